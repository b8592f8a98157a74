package blast.analysis;

import blast.PublicApi;
import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery;
import blast.analysis.availability.AvailabilitySearch;
import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.HostingTypes;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSearch;
import blast.analysis.cuts.CutSets;
import blast.analysis.cuts.FirstCut;
import blast.analysis.cuts.Pairs;
import blast.analysis.difference.Difference;
import blast.analysis.difference.Side;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Chains;
import blast.analysis.failure.DirectLosses;
import blast.analysis.failure.Keeps;
import blast.analysis.people.Impact;
import blast.analysis.people.UserIndex;
import blast.analysis.profile.Profile;
import blast.analysis.redundancy.Circle;
import blast.analysis.redundancy.Circles;
import blast.analysis.redundancy.ColdStart;
import blast.analysis.redundancy.Deadlock;
import blast.analysis.redundancy.SharedFates;
import blast.analysis.sweep.Killers;
import blast.analysis.sweep.SharedSweep;
import blast.analysis.sweep.SinglePoints;
import blast.analysis.sweep.Survivability;
import blast.analysis.sweep.Sweep;
import blast.analysis.work.Once;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Members;
import blast.graph.Outage;
import blast.graph.Redundancy;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The one door to all questions about an inventory. What several questions need is computed once,
 * when the first of them is asked, and kept as long as the study is: the graph, the index of users,
 * the failure of every node, the groups of alternatives. Answers are immutable and outlive it.
 *
 * <p>Safe for threads; any of them may ask anything at any time. Answers depend on the inventory
 * and the question only, not on who does the work nor on what was asked before.
 */
@PublicApi
public final class Study {
  private final Inventory inventory;
  private final Workers workers;
  private final Once<DependencyGraph> graph = new Once<>();
  private final Once<Members> members = new Once<>();
  private final Once<UserIndex> users = new Once<>();
  private final Once<SharedSweep> sweep = new Once<>();
  private final Once<Redundancy> redundancy = new Once<>();
  private final Once<SharedFates> sharedFates = new Once<>();
  private final Once<HostingTypes> hostingTypes = new Once<>();
  private final Once<Impact> everyone = new Once<>();

  private Study(Inventory inventory, Workers workers) {
    this.inventory = inventory;
    this.workers = workers;
  }

  /** Studies an inventory; all work is done in the thread that asks. */
  public static Study of(Inventory inventory) {
    return of(inventory, Workers.alone());
  }

  /**
   * Studies an inventory.
   *
   * @param workers who does the work that can be shared out
   */
  public static Study of(Inventory inventory, Workers workers) {
    return new Study(inventory, workers);
  }

  /** What is studied. */
  public Inventory inventory() {
    return inventory;
  }

  /** The inventory as a graph, for those that draw it or write it out. */
  public DependencyGraph graph() {
    return graph.get(() -> DependencyGraph.of(inventory));
  }

  private UserIndex users() {
    return users.get(() -> UserIndex.of(inventory));
  }

  private Members members() {
    return members.get(() -> Members.of(graph()));
  }

  private Redundancy redundancy() {
    return redundancy.get(() -> Redundancy.of(graph()));
  }

  private SharedSweep sharedSweep() {
    return sweep.get(() -> sweep(Outage.none(graph())));
  }

  private SharedSweep sweep(Outage outage) {
    return SharedSweep.of(outage, users(), workers);
  }

  private Outage outage(Collection<Node> removed) {
    return Outage.of(graph(), removed.stream().mapToInt(Node::index).toArray(), new int[0]);
  }

  /** The people who use any service. */
  public Impact everyone() {
    return everyone.get(() -> Impact.everyone(inventory));
  }

  /**
   * What happens when nodes are removed together.
   *
   * @param removed any nodes of the inventory, in any order; none is a removal too
   */
  public BlastRadius blastRadius(Collection<Node> removed) {
    return blastRadius(removed, List.of());
  }

  /**
   * The same while other nodes are kept: they stay up whatever is lost, as if they stood elsewhere.
   *
   * @throws IllegalArgumentException if a node is removed and kept
   */
  public BlastRadius blastRadius(Collection<Node> removed, Collection<Node> kept) {
    return BlastRadius.of(graph(), removed, kept, workers);
  }

  /** What counts as up while nodes are out only because nodes hold each other up in a circle. */
  public List<Node> heldByCircle(Collection<Node> out) {
    return blastRadius(out).heldByCircle();
  }

  /** What would have saved most from a failure in this inventory, had it survived. */
  public Keeps keeps(BlastRadius radius) {
    return keeps(radius, Keeps.BUDGET);
  }

  /**
   * The same for whoever can't wait as long.
   *
   * @param budget how many nodes are visited in all trials together, about
   */
  public Keeps keeps(BlastRadius radius, long budget) {
    return Keeps.of(graph(), users(), radius, budget, workers);
  }

  /** Follows failures back to what was removed, for many of them; for one thread at a time. */
  public Chains chains() {
    return new Chains(graph());
  }

  /** What happens when each node is removed by itself. */
  public Sweep sweep() {
    return sharedSweep().sweep();
  }

