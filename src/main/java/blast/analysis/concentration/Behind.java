package blast.analysis.concentration;

import blast.analysis.people.Bounds;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Reachability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Counts the people who use services that could be touched by losing a node, for many nodes. */
final class Behind {
  /** One service's users in one audience. */
  private record Users(int service, long number) {}

  private final UserIndex users;
  private final List<List<Users>> byAudience;
  private final int nodes;
  private final IntPredicate isUp;

  private Behind(DependencyGraph graph, UserIndex users, IntPredicate isUp) {
    this.users = users;
    this.isUp = isUp;
    this.nodes = graph.size();
    this.byAudience = new ArrayList<>();
    for (int audience = 0; audience < users.audiences().size(); audience++) {
      byAudience.add(new ArrayList<>());
    }
    for (int node = 0; node < graph.size(); node++) {
      for (int i = users.start(node); i < users.end(node) && isUp.test(node); i++) {
        byAudience.get(users.audience(i)).add(new Users(node, users.users(i)));
      }
    }
    // Most first, so that the first service that touches a node is the largest.
    byAudience.forEach(all -> all.sort(Comparator.comparingLong(Users::number).reversed()));
  }

  /** Fills in the bounds of each subject. */
  static void compute(
      DependencyGraph graph,
      UserIndex users,
      IntPredicate isUp,
      int[][] subjects,
      Workers workers,
      Bounds[] result) {
    Behind behind = new Behind(graph, users, isUp);
    Reachability reachability = Reachability.of(graph);
    int blocks = (subjects.length + Reachability.SOURCES - 1) / Reachability.SOURCES;
    workers.<Workers.Worker>each(
        blocks,
        1,
        () -> {
          long[] bits = reachability.newBits();
          return block -> {
            int from = block * Reachability.SOURCES;
            int to = Math.min(subjects.length, from + Reachability.SOURCES);
            reachability.touchedByAny(bits, Arrays.copyOfRange(subjects, from, to));
            behind.add(bits, to - from, result, from);
          };
        });
  }

  private void add(long[] touched, int sources, Bounds[] result, int from) {
    long[] atLeast = new long[sources];
    long[] atMost = new long[sources];
    for (int audience = 0; audience < byAudience.size(); audience++) {
      Sums sums = new Sums(sources);
      for (Users one : byAudience.get(audience)) {
        sums.add(touched, one);
      }
      for (int source = 0; source < sources; source++) {
        atLeast[source] += users.audiences().atLeast(audience, sums.largest[source]);
        atMost[source] += users.audiences().atMost(audience, sums.sum(source));
      }
    }
    boolean[] isStated = stated(touched, sources);
    for (int source = 0; source < sources; source++) {
      result[from + source] =
          isStated[source] ? new Bounds(atLeast[source], atMost[source]) : Bounds.NOT_STATED;
    }
  }

  /** By source: whether a service behind it states its users, or there is none behind it. */
  private boolean[] stated(long[] touched, int sources) {
    long[] stating = new long[Reachability.WORDS];
    long[] silent = new long[Reachability.WORDS];
    for (int node = 0; node < nodes; node++) {
      if (users.isService(node) && isUp.test(node)) {
        long[] found = users.statesUsers(node) ? stating : silent;
        for (int word = 0; word < Reachability.WORDS; word++) {
          found[word] |= touched[node * Reachability.WORDS + word];
        }
      }
    }
    boolean[] isStated = new boolean[sources];
    for (int source = 0; source < sources; source++) {
      int word = source / Long.SIZE;
      isStated[source] = ((stating[word] | ~silent[word]) >>> source & 1) != 0;
    }
    return isStated;
  }

  /** The sum and the largest of the users behind each source, taken up most first. */
  private static final class Sums {
    private final long[] valid = new long[Reachability.WORDS];
    private final long[] found = new long[Reachability.WORDS];
    private final long[] largest;
    private final long[] direct;
    private final long[] missed;
    private long everyone;

    Sums(int sources) {
      largest = new long[sources];
      direct = new long[sources];
      missed = new long[sources];
      for (int source = 0; source < sources; source++) {
        valid[source / Long.SIZE] |= 1L << source;
      }
    }

    void add(long[] touched, Users one) {
      int start = one.service() * Reachability.WORDS;
      int bits = 0;
      for (int word = 0; word < Reachability.WORDS; word++) {
        bits += Long.bitCount(touched[start + word]);
      }
      // A service behind more than half of the sources is counted for all and taken off the others.
      boolean isBehindMost = bits * 2 > largest.length;
      everyone += isBehindMost ? one.number() : 0;
      long[] sums = isBehindMost ? missed : direct;
      for (int word = 0; word < Reachability.WORDS; word++) {
        long own = touched[start + word];
        addTo(sums, word, isBehindMost ? ~own & valid[word] : own, one.number());
        long first = own & ~found[word];
        if (first != 0) {
          addTo(largest, word, first, one.number());
          found[word] |= first;
        }
      }
    }

    private static void addTo(long[] sums, int word, long bits, long number) {
      for (long rest = bits; rest != 0; rest &= rest - 1) {
        sums[word * Long.SIZE + Long.numberOfTrailingZeros(rest)] += number;
      }
    }

    long sum(int source) {
      return everyone + direct[source] - missed[source];
    }
  }
}
