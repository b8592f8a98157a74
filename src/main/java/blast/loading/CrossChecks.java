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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can only be checked when all files have been read: who refers to whom. */
final class CrossChecks {
  private static final int NOWHERE = -1;

  /** How many members of a circle are named. */
  private static final int SHOWN = 10;

  private final InventoryBuilder builder;
  private final Problems problems;
  private final AudienceReader audiences;
  private final DeclaredNames names;

  CrossChecks(
      InventoryBuilder builder, Problems problems, AudienceReader audiences, DeclaredNames names) {
    this.builder = builder;
    this.problems = problems;
    this.audiences = audiences;
    this.names = names;
  }

  /**
   * Checks references, nesting and sums.
   *
   * @param complete whether all files could be read to their end; if not, an id may well be
   *     declared in a part that was not read
   */
  void run(boolean complete) {
    builder.references(
        (node, field, target, place) -> {
          if (builder.isDeclared(target)) {
            checkKind(node, field, target, place);
          } else if (complete) {
            addUnknown(target, builder.span(node, target, place));
          }
        });
    checkNesting();
    checkAudiences(complete);
    if (!problems.hasErrors()) {
      checkSums();
    }
  }

  private void checkKind(int node, Field field, int target, int place) {
    if (node == target) {
      problems.add(
          Diagnostic.of(
              LoadingChecks.SELF_REFERENCE,
              builder.span(node, target, place),
              Quoted.of(builder.id(node)) + " refers to itself under '" + field.key() + "'"));
      return;
    }
    Kind found = builder.kind(target);
    if (!isExpected(field, found)) {
      Kind expected = field == Field.COMPANY || field == Field.PARENT ? Kind.COMPANY : Kind.SITE;
      problems.add(
          Diagnostic.of(
                  LoadingChecks.WRONG_KIND,
                  builder.span(node, target, place),
                  "'"
                      + field.key()
                      + "' expects a "
                      + expected.word()
                      + ", found the "
                      + found.word()
                      + " "
                      + Quoted.of(builder.id(target)))
              .withRelated(builder.span(target), "it is declared here"));
    }
  }

  private static boolean isExpected(Field field, Kind kind) {
    return switch (field) {
      case COMPANY, PARENT -> kind == Kind.COMPANY;
      case WITHIN, SITE -> kind == Kind.SITE;
      default -> true;
    };
  }

  private void addUnknown(int target, SourceSpan span) {
    String id = builder.id(target);
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.UNKNOWN_REFERENCE, span, Quoted.of(id) + " is not declared anywhere");
    problems.add(names.hint(id).map(problem::withHint).orElse(problem));
  }

  /** Finds circles in the two fields that name an outer node of the same kind. */
  private void checkNesting() {
    int[] outer = new int[builder.ids().size()];
    int[] places = new int[outer.length];
    Arrays.fill(outer, NOWHERE);
    builder.references(
        (node, field, target, place) -> {
          if ((field == Field.WITHIN || field == Field.PARENT)
              && node != target
              && builder.isDeclared(target)
              && isExpected(field, builder.kind(target))) {
            outer[node] = target;
            places[node] = place;
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
        addCircle(outer, places, node);
      }
    }
  }

  private void addCircle(int[] outer, int[] places, int member) {
    List<Integer> circle = new ArrayList<>(List.of(member));
    for (int node = outer[member]; node != member; node = outer[node]) {
      circle.add(node);
    }
    Function<Integer, SourceSpan> span = n -> builder.span(n, outer[n], places[n]);
    int first = circle.stream().min(Comparator.comparing(span)).orElseThrow();
    Collections.rotate(circle, -circle.indexOf(first));
    String shown = circle.stream().limit(SHOWN).map(builder::id).collect(Collectors.joining(" > "));
    int more = circle.size() - SHOWN;
    String what = builder.kind(first) == Kind.SITE ? "stands within itself" : "is its own parent";
    problems.add(
        Diagnostic.of(
            LoadingChecks.CIRCULAR_NESTING,
            span.apply(first),
            builder.kind(first).word()
                + " "
                + Quoted.of(builder.id(first))
                + " "
                + what
                + ": "
                + shown
                + (more > 0 ? " > " + more + " more" : "")
                + " > "
                + builder.id(first)));
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
                NearestNames.hint(problems.nearest(audience, audiences.declared()))
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
