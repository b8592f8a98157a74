package blast.lint;

import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.FirstCut;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Survivability;
import blast.analysis.sweep.Sweep;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Subject;
import blast.inventory.Mention;
import blast.inventory.Node;
import blast.inventory.NodeClass;
import blast.inventory.Policy;
import blast.text.Numbers;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tries every loss that a policy is about. */
final class PolicyTrial {
  /** Up to it every loss is tried that can matter; larger ones are searched. */
  private static final int PAIR = 2;

  private final Trial trial;
  private final Policy policy;
  private final List<Finding> findings = new ArrayList<>();
  private String note = "";

  private PolicyTrial(Trial trial, Policy policy) {
    this.trial = trial;
    this.policy = policy;
  }

  static Verdict verdict(Trial trial, Policy policy) {
    PolicyTrial one = new PolicyTrial(trial, policy);
    if (policy instanceof Policy.Survive survive) {
      one.trySurvival(survive);
    } else if (policy instanceof Policy.Available available) {
      one.tryAvailability(available);
    } else if (policy instanceof Policy.UsersAtStake atStake) {
      one.tryStakes(atStake);
    }
    Collections.sort(one.findings);
    return new Verdict(
        Verdict.Suite.POLICIES,
        policy.id(),
        Trial.BROKEN_POLICY,
        policy.description(),
        one.note,
        one.findings);
  }

  private List<Node> candidates(NodeClass nodes, List<Mention> except) {
    Set<Node> spared = trial.nodes(except);
    List<Node> candidates =
        trial.inventory().nodes().stream()
            .filter(node -> nodes.contains(node) && !spared.contains(node))
            .toList();
    if (candidates.isEmpty()) {
      addVacuous(nodes.span(), "there is no " + nodes.word() + " to lose");
    }
    return candidates;
  }

  /** A promise about nothing is kept whatever happens, so it counts as broken. */
  private void addVacuous(SourceSpan span, String why) {
    Diagnostic problem =
        Diagnostic.of(
            Trial.BROKEN_POLICY,
            span,
            "policy " + Quoted.of(policy.id()) + " promises nothing: " + why);
    findings.add(Finding.of(problem, Subject.of(policy.id())));
  }

  private void trySurvival(Policy.Survive survive) {
    List<Node> services = survive.services().select(trial.inventory());
    if (services.isEmpty()) {
      addVacuous(survive.services().span(), "no service matches");
    }
    List<Node> candidates = candidates(survive.of(), survive.except());
    if (services.isEmpty() || candidates.isEmpty()) {
      return;
    }
    if (survive.any() > PAIR) {
      trySets(survive, services, candidates);
      return;
    }
    Survivability survivability = trial.study().survivability(services, candidates, survive.any());
    note = Numbers.of(services.size(), "service") + "; " + tried(survive, survivability);
    // Chains of the same loss in a row cost one removal.
    survivability.casualties().stream()
        .sorted(
            Comparator.comparing((Survivability.Casualty one) -> one.removed().toString())
                .thenComparing(one -> one.service().id()))
        .forEach(casualty -> add(survive, casualty, !survivability.isCutShort()));
  }

  private void tryAvailability(Policy.Available available) {
    List<Node> services = available.services().select(trial.inventory());
    if (services.isEmpty()) {
      addVacuous(available.services().span(), "no service matches");
      return;
    }
    AvailabilityTrial tried = AvailabilityTrial.of(trial.study(), available, services);
    if (!tried.hasFigures()) {
      addVacuous(available.promise(), "no node states how much of the time it works");
      return;
    }
    note = tried.note();
    findings.addAll(tried.findings());
  }

  private void trySets(Policy.Survive survive, List<Node> services, List<Node> candidates) {
    note =
        Numbers.of(services.size(), "service")
            + "; searched all sets of up to "
            + Numbers.of(survive.any())
            + " of "
            + Numbers.of(candidates.size())
            + " "
            + survive.of().words(candidates.size());
    for (FirstCut cut : trial.study().firstCuts(services, CutQuery.of(candidates, survive.any()))) {
      if (!cut.nodes().isEmpty()) {
        add(
            survive,
            new Survivability.Casualty(cut.service(), cut.nodes(), cut.count()),
            cut.isComplete());
      } else if (!cut.isComplete()) {
        addUndecided(survive, cut);
      }
    }
  }

