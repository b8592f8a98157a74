package blast.report.difference;

import blast.analysis.Study;
import blast.analysis.difference.Difference;
import blast.lint.FindingsDifference;
import blast.report.AnswerWriter;
import blast.report.findings.ReportPaths;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What differs between two inventories, as it was asked for. */
public final class DifferenceAnswer {
  /** How it is written. */
  public static final Formats<AnswerWriter<DifferenceAnswer>> FORMATS =
      Formats.of(
          Format.text(DifferenceText::write),
          Format.json((answer, style, out) -> DifferenceJson.write(answer, out)),
          new Format<>(
              "markdown",
              "text/markdown",
              ".md",
              (answer, style, out) -> DifferenceMarkdown.write(answer, out)),
          new Format<>(
              "github",
              "text/plain",
              ".txt",
              (answer, style, out) -> DifferenceGithub.write(answer, out)),
          new Format<>(
              "junit",
              "application/xml",
              ".xml",
              (answer, style, out) -> DifferenceJunit.write(answer, out)));

  private final Side before;
  private final Side after;
  private final Difference difference;
  private final FindingsDifference findings;
  private final Query query;
  private final ReportPaths paths;
  private final List<Change> worse;
  private final List<Change> better;
  private final List<String> met;

  /**
   * One of the two.
   *
   * @param name by which it is named to people: a path or a revision
   */
  public record Side(String name, Study study) {}

  /**
   * What is asked for.
   *
   * @param most how many rows of worse, and of better, are written at most; if it isn't said, each
   *     format has as many as are read
   * @param leastUsers only what hits at least so many people; what has no number of people is
   *     written whatever it is
   * @param failing what the run fails on
   */
  public record Query(OptionalInt most, OptionalLong leastUsers, FailOn failing) {}

  /**
   * An answer.
   *
   * @param paths how files are named in reports for other programs
   */
  public DifferenceAnswer(
      Side before,
      Side after,
      Difference difference,
      FindingsDifference findings,
      Query query,
      ReportPaths paths) {
    this.before = before;
    this.after = after;
    this.difference = difference;
    this.findings = findings;
    this.query = query;
    this.paths = paths;
    this.worse = Changes.of(this, true);
    this.better = Changes.of(this, false);
    this.met = query.failing().met(this);
  }

  Side before() {
    return before;
  }

  Side after() {
    return after;
  }

  Difference difference() {
    return difference;
  }

  FindingsDifference findings() {
    return findings;
  }

  OptionalInt most() {
    return query.most();
  }

  OptionalLong leastUsers() {
    return query.leastUsers();
  }

  /** Whether so many people are enough for what is asked for. */
  boolean isLarge(long users) {
    return query.leastUsers().isEmpty() || users >= query.leastUsers().getAsLong();
  }

  ReportPaths paths() {
    return paths;
  }

  /** The changes for the worse: promises, then what hits most people first. */
  List<Change> worse() {
    return worse;
  }

  /** The changes for the better, likewise. */
  List<Change> better() {
    return better;
  }

  /** What the run was asked to fail on and has happened, in words; nothing if all is well. */
  public List<String> met() {
    return met;
  }

  /** Whether nothing differs that is compared. */
  boolean isEmpty() {
    return difference.isEmpty()
        && findings.fresh().isEmpty()
        && findings.gone().isEmpty()
        && findings.broken().isEmpty()
        && findings.kept().isEmpty();
  }
}
