package blast.lint;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Chains;
import blast.analysis.failure.State;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.Expectation;
import blast.inventory.ExpectedState;
import blast.inventory.Kind;
import blast.inventory.Mention;
import blast.inventory.Node;
import blast.inventory.Scenario;
import blast.inventory.UserLimit;
import blast.text.Numbers;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Removes what a scenario removes, and compares what comes of it with what it expects. */
final class ScenarioTrial {
  private final Trial trial;
  private final Scenario scenario;

  /** More removed nodes than this are not listed with each finding. */
  private static final int MOST_REMOVED = 100;

  private final BlastRadius radius;
  private final Set<Node> removed;
  private final List<String> removedIds;
  private final List<Finding> findings = new ArrayList<>();

  ScenarioTrial(Trial trial, Scenario scenario) {
    this.trial = trial;
    this.scenario = scenario;
    this.radius = trial.study().blastRadius(trial.nodes(scenario.removed()));
    this.removed = Set.copyOf(radius.removed());
    this.removedIds =
        List.copyOf(radius.removed().stream().limit(MOST_REMOVED).map(Node::id).toList());
  }

  Verdict verdict() {
    Impact impact = radius.impact(State.DOWN);
    for (Expectation expectation : scenario.expectations()) {
      if (expectation instanceof Expectation.OfState expected) {
        expected.nodes().forEach(mention -> compare(expected.state(), mention));
      } else if (expectation instanceof Expectation.UsersAtMost most) {
        compare(most, impact);
      }
    }
    Collections.sort(findings);
    return new Verdict(
        Verdict.Suite.SCENARIOS,
        scenario.id(),
        Trial.BROKEN_SCENARIO,
        scenario.description(),
        "removes "
            + Numbers.of(radius.removed().size(), "node")
            + ": "
            + Numbers.of(radius.down().size())
            + " of "
            + Numbers.of(trial.inventory().size())
            + " down, "
            + hit(impact)
            + atRisk()
            + heldByCircle(),
        findings);
  }

  private String atRisk() {
    int nodes = radius.atRisk().size();
    return nodes == 0 ? "" : ", " + Numbers.of(nodes) + " at risk";
  }

  /** Nodes that count as up, but perhaps shouldn't. */
  private String heldByCircle() {
    List<Node> held = radius.heldByCircle();
    return held.isEmpty()
        ? ""
        : "; careful: up only through a circle of nodes: " + Quoted.list(ids(held));
  }

  private static String hit(Impact impact) {
    return impact.users().isStated()
        ? people(impact.users()) + " hit" + uncounted(impact)
        : people(impact.users());
  }

  /** A number that leaves something out says so. */
  private static String uncounted(Impact impact) {
    long services = impact.servicesWithoutUsers();
    return services == 0
        ? ""
        : " (" + Numbers.of(services) + (services == 1 ? " has" : " have") + " no user numbers)";
  }

  /** An id means its node, of any kind; a pattern means services. */
  private void compare(ExpectedState expected, Mention mention) {
    for (Node node : trial.inventory().matching(mention.text())) {
      if (!mention.isPattern() || node.kind() == Kind.SERVICE) {
        State found = radius.state(node);
        if (!fits(expected, found)) {
          add(expected, mention, node, found);
        }
      }
    }
  }

  private static boolean fits(ExpectedState expected, State found) {
    return switch (expected) {
      case DOWN -> found == State.DOWN;
      case DEGRADED -> found == State.DEGRADED;
      case UP -> found == State.UP || found == State.AT_RISK;
      case NOT_DOWN -> found != State.DOWN;
    };
  }

  private void add(ExpectedState expected, Mention mention, Node node, State found) {
    Diagnostic problem =
        Diagnostic.of(
                Trial.BROKEN_SCENARIO,
                mention.span(),
                "scenario "
                    + Quoted.of(scenario.id())
                    + " expects "
                    + node.kind().word()
                    + " "
                    + Quoted.of(node.id())
                    + " to be "
                    + words(expected)
                    + ", found it "
                    + found.words()
                    + reason(node, found))
            .withRelated(node.span(), "it is declared here");
    Finding finding =
        Finding.of(problem, Subject.of(scenario.id(), List.of(expected.key(), node.id())));
    findings.add(
        found == State.DOWN ? finding.withChain(trial.chain(node, removed), removedIds) : finding);
  }

  private String reason(Node node, State found) {
    return switch (found) {
      case DEGRADED -> " because of " + Quoted.list(ids(radius.because(node)));
      case AT_RISK -> ": it depends now on " + Quoted.list(ids(radius.lastHope(node)));
      case DOWN, UP -> "";
    };
  }

  private static List<String> ids(List<Node> nodes) {
    return nodes.stream().map(Node::id).toList();
  }

  private static String words(ExpectedState expected) {
    return expected == ExpectedState.NOT_DOWN ? "anything but down" : expected.key();
  }

  private void compare(Expectation.UsersAtMost expected, Impact impact) {
    long everyone = radius.everyone().atMost();
    // Unknown is not zero: a limit that can't be tried isn't kept.
    if (!impact.users().isStated() || !expected.limit().allows(impact.atMost(), everyone)) {
      Diagnostic problem =
          Diagnostic.of(
              Trial.BROKEN_SCENARIO,
              expected.span(),
              "scenario "
                  + Quoted.of(scenario.id())
                  + " expects at most "
                  + words(expected.limit())
                  + " to be hit, found "
                  + (impact.users().isStated()
                      ? people(impact.users()) + " of " + Numbers.of(everyone)
                      : "that no service down states its users"));
      Finding finding =
          Finding.of(problem, Subject.of(scenario.id(), List.of("users-at-most")))
              .withChain(worst(), removedIds);
      findings.add(impact.users().isStated() ? finding.withNumber(impact.atMost()) : finding);
    }
  }

  /** How the service with the most users was lost. */
  private List<Chains.Link> worst() {
    return radius.down().stream()
        .filter(node -> node.kind() == Kind.SERVICE)
        .findFirst()
        .map(node -> trial.chain(node, removed))
        .orElseGet(List::of);
  }

  static String words(UserLimit limit) {
    return limit instanceof UserLimit.Share share
        ? share.percent().toPlainString() + "% of users"
        : Numbers.of(((UserLimit.People) limit).most(), "user");
  }

  static String people(Bounds users) {
    if (!users.isStated()) {
      return "users: not stated";
    }
    if (users.isExact()) {
      return Numbers.of(users.atMost(), "user");
    }
    return Numbers.of(users.atLeast()) + " to " + Numbers.of(users.atMost(), "user");
  }
}
