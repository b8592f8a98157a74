package blast.cli.command;

import blast.analysis.failure.BlastRadius;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.ExportWriter;
import blast.export.drawing.PageSize;
import blast.export.drawing.Sheet;
import blast.export.formats.MapSheet;
import blast.export.picture.Picture;
import blast.export.picture.PictureBuilder;
import blast.export.picture.PictureOptions;
import blast.graph.DependencyGraph;
import blast.text.Numbers;
import blast.wording.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How large a map may be, by whatever way of folding it came about. */
final class MapLimits {
  private static final int MOST_BOXES = 400;
  private static final int MOST_SIDE = 20_000;

  /** What Mermaid draws without being configured. */
  private static final int MOST_MERMAID_ARROWS = 500;

  private static final int MOST_MERMAID_CHARACTERS = 50_000;

  private final DependencyGraph graph;
  private final Optional<BlastRadius> failure;
  private final PictureOptions options;
  private final boolean isOfAnySize;

  MapLimits(
      DependencyGraph graph,
      Optional<BlastRadius> failure,
      PictureOptions options,
      boolean isOfAnySize) {
    this.graph = graph;
    this.failure = failure;
    this.options = options;
    this.isOfAnySize = isOfAnySize;
  }

  /**
   * Lays a map out so that it can be read best on a page.
   *
   * @throws UnusableException if it is larger than anybody could use, unless that was asked for
   */
  Sheet layOut(Picture picture, PageSize page, Session session) {
    int drawn = picture.boxes().size() + picture.frames().size();
    if (!isOfAnySize && drawn > MOST_BOXES) {
      String boxes =
          Numbers.of(drawn) + " boxes" + (picture.frames().isEmpty() ? "" : " and frames");
      throw tooLarge(boxes + " are more than anybody can read");
    }
    Sheet sheet = session.timed("laying out", () -> laidOut(picture, page));
    if (!isOfAnySize && Math.max(sheet.width(), sheet.height()) > MOST_SIDE) {
      String sides =
          Numbers.of(Math.round(sheet.width())) + " x " + Numbers.of(Math.round(sheet.height()));
      throw tooLarge("a picture of " + sides + " pixels is larger than anybody can use");
    }
    return sheet;
  }

  /** The layout library descends into frames by recursion. */
  private static Sheet laidOut(Picture picture, PageSize page) {
    try {
      return MapSheet.of(picture, page);
    } catch (StackOverflowError e) {
      throw new UnusableException(
          "frames stand in each other deeper than they can be laid out",
          "draw it without frames: --cluster none");
    }
  }

  private UnusableException tooLarge(String message) {
    String folded =
        PictureBuilder.suggestion(graph, failure, options)
            .orElse("--focus ID with --depth N draws a part");
    return new UnusableException(message, folded + "; --size any draws it all the same");
  }

  /** Writes a map that others lay out, and says if that is too much for them. */
  static void write(
      Format<ExportWriter> format,
      ExportWriter.PictureWriter writer,
      Picture picture,
      Session session) {
    if (!format.name().equals("mermaid")) {
      session.outlet().write(out -> writer.write(picture, out));
      return;
    }
    StringBuilder text = new StringBuilder();
    session
        .outlet()
        .write(
            out -> {
              writer.write(picture, text);
              out.append(text);
            });
    warnOfMermaid(picture.arrows().size(), text.length(), session);
  }

  private static void warnOfMermaid(int arrows, int characters, Session session) {
    List<String> excess = new ArrayList<>();
    if (arrows > MOST_MERMAID_ARROWS) {
      excess.add(Numbers.of(arrows) + " arrows (maxEdges is 500)");
    }
    if (characters > MOST_MERMAID_CHARACTERS) {
      excess.add(Numbers.of(characters) + " characters (maxTextSize is 50,000)");
    }
    if (!excess.isEmpty()) {
      session.warn(
          "Mermaid draws no diagram of "
              + String.join(" and ", excess)
              + " unless it is configured to; --collapse folds nodes, as by --collapse company");
    }
  }
}
