package blast.analysis.people;

import blast.inventory.Inventory;
import blast.inventory.Kind;

/** The users of all services in arrays, for questions that look at them millions of times. */
public final class UserIndex {
  private final boolean[] isService;
  private final boolean[] statesUsers;
  private final int[] starts;
  private final int[] audienceOf;
  private final long[] users;
  private final Audiences audiences;

  private UserIndex(Inventory inventory) {
    int size = inventory.size();
    isService = new boolean[size];
    statesUsers = new boolean[size];
    starts = new int[size + 1];
    int[] entries = new int[1];
    for (int node = 0; node < size; node++) {
      isService[node] = inventory.kind(node) == Kind.SERVICE;
      statesUsers[node] = inventory.statesUsers(node);
      inventory.users(node, (audience, number) -> entries[0]++);
      starts[node + 1] = entries[0];
    }
    audienceOf = new int[entries[0]];
    users = new long[entries[0]];
    entries[0] = 0;
    for (int node = 0; node < size; node++) {
      inventory.users(
          node,
          (audience, number) -> {
            audienceOf[entries[0]] = audience;
            users[entries[0]++] = number;
          });
    }
    audiences = Audiences.of(inventory);
  }

  /** Indexes the users of an inventory. */
  public static UserIndex of(Inventory inventory) {
    return new UserIndex(inventory);
  }

  /** Whether a node is a service. */
  public boolean isService(int node) {
    return isService[node];
  }

  /** Whether the inventory says who uses a node, if only that nobody does. */
  public boolean statesUsers(int node) {
    return statesUsers[node];
  }

  /** The first entry of a node's users. */
  public int start(int node) {
    return starts[node];
  }

  /** The entry after the last one of a node's users. */
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

  /** The audience that an entry is about, by its number. */
  public int audience(int entry) {
    return audienceOf[entry];
  }

  /** How many people of it use the entry's node. */
  public long users(int entry) {
    return users[entry];
  }

  /** The audiences, and what bounds their people. */
  public Audiences audiences() {
    return audiences;
  }

  /** A tally for one thread. */
  public Tally tally() {
    return new Tally();
  }

  /** Adds up the people who use a set of services; emptied in time proportional to the set. */
  public final class Tally {
    private final Audiences.Tally people = audiences.tally();

    private Tally() {}

    /** Takes up a node, which counts if it is a service. */
    public void add(int node) {
      if (!isService[node]) {
        return;
      }
      people.service(statesUsers(node));
      for (int i = starts[node]; i < starts[node + 1]; i++) {
        people.add(audienceOf[i], users[i]);
      }
    }

    /** How many services were taken up. */
    public int services() {
      return people.services();
    }

    /** How many of them say nothing about users. */
    public int servicesWithoutUsers() {
      return people.servicesWithoutUsers();
    }

    /** The people who use them. */
    public Bounds bounds() {
      return people.bounds();
    }

    /** Forgets them all. */
    public void clear() {
      people.clear();
    }
  }
}
