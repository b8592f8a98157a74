package blast.export.picture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through the boxes and frames of a picture as they stand in each other, boxes before frames:
 * without recursion, for places may be nested as deep as somebody writes them.
 */
public final class Nesting {
  /** What is nested deeper isn't set in any further: nobody reads it, and it would fill files. */
  private static final int MOST_STEPS = 100;

  private static final String STEP = "  ";

  private final Map<Optional<String>, List<Box>> boxes = new HashMap<>();
  private final Map<Optional<String>, List<Frame>> frames = new HashMap<>();

  private Nesting(Picture picture) {
    for (Box box : picture.boxes()) {
      boxes.computeIfAbsent(box.frame(), frame -> new ArrayList<>()).add(box);
    }
    for (Frame inner : picture.frames()) {
      frames.computeIfAbsent(inner.frame(), frame -> new ArrayList<>()).add(inner);
    }
  }

  /** Writes what is met, set in by so much. */
  public interface Writer {
    /** A box stands here. */
    void box(Box box, String indent) throws IOException;

    /** A frame begins; what stands in it follows. */
    void begin(Frame frame, String indent) throws IOException;

    /** The frame ends that began last and hasn't ended. */
    void end(String indent) throws IOException;
  }

  /** Has all of a picture written. */
  public static void write(Picture picture, Writer writer) throws IOException {
    new Nesting(picture).write(writer);
  }

  private void write(Writer writer) throws IOException {
    Deque<Deque<Frame>> open = new ArrayDeque<>();
    open.push(contents(Optional.empty(), 1, writer));
    while (!open.isEmpty()) {
      if (!open.element().isEmpty()) {
        Frame frame = open.element().remove();
        writer.begin(frame, indent(open.size()));
        open.push(contents(Optional.of(frame.key()), open.size() + 1, writer));
      } else {
        open.pop();
        if (!open.isEmpty()) {
          writer.end(indent(open.size()));
        }
      }
    }
  }

  /** Has the boxes written that stand in a frame, and gives the frames that do. */
  private Deque<Frame> contents(Optional<String> frame, int depth, Writer writer)
      throws IOException {
    for (Box box : boxes.getOrDefault(frame, List.of())) {
      writer.box(box, indent(depth));
    }
    return new ArrayDeque<>(frames.getOrDefault(frame, List.of()));
  }

  private static String indent(int depth) {
    return STEP.repeat(Math.min(depth, MOST_STEPS));
  }
}
