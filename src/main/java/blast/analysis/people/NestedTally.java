package blast.analysis.people;

import java.util.Arrays;

/**
 * Adds up the people who use a set of services that grows at its end and shrinks there again, as
 * failures do that contain one another. The bounds are known at any time, also without any one of
 * the services.
 */
public final class NestedTally {
  private static final int NOBODY = -1;

  private final UserIndex users;
  private final Audiences audiences;
  private final long[] sums;

  /** By audience: the users of the most used service, which one it is, and those of the next. */
  private final long[] largest;

  private final int[] holders;
  private final long[] seconds;

  /** What those three were before each entry that was added. */
  private long[] oldLargest = new long[16];

  private int[] oldHolders = new int[16];
  private long[] oldSeconds = new long[16];
  private int added;

  private int services;
  private int stating;
  private long atLeast;
  private long atMost;

  /** A tally of nothing, for one thread. */
  public NestedTally(UserIndex users) {
    this.users = users;
    this.audiences = users.audiences();
    this.sums = new long[audiences.size()];
    this.largest = new long[sums.length];
    this.holders = new int[sums.length];
    this.seconds = new long[sums.length];
    Arrays.fill(holders, NOBODY);
  }

  /** Takes up a service. */
  public void add(int service) {
    services++;
    stating += users.statesUsers(service) ? 1 : 0;
    for (int i = users.start(service); i < users.end(service); i++) {
      add(service, users.audience(i), users.users(i));
    }
  }

  private void add(int service, int audience, long number) {
    remember(audience);
    take(audience, -1);
    sums[audience] += number;
    if (number > largest[audience]) {
      seconds[audience] = largest[audience];
      largest[audience] = number;
      holders[audience] = service;
    } else {
      seconds[audience] = Math.max(seconds[audience], number);
    }
    take(audience, 1);
  }

  private void remember(int audience) {
    if (added == oldHolders.length) {
      oldLargest = Arrays.copyOf(oldLargest, added * 2);
      oldHolders = Arrays.copyOf(oldHolders, added * 2);
      oldSeconds = Arrays.copyOf(oldSeconds, added * 2);
    }
    oldLargest[added] = largest[audience];
    oldHolders[added] = holders[audience];
    oldSeconds[added++] = seconds[audience];
  }

  private void take(int audience, int sign) {
    long least = sign * audiences.atLeast(audience, largest[audience]);
    atLeast = Math.addExact(atLeast, least);
    atMost = Math.addExact(atMost, sign * audiences.atMost(audience, sums[audience]));
  }

  /** Takes back the service that was added last of those that are left. */
  public void removeLast(int service) {
    services--;
    stating -= users.statesUsers(service) ? 1 : 0;
    for (int i = users.end(service) - 1; i >= users.start(service); i--) {
      int audience = users.audience(i);
      take(audience, -1);
      sums[audience] -= users.users(i);
      added--;
      largest[audience] = oldLargest[added];
      holders[audience] = oldHolders[added];
      seconds[audience] = oldSeconds[added];
      take(audience, 1);
    }
  }

  /** How many services there are. */
  public int services() {
    return services;
  }

  /** The people who use them. */
  public Bounds bounds() {
    return bounds(services, stating, atLeast, atMost);
  }

  /** The people who use the others, without one that was added. */
  public Bounds boundsWithout(int service) {
    long least = atLeast;
    long most = atMost;
    for (int i = users.start(service); i < users.end(service); i++) {
      int audience = users.audience(i);
      long sum = sums[audience];
      long left = holders[audience] == service ? seconds[audience] : largest[audience];
      least += audiences.atLeast(audience, left) - audiences.atLeast(audience, largest[audience]);
      most += audiences.atMost(audience, sum - users.users(i)) - audiences.atMost(audience, sum);
    }
    return bounds(services - 1, stating - (users.statesUsers(service) ? 1 : 0), least, most);
  }

  private static Bounds bounds(int services, int stating, long atLeast, long atMost) {
    return stating == 0 && services > 0 ? Bounds.NOT_STATED : new Bounds(atLeast, atMost);
  }
}
