package blast.report.answers;

import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.inventory.Node;
import blast.report.Paragraph;
import blast.report.Style;
import blast.text.Numbers;
import blast.wording.PeopleText;
import blast.wording.Printable;
import java.io.IOException;
import java.util.Optional;

/** Writes what would have saved most: each line is a failure that was tried, not a difference. */
final class KeepsText {
  private static final String INDENT = "  ";

  private final Keeps keeps;
  private final long services;
  private final Style style;

  /**
   * For lines about what could have survived.
   *
   * @param services how many services there are
   */
  KeepsText(Keeps keeps, long services, Style style) {
    this.keeps = keeps;
    this.services = services;
    this.style = style;
  }

  /** Writes the best, if any single node would have saved a service besides itself. */
  void write(Appendable out) throws IOException {
    boolean isDecided = keeps.tried() == keeps.candidates();
    if (keeps.best().isEmpty() && isDecided) {
      return;
    }
    String decided =
        isDecided
            ? ""
            : " (decided for "
                + Numbers.of(keeps.tried())
                + " of "
                + Numbers.of(keeps.candidates(), "node")
                + " that went down, the most promising first)";
    out.append('\n');
    Paragraph.write(style.strong("what would have saved most") + decided, "", INDENT, style, out);
    if (keeps.best().isEmpty()) {
      out.append("  none of those tried\n");
    }
    for (Keep keep : keeps.best()) {
      Paragraph.write(line(keep), INDENT, INDENT + INDENT, style, out);
    }
  }

  /** Writes what would have saved one node, as the last line of why it is down. */
  void writeSaving(Node node, Appendable out) throws IOException {
    Keeps.Saving saving = keeps.saving(node);
    if (saving.keep().isPresent()) {
      String text = style.strong(node.id() + " would be up") + " " + line(saving.keep().get());
      Paragraph.write(text, "", INDENT, style, out);
    }
    if (!saving.isDecided()) {
      String text = "too much is down to try all that might have saved " + node.id();
      Paragraph.write(style.faint(text), "", INDENT, style, out);
    }
  }

  private String line(Keep keep) {
    Optional<String> name = keep.node().name().map(Printable::of);
    String node = name.map(any -> any + " (" + keep.node().id() + ")").orElse(keep.node().id());
    return "had "
        + style.strong(node)
        + " survived: "
        + Numbers.of(keep.services())
        + " of "
        + Numbers.of(services, "service")
        + " down instead of "
        + Numbers.of(keeps.servicesDown())
        + people(keep);
  }

  private static String people(Keep keep) {
    return keep.services() == 0
        ? ""
        : "; "
            + PeopleText.users(keep.users())
            + Uncounted.of(keep.users(), keep.servicesWithoutUsers(), "");
  }
}
