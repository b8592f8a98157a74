package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.data.GraphCsv;
import blast.export.data.GraphJson;
import blast.export.formats.DotWriter;
import blast.export.formats.GraphmlWriter;
import blast.export.formats.MermaidWriter;
import blast.export.formats.SvgWriter;
import blast.export.picture.Picture;
import blast.export.picture.PictureBuilder;
import blast.export.picture.PictureOptions;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the graph as a picture or as data; {@code dot} is short for {@code export dot}. */
public final class ExportCommand implements Command {
  public static final String NAME = "export";
  public static final String SHORT_NAME = "dot";

  private static final List<String> FORMATS =
      List.of("dot", "svg", "mermaid", "graphml", "json", "csv");
  private static final List<String> TABLES = List.of("nodes", "edges");

  private final boolean isShort;
  private final DrawingOptions drawing = new DrawingOptions();

  private final PositionalParamSpec format =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("FORMAT")
          .index("0")
          .arity("0..1")
          .description("dot, svg, mermaid, graphml, json or csv.")
          .build();

  private final OptionSpec table =
      Options.value(String.class, "TABLE", "--table")
          .initialValue("nodes")
          .description("Of csv: nodes (default) or edges.")
          .build();

  private ExportCommand(boolean isShort) {
    this.isShort = isShort;
  }

  public static ExportCommand ofAllFormats() {
    return new ExportCommand(false);
  }

  public static ExportCommand ofDot() {
    return new ExportCommand(true);
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(isShort ? SHORT_NAME : NAME);
    if (!isShort) {
      spec.addPositional(format);
    }
    drawing.addTo(spec);
    if (!isShort) {
      spec.addOption(table);
    }
    spec.usageMessage()
        .sortOptions(false)
        .header(
            isShort
                ? "A diagram for Graphviz; short for blast export dot."
                : "A diagram, or the graph as data: svg, dot, mermaid, graphml, json, csv.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n");
    if (isShort) {
      spec.usageMessage()
          .footer(
              "  blast dot | dot -Tsvg > map.svg        drawn by Graphviz",
              "  blast dot --focus shop --up            what one service depends on",
              "  blast dot --remove hall --label id     what fails, and how it spread");
    } else {
      spec.usageMessage()
          .footer(
              "  blast export svg -o map.svg            a picture; nothing else is needed",
              "  blast export svg --remove pangyo-dc    what fails, and how it spread",
              "  blast export svg --collapse company    who depends on whom",
              "  blast export json                      the whole graph for a program",
              "  blast export csv --table edges         the same for a spreadsheet");
    }
    return spec;
  }

  @Override
  public int run(Session session) {
    String asked = format(session);
    String rows = isShort ? "" : Session.oneOf("--table", table.getValue(), TABLES);
    drawing.check();
    Inventory inventory = session.load();
    PictureOptions options = drawing.of(inventory);
    Study study = session.study(inventory);
    DependencyGraph graph = study.graph();
    Optional<BlastRadius> failure =
        session.timed("spreading the failure", () -> drawing.failure(study));
    switch (asked) {
      case "json" -> session.write(out -> GraphJson.write(graph, failure, out));
      case "csv" ->
          session.write(
              out -> {
                if (rows.equals("nodes")) {
                  GraphCsv.writeNodes(graph, failure, out);
                } else {
                  GraphCsv.writeEdges(graph, out);
                }
              });
      default -> draw(asked, graph, failure, options, session);
    }
    return ExitStatus.DONE;
  }

  private static void draw(
      String format,
      DependencyGraph graph,
      Optional<BlastRadius> failure,
      PictureOptions asked,
      Session session) {
    // GraphML is read by programs that can show ten thousand nodes and fold them themselves.
    boolean isData = format.equals("graphml") && asked.folds().isEmpty();
    PictureOptions options = isData ? asked.folded(List.of()) : asked;
    Picture picture = session.timed("drawing", () -> PictureBuilder.draw(graph, failure, options));
    picture.warning().ifPresent(session::note);
    session.write(
        out -> {
          switch (format) {
            case "svg" -> SvgWriter.write(picture, out);
            case "mermaid" -> MermaidWriter.write(picture, out);
            case "graphml" -> GraphmlWriter.write(picture, out);
            default -> DotWriter.write(picture, out);
          }
        });
  }

  private String format(Session session) {
    List<String> known = isShort ? List.of(SHORT_NAME) : FORMATS;
    @Nullable String named = isShort ? SHORT_NAME : format.getValue();
    Optional<String> option = session.format();
    if (named == null) {
      String asked =
          option.orElseThrow(
              () ->
                  new UnusableException(
                      "export expects a format: " + String.join(", ", known),
                      "for example: blast export svg"));
      return Session.oneOf("--format", asked, known);
    }
    String format = Session.oneOf("FORMAT", named, known);
    if (option.isPresent() && !option.get().equals(format)) {
      throw new UnusableException(
          "two formats are asked for: " + format + " and --format " + option.get(),
          "leave one of them out");
    }
    return format;
  }
}
