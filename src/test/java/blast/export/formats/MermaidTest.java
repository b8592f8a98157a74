package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.export.Drawing;
import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Cluster;
import blast.export.picture.Frame;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mermaid itself reads what is written for it, and finds all of the picture. */
class MermaidTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 60);

  /** How Mermaid keeps the numbered entities of a text until it is drawn. */
  private static final Pattern ENTITY = Pattern.compile("ﬂ°°(\\d+)¶ß");

  private static final Map<BoxKind, String> SHAPES =
      Map.of(
          BoxKind.SERVICE, "round",
          BoxKind.COMPANY, "trapezoid",
          BoxKind.RESOURCE, "hexagon",
          BoxKind.SERVER, "subroutine",
          BoxKind.SITE, "square",
          BoxKind.FOLD, "cylinder",
          BoxKind.GROUP, "stadium");

  @TempDir private Path folder;

  private List<Map<String, Object>> read(List<Picture> pictures) throws Exception {
    List<String> texts =
        pictures.stream().map(it -> Drawing.written(it, MermaidWriter::write)).toList();
    return Parsers.mermaidDiagrams(texts, folder);
  }

  @Test
  void nonsenseIsRefused() throws Exception {
    read(List.of(Drawing.of("services: {a: }").picture()));

    assertThatThrownBy(() -> Parsers.mermaid(List.of("flowchart LR\n  a[\"b\"] --> \"\n"), folder))
        .hasMessageContaining("Parse error");
  }

  @Test
  void allOfAPictureIsFoundWhereItStands() throws Exception {
    List<Drawing> drawings = new ArrayList<>(Drawing.examples());
    drawings.removeIf(drawing -> drawing.options().cluster() != Cluster.SITE);
    drawings.addAll(Drawing.random(RANDOM));
    List<Picture> pictures = drawings.stream().map(Drawing::picture).toList();
    List<Map<String, Object>> found = read(pictures);
    for (int i = 0; i < pictures.size(); i++) {
      Found one = new Found(drawings.get(i).toString(), pictures.get(i), found.get(i));
      one.compareFrames();
      one.compareBoxes();
      one.compareArrows();
    }
  }

  @Test
  void noWordEndsOrChangesWhatItStandsIn() throws Exception {
    List<String> texts = HostileWords.texts();
    List<Picture> pictures = texts.stream().map(HostileWords::picture).toList();
    List<Map<String, Object>> found = read(pictures);
    for (int i = 0; i < texts.size(); i++) {
      Found one = new Found(texts.get(i), pictures.get(i), found.get(i));
      one.compareFrames();
      one.compareBoxes();
      one.compareArrows();
    }
  }

  /**
   * Of a frame's title only the first line is seen, for what stands in it is drawn over the rest.
   */
  @Test
  void whatWasRemovedIsSeenOnItsFrame() {
    Picture picture =
        Drawing.of("sites: {hall: {name: Hall 1}}\nservers: {a: {site: hall}}", "hall").picture();

    assertThat(Drawing.written(picture, MermaidWriter::write))
        .contains("subgraph f1[\"⊗ removed: Hall 1\"]")
        .contains("classDef removedFrame fill:#f3b995,stroke:#2b2f36")
        .contains("class f1 removedFrame");
  }

  /** One picture and what Mermaid found in it. */
  private static final class Found {
    private final String name;
    private final Picture picture;
    private final Map<String, Object> diagram;
    private final Map<String, String> names = new HashMap<>();

    Found(String name, Picture picture, Map<String, Object> diagram) {
      this.name = name;
      this.picture = picture;
      this.diagram = diagram;
      picture.frames().forEach(frame -> names.put(frame.key(), "f" + (names.size() + 1)));
      picture.boxes().forEach(box -> names.put(box.key(), "n" + (names.size() + 1)));
    }

    private Map<String, Map<?, ?>> byId(String what) {
      Map<String, Map<?, ?>> found = new HashMap<>();
      for (Object one : (List<?>) diagram.get(what)) {
        found.put((String) ((Map<?, ?>) one).get("id"), (Map<?, ?>) one);
      }
      return found;
    }

    void compareFrames() {
      Map<String, Map<?, ?>> frames = byId("frames");
      assertThat(frames).as(name).hasSameSizeAs(picture.frames());
      Map<String, Optional<String>> around = new HashMap<>();
      frames.forEach(
          (id, frame) ->
              ((List<?>) frame.get("nodes"))
                  .forEach(inner -> around.put((String) inner, Optional.of(id))));
      for (Frame frame : picture.frames()) {
        Map<?, ?> found = frames.get(names.get(frame.key()));
        assertThat(text(found.get("title")))
            .as(name)
            .isEqualTo(lines(List.of(MermaidWriter.title(frame))));
        assertThat((List<?>) found.get("classes"))
            .as(name + "\n" + frame)
            .hasSize(frame.look() == Look.UP ? 0 : 1);
        assertThat(around.getOrDefault(names.get(frame.key()), Optional.empty()))
            .as(name + "\n" + frame)
            .isEqualTo(frame.frame().map(names::get));
      }
      for (Box box : picture.boxes()) {
        assertThat(around.getOrDefault(names.get(box.key()), Optional.empty()))
            .as(name + "\n" + box)
            .isEqualTo(box.frame().map(names::get));
      }
    }

    void compareBoxes() {
      Map<String, Map<?, ?>> boxes = byId("boxes");
      assertThat(boxes.remove("legend")).as(name).isNotNull();
      // An end of an arrow that is a frame is listed among the boxes too.
      picture.frames().forEach(frame -> boxes.remove(names.get(frame.key())));
      assertThat(boxes).as(name).hasSameSizeAs(picture.boxes());
      for (Box box : picture.boxes()) {
        Map<?, ?> found = boxes.get(names.get(box.key()));
        List<String> shown =
            box.kind() == BoxKind.GROUP ? List.of(box.words()) : box.label().shown();
        assertThat(text(found.get("text"))).as(name + "\n" + box).isEqualTo(lines(shown));
        assertThat(found.get("type")).as(name + "\n" + box).isEqualTo(SHAPES.get(box.kind()));
        List<Object> classes = new ArrayList<>((List<?>) found.get("classes"));
        assertThat(classes.remove("clickable")).as(name).isEqualTo(box.link().isPresent());
        assertThat(classes)
            .as(name + "\n" + box)
            .isEqualTo(
                box.look() == Look.UP ? List.of() : List.of(box.look().word().replace("-", "")));
      }
    }

    void compareArrows() {
      List<?> arrows = (List<?>) diagram.get("arrows");
      assertThat(arrows).as(name).hasSameSizeAs(picture.arrows());
      for (int i = 0; i < arrows.size(); i++) {
        Map<?, ?> found = (Map<?, ?>) arrows.get(i);
        Arrow arrow = picture.arrows().get(i);
        assertThat(List.of(found.get("start"), found.get("end"), text(found.get("text"))))
            .as(name + "\n" + arrow)
            .containsExactly(
                names.get(arrow.from()),
                names.get(arrow.to()),
                (arrow.look().mark() + " " + arrow.label()).strip());
        String hard = arrow.look() == Look.UP ? "normal" : "thick";
        assertThat(found.get("stroke"))
            .as(name + "\n" + arrow)
            .isEqualTo(arrow.line() == Line.HARD ? hard : "dotted");
        assertThat(found.get("style") instanceof List<?>)
            .as(name + "\n" + arrow)
            .isEqualTo(arrow.look() != Look.UP);
      }
    }

    /** Blanks at the ends of a text are left out. */
    private static String lines(List<String> lines) {
      return String.join("\n", lines).replace("\u00a0", " ").strip();
    }

    private static String text(Object kept) {
      String text =
          ((String) kept).replaceAll("<br */?>", "\n").replaceAll("&nbsp;|\u00a0", " ").strip();
      return ENTITY
          .matcher(text)
          .replaceAll(
              entity ->
                  Matcher.quoteReplacement(Character.toString(Integer.parseInt(entity.group(1)))));
    }
  }
}
