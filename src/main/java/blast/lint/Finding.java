package blast.lint;

import blast.analysis.failure.Chains;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Remedy;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One thing that was found, and what was made of it.
 *
 * @param diagnostic what is said, where, and how much it matters in this run
 * @param subject what it is about
 * @param number how much it is that is more than is allowed, where it is about such a number
 * @param chain how what was removed took it down, from the failed node to the removed one; empty
 *     where nothing failed
 * @param removed the ids of what was removed, the end of the chain among them; empty where nothing
 *     failed
 * @param suppression why it is accepted, if it is
 */
public record Finding(
    Diagnostic diagnostic,
    Subject subject,
    OptionalLong number,
    List<Chains.Link> chain,
    List<String> removed,
    Optional<Suppression> suppression)
    implements Comparable<Finding> {
  public Finding {
    chain = List.copyOf(chain);
    removed = List.copyOf(removed);
  }

  /** A finding that nobody has accepted. */
  public static Finding of(Diagnostic diagnostic, Subject subject) {
    return new Finding(
        diagnostic, subject, OptionalLong.empty(), List.of(), List.of(), Optional.empty());
  }

  /** The same with the one way to put it right. */
  Finding withRemedy(Remedy remedy) {
    return new Finding(diagnostic.withRemedy(remedy), subject, number, chain, removed, suppression);
  }

  /** The same about a number that is more than is allowed. */
  Finding withNumber(long found) {
    return new Finding(diagnostic, subject, OptionalLong.of(found), chain, removed, suppression);
  }

  /** The same with the chain that explains it, where only the end of the chain was removed. */
  Finding withChain(List<Chains.Link> links) {
    return links.isEmpty()
        ? withChain(links, List.of())
        : withChain(links, List.of(links.get(links.size() - 1).node().id()));
  }

  /** The same with the chain that explains it, and all that was removed together. */
  public Finding withChain(List<Chains.Link> links, List<String> together) {
    return new Finding(diagnostic, subject, number, links, together, suppression);
  }

  /** The same, mattering more or less. */
  Finding withSeverity(Severity severity) {
    return new Finding(
        diagnostic.withSeverity(severity), subject, number, chain, removed, suppression);
  }

  /** The same, accepted. */
  public Finding suppressed(Suppression why) {
    return new Finding(diagnostic, subject, number, chain, removed, Optional.of(why));
  }

  /** The entry of a baseline that accepts it. */
  KnownFinding known() {
    return new KnownFinding(check().id(), subject, number, Optional.empty());
  }

  /** What was checked. */
  public Check check() {
    return diagnostic.check();
  }

  /** How much it matters. */
  public Severity severity() {
    return diagnostic.severity();
  }

  /** Whether nobody has accepted it. */
  public boolean isOpen() {
    return suppression.isEmpty();
  }

  /** Orders by file, place, check, message and subject. */
  @Override
  public int compareTo(Finding other) {
    int byDiagnostic = diagnostic.compareTo(other.diagnostic);
    return byDiagnostic != 0 ? byDiagnostic : subject.compareTo(other.subject);
  }
}
