package blast.report.answers;

import blast.analysis.concentration.Concentration;
import blast.analysis.people.Bounds;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many people depend on each place, as it was asked for.
 *
 * @param concentration the rows and their index
 * @param heldByCircle what counts as up only through a circle while some nodes are out
 * @param hostingTypes the types of place that host users, most users first
 * @param most how many rows are written as text at most; other formats have all
 */
public record ConcentrationAnswer(
    Concentration concentration,
    List<Node> heldByCircle,
    List<String> hostingTypes,
    OptionalInt most) {
  public ConcentrationAnswer {
    heldByCircle = List.copyOf(heldByCircle);
    hostingTypes = List.copyOf(hostingTypes);
  }

  /** How it is written. */
  public static final Formats<AnswerWriter<ConcentrationAnswer>> FORMATS =
      Formats.of(
          Format.text(ConcentrationText::write),
          Format.json(ConcentrationJson::write),
          Format.csv(ConcentrationCsv::write));

  /** The upper bound as a share of that of everyone, 0 to 1. */
  double share(Bounds bounds) {
    long everyone = concentration.everyone().atMost();
    return everyone == 0 ? 0 : (double) bounds.atMost() / everyone;
  }
}
