package blast.lint;

import blast.diagnostic.Check;
import blast.diagnostic.Severity;
import blast.inventory.LintSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules are applied, and how much each matters: as the rules say, as the inventory says, as
 * the command line says; the later goes before the earlier.
 */
public final class Ruleset {
  private final List<Rule> rules;
  private final List<Check> others;
  private final Map<String, String> levels;

  private Ruleset(List<Rule> rules, List<Check> others, Map<String, String> levels) {
    this.rules = List.copyOf(rules);
    this.others = List.copyOf(others);
    this.levels = Map.copyOf(levels);
  }

  /**
   * Rules as they are.
   *
   * @param warnings what loading warns of, which can be set like a rule
   */
  public static Ruleset of(List<Rule> rules, List<Check> warnings) {
    List<Check> others = new ArrayList<>(warnings);
    others.addAll(SettingChecks.ALL);
    return new Ruleset(rules, others, Map.of());
  }

  /**
   * The same with other levels, which go before those set so far.
   *
   * @param more for each id of a rule, one of {@link LintSettings#LEVELS}
   */
  public Ruleset with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(levels);
    all.putAll(more);
    return new Ruleset(rules, others, all);
  }

  /** The same with what an inventory says, which gives way to levels set so far. */
  Ruleset under(LintSettings settings) {
    Map<String, String> all = new HashMap<>();
    settings.levels().forEach(level -> all.put(level.rule(), level.level()));
    all.putAll(levels);
    return new Ruleset(rules, others, all);
  }

  /** All checks that can be set, in the order of the documentation. */
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    rules.forEach(rule -> checks.add(rule.check()));
    checks.addAll(others);
    return checks;
  }

  /** All ids that can be set. */
  public List<String> ids() {
    return checks().stream().map(Check::id).toList();
  }

  /** The rules. */
  List<Rule> rules() {
    return rules;
  }

  /** The checks that aren't rules of their own. */
  List<Check> others() {
    return others;
  }

  /** The ids of the checks that are off. */
  Set<String> off() {
    return checks().stream()
        .filter(check -> severity(check).isEmpty())
        .map(Check::id)
        .collect(Collectors.toSet());
  }

  /** How much a check matters here; empty if it is off. */
  Optional<Severity> severity(Check check) {
    String level = levels.get(check.id());
    if (level == null) {
      return Optional.of(check.severity());
    }
    return level.equals("off")
        ? Optional.empty()
        : Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT)));
  }
}
