package blast.export.formats;

import blast.export.picture.BoxKind;
import blast.export.picture.Look;
import java.util.Locale;

/**
 * How Graphviz draws a state; the colours are those of {@link MapStyle} on paper.
 *
 * @param color of outlines
 * @param fill of boxes
 * @param frameFill of frames
 * @param ink of text
 * @param arrowColor of arrows
 * @param pattern how outlines are stroked; empty for plainly
 * @param width of outlines
 */
record DotStyle(
    String color,
    String fill,
    String frameFill,
    String ink,
    String arrowColor,
    String pattern,
    String width) {

  static DotStyle of(Look look, boolean showsFailure) {
    return switch (look) {
      case UP ->
          showsFailure
              ? new DotStyle("#8c959f", "#ffffff", "#f6f8fa", "#57606a", "#a0a8b1", "", "1")
              : new DotStyle("#57606a", "#ffffff", "#f6f8fa", "#1b1f24", "#57606a", "", "1.2");
      case AT_RISK ->
          new DotStyle("#0072b2", "#e3f2fb", "#f3fafe", "#1b1f24", "#0072b2", "dotted", "2");
      case DEGRADED ->
          new DotStyle("#a66f00", "#fff3cf", "#fffaeb", "#1b1f24", "#a66f00", "dashed", "2");
      case PARTLY ->
          new DotStyle("#d55e00", "#fdeee4", "#fff4ee", "#1b1f24", "#d55e00", "dashed", "2");
      case DOWN -> new DotStyle("#d55e00", "#fbdfcf", "#fff4ee", "#1b1f24", "#d55e00", "", "2.5");
      case REMOVED ->
          new DotStyle("#d55e00", "#2b2f36", "#fff4ee", "#ffffff", "#d55e00", "", "3.5");
    };
  }

  String frameStyle() {
    return pattern.isEmpty() ? "solid" : pattern;
  }

  /** The shape of a kind of box and what fills it. */
  static String shape(BoxKind kind, DotStyle style, boolean showsFailure) {
    String patterned = style.pattern().isEmpty() ? "" : "," + style.pattern();
    String shape =
        switch (kind) {
          case SERVICE -> "box";
          case COMPANY -> "tab";
          case RESOURCE -> "octagon";
          case SERVER -> "component";
          case SITE -> "house";
          case FOLD -> "folder";
          case GROUP -> "box";
        };
    String rounded = kind == BoxKind.SERVICE || kind == BoxKind.GROUP ? ",rounded" : "";
    String fill = showsFailure ? style.fill() : tint(kind);
    return String.format(
        Locale.ROOT,
        "shape=%s, style=\"filled%s%s\", fillcolor=\"%s\"",
        shape,
        rounded,
        patterned,
        fill);
  }

  private static String tint(BoxKind kind) {
    return switch (kind) {
      case SERVICE -> "#dcebf7";
      case RESOURCE -> "#def2ea";
      case COMPANY -> "#f6e3ee";
      case SITE -> "#faf1d6";
      case SERVER, FOLD -> "#eceff2";
      case GROUP -> "#ffffff";
    };
  }
}
