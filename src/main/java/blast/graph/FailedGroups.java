package blast.graph;

/**
 * Which groups of alternatives fail as a whole when one node is removed, although they can do
 * without any one of the members that they lose, and although their owners have all else that they
 * can't do without.
 *
 * <p>Looks at the gates that broke, and once at what is down; so it costs no more than the spread
 * of the failure. For one thread, as its spread is.
 */
public final class FailedGroups {
  private final DependencyGraph graph;
  private final Redundancy redundancy;
  private final Spread spread;
  private final int[] found;

  /** For each node the last failure in which something mandatory to it was lost. */
  private final int[] deprived;

  private int failure;
  private int count;

  /** Prepares for the failures of one spread. */
  public FailedGroups(Redundancy redundancy, Spread spread) {
    this.graph = redundancy.graph();
    this.redundancy = redundancy;
    this.spread = spread;
    this.found = new int[redundancy.numbers()];
    this.deprived = new int[graph.size()];
  }

  /**
   * Looks at what the spread has come to.
   *
   * @param removed the one node that was removed; its own groups are not looked at
   * @return how many groups there are for {@link #group}
   */
  public int find(int removed) {
    failure++;
    count = 0;
    for (int i = 0; i < spread.touchedGates(); i++) {
      int gate = spread.touchedGate(i);
      if (redundancy.isGroup(gate)
          && spread.isBroken(gate)
          && redundancy.owner(gate) != removed
          && !redundancy.lacksIndispensable(gate, spread)) {
        found[count++] = gate;
      }
    }
    if (count > 0) {
      findDeprived();
      dropDeprived();
    }
    return count;
  }

  private void findDeprived() {
    for (int i = 0; i < spread.downCount(); i++) {
      Dependents dependents = graph.hard().of(spread.down(i));
      while (dependents.next()) {
        if (redundancy.isMandatory(dependents)) {
          deprived[graph.owner(dependents)] = failure;
        }
      }
    }
  }

  private void dropDeprived() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (deprived[redundancy.owner(found[i])] != failure) {
        found[kept++] = found[i];
      }
    }
    count = kept;
  }

  /** One of the groups found, from 0, in no particular order. */
  public int group(int index) {
    return found[index];
  }

  /** Whether its standby holds and lacks only its failover. */
  public boolean hasStandby(int index) {
    return spread.hasStandby(found[index]);
  }
}
