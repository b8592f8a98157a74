package blast.export.formats;

import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Frame;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Nesting;
import blast.export.picture.Picture;
import blast.export.picture.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a picture for Graphviz. A node's name is its id, so that other programs find it.
 *
 * <p>JGraphT's exporter is not used: it writes clusters on one level only, and places stand in
 * places.
 */
public final class DotWriter implements Nesting.Writer {
  private final Picture picture;
  private final Appendable out;
  private final Map<String, Frame> frames = new HashMap<>();
  private final Map<String, Box> boxes = new HashMap<>();
  private final Set<String> anchored = new HashSet<>();

  private DotWriter(Picture picture, Appendable out) {
    this.picture = picture;
    this.out = out;
    picture.frames().forEach(frame -> frames.put(frame.key(), frame));
    picture.boxes().forEach(box -> boxes.put(box.key(), box));
    for (Arrow arrow : picture.arrows()) {
      anchor(arrow.from());
      anchor(arrow.to());
    }
    // A cluster without a node in it would not be drawn.
    Set<String> filled = new HashSet<>();
    picture.boxes().forEach(box -> box.frame().ifPresent(filled::add));
    picture.frames().forEach(frame -> frame.frame().ifPresent(filled::add));
    frames.keySet().stream().filter(key -> !filled.contains(key)).forEach(anchored::add);
  }

  private void anchor(String end) {
    if (frames.containsKey(end)) {
      anchored.add(end);
    }
  }

  /** Writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    new DotWriter(picture, out).write();
  }

  private void write() throws IOException {
    line("digraph blast {");
    List<String> heading = new ArrayList<>(Words.wrap(picture.title(), 100, 2));
    picture.notes().forEach(note -> heading.addAll(Words.wrap(note, 100, 4)));
    line("  graph [label=" + DotText.of(heading) + ", labelloc=t, labeljust=l, fontsize=14,");
    line("    fontname=\"Helvetica\", rankdir=LR, compound=true, ranksep=0.7,");
    line("    nodesep=0.25, charset=\"UTF-8\"];");
    line("  node [fontname=\"Helvetica\", fontsize=11, style=filled, fillcolor=white];");
    line("  edge [fontname=\"Helvetica\", fontsize=9, arrowsize=0.7];");
    Nesting.write(picture, this);
    for (Arrow arrow : picture.arrows()) {
      write(arrow);
    }
    DotLegend.write(picture, out);
    line("}");
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  @Override
  public void box(Box box, String indent) throws IOException {
    line(indent + DotText.of(box.key()) + " [" + attributes(box) + "];");
  }

  @Override
  public void begin(Frame frame, String indent) throws IOException {
    line(indent + "subgraph " + DotText.of(cluster(frame.key())) + " {");
    DotStyle style = DotStyle.of(frame.look(), picture.showsFailure());
    line(
        indent
            + "  graph [label="
            + DotText.of(frame.label().shown())
            + ", fontsize=12, labeljust=l, style="
            + style.frameStyle()
            + ", color="
            + DotText.of(style.color())
            + ", penwidth="
            + style.width()
            + ", bgcolor="
            + DotText.of(style.frameFill())
            + tooltip(frame.tooltip())
            + link(frame.link())
            + "];");
    if (anchored.contains(frame.key())) {
      line(
          indent
              + "  "
              + DotText.of(frame.node().id())
              + " [shape=point, width=0.08, label=\"\""
              + tooltip(frame.tooltip())
              + "];");
    }
  }

  @Override
  public void end(String indent) throws IOException {
    line(indent + "}");
  }

  private static String cluster(String frame) {
    return "cluster " + frame;
  }

  private String attributes(Box box) {
    DotStyle style = DotStyle.of(box.look(), picture.showsFailure());
    List<String> words = box.kind() == BoxKind.GROUP ? List.of(box.words()) : box.label().shown();
    String small =
        box.kind() == BoxKind.GROUP ? ", fontsize=9, margin=\"0.06,0.02\", height=0.2" : "";
    return "label="
        + DotText.of(words)
        + ", "
        + DotStyle.shape(box.kind(), style, picture.showsFailure())
        + small
        + ", color="
        + DotText.of(style.color())
        + ", penwidth="
        + style.width()
        + ", fontcolor="
        + DotText.of(style.ink())
        + tooltip(box.tooltip())
        + link(box.link());
  }

  private static String tooltip(String text) {
    return text.isEmpty() ? "" : ", tooltip=" + DotText.of(text);
  }

  private static String link(Optional<String> link) {
    return link.map(url -> ", URL=" + DotText.of(url)).orElse("");
  }

  private void write(Arrow arrow) throws IOException {
    DotStyle style = DotStyle.of(arrow.look(), picture.showsFailure());
    StringBuilder text = new StringBuilder("  ");
    text.append(DotText.of(name(arrow.from()))).append(" -> ");
    text.append(DotText.of(name(arrow.to()))).append(" [style=");
    text.append(
        arrow.line() == Line.HARD ? "solid" : arrow.line() == Line.SOFT ? "dashed" : "dotted");
    text.append(", color=").append(DotText.of(style.arrowColor()));
    text.append(", penwidth=").append(arrow.look() == Look.UP ? "1" : "2.5");
    String words = MapSheet.words(arrow);
    if (!words.isEmpty()) {
      text.append(", label=").append(DotText.of(words));
      text.append(", fontcolor=").append(DotText.of(style.arrowColor()));
    }
    text.append(end("ltail", arrow.from(), arrow.to()));
    text.append(end("lhead", arrow.to(), arrow.from()));
    String tooltip = arrow.tooltip();
    text.append(tooltip.isEmpty() ? "" : ", edgetooltip=" + DotText.of(Words.cut(tooltip, 200)));
    line(text.append("];").toString());
  }

  private String name(String end) {
    Frame frame = frames.get(end);
    return frame == null ? end : frame.node().id();
  }

  /**
   * Ends an arrow at a frame; one that comes from inside it ends at the point that stands for it.
   */
  private String end(String attribute, String end, String other) {
    boolean isCut = frames.containsKey(end) && !isInside(other, end);
    return isCut ? ", " + attribute + "=" + DotText.of(cluster(end)) : "";
  }

  private boolean isInside(String end, String frame) {
    Optional<String> around = Optional.of(end);
    if (!frames.containsKey(end)) {
      around = Optional.ofNullable(boxes.get(end)).flatMap(Box::frame);
    }
    while (around.isPresent()) {
      if (around.get().equals(frame)) {
        return true;
      }
      Frame outer = frames.get(around.get());
      around = outer == null ? Optional.empty() : outer.frame();
    }
    return false;
  }
}
