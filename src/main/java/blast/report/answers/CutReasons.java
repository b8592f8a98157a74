package blast.report.answers;

import blast.analysis.Study;
import blast.analysis.cuts.CutSet;
import blast.analysis.cuts.CutSets;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Chains;
import blast.analysis.failure.State;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.wording.CauseText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says in a few words why a set of nodes does what it does. */
final class CutReasons {
  private final Study study;
  private final Chains chains;
  private final List<Node> out;

  CutReasons(Study study, List<Node> out) {
    this.study = study;
    this.chains = study.chains();
    this.out = out;
  }

  String of(CutSets sets, CutSet set) {
    return sets.service().isPresent() ? downBecause(sets.service().get(), set) : servicesLost(set);
  }

  /**
   * Where the failure of a service comes from several losses at once: the first group on the way
   * back that doesn't hold; where all is one chain, its last link.
   */
  private String downBecause(Node service, CutSet set) {
    Set<Node> removed = new HashSet<>(set.nodes());
    removed.addAll(out);
    List<Chains.Link> links = chains.of(service, removed);
    Chains.Link told = links.get(0);
    for (Chains.Link link : links) {
      if (link.cause() instanceof Cause.LostRequirement lost) {
        told = link;
        if (lost.shortfall().shape().isPresent()) {
          break;
        }
      }
    }
    return told.node().id() + " " + CauseText.of(told.cause());
  }

  private String servicesLost(CutSet set) {
    Set<Node> removed = new HashSet<>(set.nodes());
    removed.addAll(out);
    Set<Node> before =
        out.isEmpty() ? Set.of() : new HashSet<>(study.blastRadius(out).in(State.DOWN));
    List<Node> services =
        study.blastRadius(removed).in(State.DOWN).stream()
            .filter(node -> node.kind() == Kind.SERVICE && !before.contains(node))
            .toList();
    return Numbers.of(services.size(), "service") + ": " + CauseText.ids(services);
  }
}
