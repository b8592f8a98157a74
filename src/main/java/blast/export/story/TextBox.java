package blast.export.story;

import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Style;
import blast.export.drawing.TextStyle;
import java.util.ArrayList;
import java.util.List;

/** A box of a story: a title and lines below it, broken to its width. */
final class TextBox {
  static final double PADDING = 16;

  private static final double RADIUS = 12;
  private static final double TITLE_LINE = 32;
  private static final double DETAIL_LINE = 27;

  /** Lines that a title may take. */
  private static final int TITLE_LINES = 3;

  /** Lines that a single detail may take; where there are several, each has as many at the most. */
  private static final int DETAIL_LINES = 3;

  private static final int LINES_OF_SEVERAL = 2;

  private final double width;
  private final TextStyle titleStyle;
  private final TextStyle detailStyle;
  private final List<String> title = new ArrayList<>();
  private final List<String> details = new ArrayList<>();

  /** A box without text. */
  TextBox(double width, TextStyle titleStyle, TextStyle detailStyle) {
    this.width = width;
    this.titleStyle = titleStyle;
    this.detailStyle = detailStyle;
  }

  private double room() {
    return width - 2 * PADDING;
  }

  TextBox title(String text) {
    title.addAll(FittedText.wrap(text, titleStyle, room(), TITLE_LINES));
    return this;
  }

  TextBox details(List<String> lines) {
    int most = lines.size() == 1 ? DETAIL_LINES : LINES_OF_SEVERAL;
    for (String line : lines) {
      details.addAll(FittedText.wrap(line, detailStyle, room(), most));
    }
    return this;
  }

  /** Adds a detail on few lines. */
  TextBox lines(String text) {
    details.addAll(FittedText.wrap(text, detailStyle, room(), LINES_OF_SEVERAL));
    return this;
  }

  double height() {
    return title.size() * TITLE_LINE + details.size() * DETAIL_LINE + PADDING + 2;
  }

  /** Draws it with its upper left corner at a point. */
  void draw(Canvas canvas, String words, double x, double y, Style style) {
    canvas.open(Group.of(words));
    canvas.rectangle("outline", new Rectangle(x, y, width, height()), RADIUS, style);
    double line = y + PADDING / 2;
    for (String text : title) {
      line += TITLE_LINE;
      canvas.text("title", new Point(x + PADDING, line - 6), Anchor.START, titleStyle, text);
    }
    for (String text : details) {
      line += DETAIL_LINE;
      canvas.text("detail", new Point(x + PADDING, line - 4), Anchor.START, detailStyle, text);
    }
    canvas.close();
  }
}