  /** What can't be shown to hold counts as broken. */
  private void addUndecided(Policy.Survive survive, FirstCut cut) {
    Diagnostic problem =
        Diagnostic.of(
                Trial.BROKEN_POLICY,
                survive.promise(),
                promise(survive, cut.service())
                    + "; it survives any "
                    + Numbers.of(cut.completeTo())
                    + ", and of more it isn't known: there are too many sets to search")
            .withHint("promise fewer, or leave nodes out with 'except'")
            .withRelated(cut.service().span(), "it is declared here");
    findings.add(Finding.of(problem, Subject.of(policy.id(), List.of(cut.service().id()))));
  }

  private String promise(Policy.Survive survive, Node service) {
    return "policy "
        + Quoted.of(policy.id())
        + " promises that "
        + Quoted.of(service.id())
        + " survives "
        + losses(survive);
  }

  private static String tried(Policy.Survive survive, Survivability survivability) {
    String singles = tried(survivability.candidates(), survive.of());
    if (survive.any() == 1) {
      return singles;
    }
    long pairs = survivability.pairsTried();
    return singles
        + " and "
        + (pairs == 0 ? "none" : Numbers.of(pairs))
        + " of "
        + Numbers.of(survivability.pairs(), "pair")
        + (survivability.isCutShort()
            ? ", then stopped: no service was left that survived"
            : pairs == 0
                ? " (they can't differ)"
                : pairs < survivability.pairs() ? " (the others can't differ)" : "");
  }

  private static String tried(long count, NodeClass of) {
    return "tried " + Numbers.of(count) + " " + of.words(count);
  }

  private static String losses(Policy.Survive survive) {
    return switch (survive.any()) {
      case 1 -> "any one " + survive.of().word();
      case PAIR -> "any two " + survive.of().plural();
      default -> "any " + Numbers.of(survive.any()) + " " + survive.of().plural();
    };
  }

  private void add(Policy.Survive survive, Survivability.Casualty casualty, boolean areAllCounted) {
    long more = casualty.losses() - 1;
    List<String> removed = casualty.removed().stream().map(Node::id).toList();
    String message =
        promise(survive, casualty.service())
            + "; without "
            + Quoted.list(removed)
            + " it is down"
            + (more > 0
                ? " (and with "
                    + (areAllCounted ? "" : "at least ")
                    + Numbers.of(more)
                    + (more == 1 ? " other loss)" : " other losses)")
                : "");
    Diagnostic problem =
        Diagnostic.of(Trial.BROKEN_POLICY, survive.promise(), message)
            .withRelated(casualty.service().span(), "it is declared here");
    findings.add(
        Finding.of(problem, Subject.of(policy.id(), List.of(casualty.service().id())))
            .withChain(trial.chain(casualty.service(), casualty.removed()), removed));
  }

  private void tryStakes(Policy.UsersAtStake atStake) {
    List<Node> candidates = candidates(atStake.each(), atStake.except());
    Sweep sweep = trial.study().sweep();
    Impact everyone = trial.study().everyone();
    int unknown = 0;
    for (Node node : candidates) {
      Bounds users = sweep.users(node);
      unknown += users.isStated() ? 0 : 1;
      if (!atStake.limit().allows(users.atMost(), everyone.atMost())) {
        add(atStake, node, users, everyone);
      }
    }
    note =
        tried(candidates.size(), atStake.each())
            + (unknown == 0
                ? ""
                : "; unknown for " + Numbers.of(unknown) + ", as no service lost states users");
  }

  private void add(Policy.UsersAtStake atStake, Node node, Bounds users, Impact everyone) {
    Diagnostic problem =
        Diagnostic.of(
                Trial.BROKEN_POLICY,
                atStake.promise(),
                "policy "
                    + Quoted.of(policy.id())
                    + " allows at most "
                    + ScenarioTrial.words(atStake.limit())
                    + " to be lost with one "
                    + atStake.each().word()
                    + "; with "
                    + Quoted.of(node.id())
                    + " it is "
                    + ScenarioTrial.people(users)
                    + " of "
                    + Numbers.of(everyone.atMost()))
            .withHint("ask blast --remove " + node.id())
            .withRelated(node.span(), "it is declared here");
    findings.add(
        Finding.of(problem, Subject.of(policy.id(), List.of(node.id())))
            .withNumber(users.atMost()));
  }
}
