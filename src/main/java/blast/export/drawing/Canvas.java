package blast.export.drawing;

/**
 * What pictures are drawn on. Whatever is drawn later covers what was drawn before. The {@code
 * words} say what a thing is, for whoever reads the file; they may be empty.
 */
public interface Canvas {
  /** Begins a group, perhaps within another. */
  void open(Group group);

  /** Ends the group that was begun last. */
  void close();

  /**
   * Draws a rectangle.
   *
   * @param radius that of its corners; 0 for right angles
   */
  void rectangle(String words, Rectangle bounds, double radius, Style style);

  /** Draws lines, or an area within lines. */
  void path(String words, Path path, Style style);

  /**
   * Sets a line of text.
   *
   * @param at where the part that the anchor names stands, on the line below the letters
   */
  void text(String words, Point at, Anchor anchor, TextStyle style, String text);
}
