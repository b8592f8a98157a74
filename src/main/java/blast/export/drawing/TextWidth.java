package blast.export.drawing;

import blast.wording.DisplayWidth;

/**
 * How wide text is in a sans-serif face, without asking for fonts: whoever looks at the picture has
 * others than whoever made it.
 *
 * <p>The widths of ASCII are those of Helvetica's font metrics (Adobe, 1985), which Arial and
 * Liberation Sans share, in thousandths of the size. East Asian wide characters take one em. A
 * tenth is added, because some faces are wider.
 */
public final class TextWidth {
  /** From the blank on. */
  private static final int[] ASCII = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int OTHER = 660;
  private static final int WIDE = 1000;
  private static final double SLACK = 1.1;
  private static final double BOLD = 1.07;

  private TextWidth() {}

  /** The width of a line in pixels, rounded up. */
  public static double of(String text, double size, boolean isBold) {
    long thousandths = 0;
    for (int i = 0; i < text.length(); ) {
      int end = DisplayWidth.end(text, i);
      thousandths += of(text.charAt(i), DisplayWidth.of(text, i, end));
      i = end;
    }
    return Math.ceil(thousandths * size / 1000 * SLACK * (isBold ? BOLD : 1));
  }

  private static int of(char first, int columns) {
    int index = first - ' ';
    if (index >= 0 && index < ASCII.length && columns == 1) {
      return ASCII[index];
    }
    return switch (columns) {
      case 0 -> 0;
      case 1 -> OTHER;
      default -> WIDE;
    };
  }
}
