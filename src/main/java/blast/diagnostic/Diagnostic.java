package blast.diagnostic;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing said about one place.
 *
 * @param check what was checked
 * @param span where
 * @param message what is wrong: subject first, lower case, no full stop, user's text quoted, what
 *     was found and what was expected
 * @param hint what to do, an imperative sentence
 * @param related other places that explain it, such as the first of two declarations
 * @param remedy how the text can be put right, where there is one way only
 */
@PublicApi
public record Diagnostic(
    Check check,
    SourceSpan span,
    String message,
    Optional<String> hint,
    List<Related> related,
    Optional<Remedy> remedy)
    implements Comparable<Diagnostic> {
  /**
   * Another place that belongs to a diagnostic.
   *
   * @param span where
   * @param message what stands there
   */
  public record Related(SourceSpan span, String message) {}

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::span)
          .thenComparing(Diagnostic::check)
          .thenComparing(Diagnostic::message);

  public Diagnostic {
    related = List.copyOf(related);
  }

  /** A diagnostic that people put right in their own way. */
  public Diagnostic(
      Check check, SourceSpan span, String message, Optional<String> hint, List<Related> related) {
    this(check, span, message, hint, related, Optional.empty());
  }

  /** A diagnostic that needs no hint and no second place. */
  public static Diagnostic of(Check check, SourceSpan span, String message) {
    return new Diagnostic(check, span, message, Optional.empty(), List.of());
  }

  /** The same with a hint. */
  public Diagnostic withHint(String text) {
    return new Diagnostic(check, span, message, Optional.of(text), related, remedy);
  }

  /** The same with one more related place. */
  public Diagnostic withRelated(SourceSpan place, String text) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(place, text));
    return new Diagnostic(check, span, message, hint, more, remedy);
  }

  /** The same with the one way to put it right. */
  public Diagnostic withRemedy(Remedy only) {
    return new Diagnostic(check, span, message, hint, related, Optional.of(only));
  }

  /** The same, mattering more or less. */
  public Diagnostic withSeverity(Severity severity) {
    return severity == severity()
        ? this
        : new Diagnostic(check.withSeverity(severity), span, message, hint, related, remedy);
  }

  /** How much it matters. */
  public Severity severity() {
    return check.severity();
  }

  /** Orders by file, place, check and message, so that output never depends on how it was found. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }
}
