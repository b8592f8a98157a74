package blast.export.drawing;

import java.util.List;
import java.util.Optional;

/**
 * How an area or a line is drawn.
 *
 * @param fill what the area is filled with, if it is
 * @param stroke the colour of the line, if there is one
 * @param width how thick the line is, in pixels
 * @param dash how long its dashes and the gaps between them are, by turns; empty if it has none
 * @param opacity from 0 (not to be seen) to 1
 */
public record Style(
    Optional<Shade> fill, Optional<Shade> stroke, double width, List<Double> dash, double opacity) {
  public Style {
    dash = List.copyOf(dash);
  }

  /** An area without an outline. */
  public static Style area(Shade fill) {
    return new Style(Optional.of(fill), Optional.empty(), 0, List.of(), 1);
  }

  /** A line. */
  public static Style line(Shade stroke, double width) {
    return new Style(Optional.empty(), Optional.of(stroke), width, List.of(), 1);
  }

  /** An area with an outline. */
  public static Style outlined(Shade fill, Shade stroke, double width) {
    return new Style(Optional.of(fill), Optional.of(stroke), width, List.of(), 1);
  }

  /** The same with a dashed line. */
  public Style dashed(List<Double> lengths) {
    return new Style(fill, stroke, width, lengths, opacity);
  }

  /** The same filled with something else. */
  public Style filled(Shade with) {
    return new Style(Optional.of(with), stroke, width, dash, opacity);
  }

  /** The line alone. */
  public Style hollow() {
    return new Style(Optional.empty(), stroke, width, dash, opacity);
  }

  /** The same, through which what lies below is seen. */
  public Style seenThrough(double share) {
    return new Style(fill, stroke, width, dash, share);
  }
}
