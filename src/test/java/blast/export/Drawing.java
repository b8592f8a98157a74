package blast.export;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.WhatIf;
import blast.analysis.sweep.Sweep;
import blast.export.drawing.Page;
import blast.export.drawing.PageSize;
import blast.export.drawing.SvgCanvas;
import blast.export.drawing.Theme;
import blast.export.formats.MapSheet;
import blast.export.picture.ArrowDirection;
import blast.export.picture.Cluster;
import blast.export.picture.Fold;
import blast.export.picture.Picture;
import blast.export.picture.PictureBuilder;
import blast.export.picture.PictureOptions;
import blast.generator.InventoryGenerator;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.Examples;
import blast.loading.SourceText;
import blast.reference.RandomGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A picture to be drawn, and what it is drawn of.
 *
 * @param name what it takes to see it again
 */
public record Drawing(
    String name, DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
  private static final List<Drawing> EXAMPLES_DRAWN = drawExamples();

  /** What can be written, in any format. */
  public interface Writer {
    void write(Picture picture, Appendable out) throws IOException;
  }

  /** All of an inventory, drawn plainly. */
  public static Drawing of(String yaml, String... removed) {
    DependencyGraph graph =
        DependencyGraph.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml))));
    List<Node> nodes =
        Stream.of(removed).map(id -> graph.inventory().find(id).orElseThrow()).toList();
    return new Drawing(yaml, graph, failure(graph, nodes), PictureOptions.USUAL);
  }

  private static Optional<BlastRadius> failure(DependencyGraph graph, Collection<Node> removed) {
    return removed.isEmpty() ? Optional.empty() : Optional.of(BlastRadius.of(graph, removed));
  }

  /** Every example, whole and without the node that takes most with it, drawn in all ways. */
  public static List<Drawing> examples() {
    return EXAMPLES_DRAWN;
  }

  private static List<Drawing> drawExamples() {
    List<Drawing> drawings = new ArrayList<>();
    for (Path example : folders()) {
      DependencyGraph graph = DependencyGraph.of(WhatIf.load(texts(example)));
      add(example.toString(), graph, List.of(), drawings);
      add(example.toString(), graph, List.of(worst(graph)), drawings);
    }
    return drawings;
  }

  private static List<Path> folders() {
    List<Path> sorted = Examples.folders();
    assertThat(sorted).hasSizeGreaterThanOrEqualTo(6);
    return sorted;
  }

  private static List<SourceText> texts(Path example) {
    return Examples.files(example).stream().map(Drawing::source).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node worst(DependencyGraph graph) {
    Sweep sweep = Study.of(graph.inventory()).sweep();
    return graph.inventory().nodes().stream()
        .max(Comparator.comparingInt(sweep::down).thenComparing(Node::id))
        .orElseThrow();
  }

  /** Random inventories and their failures, drawn in all ways by turns. */
  public static List<Drawing> random(int count) {
    List<Drawing> drawings = new ArrayList<>();
    for (int seed = 0; seed < count; seed++) {
      DependencyGraph graph = RandomGraph.of(seed, 5 + seed * 7 % 36);
      List<Node> removed = seed % 5 == 0 ? List.of() : RandomGraph.some(seed, graph);
      List<Drawing> ways = new ArrayList<>();
      add("seed " + seed, graph, removed, ways);
      drawings.add(ways.get(seed % ways.size()));
    }
    return drawings;
  }

  /** Generated inventories, whole and without one node that takes others with it, as they come. */
  public static List<Drawing> generated(Path folder) {
    List<Drawing> drawings = new ArrayList<>();
    for (int nodes : List.of(500, 3_000)) {
      Path file = folder.resolve(nodes + ".yaml");
      try {
        InventoryGenerator.write(nodes, 1, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      addUsual(nodes + " generated", WhatIf.load(List.of(source(file))), drawings);
    }
    addUsual("300 at random", RandomGraph.of(1, 300).inventory(), drawings);
    return drawings;
  }

  private static SourceText source(Path file) {
    return SourceText.ofText(file.getFileName().toString(), read(file));
  }

  /** Examples as they are drawn if no way is asked for. */
  public static List<Drawing> usualExamples() {
    List<Drawing> drawings = new ArrayList<>();
    for (Path example : folders()) {
      addUsual(example.getFileName().toString(), WhatIf.load(texts(example)), drawings);
    }
    return drawings;
  }

  private static void addUsual(String name, Inventory inventory, List<Drawing> drawings) {
    DependencyGraph graph = DependencyGraph.of(inventory);
    Node removed = worst(graph);
    drawings.add(new Drawing(name, graph, Optional.empty(), PictureOptions.USUAL));
    drawings.add(
        new Drawing(
            name + " without " + removed.id(),
            graph,
            failure(graph, List.of(removed)),
            PictureOptions.USUAL));
  }

  private static void add(
      String name, DependencyGraph graph, List<Node> removed, List<Drawing> drawings) {
    String without = name + " without " + removed;
    PictureOptions whole = PictureOptions.USUAL.folded(List.of());
    for (Cluster cluster : Cluster.values()) {
      String title = without + ", in frames of " + cluster;
      drawings.add(new Drawing(title, graph, failure(graph, removed), in(cluster, whole)));
    }
    for (Fold fold : List.of(new Fold.Company(), new Fold.Site("hall"), new Fold.ByKind())) {
      String title = without + ", folded by " + fold.word();
      PictureOptions folded = PictureOptions.USUAL.folded(List.of(fold));
      drawings.add(new Drawing(title, graph, failure(graph, removed), folded));
    }
  }

  /** The same with companies, in frames of a sort. */
  private static PictureOptions in(Cluster cluster, PictureOptions options) {
    Optional<Set<Kind>> kinds =
        cluster == Cluster.COMPANY ? Optional.of(EnumSet.allOf(Kind.class)) : options.kinds();
    return new PictureOptions(
        options.focus(),
        options.depth(),
        options.up(),
        options.down(),
        options.folds(),
        cluster,
        kinds,
        options.labels(),
        options.title(),
        false,
        false,
        options.arrows());
  }

  /** The same with arrows that point this way. */
  public Drawing pointing(ArrowDirection direction) {
    return new Drawing(name, graph, failure, options.pointing(direction));
  }

  /** The picture. */
  public Picture picture() {
    return PictureBuilder.draw(graph, failure, options);
  }

  /** The picture in a format. */
  public static String written(Picture picture, Writer writer) {
    try {
      StringBuilder out = new StringBuilder();
      writer.write(picture, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a map as SVG on a light page. */
  public static void svg(Picture picture, Appendable out) throws IOException {
    SvgCanvas.write(MapSheet.of(picture, PageSize.SLIDE), Page.of(Theme.LIGHT), out);
  }

  @Override
  public String toString() {
    return name;
  }
}
