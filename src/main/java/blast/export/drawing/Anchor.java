package blast.export.drawing;

/** Which part of a line of text stands at the point where it is set. */
public enum Anchor {
  START,
  MIDDLE,
  END
}
