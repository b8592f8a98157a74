package blast.architecture.planted.text;

/** Hides a concept behind its name. */
public final class TextUtil {
  private TextUtil() {}
}
