package blast.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an import came to.
 *
 * @param text the inventory
 * @param summary what to tell whoever imported, line by line
 * @param entities what became of each thing
 * @param leftOut what didn't become anything
 */
public record Imported(String text, Summary summary, List<Became> entities, List<Omitted> leftOut) {
  public Imported {
    entities = List.copyOf(entities);
    leftOut = List.copyOf(leftOut);
  }

  /** One thing, and where the source speaks of it. */
  public record Became(String id, String kind, String name, String file, long line) {}

  /** One thing that was left out, by its name, and why. */
  public record Omitted(String reason, String what, String file, long line) {}

  /** What is said about the whole, apart from where it is written. */
  public record Summary(String format, Map<String, Integer> counts, int files, List<String> lines) {
    public Summary {
      lines = List.copyOf(lines);
    }

    /**
     * All lines.
     *
     * @param target where the inventory is written
     * @param before what stood there
     */
    public List<String> of(String target, Optional<String> before, String text) {
      List<String> all = new ArrayList<>();
      StringBuilder made = new StringBuilder();
      int total = 0;
      for (Map.Entry<String, Integer> one : counts.entrySet()) {
        made.append(made.isEmpty() ? "" : ", ")
            .append(one.getValue())
            .append(' ')
            .append(one.getKey());
        total += NODES.contains(one.getKey()) ? one.getValue() : 0;
      }
      String since =
          before.map(old -> " (" + Entries.difference(old, text) + " since the last)").orElse("");
      all.add(
          "from "
              + format
              + ": "
              + total
              + (total == 1 ? " entity" : " entities")
              + " in "
              + files
              + (files == 1 ? " file" : " files")
              + " -> "
              + made
              + " in "
              + target
              + since);
      all.addAll(lines);
      return all;
    }

    private static final Set<String> NODES =
        Set.of(
            "service",
            "services",
            "server",
            "servers",
            "resource",
            "resources",
            "site",
            "sites",
            "company",
            "companies");
  }
}
