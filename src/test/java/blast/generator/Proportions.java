package blast.generator;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.sweep.Sweep;
import blast.cli.run.Threads;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an inventory holds, and how much fails in it. After {@code mvn package}:
 *
 * <pre>{@code
 * java -cp target/test-classes:target/blast.jar blast.generator.Proportions /tmp/big
 * }</pre>
 *
 * @param kinds how many nodes of each kind
 * @param references how many times one node counts in another's requirements
 * @param failures how many nodes go down when each is removed by itself, all counts added up
 * @param worst the most nodes that go down with one
 * @param bytes how long the files are
 */
record Proportions(
    Map<Kind, Integer> kinds, long references, long failures, int worst, long bytes) {

  public static void main(String[] arguments) throws IOException {
    Proportions found = of(Path.of(arguments[0]));
    System.out.println(found);
    System.out.printf(
        "%,d nodes, %.2f references and %.2f failures for each, %.1f MB%n",
        found.nodes(),
        found.referencesPerNode(),
        found.failuresPerNode(),
        found.bytes() / 1_000_000.0);
  }

  /** Loads an inventory and removes every node of it once. */
  static Proportions of(Path path) throws IOException {
    List<SourceText> files = files(path);
    Inventory inventory = WhatIf.load(files);
    Study study = Study.of(inventory, Threads.onAllProcessors());
    Sweep sweep = study.sweep();
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    int worst = 0;
    for (Node node : inventory.nodes()) {
      kinds.merge(node.kind(), 1, Integer::sum);
      worst = Math.max(worst, sweep.down(node));
    }
    long bytes = files.stream().mapToLong(SourceText::size).sum();
    return new Proportions(kinds, study.graph().edges(), sweep.failures(), worst, bytes);
  }

  /** The files of a generated inventory, in order. */
  static List<SourceText> files(Path path) throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      return paths.filter(Files::isRegularFile).sorted().map(Proportions::file).toList();
    }
  }

  private static SourceText file(Path path) {
    long size = path.toFile().length();
    return SourceText.of(path.toString(), size, () -> Files.newInputStream(path));
  }

  int nodes() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  double referencesPerNode() {
    return (double) references / nodes();
  }

  double failuresPerNode() {
    return (double) failures / nodes();
  }
}
