package blast.analysis.cuts;

import blast.analysis.people.Bounds;
import blast.analysis.people.NestedTally;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.Outage;
import blast.graph.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Who is hit by each of many sets of nodes. Sets that share their largest failures are looked at in
 * a row, so that these spread once for all of them, and only what each set adds spreads for it.
 */
final class PeopleHit {
  /** Single failures that are handed out together. */
  private static final int BATCH = 16;

  private final Outage outage;
  private final UserIndex users;

  /** The sets with their members in order, the largest failure first. */
  private final int[][] ordered;

  /** The places of the sets, so that those that begin alike follow each other. */
  private final List<Integer> places = new ArrayList<>();

  private final Bounds[] bounds;

  private PeopleHit(UserIndex users, Outage outage, List<int[]> sets) {
    this.users = users;
    this.outage = outage;
    this.ordered = new int[sets.size()][];
    this.bounds = new Bounds[sets.size()];
    for (int place = 0; place < ordered.length; place++) {
      ordered[place] = sets.get(place).clone();
      places.add(place);
    }
  }

  /**
   * The people hit by each of some sets besides those hit by an outage, in the order of the sets.
   *
   * @param sets nodes that are up, of which none goes down with others of its set
   */
  static List<Bounds> of(UserIndex users, Outage outage, List<int[]> sets, Workers workers) {
    PeopleHit people = new PeopleHit(users, outage, sets);
    people.order(workers);
    int[] starts = people.starts();
    workers.<Workers.Worker>each(
        starts.length - 1,
        1,
        () -> {
          Failure failure = people.new Failure();
          return piece -> failure.compute(starts[piece], starts[piece + 1]);
        });
    return List.of(people.bounds);
  }

  private void order(Workers workers) {
    int[] sizes = sizes(workers);
    for (int[] set : ordered) {
      for (int i = 1; i < set.length; i++) {
        int moved = set[i];
        int to = i;
        while (to > 0 && compare(sizes, set[to - 1], moved) > 0) {
          set[to] = set[to - 1];
          to--;
        }
        set[to] = moved;
      }
    }
    places.sort(
        Comparator.comparing(place -> ordered[place], (one, other) -> Arrays.compare(one, other)));
  }

  private static int compare(int[] sizes, int one, int other) {
    int bySize = Integer.compare(sizes[other], sizes[one]);
    return bySize == 0 ? Integer.compare(one, other) : bySize;
  }

  /** By node: how many nodes go down with it, if it is a member of a set. */
  private int[] sizes(Workers workers) {
    int[] sizes = new int[outage.graph().size()];
    int[] nodes = Arrays.stream(ordered).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    workers.<Workers.Worker>each(
        nodes.length,
        BATCH,
        () -> {
          Spread spread = new Spread(outage);
          return piece -> {
            spread.remove(nodes[piece]);
            sizes[nodes[piece]] = spread.downCount();
            spread.undo();
          };
        });
    return sizes;
  }

  /** Where sets begin with another member than those before; and after the last. */
  private int[] starts() {
    int[] starts = new int[places.size() + 1];
    int count = 0;
    for (int i = 0; i < places.size(); i++) {
      if (i == 0 || firstAt(i) != firstAt(i - 1)) {
        starts[count++] = i;
      }
    }
    starts[count] = places.size();
    return Arrays.copyOf(starts, count + 1);
  }

  private int firstAt(int index) {
    int[] set = ordered[places.get(index)];
    return set.length == 0 ? -1 : set[0];
  }

  /** What one worker spreads. */
  private final class Failure {
    private final Spread spread = new Spread(outage);
    private final NestedTally tally = new NestedTally(users);
    private int[] removed = {};

    /** By how many members were removed: how many nodes were down before. */
    private int[] marks = new int[4];

    void compute(int start, int end) {
      for (int i = start; i < end; i++) {
        int[] set = ordered[places.get(i)];
        int common = Math.max(0, Arrays.mismatch(removed, set));
        if (!Arrays.equals(removed, set)) {
          takeBack(common);
          removeFrom(common, set);
        }
        bounds[places.get(i)] = tally.bounds();
      }
      takeBack(0);
      spread.undo();
      removed = new int[0];
    }

    private void takeBack(int common) {
      if (common < removed.length) {
        for (int i = spread.downCount() - 1; i >= marks[common]; i--) {
          if (users.isService(spread.down(i))) {
            tally.removeLast(spread.down(i));
          }
        }
        spread.takeBack(marks[common]);
      }
    }

    private void removeFrom(int common, int... set) {
      marks = marks.length < set.length ? Arrays.copyOf(marks, set.length) : marks;
      for (int member = common; member < set.length; member++) {
        marks[member] = spread.downCount();
        spread.removeToo(set[member]);
        for (int i = marks[member]; i < spread.downCount(); i++) {
          if (users.isService(spread.down(i))) {
            tally.add(spread.down(i));
          }
        }
      }
      removed = set;
    }
  }
}
