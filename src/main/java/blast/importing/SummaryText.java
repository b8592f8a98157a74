package blast.importing;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of an import: how much of what there is, what is missing, and what to do next. */
final class SummaryText {
  private static final int SHOWN = 3;

  private final Draft draft;
  private final Composition composition;
  private final List<String> lines = new ArrayList<>();

  private SummaryText(Draft draft, Composition composition) {
    this.draft = draft;
    this.composition = composition;
  }

  static Imported.Summary of(
      ImportFormat format, ImportRequest request, Draft draft, Composition composition) {
    SummaryText text = new SummaryText(draft, composition);
    text.leftOut();
    text.guessed();
    text.names();
    draft.notes().forEach(note -> text.lines.add("note: " + note));
    text.unknown();
    return new Imported.Summary(
        format.name(), text.counts(), request.allFiles().size(), text.lines);
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      int count = count(kind);
      if (count > 0) {
        counts.put(kind.word(count), count);
      }
    }
    for (Field field : List.of(Field.RUNS_ON, Field.NEEDS, Field.USES)) {
      int count = 0;
      for (Composed thing : composition.things()) {
        count += thing.requirement(field).size();
      }
      if (count > 0) {
        counts.put(field.key(), count);
      }
    }
    return counts;
  }

  private int count(Kind kind) {
    int count = 0;
    for (Composed thing : composition.things()) {
      count += thing.kind() == kind ? 1 : 0;
    }
    return count;
  }

  private void leftOut() {
    List<String> parts = new ArrayList<>();
    draft.counts().forEach((reason, count) -> parts.add(count + " " + reason));
    if (!parts.isEmpty()) {
      lines.add("left out: " + String.join("; ", parts));
    }
  }

  private void guessed() {
    List<String> parts = new ArrayList<>();
    composition.guessed().forEach((field, count) -> parts.add(count + " " + field));
    if (!parts.isEmpty()) {
      lines.add("guessed: " + String.join(", ", parts) + ", marked under attributes");
    }
  }

  private void names() {
    List<String> parts = new ArrayList<>();
    Map<String, String> renamed = composition.renamed();
    if (!renamed.isEmpty()) {
      List<String> shown = new ArrayList<>();
      renamed.entrySet().stream()
          .limit(SHOWN)
          .forEach(one -> shown.add(Quoted.of(one.getKey()) + " -> " + one.getValue()));
      String more = renamed.size() > SHOWN ? ", …" : "";
      parts.add("renamed: " + renamed.size() + " (" + String.join(", ", shown) + more + ")");
    }
    if (composition.names().qualified() > 0) {
      parts.add(
          "qualified: "
              + composition.names().qualified()
              + " of "
              + composition.names().shared()
              + " names that several hold");
    }
    if (!parts.isEmpty()) {
      lines.add(String.join("; ", parts));
    }
    List<String> alike = composition.alikeButForCase();
    if (!alike.isEmpty()) {
      lines.add(
          "differ only by case: "
              + String.join("; ", alike.subList(0, Math.min(SHOWN, alike.size())))
              + (alike.size() > SHOWN ? "; …" : "")
              + ": join them with --map if they are one");
    }
  }

  private void unknown() {
    int places = 0;
    int users = 0;
    int companies = 0;
    int placed = 0;
    int owned = 0;
    for (Composed thing : composition.things()) {
      Kind kind = thing.kind();
      Entity entity = thing.entity();
      if (kind != Kind.COMPANY) {
        owned++;
        companies += entity.references.containsKey(Field.COMPANY) ? 0 : 1;
      }
      if (kind == Kind.SERVICE || kind == Kind.SERVER) {
        placed++;
        boolean isPlaced =
            entity.references.containsKey(Field.SITE)
                || entity.requirements.containsKey(Field.RUNS_ON);
        places += isPlaced ? 0 : 1;
      }
      users += kind == Kind.SERVICE && !entity.texts.containsKey(Field.USERS) ? 1 : 0;
    }
    List<String> parts = new ArrayList<>();
    add(parts, "places", places, placed);
    add(parts, "users", users, count(Kind.SERVICE));
    add(parts, "companies", companies, owned);
    if (!parts.isEmpty()) {
      lines.add(
          "unknown: "
              + String.join(", ", parts)
              + ": add them under `extend:` in a file of your own");
    }
  }

  private static void add(List<String> parts, String what, int missing, int all) {
    if (missing > 0) {
      parts.add(what + " " + missing + " of " + all);
    }
  }
}
