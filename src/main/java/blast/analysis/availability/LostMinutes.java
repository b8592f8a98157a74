package blast.analysis.availability;

import blast.analysis.people.UserIndex;
import blast.graph.Cones;
import blast.graph.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people of one audience lose in a year while any of the services is down that they use. The
 * same person may use several, so there are bounds: if the users of each service use all larger
 * ones as well, and if nobody uses two.
 */
final class LostMinutes {
  /** So many services are looked at together at most; more only widen the bounds. */
  private static final int MOST_TOGETHER = 24;

  private record Used(int node, long users, Chance down) {}

  private final DownTimes times;
  private final Cones cones;
  private final List<Used> services = new ArrayList<>();
  private boolean isTooLarge;

  private LostMinutes(DownTimes times, Members members) {
    this.times = times;
    this.cones = new Cones(members);
  }

  /**
   * What the people of an audience lose.
   *
   * @param nodes the services
   * @param down how likely each of them is down
   * @param population how many people the audience has, if that is known
   */
  static UserMinutes of(
      DownTimes times,
      Members members,
      UserIndex users,
      int audience,
      OptionalLong population,
      int[] nodes,
      Chance... down) {
    LostMinutes lost = new LostMinutes(times, members);
    boolean isStated = false;
    for (int i = 0; i < nodes.length; i++) {
      isStated |= users.statesUsers(nodes[i]);
      for (int entry = users.start(nodes[i]); entry < users.end(nodes[i]); entry++) {
        if (users.audience(entry) == audience && users.users(entry) > 0) {
          lost.services.add(new Used(nodes[i], users.users(entry), down[i]));
        }
      }
    }
    lost.services.sort(
        Comparator.comparingLong(Used::users).reversed().thenComparingInt(Used::node));
    return isStated ? lost.sum(population) : UserMinutes.NOT_STATED;
  }

  private UserMinutes sum(OptionalLong population) {
    double least = 0;
    double most = 0;
    Chance any = Chance.NONE;
    for (int i = 0; i < services.size(); i++) {
      Used used = services.get(i);
      boolean isLast = i + 1 == services.size();
      long more = used.users() - (isLast ? 0 : services.get(i + 1).users());
      any = any(i + 1, any, more > 0 || isLast);
      least += more * any.low();
      most += used.users() * used.down().high();
    }
    if (population.isPresent()) {
      most = Math.min(most, population.getAsLong() * any.high());
    }
    // A service may claim more users than there are people, of which both bounds are told.
    return new UserMinutes(Math.min(least, most) * UserMinutes.YEAR, most * UserMinutes.YEAR, true);
  }

  /**
   * How likely any of the first services is down.
   *
   * @param before how likely any is of those before the last of them
   * @param matters whether it is worth the work
   */
  private Chance any(int count, Chance before, boolean matters) {
    Chance last = services.get(count - 1).down();
    if (count == 1) {
      return last;
    }
    double low = Math.max(before.low(), last.low());
    double high = Math.min(1, before.high() + last.high());
    if (high == low) {
      return new Chance(low, high, before.isExact() && last.isExact());
    }
    if (!matters || isTooLarge || count > MOST_TOGETHER) {
      return Chance.between(low, high);
    }
    int[] nodes = services.stream().limit(count).mapToInt(Used::node).toArray();
    DownTimes.Question question = times.question(cones, nodes);
    Optional<Chance> exactly = DownTimes.exactly(question, count);
    if (exactly.isPresent()) {
      return exactly.get();
    }
    isTooLarge = true;
    Chance bounds = times.boundsOfAny(question, count);
    return Chance.between(Math.max(low, bounds.low()), Math.min(high, bounds.high()));
  }
}
