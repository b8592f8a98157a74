package blast.analysis.availability;

import blast.analysis.diagrams.FailureDiagram;
import blast.analysis.people.UserIndex;
import blast.analysis.work.Workers;
import blast.graph.Cone;
import blast.graph.Cones;
import blast.graph.Members;
import blast.inventory.Audience;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Computes how much of the year services are down. Each is asked about by the cone of what it rests
 * on, one by one, so that who does the work changes nothing.
 */
public final class AvailabilitySearch {
  private static final Comparator<NodeImportance> MOST_CRITICAL =
      Comparator.<NodeImportance>comparingDouble(one -> -one.criticality().orElse(0))
          .thenComparing(one -> -one.birnbaum())
          .thenComparing(one -> one.node().id());

  private final Inventory inventory;
  private final UserIndex users;
  private final AvailabilityQuery query;
  private final Figures figures;
  private final DownTimes times;

  private AvailabilitySearch(Inventory inventory, UserIndex users, AvailabilityQuery query) {
    this.inventory = inventory;
    this.users = users;
    this.query = query;
    this.figures = Figures.of(inventory, query.assumed());
    this.times = new DownTimes(figures, query.gap());
  }

  /** The answer to a query. */
  public static Availability of(
      Inventory inventory,
      Members members,
      UserIndex users,
      AvailabilityQuery query,
      Workers workers) {
    AvailabilitySearch search = new AvailabilitySearch(inventory, users, query);
    List<Node> services = query.services();
    Found[] found = new Found[services.size()];
    workers.<Workers.Worker>each(
        found.length,
        1,
        () -> {
          Cones cones = new Cones(members);
          return piece -> found[piece] = search.find(services.get(piece), cones);
        });
    UserMinutes lost = search.lost(members, workers, found);
    return search.answer(List.of(found), lost);
  }

  /** What was found of a service; of what it rests on, if nothing exact was found. */
  private record Found(ServiceAvailability answer, List<Node> unknown) {}

  private Found find(Node service, Cones cones) {
    DownTimes.Question question = times.question(cones, service.index());
    Optional<FailureDiagram> diagram = FailureDiagram.of(question.cone(), 1, question.isVariable());
    if (diagram.isEmpty()) {
      Chance down = times.bounds(question);
      OptionalDouble none = OptionalDouble.empty();
      return new Found(
          new ServiceAvailability(service, down, none, none, lost(service, down), List.of()),
          variables(question));
    }
    double down = diagram.get().probability(question.likely());
    double[] birnbaum = diagram.get().importance(question.likely());
    OptionalDouble outages = outages(question, birnbaum);
    boolean isEver = outages.isPresent() && outages.getAsDouble() > 0;
    Chance chance = Chance.exact(down);
    return new Found(
        new ServiceAvailability(
            service,
            chance,
            outages,
            isEver
                ? OptionalDouble.of(chance.low() * UserMinutes.YEAR * 60 / outages.getAsDouble())
                : OptionalDouble.empty(),
            lost(service, chance),
            query.importance() == AvailabilityQuery.Importance.NONE
                ? List.of()
                : importance(question, diagram.get(), down, birnbaum)),
        List.of());
  }

  private UserMinutes lost(Node service, Chance down) {
    return users.statesUsers(service.index())
        ? UserMinutes.of(down, users.total(service.index()))
        : UserMinutes.NOT_STATED;
  }

  private List<Node> variables(DownTimes.Question question) {
    List<Node> variables = new ArrayList<>();
    for (int vertex = 0; vertex < question.cone().size(); vertex++) {
      if (question.isVariable()[vertex]) {
        variables.add(inventory.node(question.cone().node(vertex)));
      }
    }
    return variables;
  }

  /** Each outage begins with a fault of a node without which the service was up. */
  private OptionalDouble outages(DownTimes.Question question, double... birnbaum) {
    double sum = 0;
    for (int vertex = 0; vertex < birnbaum.length; vertex++) {
      if (question.isVariable()[vertex]) {
        sum += birnbaum[vertex] * figures.perYear(question.cone().node(vertex));
      }
    }
    return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
  }

  private List<NodeImportance> importance(
      DownTimes.Question question, FailureDiagram diagram, double down, double... birnbaum) {
    List<NodeImportance> all = new ArrayList<>();
    Cone cone = question.cone();
    Repair repair = new Repair(diagram, down, question.likely());
    double[] involved = involved(question, diagram);
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      if (question.isVariable()[vertex]) {
        all.add(
            NodeImportance.of(
                inventory.node(cone.node(vertex)),
                question.likely()[vertex],
                down,
                repair.downWithout(vertex, birnbaum[vertex]),
                birnbaum[vertex],
                Double.isNaN(involved[vertex])
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(involved[vertex])));
      }
    }
    all.sort(MOST_CRITICAL);
    return all;
  }

  /** NaN where it isn't known. */
  private double[] involved(DownTimes.Question question, FailureDiagram diagram) {
    if (query.importance() == AvailabilityQuery.Importance.FULL) {
      return diagram.involvement(question.likely());
    }
    double[] unknown = new double[question.cone().size()];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  /** What all people lose, each audience by itself. */
  private UserMinutes lost(Members members, Workers workers, Found... found) {
    int[] nodes = query.services().stream().mapToInt(Node::index).toArray();
    Chance[] down = new Chance[found.length];
    Arrays.setAll(down, i -> found[i].answer().down());
    List<Audience> audiences = inventory.audiences();
    UserMinutes[] lost = new UserMinutes[audiences.size()];
    workers.<Workers.Worker>each(
        lost.length,
        1,
        () ->
            audience ->
                lost[audience] =
                    LostMinutes.of(
                        times,
                        members,
                        users,
                        audience,
                        audiences.get(audience).population(),
                        nodes,
                        down));
    double least = 0;
    double most = 0;
    for (UserMinutes one : lost) {
      least += one.atLeast();
      most += one.atMost();
    }
    boolean isStated = Arrays.stream(nodes).anyMatch(users::statesUsers);
    return isStated ? new UserMinutes(least, most, true) : UserMinutes.NOT_STATED;
  }

  private Availability answer(List<Found> found, UserMinutes lost) {
    Savings savings = new Savings(figures);
    for (Found one : found) {
      one.unknown().forEach(savings::forget);
      savings.add(one.answer());
    }
    int perfect = inventory.size() - figures.stated() - figures.assumed();
    return new Availability(
        figures.stated(),
        figures.assumed(),
        perfect,
        found.stream().map(Found::answer).toList(),
        lost,
        savings.ranked());
  }
}