  /**
   * The single nodes that take each of some services down, in report order. Cheapest before {@link
   * #sweep} is asked for, as it is then found on the way.
   *
   * @throws IllegalArgumentException if one of them is no service
   */
  public List<Killers> killers(Collection<Node> services) {
    return sharedSweep().killers(services);
  }

  /** One node among all others: what names it, what goes with it, what takes it down. */
  public Profile profile(Node node) {
    Optional<Killers> killers =
        node.kind() == Kind.SERVICE ? Optional.of(sharedSweep().killers(node)) : Optional.empty();
    return Profile.of(graph(), node, killers);
  }

  /** The single points of failure. */
  public SinglePoints singlePoints(SinglePoints.Query query) {
    return SinglePoints.of(sharedSweep(), query);
  }

  /**
   * The single points of failure while some nodes are out already: what takes a service down that
   * is still up.
   */
  public SinglePoints singlePoints(SinglePoints.Query query, Collection<Node> out) {
    return out.isEmpty()
        ? singlePoints(query)
        : SinglePoints.during(sweep(outage(out)), query, out, sharedSweep());
  }

  /**
   * Whether services survive the loss of any one, or of any two together, of some nodes.
   *
   * @param services who must survive
   * @param candidates what may be lost; none of the services
   * @param any 1 for single losses only, 2 for pairs as well
   */
  public Survivability survivability(
      Collection<Node> services, Collection<Node> candidates, int any) {
    return Survivability.of(graph(), services, candidates, any, workers);
  }

  /**
   * The sets of nodes that take each of some services down, none of whose parts does: minimal cut
   * sets. In the order of the services.
   */
  public List<CutSets> cuts(List<Node> services, CutQuery query) {
    return CutSearch.ofServices(graph(), members(), users(), services, query, workers);
  }

  /**
   * Pairs of places, resources and companies that take services down together, though neither does
   * alone; of those services for which they are found soon.
   */
  public Pairs pairs(List<Node> services) {
    List<Node> candidates =
        inventory.nodes().stream().filter(node -> Pairs.KINDS.contains(node.kind())).toList();
    CutQuery query = CutQuery.of(candidates, 2);
    return Pairs.of(
        CutSearch.soonOfServices(graph(), members(), users(), services, query, workers), users());
  }

  /**
   * The first of these sets for each of some services, and how many there are: whether services
   * survive the loss of any so many nodes together.
   */
  public List<FirstCut> firstCuts(List<Node> services, CutQuery query) {
    return CutSearch.firstOfServices(graph(), members(), users(), services, query, workers);
  }

  /**
   * The minimal sets of nodes whose loss hits at least so many people, besides those who are hit by
   * what is out.
   *
   * @param least by the upper bound
   */
  public CutSets cutsOfPeople(long least, CutQuery query) {
    return CutSearch.ofPeople(graph(), members(), users(), least, query, workers);
  }

  /**
   * The minimal sets of nodes with which a service would have survived what is out, had they been
   * kept.
   *
   * @throws IllegalArgumentException if it is no service
   */
  public CutSets rescues(Node service, CutQuery query) {
    return CutSearch.ofRescues(graph(), members(), users(), service, query);
  }

  /** How much of the year services are down, by the figures of what they rest on. */
  public Availability availability(AvailabilityQuery query) {
    return AvailabilitySearch.of(inventory, members(), users(), query, workers);
  }

  /** Which types of place host users. */
  public HostingTypes hostingTypes() {
    return hostingTypes.get(() -> HostingTypes.of(inventory));
  }

  /** How many people stand behind each place, company or other row, and how many are at stake. */
  public Concentration concentration(Concentration.By by) {
    return concentration(by, List.of());
  }

  /** The same while some nodes are out already: what more is lost with a row. */
  public Concentration concentration(Concentration.By by, Collection<Node> out) {
    return Concentration.of(graph(), users(), by, out, workers);
  }

  /** Groups of alternatives that fall together when one other node falls. */
  public SharedFates sharedFates() {
    return sharedFates.get(() -> SharedFates.of(redundancy(), workers));
  }

  /** What losing one node takes down directly, for many nodes; for one thread at a time. */
  public DirectLosses directLosses() {
    return new DirectLosses(graph());
  }

  /** Circles of nodes that can't do without each other, in the order of their first ids. */
  public List<Circle> circlesOfDependencies() {
    return Circles.ofDependencies(redundancy());
  }

  /** Circles that pass through a group of alternatives, in the order of their first ids. */
  public List<Circle> circlesOfAlternatives() {
    return Circles.ofAlternatives(redundancy());
  }

  /** What keeps services from starting if everything were off, in the order of ids. */
  public List<Deadlock> deadlocks() {
    return ColdStart.deadlocks(graph());
  }

  /**
   * Which answers differ from those about an inventory before a change.
   *
   * @param isPoint of which nodes, of either inventory, the loss is compared
   */
  public Difference differenceFrom(Study before, Predicate<Node> isPoint) {
    Side[] sides = new Side[2];
    workers.<Workers.Worker>each(
        sides.length, 1, () -> side -> sides[side] = (side == 0 ? before : this).side());
    return Difference.between(sides[0], sides[1], isPoint, workers);
  }

  private Side side() {
    return new Side(inventory, graph(), sweep(), hostingTypes(), everyone());
  }
}
