package blast.analysis.sweep;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.RequirementVisitor;
import blast.inventory.Shape;
import java.util.Collection;

/** What services rest on along hard requirements, directly or not; themselves among it. */
final class Supports implements RequirementVisitor {
  private final boolean[] found;
  private final int[] open;
  private int size;

  private Supports(int nodes) {
    found = new boolean[nodes];
    open = new int[nodes];
  }

  /** By node: whether one of the services rests on it. */
  static boolean[] of(Inventory inventory, Collection<Node> services) {
    Supports supports = new Supports(inventory.size());
    services.forEach(service -> supports.node(service.index()));
    while (supports.size > 0) {
      int node = supports.open[--supports.size];
      for (Field field : Field.HARD) {
        inventory.visit(node, field, supports);
      }
    }
    return supports.found;
  }

  /** Takes up every node once, however often it is named. */
  @Override
  public void node(int node) {
    if (!found[node]) {
      found[node] = true;
      open[size++] = node;
    }
  }

  @Override
  public void begin(Shape shape, int members, int parameter) {}

  @Override
  public void end() {}
}
