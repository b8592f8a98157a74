package blast.loading;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownNames;
import blast.diagnostic.Remedy;
import blast.diagnostic.Severity;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong, file by file, up to a limit that no person reads to. */
final class Problems {
  /** Reading stops: more problems were found than are collected. */
  static final class TooManyProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyProblemsException() {
      super("too many problems", null, false, false);
    }
  }

  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Check> passedOver;
  private SourceFile file;
  private boolean hasErrors;
  private long comparisons;

  Problems(SourceFile first) {
    this(first, Set.of());
  }

  /**
   * None yet.
   *
   * @param passedOver the checks whose problems aren't collected
   */
  Problems(SourceFile first, Set<Check> passedOver) {
    this.file = first;
    this.passedOver = passedOver;
  }

  /** What follows is found in this file. */
  void in(SourceFile next) {
    file = next;
  }

  SourceFile file() {
    return file;
  }

  void add(Diagnostic problem) {
    if (passedOver.contains(problem.check())) {
      return;
    }
    if (found.size() == Limits.PROBLEMS) {
      if (problem.severity() != Severity.ERROR && !hasErrors) {
        // However many there are, warnings don't keep an inventory from being read.
        return;
      }
      throw new TooManyProblemsException();
    }
    found.add(problem);
    hasErrors |= problem.severity() == Severity.ERROR;
  }

  void add(Check check, Tree tree, String message) {
    add(Diagnostic.of(check, tree.span(file), message));
  }

  void add(Check check, Tree tree, String message, Optional<String> hint) {
    Diagnostic problem = Diagnostic.of(check, tree.span(file), message);
    add(hint.map(problem::withHint).orElse(problem));
  }

  void add(Check check, Tree tree, String message, String hint) {
    add(Diagnostic.of(check, tree.span(file), message).withHint(hint));
  }

  /** Adds a problem with a key, for which there is one of ours. */
  void addRenamed(Check check, Tree.Scalar key, String message, String hint, String name) {
    add(
        Diagnostic.of(check, key.span(file), message)
            .withHint(hint)
            .withRemedy(new Remedy.Rename(key.text(), name)));
  }

  /**
   * Adds a problem with a name, offering the nearest known ones, or all of them if they are few.
   */
  void addUnknown(Check check, Tree tree, String message, Collection<String> known) {
    Diagnostic problem = Diagnostic.of(check, tree.span(file), message);
    Optional<String> nearest = nearest(tree instanceof Tree.Scalar s ? s.text() : "", known);
    add(problem.withHint(nearest.orElse("use one of: " + String.join(", ", known))));
  }

  /**
   * The hint with the known names nearest to one; none any more after very many comparisons, for
   * offering names must not make a huge inventory with many mistakes slow.
   */
  Optional<String> nearest(String name, Collection<String> known) {
    if (comparisons > Limits.COMPARISONS) {
      return Optional.empty();
    }
    comparisons += known.size();
    return KnownNames.of(List.copyOf(known)).hint(name);
  }

  /** Says that the rest was not read, because there were too many problems before it. */
  void addTooMany() {
    hasErrors = true;
    found.add(
        Diagnostic.of(
            LoadingChecks.INPUT_LIMIT,
            SourceSpan.at(file, Position.START),
            "more than " + Limits.PROBLEMS + " problems; the rest is not listed"));
  }

  boolean hasErrors() {
    return hasErrors;
  }

  /** Everything collected, in order. */
  List<Diagnostic> sorted() {
    // What stands behind an alias is found wrong wherever it is used, but it is one problem.
    return found.stream().sorted().distinct().toList();
  }
}
