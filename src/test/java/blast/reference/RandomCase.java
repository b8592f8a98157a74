package blast.reference;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A random inventory and nodes to remove from it, for the engine and for the reference.
 *
 * @param seed what it was made from
 * @param inventory as it was meant
 * @param text as it was written
 * @param graph as it was loaded; shared by all cases with the same inventory
 * @param removed ids
 */
record RandomCase(
    long seed,
    PlainInventory inventory,
    List<SourceText> text,
    DependencyGraph graph,
    Set<String> removed) {

  private static final int SMALLEST = 3;
  private static final int LARGEST = 60;

  /** Steps from size to size so that any few seeds in a row are of small and of large ones. */
  private static final int STRIDE = 37;

  /** The same seed is the same inventory for every test, and is made once. */
  private static final Map<Integer, SoftReference<PlainInventory>> MADE = new ConcurrentHashMap<>();

  /** Tells many cases, those with small inventories first. */
  static void forEach(int inventories, Consumer<RandomCase> action) {
    forEachInventory(
        inventories, (seed, inventory) -> ofInventory(seed, inventory).forEach(action));
  }

  /** Tells many inventories with their seeds, small ones first. */
  static void forEachInventory(int inventories, BiConsumer<Integer, PlainInventory> action) {
    IntStream.range(0, inventories)
        .boxed()
        .sorted(Comparator.comparingInt(RandomCase::size))
        .forEach(seed -> action.accept(seed, inventory(seed)));
  }

  private static int size(int seed) {
    return SMALLEST + (int) ((long) seed * STRIDE % (LARGEST + 1 - SMALLEST));
  }

  private static PlainInventory inventory(int seed) {
    SoftReference<PlainInventory> made = MADE.get(seed);
    PlainInventory inventory = made == null ? null : made.get();
    if (inventory == null) {
      inventory = RandomInventory.of(seed, size(seed));
      MADE.put(seed, new SoftReference<>(inventory));
    }
    return inventory;
  }

  /** The cases with one inventory: some of it, whole companies and places, and nothing removed. */
  static List<RandomCase> ofInventory(long seed, PlainInventory inventory) {
    return ofInventory(seed, inventory, inventory.text(), inventory.graph());
  }

  /** The same cases from another text of the same inventory. */
  static List<RandomCase> ofInventory(long seed, PlainInventory inventory, List<SourceText> text) {
    return ofInventory(seed, inventory, text, DependencyGraph.of(WhatIf.load(text)));
  }

  private static List<RandomCase> ofInventory(
      long seed, PlainInventory inventory, List<SourceText> text, DependencyGraph graph) {
    return removals(seed, inventory).stream()
        .map(removed -> new RandomCase(seed, inventory, text, graph, removed))
        .toList();
  }

  private static Collection<Set<String>> removals(long seed, PlainInventory inventory) {
    Whim whim = Whim.of(~seed);
    Set<Set<String>> removals = new LinkedHashSet<>();
    removals.add(Set.of());
    List<String> any = List.copyOf(inventory.nodes().keySet());
    for (int count = 1; count <= 3; count++) {
      removals.add(new TreeSet<>(whim.shuffled(any).subList(0, count)));
      removals.add(new TreeSet<>(whim.shuffled(any).subList(0, count)));
    }
    for (Kind kind : List.of(Kind.COMPANY, Kind.SITE)) {
      List<String> ofKind =
          inventory.all().filter(n -> n.kind() == kind).map(PlainNode::id).toList();
      if (!ofKind.isEmpty()) {
        removals.add(Set.of(whim.pick(ofKind)));
        removals.add(new TreeSet<>(whim.shuffled(ofKind).subList(0, Math.min(2, ofKind.size()))));
      }
    }
    return new ArrayList<>(removals);
  }

  /** The same with one node more removed. */
  RandomCase withRemoved(String id) {
    Set<String> more = new TreeSet<>(removed);
    more.add(id);
    return new RandomCase(seed, inventory, text, graph, more);
  }

  WhatIf engine() {
    return WhatIf.removed(graph, removed);
  }

  /** What the engine says while some nodes stay up. */
  WhatIf keeping(Collection<String> kept) {
    return WhatIf.removed(graph, removed, kept);
  }

  ReferenceRadius reference() {
    return ReferenceRadius.of(inventory, removed);
  }

  /** What it takes to see the case again. */
  @Override
  public String toString() {
    return "seed " + seed + ", removed " + removed + "\n" + InventoryText.show(text);
  }
}
