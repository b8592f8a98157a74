package blast.export.drawing;

/** This machine's Java has no font in which words could be set, or can't set them at all. */
public final class NoFontException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoFontException(Throwable cause) {
    super("Java finds no font", cause);
  }
}
