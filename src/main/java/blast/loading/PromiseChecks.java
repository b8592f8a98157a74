package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.Expectation;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import blast.inventory.Mention;
import blast.inventory.NodeClass;
import blast.inventory.Policy;
import blast.inventory.Promises;
import blast.inventory.Scenario;
import blast.text.Glob;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that everything which promises name is there: a promise about nothing would be kept
 * whatever happens.
 */
final class PromiseChecks {
  private final InventoryBuilder builder;
  private final Problems problems;
  private final DeclaredNames names;

  PromiseChecks(InventoryBuilder builder, Problems problems, DeclaredNames names) {
    this.builder = builder;
    this.problems = problems;
    this.names = names;
  }

  /** Checks all of them; only when all files could be read to their ends. */
  void run(Promises promises) {
    for (Scenario scenario : promises.scenarios()) {
      checkAll(scenario.removed(), Optional.empty());
      for (Expectation expectation : scenario.expectations()) {
        if (expectation instanceof Expectation.OfState state) {
          checkExpected(state.nodes());
        }
      }
    }
    if (promises.policies().isEmpty()) {
      return;
    }
    Set<String> words = NodeClass.words(builder.placeTypes());
    for (Policy policy : promises.policies()) {
      if (policy instanceof Policy.Survive survive) {
        checkAll(survive.services().companies(), Optional.of(Kind.COMPANY));
        checkAll(survive.services().ids(), Optional.of(Kind.SERVICE));
        checkAll(survive.except(), Optional.empty());
        checkClass("of", survive.of(), words);
      } else if (policy instanceof Policy.UsersAtStake atStake) {
        checkAll(atStake.except(), Optional.empty());
        checkClass("each", atStake.each(), words);
      }
    }
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
    int node = builder.find(mention.text());
    if (node < 0 || !builder.isDeclared(node)) {
      Diagnostic problem =
          Diagnostic.of(
              LoadingChecks.UNKNOWN_REFERENCE,
              mention.span(),
              Quoted.of(mention.text()) + " is not declared anywhere");
      problems.add(names.hint(mention.text()).map(problem::withHint).orElse(problem));
    } else if (kind.isPresent() && builder.kind(node) != kind.get()) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.WRONG_KIND,
                  mention.span(),
                  "a "
                      + kind.get().word()
                      + " is expected here, found the "
                      + builder.kind(node).word()
                      + " "
                      + Quoted.of(mention.text()))
              .withRelated(builder.span(node), "it is declared here"));
    }
  }

  private void checkPattern(Mention mention, Optional<Kind> kind) {
    Glob glob = Glob.of(mention.text());
    for (int node = 0; node < builder.ids().size(); node++) {
      if (builder.isDeclared(node)
          && (kind.isEmpty() || builder.kind(node) == kind.get())
          && glob.fits(builder.id(node))) {
        return;
      }
    }
    problems.add(
        Diagnostic.of(
            LoadingChecks.UNMATCHED_PATTERN,
            mention.span(),
            "pattern "
                + Quoted.of(mention.text())
                + " fits no "
                + kind.map(Kind::word).orElse("node")));
  }

  private void checkClass(String key, NodeClass nodes, Set<String> words) {
    if (nodes.isKind() && builder.placeTypes().contains(nodes.word())) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.BAD_VALUE,
                  nodes.span(),
                  "'"
                      + key
                      + "' can't tell the kind "
                      + Quoted.of(nodes.word())
                      + " from places of that type")
              .withHint("give those places another type"));
    }
    if (!words.contains(nodes.word())) {
      Diagnostic problem =
          Diagnostic.of(
              LoadingChecks.BAD_VALUE,
              nodes.span(),
              "'"
                  + key
                  + "' expects a type of place in the inventory, or server, resource or company;"
                  + " found "
                  + Quoted.of(nodes.word()));
      problems.add(
          problem.withHint(
              NearestNames.hint(problems.nearest(nodes.word(), words))
                  .orElse("use one of: " + String.join(", ", words))));
    }
  }
}
