package blast.export.formats;

import blast.export.picture.BoxKind;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Explains a picture for Graphviz in a node of its own, in words. */
final class DotLegend {
  private DotLegend() {}

  static void write(Picture picture, Appendable out) throws IOException {
    out.append("  \"legend of blast\" [shape=note, style=filled, fillcolor=\"#ffffff\", ");
    out.append("color=\"#8c959f\", fontsize=10, label=\"");
    for (String line : lines(picture)) {
      String quoted = DotText.of(line);
      out.append(quoted, 1, quoted.length() - 1).append("\\l");
    }
    out.append("\"];\n");
  }

  private static List<String> lines(Picture picture) {
    List<String> lines = new ArrayList<>();
    Set<Line> used = new TreeSet<>();
    picture.arrows().forEach(arrow -> used.add(arrow.line()));
    for (Line line : used) {
      String stroke =
          switch (line) {
            case HARD -> "solid";
            case SOFT -> "dashed";
            case EITHER -> "dotted";
          };
      lines.add("A → B, " + stroke + ": " + line.meaning());
    }
    Set<BoxKind> kinds = new TreeSet<>();
    picture.boxes().forEach(box -> kinds.add(box.kind()));
    for (BoxKind kind : kinds) {
      lines.add(shape(kind) + ": " + MapLegend.words(kind));
    }
    Set<Look> looks = new TreeSet<>();
    picture.boxes().forEach(box -> looks.add(box.look()));
    picture.frames().forEach(frame -> looks.add(frame.look()));
    looks.remove(Look.UP);
    for (Look look : looks) {
      lines.add(look.mark() + " " + look.words());
    }
    if (picture.arrows().stream().anyMatch(arrow -> arrow.look() == Look.DOWN)) {
      lines.add("thick arrow with ✕: the failure came this way");
    }
    if (picture.arrows().stream().anyMatch(arrow -> arrow.look() == Look.DEGRADED)) {
      lines.add("thick arrow with ▼: degraded through this");
    }
    return lines.isEmpty() ? List.of("nothing is drawn") : lines;
  }

  private static String shape(BoxKind kind) {
    return switch (kind) {
      case SERVICE -> "rounded box";
      case COMPANY -> "tab";
      case RESOURCE -> "octagon";
      case SERVER -> "box with tabs";
      case SITE -> "house";
      case FOLD -> "folder";
      case GROUP -> "small box";
    };
  }
}
