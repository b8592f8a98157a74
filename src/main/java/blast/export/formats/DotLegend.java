package blast.export.formats;

import blast.export.picture.BoxKind;
import blast.export.picture.Line;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
    for (Line line : MapLegend.lines(picture).keySet()) {
      String stroke =
          switch (line) {
            case HARD -> "solid";
            case SOFT -> "dashed";
            case EITHER -> "dotted";
          };
      lines.add("A → B, " + stroke + ": " + line.meaning(picture.direction()));
    }
    for (BoxKind kind : MapLegend.kinds(picture).keySet()) {
      lines.add(shape(kind) + ": " + MapLegend.words(kind));
    }
    for (Look look : MapLegend.looks(picture).keySet()) {
      lines.add(look.mark() + " " + look.words());
    }
    for (Look look : MapLegend.carried(picture).keySet()) {
      String meaning = Line.meaning(look, picture.direction());
      lines.add("thick arrow with " + look.mark() + ": " + meaning);
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
