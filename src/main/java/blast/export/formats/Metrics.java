package blast.export.formats;

import blast.export.drawing.TextWidth;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Label;
import java.util.List;

/** How large boxes are that hold their text. All in pixels. */
final class Metrics {
  static final double TITLE_SIZE = 13;
  static final double DETAIL_SIZE = 12;
  static final double ARROW_LABEL_SIZE = 12;
  static final double TITLE_LEADING = 16;
  static final double DETAIL_LEADING = 15;
  static final double ARROW_LABEL_HEIGHT = 15;
  static final double PADDING = 6;
  static final double GROUP_HEIGHT = 22;

  private static final double LEAST_WIDTH = 60;

  private Metrics() {}

  static double width(Box box) {
    if (box.kind() == BoxKind.GROUP) {
      return Math.max(GROUP_HEIGHT + 8, TextWidth.of(box.words(), DETAIL_SIZE, true) + 16);
    }
    return Math.max(LEAST_WIDTH, textWidth(box.label())) + 2 * sides(box.kind());
  }

  static double height(Box box) {
    return box.kind() == BoxKind.GROUP ? GROUP_HEIGHT : textHeight(box.label()) + 2 * PADDING;
  }

  /** What an outline takes at each side besides the text. */
  static double sides(BoxKind kind) {
    return switch (kind) {
      case RESOURCE -> 18;
      case SERVER, FOLD -> 15;
      case SERVICE -> 13;
      default -> 11;
    };
  }

  static double textWidth(Label label) {
    double bold =
        Math.max(
            widest(label.shownTitle(), TITLE_SIZE, true),
            widest(label.shownState(), DETAIL_SIZE, true));
    return Math.max(bold, widest(label.shownDetails(), DETAIL_SIZE, false));
  }

  static double textHeight(Label label) {
    return label.shownTitle().size() * TITLE_LEADING + label.shownDetails().size() * DETAIL_LEADING;
  }

  private static double widest(List<String> lines, double size, boolean isBold) {
    double widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, TextWidth.of(line, size, isBold));
    }
    return widest;
  }

  static double arrowLabelWidth(String label) {
    return TextWidth.of(label, ARROW_LABEL_SIZE, true) + 6;
  }
}
