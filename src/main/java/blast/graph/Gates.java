package blast.graph;

import blast.inventory.Field;
import blast.inventory.Part;

/**
 * The thresholds that can lose a member and still hold, or that others of those are made of. Each
 * has a slack, the weight that it can lose, and is part of a requirement of a node, or of another
 * gate with a lower number: so that one pass upwards goes from the outside to the inside.
 */
final class Gates {
  /** No gate. */
  static final int NONE = -1;

  private static final int NO_ENTRY = Integer.MIN_VALUE;
  private static final Field[] FIELDS = Field.values();

  private final long[] slack;
  private final int[] owner;
  private final boolean[] weighted;
  private final byte[] fields;
  private final int[] parts;
  private final int[] standbys;
  private int size;
  private long heaviest;

  Gates(int gates) {
    slack = new long[gates];
    owner = new int[gates];
    weighted = new boolean[gates];
    fields = new byte[gates];
    parts = new int[gates];
    standbys = new int[gates];
  }

  /**
   * Adds a gate.
   *
   * @param ownerEntry what it is a member of, in the form of {@link Dependents}
   * @param part its number among the parts of the field
   * @return its number
   */
  int add(int ownerEntry, boolean isWeighted, Field field, int part) {
    if (Dependents.isGate(ownerEntry) && Dependents.gate(ownerEntry) >= size) {
      throw new IllegalArgumentException("a gate is older than the one that it is in");
    }
    owner[size] = ownerEntry;
    weighted[size] = isWeighted;
    fields[size] = (byte) field.ordinal();
    parts[size] = part;
    standbys[size] = NO_ENTRY;
    return size++;
  }

  /**
   * Says how much of a gate can be lost.
   *
   * @param total what all of its members weigh
   * @param needed how much of that must not be lost
   */
  void setSlack(int gate, long total, long needed) {
    slack[gate] = total - needed;
    heaviest = Math.max(heaviest, total);
  }

  /** What the members of the heaviest gate weigh. */
  long heaviest() {
    return heaviest;
  }

  /**
   * Says what stands by in an active-standby pair with a failover, in the form of {@link
   * Dependents}.
   */
  void setStandby(int gate, int entry) {
    standbys[gate] = entry;
  }

  int size() {
    return size;
  }

  long slack(int gate) {
    return slack[gate];
  }

  /** The slack of every gate; not to be changed. */
  long[] slacks() {
    return slack;
  }

  /** What a gate is a member of, in the form of {@link Dependents}. */
  int owner(int gate) {
    return owner[gate];
  }

  /** The gate that a gate is a member of, or {@link #NONE}. */
  int enclosing(int gate) {
    int entry = owner[gate];
    return Dependents.isGate(entry) ? Dependents.gate(entry) : NONE;
  }

  boolean isWeighted(int gate) {
    return weighted[gate];
  }

  /** The node whose requirement the gate is part of. */
  int node(int gate) {
    int entry = owner[gate];
    while (Dependents.isGate(entry)) {
      entry = owner[Dependents.gate(entry)];
    }
    return Dependents.node(entry);
  }

  /** Which part of that requirement it is. */
  Part part(int gate) {
    return new Part(FIELDS[fields[gate]], parts[gate]);
  }

  /** Whether it is part of a hard requirement. */
  boolean isHard(int gate) {
    return FIELDS[fields[gate]] != Field.USES;
  }

  /** Whether it is an active-standby pair with a failover. */
  boolean hasFailover(int gate) {
    return standbys[gate] != NO_ENTRY;
  }

  /** What stands by in such a pair, in the form of {@link Dependents}. */
  int standby(int gate) {
    return standbys[gate];
  }
}
