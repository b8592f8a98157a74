package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an inventory says about linting itself.
 *
 * @param levels how much findings of a rule matter
 * @param ignored findings that are known and accepted
 */
@PublicApi
public record LintSettings(List<Level> levels, List<Ignored> ignored) {
  /** Nothing is said. */
  public static final LintSettings NONE = new LintSettings(List.of(), List.of());

  /** The words for how much a rule matters, from nothing to most. */
  public static final List<String> LEVELS = List.of("off", "note", "warning", "error");

  public LintSettings {
    levels = List.copyOf(levels);
    ignored = List.copyOf(ignored);
  }

  /**
   * How much a rule matters.
   *
   * @param rule its id
   * @param level one of {@link #LEVELS}
   * @param span where the id stands
   */
  public record Level(String rule, String level, SourceSpan span) {}

  /**
   * Findings that are known and accepted.
   *
   * @param rule the id of the rule whose findings they are
   * @param on whom they are about: an id, or a pattern of ids
   * @param reason why they are accepted; not blank
   * @param until the last day on which they are; always, if empty
   * @param ruleSpan where the rule's id stands
   */
  public record Ignored(
      String rule, Mention on, String reason, Optional<LocalDate> until, SourceSpan ruleSpan) {}
}
