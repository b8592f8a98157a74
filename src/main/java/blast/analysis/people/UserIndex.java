package blast.analysis.people;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import java.util.Arrays;
import java.util.OptionalLong;

/** The users of all services in arrays, for questions that look at them millions of times. */
public final class UserIndex {
  private static final long UNBOUNDED = Long.MAX_VALUE;

  private final boolean[] isService;
  private final int[] starts;
  private final int[] audiences;
  private final long[] users;
  private final long[] populations;

  private UserIndex(Inventory inventory) {
    int size = inventory.size();
    isService = new boolean[size];
    starts = new int[size + 1];
    int[] entries = new int[1];
    for (int node = 0; node < size; node++) {
      isService[node] = inventory.kind(node) == Kind.SERVICE;
      inventory.users(node, (audience, number) -> entries[0]++);
      starts[node + 1] = entries[0];
    }
    audiences = new int[entries[0]];
    users = new long[entries[0]];
    entries[0] = 0;
    for (int node = 0; node < size; node++) {
      inventory.users(
          node,
          (audience, number) -> {
            audiences[entries[0]] = audience;
            users[entries[0]++] = number;
          });
    }
    populations = new long[inventory.audiences().size()];
    for (int i = 0; i < populations.length; i++) {
      OptionalLong population = inventory.audiences().get(i).population();
      populations[i] = population.orElse(UNBOUNDED);
    }
  }

  public static UserIndex of(Inventory inventory) {
    return new UserIndex(inventory);
  }

  public boolean isService(int node) {
    return isService[node];
  }

  public int start(int node) {
    return starts[node];
  }

  public int end(int node) {
    return starts[node + 1];
  }

  /** All users of a node; audiences are disjoint, so they add up. */
  public long total(int node) {
    long total = 0;
    for (int i = starts[node]; i < starts[node + 1]; i++) {
      total += users[i];
    }
    return total;
  }

  public int audience(int entry) {
    return audiences[entry];
  }

  public long users(int entry) {
    return users[entry];
  }

  public int audiences() {
    return populations.length;
  }

  /** The bounds of one audience from the largest service's users and the sum of all services'. */
  public long atMost(int audience, long sum) {
    return Math.min(sum, populations[audience]);
  }

  /** The lower bound, which is never over the upper one. */
  public long atLeast(int audience, long largest) {
    return Math.min(largest, populations[audience]);
  }

  /** A tally for one thread. */
  public Tally tally() {
    return new Tally();
  }

  /** Adds up the people who use a set of services; emptied in time proportional to the set. */
  public final class Tally {
    private final long[] largest = new long[populations.length];
    private final long[] sum = new long[populations.length];
    private final boolean[] isInvolved = new boolean[populations.length];
    private int[] involved = new int[8];
    private int involvedSize;
    private int services;

    /** Takes up a node, which counts if it is a service. */
    public void add(int node) {
      if (!isService[node]) {
        return;
      }
      services++;
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        int audience = audiences[i];
        if (!isInvolved[audience]) {
          involve(audience);
        }
        largest[audience] = Math.max(largest[audience], users[i]);
        sum[audience] += users[i];
      }
    }

    private void involve(int audience) {
      isInvolved[audience] = true;
      if (involvedSize == involved.length) {
        involved = Arrays.copyOf(involved, involvedSize * 2);
      }
      involved[involvedSize++] = audience;
    }

    public int services() {
      return services;
    }

    public long atLeast() {
      long total = 0;
      for (int i = 0; i < involvedSize; i++) {
        total += UserIndex.this.atLeast(involved[i], largest[involved[i]]);
      }
      return total;
    }

    public long atMost() {
      long total = 0;
      for (int i = 0; i < involvedSize; i++) {
        total += UserIndex.this.atMost(involved[i], sum[involved[i]]);
      }
      return total;
    }

    public Bounds bounds() {
      return new Bounds(atLeast(), atMost());
    }

    public void clear() {
      for (int i = 0; i < involvedSize; i++) {
        isInvolved[involved[i]] = false;
        largest[involved[i]] = 0;
        sum[involved[i]] = 0;
      }
      involvedSize = 0;
      services = 0;
    }
  }
}
