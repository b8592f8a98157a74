package blast.cli.command;

import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.ExportWriter;
import blast.export.drawing.NoFontException;
import blast.export.drawing.Page;
import blast.export.drawing.PageSize;
import blast.export.drawing.Painting;
import blast.export.drawing.PngCanvas;
import blast.export.drawing.Sheet;
import java.util.Locale;

/** Writes a picture in dots where it was asked for. */
final class PictureOutput {
  private PictureOutput() {}

  /**
   * Checks what can be checked before anything is loaded.
   *
   * @throws UnusableException if it would be written to a terminal
   */
  static void check(ExportWriter writer, Session session) {
    if (writer instanceof ExportWriter.Painted && session.outlet().isForTerminal()) {
      throw new UnusableException(
          "png isn't for terminals", "name a file to write it to: -o map.png");
    }
  }

  /**
   * Writes what is laid out by a writer of pages.
   *
   * @throws UnusableException if it would be too large, or if there is no font
   */
  static void write(ExportWriter writer, Sheet sheet, Page page, double scale, Session session) {
    if (writer instanceof ExportWriter.Paged paged) {
      session.outlet().write(out -> paged.writer().write(sheet, page, out));
    } else if (writer instanceof ExportWriter.Painted painted) {
      paint(painted.painter(), sheet, page, scale, session);
    } else {
      throw new IllegalArgumentException(writer + " writes no pages");
    }
  }

  private static void paint(
      ExportWriter.Painter painter, Sheet sheet, Page page, double scale, Session session) {
    try {
      checkSize(sheet, page, scale);
      Painting painting = session.timed("painting", () -> painter.paint(sheet, page, scale));
      if (!painting.unseen().isEmpty()) {
        session.warn(
            "no font here shows "
                + painting.unseen()
                + "; install one, such as the package fonts-noto-cjk");
      }
      session.outlet().write(painting.file());
    } catch (NoFontException e) {
      throw new UnusableException(
          "png needs a font, and Java finds none on this machine",
          "install one, such as the package fonts-dejavu, or fonts-noto-cjk for Chinese, Japanese"
              + " and Korean");
    } catch (NoClassDefFoundError e) {
      throw new UnusableException(
          "png needs Java's module java.desktop, which this Java lacks",
          "write svg, or start blast with a Java that has it");
    }
  }

  private static void checkSize(Sheet sheet, Page page, double scale) {
    double most = PngCanvas.mostScale(sheet, page);
    if (scale <= most) {
      return;
    }
    String largest = String.format(Locale.ROOT, "%.1f", Math.floor(most * 10) / 10);
    String fitting = largest.equals("0.0") ? "" : "--scale " + largest + " fits; or ";
    PageSize size = page.sizeFor(sheet);
    throw new UnusableException(
        "a png of "
            + size.width()
            + "x"
            + size.height()
            + " pixels at a scale of "
            + Double.toString(scale).replaceFirst("\\.0$", "")
            + " is too large",
        fitting + "fold nodes, as by --collapse company, or ask for a smaller --size");
  }
}
