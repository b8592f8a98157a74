package blast.export.formats;

import blast.export.drawing.Shade;
import blast.export.drawing.Style;
import blast.export.drawing.TextStyle;
import blast.export.picture.BoxKind;
import blast.export.picture.Line;
import blast.export.picture.Look;
import java.util.List;

/**
 * The colours and strokes of a map: those of kinds, or those of states where a failure is drawn.
 * Every state has a stroke and a mark of its own as well.
 */
final class MapStyle {
  static final TextStyle HEADING = TextStyle.bold(18, Shade.INK);
  static final TextStyle NOTE = TextStyle.plain(12, Shade.NOTE);
  static final Style WORD_PAPER = Style.area(Shade.PAPER).seenThrough(0.9);
  static final Style HATCH = Style.line(Shade.DOWN_HATCH, 1);
  static final Style BAND = Style.area(Shade.REMOVED);

  private static final double USUAL = 1.2;

  private final boolean showsFailure;

  MapStyle(boolean showsFailure) {
    this.showsFailure = showsFailure;
  }

  /** The outline of a box. */
  Style box(BoxKind kind, Look look) {
    return switch (look) {
      case UP -> showsFailure ? untouched(Shade.PAPER) : plain(kind);
      case AT_RISK -> atRisk(Shade.AT_RISK);
      case DEGRADED -> degraded(Shade.DEGRADED);
      case PARTLY -> partly();
      case DOWN -> Style.outlined(Shade.DOWN, Shade.DOWN_LINE, 2.4);
      case REMOVED -> Style.outlined(Shade.REMOVED, Shade.DOWN_LINE, 3.2);
    };
  }

  /** The lines that an outline has besides. */
  Style extra(BoxKind kind, Look look) {
    boolean isPlain = look == Look.UP && !showsFailure;
    return isPlain ? Style.line(Shade.LINE, USUAL) : box(kind, look).hollow();
  }

  /** The outline of a frame: paler than that of a box, for boxes stand in it. */
  Style frame(BoxKind kind, Look look) {
    return switch (look) {
      case UP -> showsFailure ? untouched(ground(kind)) : plain(kind);
      case AT_RISK -> atRisk(Shade.AT_RISK_GROUND);
      case DEGRADED -> degraded(Shade.DEGRADED_GROUND);
      case PARTLY -> partly();
      case DOWN, REMOVED -> box(kind, look).filled(Shade.DOWN_GROUND);
    };
  }

  private static Shade ground(BoxKind kind) {
    return kind == BoxKind.COMPANY ? Shade.COMPANY_GROUND : Shade.PAPER;
  }

  private static Style untouched(Shade fill) {
    return Style.outlined(fill, Shade.FAINT_LINE, USUAL);
  }

  private static Style atRisk(Shade fill) {
    return Style.outlined(fill, Shade.AT_RISK_LINE, 2).dashed(List.of(2.0, 3.0));
  }

  private static Style degraded(Shade fill) {
    return Style.outlined(fill, Shade.DEGRADED_LINE, 2).dashed(List.of(8.0, 3.0));
  }

  private static Style partly() {
    return Style.outlined(Shade.PARTLY, Shade.DOWN_LINE, 2).dashed(List.of(10.0, 2.0, 2.0, 2.0));
  }

  private static Style plain(BoxKind kind) {
    return switch (kind) {
      case SERVICE -> Style.outlined(Shade.SERVICE, Shade.SERVICE_LINE, USUAL);
      case RESOURCE -> Style.outlined(Shade.RESOURCE, Shade.RESOURCE_LINE, USUAL);
      case SERVER -> Style.outlined(Shade.SERVER, Shade.LINE, USUAL);
      case COMPANY -> Style.outlined(Shade.COMPANY, Shade.COMPANY_LINE, USUAL);
      case SITE -> Style.outlined(Shade.SITE, Shade.SITE_LINE, USUAL);
      case FOLD -> Style.outlined(Shade.SERVER, Shade.INK, USUAL);
      case GROUP -> Style.outlined(Shade.PAPER, Shade.LINE, USUAL);
    };
  }

  /** The title of a box or frame. */
  TextStyle title(Look look) {
    return TextStyle.bold(Metrics.TITLE_SIZE, ink(look));
  }

  /** What else a box or frame tells. */
  TextStyle detail(Look look) {
    return TextStyle.plain(Metrics.DETAIL_SIZE, ink(look));
  }

  /** What has become of a box or frame. */
  TextStyle state(Look look) {
    return TextStyle.bold(Metrics.DETAIL_SIZE, ink(look));
  }

  private Shade ink(Look look) {
    return switch (look) {
      case UP -> showsFailure ? Shade.UNTOUCHED : Shade.INK;
      case REMOVED -> Shade.PAPER;
      default -> Shade.INK;
    };
  }

  /** The line of an arrow. */
  Style arrow(Line line, Look look) {
    Style style =
        switch (look) {
          case DOWN -> Style.line(Shade.DOWN_LINE, 2.6);
          case DEGRADED -> Style.line(Shade.DEGRADED_LINE, 2.2);
          default -> Style.line(showsFailure ? Shade.FAINT_ARROW : Shade.ARROW, USUAL);
        };
    return switch (line) {
      case HARD -> style;
      case SOFT -> style.dashed(List.of(5.0, 4.0));
      case EITHER -> style.dashed(List.of(9.0, 3.0, 2.0, 3.0));
    };
  }

  /** What stands beside an arrow. */
  static TextStyle word(Look look) {
    Shade shade =
        switch (look) {
          case DOWN -> Shade.DOWN_INK;
          case DEGRADED -> Shade.DEGRADED_INK;
          default -> Shade.INK;
        };
    return TextStyle.bold(Metrics.ARROW_LABEL_SIZE, shade);
  }
}
