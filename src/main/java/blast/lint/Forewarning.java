package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.inventory.LintSettings;
import blast.text.Glob;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is said before any answer: what was probably written otherwise than it was meant. Each check
 * speaks once, at its first place, and tells how many more places there are; linting names them
 * all.
 */
public final class Forewarning {
  /** Checks of loading that say the same of every place; the others are told place by place. */
  private static final Set<String> ALIKE = Set.of("ignored-node");

  /** The first of what a check found, and how many there are. */
  private static final class Counted {
    private Diagnostic first;
    private int count;

    Counted(Diagnostic one) {
      first = one;
    }

    void add(Diagnostic one) {
      first = one.compareTo(first) < 0 ? one : first;
      count++;
    }

    Diagnostic told() {
      int more = count - 1;
      return more == 0
          ? first
          : new Diagnostic(
              first.check(),
              first.span(),
              first.message() + " (and " + Numbers.of(more) + " more like this: see blast lint)",
              first.hint(),
              first.related());
    }
  }

  private final LintSettings settings;
  private final Set<String> silenced;
  private final Map<Check, Counted> byCheck = new LinkedHashMap<>();
  private final List<Diagnostic> told = new ArrayList<>();

  private Forewarning(LintSettings settings) {
    this.settings = settings;
    this.silenced =
        settings.levels().stream()
            .filter(level -> Set.of("off", Severity.NOTE.word()).contains(level.level()))
            .map(LintSettings.Level::rule)
            .collect(Collectors.toSet());
  }

  /**
   * What to say of an inventory.
   *
   * @param study the inventory, of which nothing is computed that others need
   * @param warnings what loading it warned of
   * @param rules those that are applied; what the inventory accepts of their findings isn't told,
   *     whatever the day, nor what it says is less than a warning
   */
  public static List<Diagnostic> of(Study study, List<Diagnostic> warnings, List<Rule> rules) {
    Forewarning forewarning = new Forewarning(study.inventory().lintSettings());
    warnings.forEach(forewarning::add);
    rules.forEach(rule -> forewarning.add(rule, study));
    return forewarning.told();
  }

  private List<Diagnostic> told() {
    byCheck.values().forEach(counted -> told.add(counted.told()));
    Collections.sort(told);
    return told;
  }

  private void add(Rule rule, Study study) {
    String id = rule.check().id();
    if (silenced.contains(id)) {
      return;
    }
    List<Glob> accepted =
        settings.ignored().stream()
            .filter(ignored -> ignored.rule().equals(id))
            .map(ignored -> Glob.of(ignored.on().text()))
            .toList();
    rule.find(
        study,
        finding -> {
          if (accepted.stream().noneMatch(finding.subject()::fits)) {
            count(finding.diagnostic());
          }
        });
  }

  private void add(Diagnostic warning) {
    String id = warning.check().id();
    if (ALIKE.contains(id) && !silenced.contains(id)) {
      count(warning);
    } else if (!silenced.contains(id)) {
      told.add(warning);
    }
  }

  private void count(Diagnostic one) {
    byCheck.computeIfAbsent(one.check(), first -> new Counted(one)).add(one);
  }
}
