package blast.benchmark;

import static blast.benchmark.Benchmarks.print;
import static java.util.Comparator.comparingInt;

import blast.analysis.Study;
import blast.analysis.sweep.Sweep;
import blast.explore.Browser;
import blast.explore.Page;
import blast.explore.ShownPairs;
import blast.generator.InventoryGenerator;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long a browser takes for a page: from opening it to its first answer; then, when a person has
 * looked at it for some seconds, from taking away what takes most with it to the answer on the
 * screen, and the same for another node that takes a tenth of that with it. Medians of five, in a
 * browser that has run before.
 */
final class PageBenchmarks {
  private static final int RUNS = 5;
  private static final long SEED = 7;

  /** What a person looks at the page for before anything is taken away. */
  private static final int LOOKING_MILLIS = 3_000;

  /** Two frames later, what was drawn is on the screen. */
  private static final String REMOVAL =
      """
      new Promise(done => setTimeout(() => {
        const begun = performance.now();
        addEventListener('hashchange', () => requestAnimationFrame(() =>
          requestAnimationFrame(() => done(performance.now() - begun))), {once: true});
        location.hash = '#remove=%s';
      }, %d))
      """;

  private PageBenchmarks() {}

  static void run(List<Integer> sizes) {
    try {
      measureAll(sizes);
    } catch (Exception e) {
      throw new IllegalStateException("no page could be measured", e);
    }
  }

  private static void measureAll(List<Integer> sizes) throws Exception {
    Path folder = Files.createTempDirectory("blast-pages");
    try (Browser browser = Browser.start(Browser.found().orElseThrow(), folder)) {
      browser.size(1600, 1000);
      for (int size : sizes) {
        measure(size, browser, folder);
      }
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void measure(int size, Browser browser, Path folder) throws Exception {
    Inventory inventory = inventory(size, folder);
    Page.Start start = new Page.Start(List.of(), Optional.empty(), Page.Theme.LIGHT);
    byte[] bytes = new Page(Study.of(inventory), start, Set.of(), ShownPairs.NONE).bytes("0");
    Path file = Files.write(folder.resolve("page-" + size + ".html"), bytes);
    Sweep sweep = Study.of(inventory).sweep();
    Node worst = inventory.nodes().stream().max(comparingInt(sweep::down)).orElseThrow();
    int tenth = sweep.down(worst) / 10;
    Node usual =
        inventory.nodes().stream()
            .min(comparingInt(node -> Math.abs(sweep.down(node) - tenth)))
            .orElseThrow();
    double[] opened = new double[RUNS];
    double[] removed = new double[RUNS];
    double[] next = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      browser.open(file, "");
      opened[run] =
          Double.parseDouble(
              browser.evaluate("performance.getEntriesByName('ready')[0].startTime"));
      removed[run] = removal(worst, browser);
      next[run] = removal(usual, browser);
    }
    print(
        "%,7d nodes  %,10d bytes  opened %,6.0f ms  %,6d nodes lost %,6.0f ms  %,6d lost %,6.0f ms%n",
        inventory.size(),
        bytes.length,
        new Median(opened).value(),
        sweep.down(worst),
        new Median(removed).value(),
        sweep.down(usual),
        new Median(next).value());
  }

  private static double removal(Node node, Browser browser) throws Exception {
    return Double.parseDouble(browser.evaluate(REMOVAL.formatted(node.id(), LOOKING_MILLIS)));
  }

  private static Inventory inventory(int nodes, Path folder) throws IOException {
    Path file = folder.resolve("inventory-" + nodes + ".yaml");
    InventoryGenerator.main(
        new String[] {String.valueOf(nodes), String.valueOf(SEED), file.toString()});
    LoadResult result =
        InventoryLoader.load(List.of(SourceText.ofText("blast.yaml", Files.readString(file))));
    return ((LoadResult.Loaded) result).inventory();
  }
}
