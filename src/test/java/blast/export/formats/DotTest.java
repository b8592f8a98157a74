package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.picture.Arrow;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Frame;
import blast.export.picture.Picture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graphviz itself reads what is written for it, and finds all of the picture. */
class DotTest {
  private static final int RANDOM = Integer.getInteger("blast.drawings", 60);

  @TempDir private Path folder;

  /** What Graphviz found: labels of nodes by name, and pairs of names. */
  private record Found(Map<String, String> labels, List<List<String>> edges) {
    static Found of(List<String> lines) {
      Found found = new Found(new HashMap<>(), new ArrayList<>());
      for (int i = 0; i < lines.size(); i += 2) {
        String first = lines.get(i);
        String second = lines.get(i + 1);
        if (first.startsWith("node ")) {
          found.labels.put(first.substring(5), second.substring(6));
        } else {
          found.edges.add(List.of(first.substring(5), second.substring(3)));
        }
      }
      return found;
    }
  }

  private List<Found> read(List<Picture> pictures) throws Exception {
    List<String> texts =
        pictures.stream().map(picture -> Drawing.written(picture, DotWriter::write)).toList();
    return Parsers.graphvizNames(texts, folder).stream().map(Found::of).toList();
  }

  @Test
  void allOfAPictureIsFound() throws Exception {
    List<Drawing> drawings = new ArrayList<>(Drawing.examples());
    drawings.addAll(Drawing.random(RANDOM));
    compare(drawings, drawings.stream().map(Drawing::picture).toList());
  }

  @Test
  void noWordEndsOrChangesWhatItStandsIn() throws Exception {
    List<String> texts = HostileWords.texts();
    compare(texts, texts.stream().map(HostileWords::picture).toList());
  }

  private void compare(List<?> names, List<Picture> pictures) throws Exception {
    List<Found> found = read(pictures);
    assertThat(found).hasSameSizeAs(pictures);
    for (int i = 0; i < pictures.size(); i++) {
      compare(names.get(i).toString(), pictures.get(i), found.get(i));
    }
  }

  private static void compare(String name, Picture picture, Found found) {
    Map<String, String> names = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (Frame frame : picture.frames()) {
      names.put(frame.key(), frame.node().id());
      // A frame has a point that stands for it where an arrow needs one.
      if (found.labels().containsKey(frame.node().id())) {
        labels.put(frame.node().id(), "");
      }
    }
    for (Box box : picture.boxes()) {
      names.put(box.key(), box.key());
      List<String> shown = box.kind() == BoxKind.GROUP ? List.of(box.words()) : box.label().shown();
      labels.put(box.key(), String.join("\n", shown));
    }
    Map<String, String> read = new HashMap<>();
    found.labels().forEach((node, label) -> read.put(node, text(label)));
    assertThat(read.remove("legend of blast")).as(name).isNotNull();
    assertThat(read).as(name).isEqualTo(labels);
    List<List<String>> edges = new ArrayList<>();
    for (Arrow arrow : picture.arrows()) {
      edges.add(List.of(names.get(arrow.from()), names.get(arrow.to())));
    }
    assertThat(found.edges()).as(name).containsExactlyInAnyOrderElementsOf(edges);
  }

  /** A label as Graphviz draws it. */
  private static String text(String label) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char character = label.charAt(i);
      if (character == '\\') {
        i++;
        text.append(label.charAt(i) == 'n' ? '\n' : label.charAt(i));
      } else {
        text.append(character);
      }
    }
    return text.toString().replace("&amp;", "&");
  }
}
