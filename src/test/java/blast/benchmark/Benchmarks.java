package blast.benchmark;

import blast.generator.InventoryGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures blast, always against something plain that is measured in the same run, for machines
 * differ and are shared. Prints medians and ratios.
 *
 * <p>After {@code mvn verify}, from the project's folder:
 *
 * <pre>{@code
 * java -cp target/test-classes:target/blast.jar blast.benchmark.Benchmarks 1000000
 * }</pre>
 *
 * <p>Whole processes are measured as users meet them, cold; what happens inside one process is
 * measured after warming up, and says so.
 */
public final class Benchmarks {
  private static final long SEED = 7;

  private Benchmarks() {}

  /**
   * Runs all of them.
   *
   * @param args how many nodes, and then optionally the names of those to run: {@code start},
   *     {@code loading}, {@code memory}, {@code failures}, {@code lint}, {@code cuts}, {@code
   *     commands}; or {@code growth} first, then how many nodes at the most, and the shapes and
   *     commands to run; or {@code pages} first, and then how many nodes they have
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 1 && args[0].equals("growth")) {
      GrowthBenchmarks.run(Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
      return;
    }
    if (args.length > 1 && args[0].equals("pages")) {
      PageBenchmarks.run(Stream.of(args).skip(1).map(Integer::valueOf).toList());
      return;
    }
    int nodes = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    List<String> names =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : List.of("start", "loading", "memory", "failures", "lint", "cuts", "commands");
    Path inventory = Path.of("target", "benchmark", "inventory-" + nodes + ".yaml");
    Files.createDirectories(inventory.getParent());
    if (!Files.exists(inventory)) {
      InventoryGenerator.main(
          new String[] {String.valueOf(nodes), String.valueOf(SEED), inventory.toString()});
    }
    print(
        "%,d nodes, %,d bytes of YAML, Java %s, %d processors%n",
        nodes,
        Files.size(inventory),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors());
    for (String name : names) {
      print("%n%s%n", name);
      run(name, inventory);
    }
  }

  private static void run(String name, Path inventory) throws IOException, InterruptedException {
    switch (name) {
      case "start" -> ProcessBenchmarks.start();
      case "loading" -> ProcessBenchmarks.loading(inventory);
      case "memory" -> ProcessBenchmarks.memory(inventory);
      case "commands" -> ProcessBenchmarks.commands(inventory);
      case "failures" -> FailureBenchmarks.run(inventory);
      case "lint" -> LintBenchmarks.run(inventory);
      case "cuts" -> CutsBenchmarks.run(inventory);
      default -> throw new IllegalArgumentException("no such benchmark: " + name);
    }
  }

  static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
