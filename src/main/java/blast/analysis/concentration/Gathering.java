package blast.analysis.concentration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Gathers the nodes of each row. */
final class Gathering {
  private static final class Numbers {
    private int[] all = new int[1];
    private int size;

    void add(int number) {
      if (size == all.length) {
        all = Arrays.copyOf(all, size * 2);
      }
      all[size++] = number;
    }
  }

  private final Map<String, Numbers> rows = new HashMap<>();

  void add(String row, int node) {
    rows.computeIfAbsent(row, id -> new Numbers()).add(node);
  }

  /** Passes on every row with its nodes, in no particular order. */
  void forEach(BiConsumer<String, int[]> action) {
    rows.forEach((row, nodes) -> action.accept(row, Arrays.copyOf(nodes.all, nodes.size)));
  }
}
