package blast.export.drawing;

import java.util.List;

/**
 * Straight lines from point to point, in one stretch or several. Nothing else: curves aren't drawn
 * alike everywhere.
 */
public record Path(List<Stretch> stretches) {
  /**
   * A part of a path that is drawn without a gap.
   *
   * @param points at least two
   * @param isClosed whether the last point is tied to the first
   */
  record Stretch(List<Point> points, boolean isClosed) {
    Stretch {
      points = List.copyOf(points);
    }
  }

  public Path {
    stretches = List.copyOf(stretches);
  }

  /** From the first point through the others to the last. */
  public static Path line(List<Point> points) {
    return new Path(List.of(new Stretch(points, false)));
  }

  /** From one point to another. */
  public static Path line(double fromX, double fromY, double toX, double toY) {
    return line(List.of(new Point(fromX, fromY), new Point(toX, toY)));
  }

  /** Around an area. */
  public static Path polygon(List<Point> corners) {
    return new Path(List.of(new Stretch(corners, true)));
  }

  /** All of them as one. */
  public static Path of(List<Path> paths) {
    return new Path(paths.stream().flatMap(path -> path.stretches.stream()).toList());
  }
}
