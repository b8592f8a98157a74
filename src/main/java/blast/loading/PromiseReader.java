package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.InventoryBuilder;
import blast.inventory.LintSettings;
import blast.inventory.Promises;
import blast.text.SourceSpan;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Reads the sections that say nothing about what depends on what: what is promised of the
 * inventory, and how it is linted.
 */
final class PromiseReader {
  private final Problems problems;
  private final IdReader ids;
  private final ScenarioReader scenarios;
  private final PolicyReader policies;
  private final LintSettingsReader settings;

  /** Where each scenario and policy was declared first, by section and id. */
  private final Map<String, SourceSpan> declared = new HashMap<>();

  PromiseReader(InventoryBuilder builder, Problems problems) {
    ValueReader values = new ValueReader(problems);
    this.problems = problems;
    this.ids = new IdReader(builder, problems);
    MentionReader mentions = new MentionReader(problems, values, ids);
    this.scenarios = new ScenarioReader(problems, values, mentions);
    this.policies = new PolicyReader(problems, values, mentions);
    this.settings = new LintSettingsReader(problems, values, mentions);
  }

  /** Reads the scenarios of one document. */
  void readScenarios(EntryStream entries) {
    read("scenario", entries, scenarios::read);
  }

  /** Reads the policies of one document. */
  void readPolicies(EntryStream entries) {
    read("policy", entries, policies::read);
  }

  /** Reads the settings of one document. */
  void readSettings(Tree value) {
    settings.read(value);
  }

  private void read(String what, EntryStream entries, BiConsumer<Tree.Scalar, Tree> reader) {
    for (Tree.Scalar id = entries.next(); id != null; id = entries.next()) {
      boolean givesWay = entries.isMerged() && declared.containsKey(what + " " + id.text());
      if (givesWay || ValueReader.isIgnored(id)) {
        entries.skip();
        continue;
      }
      Tree value = entries.value();
      if (ids.isWellFormed(id) && isFirst(what, id)) {
        reader.accept(id, value);
      }
    }
  }

  private boolean isFirst(String what, Tree.Scalar id) {
    SourceSpan span = id.span(problems.file());
    SourceSpan first = declared.putIfAbsent(what + " " + id.text(), span);
    if (first != null) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.DUPLICATE_ID,
                  span,
                  what + " " + id.found() + " is declared a second time")
              .withRelated(first, "it is declared here first"));
    }
    return first == null;
  }

  /** Everything that was promised. */
  Promises promises() {
    return new Promises(scenarios.scenarios(), policies.policies());
  }

  /** Everything that was said about linting. */
  LintSettings settings() {
    return settings.settings();
  }
}
