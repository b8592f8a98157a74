package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.wording.CauseText;
import blast.wording.Csv;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;

/**
 * Writes what a failure does for spreadsheets: a row for each node that is down, then degraded,
 * then at risk, as it is listed; what isn't stated is empty.
 */
final class RadiusCsv {
  private final BlastRadius radius;
  private final RadiusListing listing;
  private final Csv csv;

  private RadiusCsv(RadiusAnswer answer, Csv csv) {
    this.radius = answer.radius();
    this.listing = answer.listing();
    this.csv = csv;
  }

  /** Writes every row; nothing is cut. */
  static void write(RadiusAnswer answer, Appendable out) throws IOException {
    Csv csv = new Csv(out);
    csv.row("status", "id", "kind", "name", "company", "owner", "users", "cause");
    RadiusCsv writer = new RadiusCsv(answer, csv);
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      writer.write(state);
    }
  }

  private void write(State state) throws IOException {
    for (Node node : listing.listed(radius.in(state))) {
      OptionalLong users = node.totalUsers();
      csv.row(
          word(state),
          node.id(),
          node.kind().word(),
          node.name().orElse(""),
          node.company().map(Node::id).orElse(""),
          node.text(Field.OWNER).orElse(""),
          users.isPresent() ? users.getAsLong() : "",
          cause(node, state));
    }
  }

  /** A state as one word. */
  static String word(State state) {
    return state.words().replace(' ', '-');
  }

  private String cause(Node node, State state) {
    return switch (state) {
      case DOWN -> CauseText.of(radius.cause(node));
      case DEGRADED -> "because of " + CauseText.ids(radius.because(node));
      case AT_RISK -> CauseText.lastHope(radius.lastHope(node));
      case UP -> "";
    };
  }
}
