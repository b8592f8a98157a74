package blast.analysis.cuts;

import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.graph.Outage;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the minimal sets of nodes that take services down, that hit so many people, or that would
 * have saved a service. Each question is put to a cone of the graph: all that the service rests on
 * along hard requirements, for nothing else can matter. How far a search goes is bounded in steps,
 * never in time, so that every machine gives the same answer; what it leaves open is said.
 */
public final class CutSearch {
  /** Vertices that one search looks at, about. */
  private static final long BUDGET = 200_000_000;

  private final DependencyGraph graph;
  private final Members members;
  private final UserIndex users;
  private final CutQuery query;

  /** By node. */
  private final boolean[] isCandidate;

  private final int[] out;
  private final Outage outage;

  private CutSearch(DependencyGraph graph, Members members, UserIndex users, CutQuery query) {
    this.graph = graph;
    this.members = members;
    this.users = users;
    this.query = query;
    this.out = indices(query.out());
    this.outage =
        out.length == 0 ? Outage.none(graph) : Outage.of(graph, out, new int[0]);
    this.isCandidate = new boolean[graph.size()];
    for (Node node : query.candidates()) {
      isCandidate[node.index()] = true;
    }
    for (int node : out) {
      isCandidate[node] = false;
    }
  }

  private static int[] indices(List<Node> nodes) {
    return nodes.stream().mapToInt(Node::index).distinct().toArray();
  }

  /** The sets that take each of some services down, in the order of the services. */
  public static List<CutSets> ofServices(
      DependencyGraph graph,
      Members members,
      UserIndex users,
      List<Node> services,
      CutQuery query,
      Workers workers) {
    CutSearch search = new CutSearch(graph, members, users, query);
    CutSets[] found = new CutSets[services.size()];
    workers.<Workers.Worker>each(
        found.length,
        1,
        () -> {
          Cones cones = new Cones(members);
          SetRanking ranking = new SetRanking(graph, users, search.outage);
          return piece -> found[piece] = search.ofService(services.get(piece), cones, ranking);
        });
    return List.of(found);
  }

  private CutSets ofService(Node service, Cones cones, SetRanking ranking) {
    Cone cone = cones.of(service.index());
    ConeSpread spread = spread(cone);
    boolean[] candidates = candidates(cone, spread);
    candidates[0] = false;
    Target target = new ServiceTarget(cone, spread, candidates, query.order());
    return search(Optional.of(service), target, cone, ranking::byLoss);
  }

  /** The sets that hit at least so many people, by the upper bound, besides those hit already. */
  public static CutSets ofPeople(
      DependencyGraph graph, Members members, UserIndex users, long least, CutQuery query) {
    CutSearch search = new CutSearch(graph, members, users, query);
    int[] services = search.servicesWithUsers();
    Cone cone = new Cones(members).of(services);
    ConeSpread spread = search.spread(cone);
    boolean[] candidates = search.candidates(cone, spread);
    SupportFinder supports = new SupportFinder(cone, spread, candidates, query.order());
    Target target = new PeopleTarget(cone, services.length, spread, supports, users, least);
    SetRanking ranking = new SetRanking(graph, users, search.outage);
    return search.search(Optional.empty(), target, cone, ranking::byLoss);
  }

  private int[] servicesWithUsers() {
    int[] services = new int[graph.size()];
    int count = 0;
    for (int node = 0; node < graph.size(); node++) {
      if (users.isService(node) && users.total(node) > 0) {
        services[count++] = node;
      }
    }
    return Arrays.copyOf(services, count);
  }

  /** The sets of nodes that would have saved a service from what is out, had they been kept. */
  public static CutSets ofRescues(
      DependencyGraph graph, Members members, UserIndex users, Node service, CutQuery query) {
    if (service.kind() != Kind.SERVICE) {
      throw new IllegalArgumentException(service + " is no service");
    }
    CutSearch search = new CutSearch(graph, members, users, query);
    Cone cone = new Cones(members).of(service.index());
    boolean[] isOut = new boolean[graph.size()];
    for (int node : search.out) {
      isOut[node] = true;
    }
    boolean[] candidates = new boolean[cone.size()];
    int[] removed = new int[cone.size()];
    int count = 0;
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      int node = cone.node(vertex);
      candidates[vertex] = vertex > 0 && node != Cone.NO_NODE && search.isCandidate[node];
      if (node != Cone.NO_NODE && isOut[node]) {
        removed[count++] = vertex;
      }
    }
    Target target = new RescueTarget(cone, Arrays.copyOf(removed, count), candidates);
    SetRanking ranking = new SetRanking(graph, users, search.outage);
    return search.search(
        Optional.of(service), target, cone, sets -> ranking.byRescue(sets, search.out));
  }

  private ConeSpread spread(Cone cone) {
    ConeSpread spread = new ConeSpread(cone);
    if (out.length > 0) {
      boolean[] isOut = new boolean[graph.size()];
      outage.forEachOut(node -> isOut[node] = true);
      for (int vertex = 0; vertex < cone.size(); vertex++) {
        if (cone.node(vertex) != Cone.NO_NODE && isOut[cone.node(vertex)]) {
          spread.remove(vertex);
        }
      }
    }
    return spread;
  }

  private boolean[] candidates(Cone cone, ConeSpread spread) {
    boolean[] candidates = new boolean[cone.size()];
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      int node = cone.node(vertex);
      candidates[vertex] = node != Cone.NO_NODE && isCandidate[node] && !spread.isDown(vertex);
    }
    return candidates;
  }

  /** Puts the sets that were found in order. */
  @FunctionalInterface
  private interface Ranker {
    List<CutSet> ranked(List<int[]> sets);
  }

  private CutSets search(Optional<Node> service, Target target, Cone cone, Ranker ranker) {
    FoundSets found = newFound(query.order(), cone);
    int completeTo = query.order();
    if (target.isHit()) {
      found.addEmpty();
    } else if (!HittingSets.search(target, query.order(), BUDGET, found)) {
      completeTo = completeTo(target, cone, found);
    }
    List<CutSet> sets = query.isListed() ? ranker.ranked(found.sets()) : List.of();
    return new CutSets(service, found.counts(), completeTo, sets);
  }

  private FoundSets newFound(int order, Cone cone) {
    return new FoundSets(order, query.isListed(), cone::node);
  }

  /** Where a search ended early: up to which order another one finds all. */
  private int completeTo(Target target, Cone cone, FoundSets found) {
    for (int order = query.order() - 1; order > 0; order--) {
      FoundSets smaller = newFound(order, cone);
      if (HittingSets.search(target, order, BUDGET, smaller)) {
        found.replaceUpTo(order, smaller);
        return order;
      }
    }
    return 0;
  }
}
