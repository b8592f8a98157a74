package blast.reference;

import blast.analysis.failure.WhatIf;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cone of one service, or of several, of a random inventory with circles and weights; some of
 * its nodes, which may fail; and what else is lost.
 */
public final class RandomCone {
  private final int seed;
  private final PlainInventory inventory;
  private final DependencyGraph graph;
  private final int[] services;
  private final Cone cone;
  private final List<Integer> candidates = new ArrayList<>();
  private final List<Integer> lost = new ArrayList<>();

  private RandomCone(int seed, int largest, int most, boolean isOfOne) {
    Whim whim = Whim.of(seed);
    int size = 4 + whim.below(largest - 3);
    this.seed = seed;
    this.inventory =
        seed % 5 == 0
            ? RandomInventory.withRepeatedMembers(seed, size)
            : RandomInventory.of(seed, size);
    Inventory loaded = WhatIf.load(InventoryText.varied(inventory, seed));
    this.graph = DependencyGraph.of(loaded);
    List<Node> all = loaded.nodes().stream().filter(node -> node.kind() == Kind.SERVICE).toList();
    int few = Math.min(all.size(), isOfOne || whim.chance(60) ? 1 : 1 + whim.below(3));
    this.services = whim.shuffled(all).subList(0, few).stream().mapToInt(Node::index).toArray();
    this.cone = new Cones(Members.of(graph)).of(services);
    List<Integer> nodes = new ArrayList<>();
    for (int vertex = isOfOne ? 1 : 0; vertex < cone.size(); vertex++) {
      if (cone.node(vertex) != Cone.NO_NODE) {
        nodes.add(vertex);
      }
    }
    List<Integer> shuffled = whim.shuffled(nodes);
    candidates.addAll(shuffled.subList(0, Math.min(most, shuffled.size())));
    if (isOfOne && shuffled.size() > most && whim.chance(30)) {
      lost.add(shuffled.get(most));
    }
  }

  /**
   * Cones of services, with at most so many nodes that fail, the services perhaps among them; only
   * where there are services.
   */
  static List<RandomCone> ofServices(int from, int to, int largest, int most) {
    return all(from, to, largest, most, false);
  }

  /**
   * Cones of one service each, with at most so many candidates, the service not among them.
   *
   * @param largest how many nodes the inventories have at most
   */
  public static List<RandomCone> ofOneService(int from, int to, int largest, int most) {
    return all(from, to, largest, most, true);
  }

  private static List<RandomCone> all(int from, int to, int largest, int most, boolean isOfOne) {
    List<RandomCone> cones = new ArrayList<>();
    for (int seed = from; seed < to; seed++) {
      RandomCone cone = new RandomCone(seed, largest, most, isOfOne);
      if (cone.services.length > 0) {
        cones.add(cone);
      }
    }
    return cones;
  }

  public Cone cone() {
    return cone;
  }

  int seed() {
    return seed;
  }

  DependencyGraph graph() {
    return graph;
  }

  /** The services as nodes; as vertices they are the first. */
  int[] services() {
    return services.clone();
  }

  /** What may fail, as vertices. */
  public List<Integer> candidates() {
    return candidates;
  }

  /** The same by vertex. */
  public boolean[] isCandidate() {
    return byVertex(candidates);
  }

  /** What is lost, by vertex. */
  public boolean[] isLost() {
    return byVertex(lost);
  }

  private boolean[] byVertex(List<Integer> vertices) {
    boolean[] byVertex = new boolean[cone.size()];
    vertices.forEach(vertex -> byVertex[vertex] = true);
    return byVertex;
  }

  /** Whether one of the services is down by the rules, when these candidates fail as well. */
  public boolean isDown(Set<Integer> failed) {
    Set<String> ids = new TreeSet<>();
    failed.forEach(vertex -> ids.add(id(cone.node(vertex))));
    lost.forEach(vertex -> ids.add(id(cone.node(vertex))));
    Set<String> down = ReferenceRadius.of(inventory, ids).down();
    return Arrays.stream(services).anyMatch(service -> down.contains(id(service)));
  }

  private String id(int node) {
    return graph.inventory().node(node).id();
  }

  private String ids(List<Integer> vertices) {
    return vertices.stream()
        .map(at -> at + " " + id(cone.node(at)))
        .collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return "seed %d, services %s, candidates %s, lost %s%n%s"
        .formatted(
            seed,
            Arrays.stream(services).mapToObj(this::id).toList(),
            ids(candidates),
            ids(lost),
            InventoryText.show(inventory.text()));
  }
}
