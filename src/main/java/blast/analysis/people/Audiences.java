package blast.analysis.people;

import blast.inventory.Audience;
import blast.inventory.Inventory;
import java.util.Arrays;
import java.util.List;

/**
 * How many people of each audience may be among the users of several services.
 *
 * <p>In each audience: at least the users of the most used service, for they all might be among
 * them; at most the sum over the services, for they all might be different people; and neither more
 * than the audience's population. Audiences are disjoint, so both bounds add up over audiences.
 */
public final class Audiences {
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final long[] populations;

  private Audiences(long[] populations) {
    this.populations = populations;
  }

  static Audiences of(Inventory inventory) {
    List<Audience> audiences = inventory.audiences();
    long[] populations = new long[audiences.size()];
    for (int i = 0; i < populations.length; i++) {
      populations[i] = audiences.get(i).population().orElse(UNBOUNDED);
    }
    return new Audiences(populations);
  }

  /** How many audiences there are; they are numbered as in the inventory. */
  public int size() {
    return populations.length;
  }

  /** At least so many people of an audience, from the users of the most used service. */
  public long atLeast(int audience, long largest) {
    return Math.min(largest, populations[audience]);
  }

  /** At most so many people of an audience, from the sum of the users of all services. */
  public long atMost(int audience, long sum) {
    return Math.min(sum, populations[audience]);
  }

  /** A tally for one thread. */
  Tally tally() {
    return new Tally();
  }

  /** Adds up the users of services; emptied in time proportional to the audiences involved. */
  final class Tally {
    private final long[] largest = new long[populations.length];
    private final long[] sum = new long[populations.length];
    private final boolean[] isInvolved = new boolean[populations.length];
    private int[] involved = new int[8];
    private int involvedSize;
    private int services;
    private int stating;

    /** Takes up a service, whose users may follow. */
    void service(boolean statesUsers) {
      services++;
      stating += statesUsers ? 1 : 0;
    }

    /** How many services were taken up. */
    int services() {
      return services;
    }

    /** How many of them say nothing about users. */
    int servicesWithoutUsers() {
      return services - stating;
    }

    /** Takes up a service's users in one audience. */
    void add(int audience, long users) {
      if (users == 0) {
        return;
      }
      if (!isInvolved[audience]) {
        involve(audience);
      }
      largest[audience] = Math.max(largest[audience], users);
      sum[audience] += users;
    }

    private void involve(int audience) {
      isInvolved[audience] = true;
      if (involvedSize == involved.length) {
        involved = Arrays.copyOf(involved, involvedSize * 2);
      }
      involved[involvedSize++] = audience;
    }

    /** The audiences with users among the services, in the order of their numbers. */
    int[] involved() {
      int[] audiences = Arrays.copyOf(involved, involvedSize);
      Arrays.sort(audiences);
      return audiences;
    }

    /** The people of one audience. */
    Bounds bounds(int audience) {
      return new Bounds(
          Audiences.this.atLeast(audience, largest[audience]),
          Audiences.this.atMost(audience, sum[audience]));
    }

    private long atLeast() {
      long total = 0;
      for (int i = 0; i < involvedSize; i++) {
        total = Math.addExact(total, Audiences.this.atLeast(involved[i], largest[involved[i]]));
      }
      return total;
    }

    private long atMost() {
      long total = 0;
      for (int i = 0; i < involvedSize; i++) {
        total = Math.addExact(total, Audiences.this.atMost(involved[i], sum[involved[i]]));
      }
      return total;
    }

    /** The people of all audiences, if a service states any or there is none. */
    Bounds bounds() {
      return stating == 0 && services > 0 ? Bounds.NOT_STATED : new Bounds(atLeast(), atMost());
    }

    void clear() {
      for (int i = 0; i < involvedSize; i++) {
        isInvolved[involved[i]] = false;
        largest[involved[i]] = 0;
        sum[involved[i]] = 0;
      }
      involvedSize = 0;
      services = 0;
      stating = 0;
    }
  }
}
