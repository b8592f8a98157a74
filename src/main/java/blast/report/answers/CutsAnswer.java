package blast.report.answers;

import blast.analysis.Study;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSet;
import blast.analysis.cuts.CutSets;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which nodes take services down together, as it was asked for.
 *
 * @param study of the inventory, for what is told of the sets that are shown
 * @param query what was asked
 * @param kinds the kinds of the candidates
 * @param question about whom it was asked
 * @param found what was found, for each service or for all people
 * @param servicesLeft how many services were asked about and not looked at
 * @param most how many sets are written for each at most; if it isn't said, text has as many as
 *     people read, and other formats all
 */
public record CutsAnswer(
    Study study,
    CutQuery query,
    Set<Kind> kinds,
    Question question,
    List<CutSets> found,
    int servicesLeft,
    OptionalInt most) {
  private static final int USUAL_ORDERS = 4;

  /**
   * About whom it is asked.
   *
   * @param leastUsers how many people have to be hit; empty if services are asked about
   * @param isOfRescues whether it is asked what would have saved services, had it been kept
   */
  public record Question(OptionalLong leastUsers, boolean isOfRescues) {}

  public CutsAnswer {
    kinds = Set.copyOf(kinds);
    found = List.copyOf(found);
  }

  /** How it is written. */
  public static final Formats<AnswerWriter<CutsAnswer>> FORMATS =
      Formats.of(
          Format.text(CutsText::write), Format.json(CutsJson::write), Format.csv(CutsCsv::write));

  /** The kinds in the order in which they are told. */
  List<Kind> kindsInOrder() {
    return SinglePointsAnswer.KINDS.stream().filter(kinds::contains).toList();
  }

  /** The sets that programs read, which cut nothing by themselves. */
  List<CutSet> listed(CutSets sets) {
    int rows = Math.min(most.orElse(Integer.MAX_VALUE), sets.sets().size());
    return sets.sets().subList(0, rows);
  }

  /** The orders whose numbers are told: the smallest, and others of which there are any sets. */
  List<Integer> orders() {
    NavigableSet<Integer> orders = new TreeSet<>();
    for (int order = 0; order <= Math.min(query.order(), USUAL_ORDERS); order++) {
      orders.add(order);
    }
    for (CutSets sets : found) {
      for (int order = 0; order < sets.counts().size(); order++) {
        if (sets.count(order).signum() > 0) {
          orders.add(order);
        }
      }
    }
    return List.copyOf(orders);
  }

  /** What is lost before anything else, by id. */
  List<Node> out() {
    return query.out();
  }
}
