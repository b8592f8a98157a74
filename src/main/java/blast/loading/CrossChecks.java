package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.Field;
import blast.inventory.InventoryBuilder;
import blast.inventory.Kind;
import blast.text.NearestNames;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can only be checked when all files have been read: who refers to whom. */
final class CrossChecks {
  /**
   * How many names may be compared in search of near ones, in all: offering them must not make a
   * huge inventory with many mistakes slow.
   */
  private static final long COMPARISONS = 20_000_000;

  private static final int NOWHERE = -1;

  private final InventoryBuilder builder;
  private final Problems problems;
  private final AudienceReader audiences;
  private final Map<String, List<String>> nearest = new HashMap<>();
  private long comparisons;

  CrossChecks(InventoryBuilder builder, Problems problems, AudienceReader audiences) {
    this.builder = builder;
    this.problems = problems;
    this.audiences = audiences;
  }

  /**
   * Checks references, nesting and sums.
   *
   * @param complete whether all files could be read to their end; if not, an id may well be
   *     declared in a part that was not read
   */
  void run(boolean complete) {
    builder.references(
        (node, field, target, span) -> {
          if (builder.isDeclared(target)) {
            checkKind(node, field, target, span);
          } else if (complete) {
            addUnknown(target, span);
          }
        });
    checkNesting(Field.WITHIN, "site", "stands within itself");
    checkNesting(Field.PARENT, "company", "is its own parent");
    checkAudiences(complete);
    if (!problems.hasErrors()) {
      checkSums();
    }
  }

  private void checkKind(int node, Field field, int target, SourceSpan span) {
    if (node == target) {
      problems.add(
          Diagnostic.of(
              LoadingChecks.SELF_REFERENCE,
              span,
              Quoted.of(builder.id(node)) + " refers to itself under '" + field.key() + "'"));
      return;
    }
    Optional<Kind> expected = expectedKind(field);
    Kind found = builder.kind(target);
    if (expected.isPresent() && found != expected.get()) {
      problems.add(
          Diagnostic.of(
                  LoadingChecks.WRONG_KIND,
                  span,
                  "'"
                      + field.key()
                      + "' expects a "
                      + expected.get().word()
                      + ", found the "
                      + found.word()
                      + " "
                      + Quoted.of(builder.id(target)))
              .withRelated(builder.span(target), "it is declared here"));
    }
  }

  private static Optional<Kind> expectedKind(Field field) {
    return switch (field) {
      case COMPANY, PARENT -> Optional.of(Kind.COMPANY);
      case WITHIN, SITE -> Optional.of(Kind.SITE);
      default -> Optional.empty();
    };
  }

  private void addUnknown(int target, SourceSpan span) {
    String id = builder.id(target);
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.UNKNOWN_REFERENCE, span, Quoted.of(id) + " is not declared anywhere");
    Optional<String> hint =
        id.startsWith("x-")
            ? Optional.of("rename it: entries that begin with 'x-' are ignored")
            : NearestNames.hint(nearestDeclared(id));
    problems.add(hint.map(problem::withHint).orElse(problem));
  }

  private List<String> nearestDeclared(String id) {
    List<String> known = nearest.get(id);
    if (known != null) {
      return known;
    }
    if (comparisons > COMPARISONS) {
      return List.of();
    }
    comparisons += builder.ids().size();
    List<String> declared = new ArrayList<>();
    for (int node = 0; node < builder.ids().size(); node++) {
      if (builder.isDeclared(node)) {
        declared.add(builder.id(node));
      }
    }
    List<String> found = NearestNames.of(id, declared);
    nearest.put(id, found);
    return found;
  }

  /** Finds circles in a field that names at most one node of the same kind. */
  private void checkNesting(Field field, String kind, String what) {
    int[] outer = new int[builder.ids().size()];
    SourceSpan[] places = new SourceSpan[outer.length];
    Arrays.fill(outer, NOWHERE);
    builder.references(
        (node, referring, target, span) -> {
          if (referring == field && node != target) {
            outer[node] = target;
            places[node] = span;
          }
        });
    int[] seenFrom = new int[outer.length];
    for (int start = 0; start < outer.length; start++) {
      int node = start;
      while (node != NOWHERE && seenFrom[node] == 0) {
        seenFrom[node] = start + 1;
        node = outer[node];
      }
      if (node != NOWHERE && seenFrom[node] == start + 1) {
        addCircle(outer, places, node, kind, what);
      }
    }
  }

  private void addCircle(int[] outer, SourceSpan[] places, int member, String kind, String what) {
    int first = member;
    for (int node = outer[member]; node != member; node = outer[node]) {
      if (places[node].compareTo(places[first]) < 0) {
        first = node;
      }
    }
    StringBuilder circle = new StringBuilder(builder.id(first));
    int shown = 0;
    for (int node = outer[first]; node != first; node = outer[node]) {
      if (++shown < 10) {
        circle.append(" > ").append(builder.id(node));
      }
    }
    circle
        .append(shown >= 10 ? " > … " + (shown - 9) + " more > " : " > ")
        .append(builder.id(first));
    problems.add(
        Diagnostic.of(
            LoadingChecks.CIRCULAR_NESTING,
            places[first],
            kind + " " + Quoted.of(builder.id(first)) + " " + what + ": " + circle));
  }

  private void checkAudiences(boolean complete) {
    if (!complete) {
      return;
    }
    builder.users(
        (node, audience, users, span) -> {
          if (!audiences.isDeclared(audience)) {
            Diagnostic problem =
                Diagnostic.of(
                    LoadingChecks.UNDECLARED_AUDIENCE,
                    span,
                    "audience " + Quoted.of(audience) + " is not declared under 'audiences'");
            problems.add(
                NearestNames.hint(NearestNames.of(audience, audiences.declared()))
                    .map(problem::withHint)
                    .orElse(problem));
          }
        });
  }

  /** Sums of users and machines must be numbers that can be told exactly. */
  private void checkSums() {
    long[] users = new long[1];
    builder.users(
        (node, audience, number, span) -> {
          if (users[0] >= 0 && (users[0] += number) < 0) {
            problems.add(
                Diagnostic.of(
                    LoadingChecks.BAD_NUMBER,
                    span,
                    "the users of all services up to here are more than " + Long.MAX_VALUE));
          }
        });
    long machines = 0;
    for (int node = 0; node < builder.ids().size() && machines >= 0; node++) {
      machines += builder.isDeclared(node) ? builder.machines(node) : 0;
      if (machines < 0) {
        problems.add(
            Diagnostic.of(
                LoadingChecks.BAD_NUMBER,
                builder.span(node),
                "the machines of all servers up to here are more than " + Long.MAX_VALUE));
      }
    }
  }
}
