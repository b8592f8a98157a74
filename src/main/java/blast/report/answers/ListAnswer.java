package blast.report.answers;

import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;

/**
 * Nodes of an inventory, as they were asked for.
 *
 * @param nodes in report order
 */
public record ListAnswer(List<Node> nodes) {
  /** How it is written. */
  public static final Formats<AnswerWriter<ListAnswer>> FORMATS =
      Formats.of(
          Format.text(ListText::write), Format.json(ListJson::write), Format.csv(ListCsv::write));

  public ListAnswer {
    nodes = List.copyOf(nodes);
  }
}
