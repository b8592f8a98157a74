package blast.export.story;

import blast.export.drawing.Anchor;
import blast.export.drawing.Canvas;
import blast.export.drawing.Group;
import blast.export.drawing.Path;
import blast.export.drawing.Point;
import blast.export.drawing.Rectangle;
import blast.export.drawing.Sheet;
import blast.export.drawing.Style;
import blast.export.drawing.TextStyle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Remembers what is drawn where. */
final class RecordedCanvas implements Canvas {
  /** A line of text with the bounds that it takes at most, and the words of its group. */
  record Text(String group, String words, String text, double size, Rectangle2D bounds) {}

  /** A rectangle, and the words of its group. */
  record Box(String group, String words, Rectangle2D bounds) {}

  final List<Text> texts = new ArrayList<>();
  final List<Box> boxes = new ArrayList<>();
  private final Deque<String> groups = new ArrayDeque<>();

  static RecordedCanvas of(Sheet sheet) {
    RecordedCanvas canvas = new RecordedCanvas();
    sheet.content().accept(canvas);
    return canvas;
  }

  @Override
  public void open(Group group) {
    groups.push(group.words());
  }

  @Override
  public void close() {
    groups.pop();
  }

  @Override
  public void rectangle(String words, Rectangle bounds, double radius, Style style) {
    boxes.add(
        new Box(
            groups.getFirst(),
            words,
            new Rectangle2D.Double(bounds.x(), bounds.y(), bounds.width(), bounds.height())));
  }

  @Override
  public void path(String words, Path path, Style style) {}

  @Override
  public void text(String words, Point at, Anchor anchor, TextStyle style, String text) {
    double width = style.widthOf(text);
    double left =
        switch (anchor) {
          case START -> at.x();
          case MIDDLE -> at.x() - width / 2;
          case END -> at.x() - width;
        };
    // Letters reach from four fifths of the size above the line to one fifth below it.
    texts.add(
        new Text(
            groups.getFirst(),
            words,
            text,
            style.size(),
            new Rectangle2D.Double(left, at.y() - 0.8 * style.size(), width, style.size())));
  }

  /** The rectangles of some groups. */
  List<Rectangle2D> outlines(String group) {
    return boxes.stream()
        .filter(box -> box.group().equals(group) && box.words().equals("outline"))
        .map(Box::bounds)
        .toList();
  }
}
