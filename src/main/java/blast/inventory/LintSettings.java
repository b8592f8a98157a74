package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an inventory says about linting and checking itself. The command line overrides what it says
 * of a run.
 *
 * @param levels how much findings of a rule matter
 * @param ignored findings that are known and accepted
 * @param exclude patterns of files that are left out of folders
 * @param failOn from which level on a run fails: one of {@link #LEVELS} but for the first
 * @param formats what a run writes, as {@code --format} takes it
 * @param baseline the file of findings that are known, seen from the folder of the file that says
 *     so
 */
@PublicApi
public record LintSettings(
    List<Level> levels,
    List<Ignored> ignored,
    List<String> exclude,
    Optional<Word> failOn,
    List<Word> formats,
    Optional<Word> baseline) {
  /** Nothing is said. */
  public static final LintSettings NONE =
      new LintSettings(
          List.of(), List.of(), List.of(), Optional.empty(), List.of(), Optional.empty());

  /** The words for how much a rule matters, from nothing to most. */
  public static final List<String> LEVELS = List.of("off", "note", "warning", "error");

  /** The levels from which on a run may fail. */
  public static final List<String> FAILING = LEVELS.subList(1, LEVELS.size());

  public LintSettings {
    levels = List.copyOf(levels);
    ignored = List.copyOf(ignored);
    exclude = List.copyOf(exclude);
    formats = List.copyOf(formats);
  }

  /**
   * One word of a setting.
   *
   * @param text the word
   * @param span where it stands
   */
  public record Word(String text, SourceSpan span) {}

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
   * @param atMost how many there may be; any number, if empty
   * @param ruleSpan where the rule's id stands
   */
  public record Ignored(
      String rule,
      Mention on,
      String reason,
      Optional<LocalDate> until,
      OptionalInt atMost,
      SourceSpan ruleSpan) {}
}
