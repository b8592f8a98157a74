package blast.benchmark;

import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads an inventory and does nothing with it. */
public final class LoadingOnly {
  private LoadingOnly() {}

  /** Loads the file that is named; says what memory it holds if {@code memory} stands behind it. */
  public static void main(String[] args) throws IOException {
    Inventory inventory = load(Path.of(args[0]));
    if (args.length > 1) {
      report("inventory", inventory.size());
      DependencyGraph graph = DependencyGraph.of(inventory);
      report("inventory and graph", graph.size());
    }
  }

  static Inventory load(Path path) throws IOException {
    SourceText file =
        SourceText.of(path.toString(), Files.size(path), () -> Files.newInputStream(path));
    LoadResult result = InventoryLoader.load(List.of(file));
    if (result instanceof LoadResult.Loaded loaded) {
      return loaded.inventory();
    }
    throw new IllegalStateException("the inventory is broken");
  }

  private static void report(String what, int nodes) {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 4; i++) {
      System.gc();
    }
    long used = runtime.totalMemory() - runtime.freeMemory();
    Benchmarks.print(
        "%s: %d MiB alive, %d bytes a node%n", what, used / (1024 * 1024), used / nodes);
  }
}
