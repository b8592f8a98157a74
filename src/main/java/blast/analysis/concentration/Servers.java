package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The servers that a service's {@code runs-on} names, each once; one service after the other. */
final class Servers implements RequirementVisitor {
  private final Inventory inventory;
  private final IntPredicate isCounted;

  /** For each node the last service, plus one, that names it. */
  private final int[] namedBy;

  private int service;
  private int[] found = new int[16];
  private int size;

  /**
   * The servers of an inventory.
   *
   * @param isCounted those that aren't are left out
   */
  Servers(Inventory inventory, IntPredicate isCounted) {
    this.inventory = inventory;
    this.isCounted = isCounted;
    this.namedBy = new int[inventory.size()];
  }

  /** Goes on to the next service, another than those before. */
  void next(int node) {
    service = node;
    size = 0;
    inventory.visit(node, Field.RUNS_ON, this);
  }

  /** How many it has. */
  int size() {
    return size;
  }

  /** The first of them, or the service itself if it has none. */
  int firstOrSelf() {
    return size == 0 ? service : found[0];
  }

  /** One of them, from 0. */
  int get(int index) {
    return found[index];
  }

  @Override
  public void node(int node) {
    if (namedBy[node] == service + 1
        || inventory.kind(node) != Kind.SERVER
        || !isCounted.test(node)) {
      return;
    }
    namedBy[node] = service + 1;
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = node;
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {}

  @Override
  public void end() {}
}
