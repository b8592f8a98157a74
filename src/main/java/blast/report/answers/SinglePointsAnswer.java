package blast.report.answers;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.SinglePoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.OptionalInt;

/**
 * The single points of failure, and what services survive, as it was asked for.
 *
 * @param points what was found
 * @param heldByCircle what counts as up only through a circle while some nodes are out
 * @param most how many rows are written at most; if it isn't said, text has as many as people read,
 *     and other formats all
 */
public record SinglePointsAnswer(SinglePoints points, List<Node> heldByCircle, OptionalInt most) {
  public SinglePointsAnswer {
    heldByCircle = List.copyOf(heldByCircle);
  }

  /** How it is written. */
  public static final Formats<AnswerWriter<SinglePointsAnswer>> FORMATS =
      Formats.of(
          Format.text(SinglePointsText::write),
          Format.json(SinglePointsJson::write),
          Format.csv(SinglePointsCsv::write));

  /** The order in which kinds are listed, from the largest thing to the smallest. */
  static final List<Kind> KINDS =
      List.of(Kind.SITE, Kind.SERVER, Kind.RESOURCE, Kind.SERVICE, Kind.COMPANY);

  /** For programs, which cut nothing by themselves. */
  int rows() {
    return most.orElse(Integer.MAX_VALUE);
  }

  /** Whether nothing is to be cut for people either. */
  boolean isAll() {
    return rows() == Integer.MAX_VALUE && most.isPresent();
  }

  /** The upper bound as a share of that of everyone, 0 to 1. */
  static double share(Bounds users, Impact everyone) {
    return everyone.atMost() == 0 ? 0 : (double) users.atMost() / everyone.atMost();
  }
}
