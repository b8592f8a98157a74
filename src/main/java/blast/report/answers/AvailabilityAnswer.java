package blast.report.answers;

import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.inventory.Kind;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much of the year services are down, as it was asked for.
 *
 * @param answer what was computed
 * @param nodes how many nodes the inventory has
 * @param assumed by kind, the availability in percent of nodes that state none
 * @param importance how much was asked about single nodes
 * @param most how many rows a table has at most; if it isn't said, text has as many as people read,
 *     and other formats all
 */
public record AvailabilityAnswer(
    Availability answer,
    int nodes,
    Map<Kind, BigDecimal> assumed,
    Importance importance,
    OptionalInt most) {
  public AvailabilityAnswer {
    assumed = Map.copyOf(assumed);
  }

  /** How it is written. */
  public static final Formats<AnswerWriter<AvailabilityAnswer>> FORMATS =
      Formats.of(
          Format.text(AvailabilityText::write),
          Format.json(AvailabilityJson::write),
          Format.csv(AvailabilityCsv::write));

  /** What was assumed, in the order of kinds. */
  Map<Kind, BigDecimal> assumedInOrder() {
    return assumed.isEmpty() ? Map.of() : new EnumMap<>(assumed);
  }

  /** The rows of a table that programs read, which cut nothing by themselves. */
  <T> List<T> listed(List<T> rows) {
    return rows.subList(0, Math.min(most.orElse(Integer.MAX_VALUE), rows.size()));
  }

  /** Whether it was asked which nodes matter. */
  boolean asksImportance() {
    return importance != Importance.NONE;
  }
}
