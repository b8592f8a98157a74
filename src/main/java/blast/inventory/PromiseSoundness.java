package blast.inventory;

import blast.text.Glob;
import blast.text.SourceSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Checks that everything which promises name is there: a promise about nothing would be kept
 * whatever happens.
 */
final class PromiseSoundness {
  private final InventoryData data;
  private final Consumer<Fault> faults;

  PromiseSoundness(InventoryData data, Consumer<Fault> faults) {
    this.data = data;
    this.faults = faults;
  }

  /** Checks all of them. */
  void check(Promises promises) {
    Set<String> names = new HashSet<>();
    for (Scenario scenario : promises.scenarios()) {
      name(scenario.id(), scenario.span(), names);
      scenario(scenario);
    }
    if (promises.policies().isEmpty()) {
      return;
    }
    names.clear();
    Set<String> types = data.placeTypes();
    for (Policy policy : promises.policies()) {
      name(policy.id(), policy.span(), names);
      policy(policy, types);
    }
  }

  private void name(String name, SourceSpan at, Set<String> names) {
    IdForm.wrong(name).ifPresent(wrong -> faults.accept(new Fault.BadId(name, wrong, at)));
    if (!names.add(name)) {
      faults.accept(new Fault.PromisedTwice(name, at));
    }
  }

  private void scenario(Scenario scenario) {
    boolean isEmpty = scenario.removed().isEmpty() || scenario.expectations().isEmpty();
    checkAll(scenario.removed(), Optional.empty());
    for (Expectation expectation : scenario.expectations()) {
      if (expectation instanceof Expectation.OfState state) {
        isEmpty |= state.nodes().isEmpty();
        checkExpected(state.nodes());
      }
    }
    if (isEmpty) {
      faults.accept(new Fault.EmptyScenario(scenario.id(), scenario.span()));
    }
  }

  private void policy(Policy policy, Set<String> types) {
    if (policy instanceof Policy.Survive survive) {
      if (survive.any() < 1) {
        faults.accept(new Fault.BadTrial(survive.id(), survive.any(), survive.span()));
      }
      selector(survive.services());
      checkAll(survive.except(), Optional.empty());
      checkClass("of", survive.of(), types);
    } else if (policy instanceof Policy.Available available) {
      selector(available.services());
    } else if (policy instanceof Policy.UsersAtStake atStake) {
      checkAll(atStake.except(), Optional.empty());
      checkClass("each", atStake.each(), types);
    }
  }

  private void selector(ServiceSelector services) {
    checkAll(services.companies(), Optional.of(Kind.COMPANY));
    checkAll(services.ids(), Optional.of(Kind.SERVICE));
  }

  /** An id may be any node's, but a pattern means services. */
  private void checkExpected(List<Mention> mentions) {
    for (Mention mention : mentions) {
      check(mention, mention.isPattern() ? Optional.of(Kind.SERVICE) : Optional.empty());
    }
  }

  private void checkAll(List<Mention> mentions, Optional<Kind> kind) {
    for (Mention mention : mentions) {
      check(mention, kind);
    }
  }

  private void check(Mention mention, Optional<Kind> kind) {
    if (mention.isPattern()) {
      checkPattern(mention, kind);
      return;
    }
    int node = data.ids.find(mention.text());
    if (node < 0 || data.start(node) < 0) {
      faults.accept(new Fault.UnknownMention(mention));
    } else if (kind.isPresent() && data.kind(node) != kind.get()) {
      faults.accept(
          new Fault.MentionOfWrongKind(mention, kind.get(), data.kind(node), data.span(node)));
    }
  }

  private void checkPattern(Mention mention, Optional<Kind> kind) {
    Glob glob = Glob.of(mention.text());
    for (int node = 0; node < data.ids.size(); node++) {
      if (data.start(node) >= 0
          && (kind.isEmpty() || data.kind(node) == kind.get())
          && glob.fits(data.ids.id(node))) {
        return;
      }
    }
    faults.accept(new Fault.UnmatchedPattern(mention, kind));
  }

  private void checkClass(String key, NodeClass nodes, Set<String> types) {
    if (nodes.isKind() && types.contains(nodes.word())) {
      faults.accept(new Fault.AmbiguousClass(key, nodes));
    }
    if (!NodeClass.words(types).contains(nodes.word())) {
      faults.accept(new Fault.UnknownClass(key, nodes));
    }
  }
}
