package blast.analysis.cuts;

import blast.analysis.people.Bounds;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.Cone;
import blast.graph.ConeSpread;
import blast.graph.Cones;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.graph.Outage;
import blast.graph.Spread;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
  private static final long BUDGET = 100_000_000;

  /** Sets that are searched one by one have no more members, whatever is asked for. */
  private static final int LARGEST = 500;

  private final DependencyGraph graph;
  private final UserIndex users;
  private final CutQuery query;

  /** By node. */
  private final boolean[] isCandidate;

  /** How many members a set has at most. */
  private final int order;

  private final int[] out;
  private final Outage outage;

  private CutSearch(DependencyGraph graph, UserIndex users, CutQuery query) {
    this.graph = graph;
    this.users = users;
    this.query = query;
    this.out = indices(query.out());
    this.outage = out.length == 0 ? Outage.none(graph) : Outage.of(graph, out, new int[0]);
    this.isCandidate = new boolean[graph.size()];
    for (Node node : query.candidates()) {
      isCandidate[node.index()] = true;
    }
    for (int node : out) {
      isCandidate[node] = false;
    }
    this.order = Math.max(1, Math.min(query.order(), query.candidates().size()));
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
    CutSearch search = new CutSearch(graph, users, query);
    return search.ranked(search.ofEach(services, members, ServiceSearch::result, workers), workers);
  }

  /**
   * The same as far as it is found soon: either all that was asked for, or nothing. For answers in
   * which it comes as an extra.
   */
  public static List<CutSets> soonOfServices(
      DependencyGraph graph,
      Members members,
      UserIndex users,
      List<Node> services,
      CutQuery query,
      Workers workers) {
    CutSearch search = new CutSearch(graph, users, query);
    return search.ranked(search.ofEach(services, members, ServiceSearch::soon, workers), workers);
  }

  /** One way to search for the sets of a service. */
  @FunctionalInterface
  private interface Search {
    CutResult of(ServiceSearch search, Optional<Node> service, int asked);
  }

  private List<CutResult> ofEach(
      List<Node> services, Members members, Search search, Workers workers) {
    CutResult[] found = new CutResult[services.size()];
    workers.<Workers.Worker>each(
        found.length,
        1,
        () -> {
          Cones cones = new Cones(members);
          return piece -> found[piece] = ofService(services.get(piece), cones, search);
        });
    return List.of(found);
  }

  /** The first of them for each of some services, in the order of the services. */
  public static List<FirstCut> firstOfServices(
      DependencyGraph graph,
      Members members,
      UserIndex users,
      List<Node> services,
      CutQuery query,
      Workers workers) {
    CutSearch search = new CutSearch(graph, users, query);
    return search.ofEach(services, members, ServiceSearch::result, workers).stream()
        .map(search::first)
        .toList();
  }

  private FirstCut first(CutResult result) {
    BigInteger count = result.counts().stream().reduce(BigInteger.ZERO, BigInteger::add);
    boolean isCounted = count.bitLength() < Long.SIZE;
    return new FirstCut(
        result.service().orElseThrow(),
        SetRanking.first(graph.inventory(), result.sets()),
        isCounted ? count.longValue() : Long.MAX_VALUE,
        isCounted && result.completeTo() == query.order(),
        result.completeTo());
  }

  private CutResult ofService(Node service, Cones cones, Search search) {
    Cone cone = cones.of(service.index());
    ConeSpread spread = spread(cone);
    boolean[] candidates = candidates(cone, spread);
    candidates[0] = false;
    ServiceSearch all = new ServiceSearch(cone, spread, candidates, order, query.isListed());
    return search.of(all, Optional.of(service), query.order());
  }

  /** The sets that hit at least so many people, by the upper bound, besides those hit already. */
  public static CutSets ofPeople(
      DependencyGraph graph,
      Members members,
      UserIndex users,
      long least,
      CutQuery query,
      Workers workers) {
    CutSearch search = new CutSearch(graph, users, query);
    int[] services = search.servicesWithUsers();
    Cone cone = new Cones(members).of(services);
    ConeSpread spread = search.spread(cone);
    boolean[] candidates = search.candidates(cone, spread);
    SupportFinder supports = new SupportFinder(cone, spread, candidates, search.order);
    Target target = new PeopleTarget(cone, services.length, spread, supports, users, least);
    CutResult result = search.search(Optional.empty(), target, candidates, cone);
    return search.ranked(List.of(result), workers).get(0);
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
    CutSearch search = new CutSearch(graph, users, query);
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
    CutResult result = search.search(Optional.of(service), target, candidates, cone);
    return search.answer(result, search.hitNevertheless(result.sets()), SetRanking.FEWEST_USERS);
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

  /** One by one, since nothing else is known of targets that are no service. */
  private CutResult search(Optional<Node> service, Target target, boolean[] candidates, Cone cone) {
    BoundedSearch search = new BoundedSearch(target, candidates, query.isListed(), cone::node);
    FoundSets found = search.nothing();
    if (target.isHit()) {
      found.addEmpty();
      return CutResult.of(service, found, query.order());
    }
    int whole = Math.min(order, Math.max(1, search.candidates()));
    int most = Math.min(whole, LARGEST);
    int completeTo =
        search.search(most, BUDGET, found) ? most : search.completeSmaller(most, 0, BUDGET, found);
    return CutResult.of(service, found, completeTo == whole ? query.order() : completeTo);
  }

  private List<CutSets> ranked(List<CutResult> results, Workers workers) {
    List<int[]> sets = new ArrayList<>();
    results.forEach(result -> sets.addAll(result.sets()));
    List<Bounds> people = PeopleHit.of(users, outage, sets, workers);
    List<CutSets> ranked = new ArrayList<>(results.size());
    int next = 0;
    for (CutResult result : results) {
      int end = next + result.sets().size();
      ranked.add(answer(result, people.subList(next, end), SetRanking.MOST_USERS));
      next = end;
    }
    return ranked;
  }

  private CutSets answer(CutResult result, List<Bounds> people, Comparator<CutSet> order) {
    return new CutSets(
        result.service(),
        result.counts(),
        result.completeTo(),
        result.completeTo() == query.order(),
        SetRanking.ranked(graph.inventory(), result.sets(), people, order));
  }

  /** Who is hit by what is out though a set is kept. */
  private List<Bounds> hitNevertheless(List<int[]> sets) {
    Spread spread = new Spread(Outage.none(graph));
    UserIndex.Tally tally = users.tally();
    List<Bounds> people = new ArrayList<>(sets.size());
    for (int[] set : sets) {
      Arrays.stream(set).forEach(spread::keep);
      spread.remove(out);
      for (int i = 0; i < spread.downCount(); i++) {
        tally.add(spread.down(i));
      }
      people.add(tally.bounds());
      tally.clear();
      spread.undo();
      Arrays.stream(set).forEach(spread::release);
    }
    return people;
  }
}
