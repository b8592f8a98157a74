package blast.export.picture;

import java.util.List;
import java.util.Optional;

/**
 * A drawing that isn't laid out yet: what is to be seen, in an order that depends on nothing but
 * the inventory and the question.
 */
public final class Picture {
  private final String title;
  private final List<String> notes;
  private final Optional<String> warning;
  private final boolean showsFailure;
  private final ArrowDirection direction;
  private final List<Frame> frames;
  private final List<Box> boxes;
  private final List<Arrow> arrows;

  Picture(
      String title,
      List<String> notes,
      Optional<String> warning,
      boolean showsFailure,
      ArrowDirection direction,
      List<Frame> frames,
      List<Box> boxes,
      List<Arrow> arrows) {
    this.title = title;
    this.notes = List.copyOf(notes);
    this.warning = warning;
    this.showsFailure = showsFailure;
    this.direction = direction;
    this.frames = List.copyOf(frames);
    this.boxes = List.copyOf(boxes);
    this.arrows = List.copyOf(arrows);
  }

  /** What stands above it. */
  public String title() {
    return title;
  }

  /** What else is to be said in it: users hit, what isn't drawn, what is folded. */
  public List<String> notes() {
    return notes;
  }

  /**
   * What whoever asked must know, and what to do about it: that it was folded without being asked
   * to.
   */
  public Optional<String> warning() {
    return warning;
  }

  public boolean showsFailure() {
    return showsFailure;
  }

  /** Which way its arrows point. */
  public ArrowDirection direction() {
    return direction;
  }

  /** Outer frames stand before inner ones. */
  public List<Frame> frames() {
    return frames;
  }

  public List<Box> boxes() {
    return boxes;
  }

  public List<Arrow> arrows() {
    return arrows;
  }
}
