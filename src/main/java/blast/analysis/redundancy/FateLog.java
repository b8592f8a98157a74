package blast.analysis.redundancy;

import blast.analysis.work.Tournament;
import blast.graph.FailedGroups;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * What one worker notes of which groups fall with which nodes: stretches of positions while it
 * walks a tree, and after it only the nearest.
 */
final class FateLog implements FailedGroups.Listener {
  /** What a note is made of. */
  private static final int NUMBERS = 3;

  private final IntBinaryOperator order;
  private final Map<Integer, NearestFates> alternatives = new HashMap<>();
  private final Map<Integer, NearestFates> failovers = new HashMap<>();

  /** For each note the group, or its complement if its standby holds; from where, and to where. */
  private int[] notes = new int[16 * NUMBERS];

  private int size;
  private boolean isAnyLong;

  /**
   * An empty log.
   *
   * @param order compares two positions of trees that have been walked
   */
  FateLog(IntBinaryOperator order) {
    this.order = order;
  }

  /** Notes that a group fails with each node of a stretch. */
  @Override
  public void failed(int group, boolean hasStandby, int start, int end) {
    if (size == notes.length) {
      notes = Arrays.copyOf(notes, size * 2);
    }
    notes[size++] = hasStandby ? ~group : group;
    notes[size++] = start;
    notes[size++] = end;
    isAnyLong |= end - start > 1;
  }

  /** Finds the nearest, when the tree at some positions has been walked to its end. */
  void settle(int treeStart, int treeEnd) {
    // Without long stretches nothing needs to be prepared.
    int prepared = isAnyLong ? treeEnd : treeStart;
    Tournament tournament = new Tournament(treeStart, prepared, position -> true, order);
    for (int i = 0; i < size; i += NUMBERS) {
      boolean hasStandby = notes[i] < 0;
      NearestFates fates =
          of(hasStandby ? failovers : alternatives, hasStandby ? ~notes[i] : notes[i]);
      if (notes[i + 2] - notes[i + 1] == 1) {
        fates.add(notes[i + 1]);
      } else {
        fates.addAll(tournament, notes[i + 1], notes[i + 2]);
      }
    }
    size = 0;
    isAnyLong = false;
  }

  private NearestFates of(Map<Integer, NearestFates> fates, int group) {
    return fates.computeIfAbsent(group, unknown -> new NearestFates(order));
  }

  /** Takes in all that another has settled. */
  void addAll(FateLog other) {
    other.alternatives.forEach((group, fates) -> of(alternatives, group).addAll(fates));
    other.failovers.forEach((group, fates) -> of(failovers, group).addAll(fates));
  }

  /** By group that falls as a whole, with what. */
  Map<Integer, NearestFates> alternatives() {
    return alternatives;
  }

  /** By group that keeps its standby, with what. */
  Map<Integer, NearestFates> failovers() {
    return failovers;
  }
}
