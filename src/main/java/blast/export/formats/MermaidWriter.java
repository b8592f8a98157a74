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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes a picture as a flowchart for Mermaid, which many wikis and forges draw in their pages. */
public final class MermaidWriter implements Nesting.Writer {
  private static final Map<Look, String> STYLES = new EnumMap<>(Look.class);

  static {
    STYLES.put(Look.AT_RISK, "fill:#e3f2fb,stroke:#0072b2,stroke-width:2px,stroke-dasharray:2 3");
    STYLES.put(Look.DEGRADED, "fill:#fff3cf,stroke:#a66f00,stroke-width:2px,stroke-dasharray:8 3");
    STYLES.put(Look.PARTLY, "fill:#fdeee4,stroke:#d55e00,stroke-width:2px,stroke-dasharray:10 3");
    STYLES.put(Look.DOWN, "fill:#fbdfcf,stroke:#d55e00,stroke-width:3px");
    STYLES.put(Look.REMOVED, "fill:#2b2f36,stroke:#d55e00,stroke-width:4px");
  }

  private final Picture picture;
  private final Appendable out;
  private final Map<String, String> names = new HashMap<>();

  private MermaidWriter(Picture picture, Appendable out) {
    this.picture = picture;
    this.out = out;
    picture.frames().forEach(frame -> names.put(frame.key(), "f" + (names.size() + 1)));
    picture.boxes().forEach(box -> names.put(box.key(), "n" + (names.size() + 1)));
  }

  /** Writes it. */
  public static void write(Picture picture, Appendable out) throws IOException {
    new MermaidWriter(picture, out).write();
  }

  private void write() throws IOException {
    line("---");
    line("title: " + MermaidText.yaml(Words.cut(picture.title(), 100)));
    line("---");
    line("flowchart LR");
    Nesting.write(picture, this);
    for (Arrow arrow : picture.arrows()) {
      line("  " + name(arrow.from()) + " " + link(arrow) + " " + name(arrow.to()));
    }
    writeLegend();
    writeStyles();
    writeArrowStyles();
    for (Box box : picture.boxes()) {
      if (box.link().isPresent()) {
        String url = MermaidText.link(box.link().get());
        String tip = MermaidText.of(Words.cut(box.label().title(), 100));
        line("  click " + name(box.key()) + " href " + url + " " + tip + " _blank");
      }
    }
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }

  private String name(String key) {
    return Objects.requireNonNull(names.get(key));
  }

  @Override
  public void box(Box box, String indent) throws IOException {
    line(indent + name(box.key()) + outline(box));
  }

  @Override
  public void begin(Frame frame, String indent) throws IOException {
    String label = MermaidText.of(title(frame));
    line(indent + "subgraph " + name(frame.key()) + "[" + label + "]");
  }

  @Override
  public void end(String indent) throws IOException {
    line(indent + "end");
  }

  /** In one line: Mermaid draws what stands in a frame over all further lines of its title. */
  static String title(Frame frame) {
    String title = Words.cut(frame.label().title(), 60);
    return frame.look() == Look.REMOVED
        ? frame.label().state() + ": " + title
        : (frame.look().mark() + " " + title).strip();
  }

  private static String outline(Box box) {
    String text =
        MermaidText.of(box.kind() == BoxKind.GROUP ? List.of(box.words()) : box.label().shown());
    return switch (box.kind()) {
      case SERVICE -> "(" + text + ")";
      case COMPANY -> "[/" + text + "\\]";
      case RESOURCE -> "{{" + text + "}}";
      case SERVER -> "[[" + text + "]]";
      case SITE -> "[" + text + "]";
      case FOLD -> "[(" + text + ")]";
      case GROUP -> "([" + text + "])";
    };
  }

  private static String link(Arrow arrow) {
    String line =
        switch (arrow.line()) {
          case HARD -> arrow.look() == Look.UP ? "-->" : "==>";
          case SOFT, EITHER -> "-.->";
        };
    String words = MapSheet.words(arrow);
    return words.isEmpty() ? line : line + "|" + MermaidText.of(words) + "|";
  }

  private void writeLegend() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String note : picture.notes()) {
      lines.addAll(Words.wrap(note, 60, 4));
    }
    for (Line line : MapLegend.lines(picture).keySet()) {
      String stroke = line == Line.HARD ? "" : ", dotted";
      lines.add("A → B" + stroke + ": " + line.meaning(picture.direction()));
    }
    for (Look look : MapLegend.carried(picture).keySet()) {
      String meaning = Line.meaning(look, picture.direction());
      lines.add("coloured arrow with " + look.mark() + ": " + meaning);
    }
    for (BoxKind kind : MapLegend.kinds(picture).keySet()) {
      lines.add(shape(kind) + ": " + MapLegend.words(kind));
    }
    for (Look look : MapLegend.looks(picture).keySet()) {
      lines.add(look.mark() + " " + look.words());
    }
    line("  legend[" + MermaidText.of(lines) + "]");
    line("  style legend text-align:left");
  }

  private static String shape(BoxKind kind) {
    return switch (kind) {
      case SERVICE -> "rounded box";
      case COMPANY -> "trapezium";
      case RESOURCE -> "hexagon";
      case SERVER -> "box with bars";
      case SITE -> "box";
      case FOLD -> "drum";
      case GROUP -> "pill";
    };
  }

  private void writeStyles() throws IOException {
    for (Map.Entry<Look, String> style : STYLES.entrySet()) {
      Look look = style.getKey();
      List<String> boxes = new ArrayList<>();
      picture.boxes().stream()
          .filter(box -> box.look() == look)
          .forEach(box -> boxes.add(name(box.key())));
      List<String> frames = new ArrayList<>();
      picture.frames().stream()
          .filter(frame -> frame.look() == look)
          .forEach(frame -> frames.add(name(frame.key())));
      String name = look.word().replace("-", "");
      String ink = look == Look.REMOVED ? ",color:#ffffff" : ",color:#1b1f24";
      if (!boxes.isEmpty()) {
        line("  classDef " + name + " " + style.getValue() + ink);
        line("  class " + String.join(",", boxes) + " " + name);
      }
      if (!frames.isEmpty()) {
        line("  classDef " + name + "Frame " + frameStyle(look, style.getValue()));
        line("  class " + String.join(",", frames) + " " + name + "Frame");
      }
    }
  }

  /** Paler than a box, as boxes stand in it; but what was removed is told apart at once. */
  private static String frameStyle(Look look, String style) {
    return look == Look.REMOVED
        ? "fill:#f3b995,stroke:#2b2f36,stroke-width:6px,color:#1b1f24,font-weight:bold"
        : style.replaceFirst("fill:#[0-9a-f]+", "fill:#fff4ee") + ",color:#1b1f24";
  }

  private void writeArrowStyles() throws IOException {
    for (Look look : List.of(Look.DOWN, Look.DEGRADED)) {
      List<String> numbers = new ArrayList<>();
      for (int i = 0; i < picture.arrows().size(); i++) {
        if (picture.arrows().get(i).look() == look) {
          numbers.add(Integer.toString(i));
        }
      }
      if (!numbers.isEmpty()) {
        String color = look == Look.DOWN ? "#d55e00" : "#a66f00";
        line("  linkStyle " + String.join(",", numbers) + " stroke:" + color + ",stroke-width:3px");
      }
    }
  }
}
