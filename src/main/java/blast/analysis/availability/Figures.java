package blast.analysis.availability;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import java.util.Map;
import java.util.OptionalDouble;

/** How likely each node of an inventory is out by itself, as stated or assumed. Immutable. */
final class Figures {
  private final double[] unavailable;
  private final boolean[] isKnown;

  /** How often in a year a node fails; 0 if it never does, NaN if that isn't stated. */
  private final double[] perYear;

  private final int stated;
  private final int assumed;

  private Figures(Inventory inventory, Map<Kind, Double> byKind) {
    int size = inventory.size();
    unavailable = new double[size];
    isKnown = new boolean[size];
    perYear = new double[size];
    int statedSoFar = 0;
    int assumedSoFar = 0;
    for (Node node : inventory.nodes()) {
      OwnFaults own = OwnFaults.of(node);
      OptionalDouble share = own.unavailable();
      Double other = byKind.get(node.kind());
      if (share.isPresent()) {
        statedSoFar++;
        unavailable[node.index()] = share.getAsDouble();
        isKnown[node.index()] = true;
      } else if (other != null) {
        assumedSoFar++;
        unavailable[node.index()] = other;
        isKnown[node.index()] = true;
      }
      double often = own.hasOutages() ? own.perYear().orElse(Double.NaN) : Double.NaN;
      perYear[node.index()] = unavailable[node.index()] > 0 ? often : 0;
    }
    stated = statedSoFar;
    assumed = assumedSoFar;
  }

  static Figures of(Inventory inventory, Map<Kind, Double> assumed) {
    return new Figures(inventory, assumed);
  }

  /** Which share of the time a node is out by itself; 0 if nothing is known. */
  double unavailable(int node) {
    return unavailable[node];
  }

  /** Whether that is stated or assumed. */
  boolean isKnown(int node) {
    return isKnown[node];
  }

  /** How often in a year it fails; 0 if it never does, NaN if that isn't stated. */
  double perYear(int node) {
    return perYear[node];
  }

  /** How many nodes state it. */
  int stated() {
    return stated;
  }

  /** How many it was assumed of. */
  int assumed() {
    return assumed;
  }
}
