package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.PathWords;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.ExportFormats;
import blast.export.ExportWriter;
import blast.export.drawing.Sheet;
import blast.export.picture.ArrowDirection;
import blast.export.picture.Picture;
import blast.export.picture.PictureBuilder;
import blast.export.picture.PictureOptions;
import blast.export.story.StoryBuilder;
import blast.export.story.StorySheet;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the graph as a picture or as data; {@code dot} is short for {@code export dot}. */
final class ExportCommand implements Command {
  static final String NAME = "export";
  static final String SHORT_NAME = "dot";

  private static final Formats<ExportWriter> ONLY_DOT = Formats.of(ExportFormats.DOT);

  private static final String NODES = "nodes";
  private static final List<String> TABLES = List.of(NODES, "edges");

  private final boolean isShort;
  private final DrawingOptions drawing = new DrawingOptions();
  private final PageOptions page = new PageOptions();
  private final ViewOption view = new ViewOption();

  private final PositionalParamSpec format =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("FORMAT")
          .index("0")
          .arity("0..1")
          .completionCandidates(ExportFormats.ALL.names())
          .description(Options.oneOf(ExportFormats.ALL.names()) + ";", "else as the output ends.")
          .build();

  private final PositionalParamSpec paths;

  private final OptionSpec table =
      Options.value(String.class, "TABLE", "--table")
          .initialValue(NODES)
          .description("Of csv: nodes (default) or edges.")
          .build();

  private ExportCommand(boolean isShort) {
    this.isShort = isShort;
    this.paths = isShort ? Options.paths() : Options.pathsFrom(1);
  }

  static ExportCommand ofAllFormats() {
    return new ExportCommand(false);
  }

  static ExportCommand ofDot() {
    return new ExportCommand(true);
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(isShort ? SHORT_NAME : NAME);
    if (!isShort) {
      spec.addPositional(format);
    }
    spec.addPositional(paths);
    drawing.addTo(spec);
    if (!isShort) {
      view.addTo(spec);
      page.addTo(spec);
      spec.addOption(table);
    }
    spec.usageMessage()
        .sortOptions(false)
        .header(
            isShort
                ? "A diagram for Graphviz; short for blast export dot."
                : "A diagram, or the graph as data: svg, png, dot, mermaid, graphml, json, csv.")
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
              "  blast export -o map.png --size 1600x900    the same for a slide",
              "  blast export svg --remove pangyo-dc    what fails, and how it spread",
              "  blast export svg --collapse company    who depends on whom",
              "  blast export json                      the whole graph for a program",
              "  blast export csv --table edges         the same for a spreadsheet");
    }
    return spec;
  }

  @Override
  public Formats<ExportWriter> formats() {
    return isShort ? ONLY_DOT : ExportFormats.ALL;
  }

  @Override
  public int run(Session session) {
    Format<ExportWriter> asked = format(session);
    String rows = isShort ? "" : Session.oneOf("--table", table.getValue(), TABLES);
    drawing.check();
    page.check(asked);
    boolean isStory = view.isStory(asked, drawing);
    PictureOutput.check(asked.writer(), session);
    Inventory inventory = session.load(Options.values(paths));
    PictureOptions options = drawing.of(inventory);
    Study study = session.study(inventory);
    DependencyGraph graph = study.graph();
    Optional<BlastRadius> failure =
        session.timed("spreading the failure", () -> drawing.failure(study));
    ExportWriter writer = asked.writer();
    if (writer instanceof ExportWriter.Drawn drawn) {
      Picture picture = draw(graph, failure, drawn.isRead() ? options : asData(options), session);
      MapLimits.write(asked, drawn.writer(), picture, session);
    } else if (isStory) {
      Sheet sheet = story(study, failure.orElseThrow(), options, session);
      PictureOutput.write(writer, sheet, page.slide(), page.scale(), session);
    } else if (writer instanceof ExportWriter.Paged || writer instanceof ExportWriter.Painted) {
      MapLimits limits = new MapLimits(graph, failure, options, page.isOfAnySize());
      Sheet sheet = limits.layOut(draw(graph, failure, options, session), page.fitted(), session);
      PictureOutput.write(writer, sheet, page.page(), page.scale(), session);
    } else if (writer instanceof ExportWriter.Whole whole) {
      session.outlet().write(out -> whole.writer().write(graph, failure, out));
    } else if (writer instanceof ExportWriter.Tables tables) {
      ExportWriter.GraphWriter one = rows.equals(NODES) ? tables.nodes() : tables.edges();
      session.outlet().write(asked, out -> one.write(graph, failure, out));
    }
    return ExitStatus.DONE;
  }

  private static Sheet story(
      Study study, BlastRadius failure, PictureOptions options, Session session) {
    return session.timed(
        "drawing", () -> StorySheet.of(StoryBuilder.of(study, failure, options.title())));
  }

  private static Picture draw(
      DependencyGraph graph,
      Optional<BlastRadius> failure,
      PictureOptions options,
      Session session) {
    Picture picture = session.timed("drawing", () -> PictureBuilder.draw(graph, failure, options));
    picture.warning().ifPresent(session::note);
    return picture;
  }

  /** Programs fold by themselves, and expect arrows to say who needs what. */
  private static PictureOptions asData(PictureOptions asked) {
    PictureOptions pointing = asked.pointing(ArrowDirection.NEEDS);
    return asked.folds().isEmpty() ? pointing.folded(List.of()) : pointing;
  }

  /** The format named as FORMAT or with {@code --format}, else the one that the output ends in. */
  private Format<ExportWriter> format(Session session) {
    Optional<Format<ExportWriter>> named = named(session);
    Optional<Format<ExportWriter>> ofFile =
        session.outlet().outputFile().flatMap(file -> ExportFormats.ALL.ofFile(file));
    if (named.isEmpty()) {
      return ofFile.orElseThrow(
          () ->
              new UnusableException(
                  "export expects a format: " + String.join(", ", formats().names()),
                  "for example: blast export svg"));
    }
    if (ofFile.isPresent() && !ofFile.get().ending().equals(named.get().ending())) {
      String file = session.outlet().outputFile().orElseThrow();
      throw new UnusableException(
          named.get().name() + " would be written to " + Quoted.of(file),
          "choose one of them: blast export "
              + ofFile.get().name()
              + ", or a file that ends in "
              + named.get().ending());
    }
    return named.get();
  }

  private Optional<Format<ExportWriter>> named(Session session) {
    Optional<String> word =
        isShort ? Optional.of(SHORT_NAME) : Optional.ofNullable(format.getValue());
    Optional<String> option = session.outlet().format();
    if (word.isEmpty()) {
      return option.flatMap(name -> formats().named(oneOf("--format", name)));
    }
    if (PathWords.isLikely(word.get())) {
      throw new UnusableException(
          "FORMAT expects one of "
              + String.join(", ", formats().names())
              + "; found "
              + Quoted.of(word.get()),
          "name the format before the path: blast export svg " + word.get());
    }
    String name = oneOf("FORMAT", word.get());
    if (option.isPresent() && !option.get().equals(name)) {
      throw new UnusableException(
          "two formats are asked for: " + name + " and --format " + option.get(),
          "leave one of them out");
    }
    return formats().named(name);
  }

  private String oneOf(String option, String name) {
    return Session.oneOf(option, name, formats().names());
  }
}
