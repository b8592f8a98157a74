package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.inventory.Declarations;
import blast.inventory.Fault;
import blast.inventory.FieldType;
import blast.inventory.Kind;
import blast.inventory.Mention;
import blast.inventory.NodeClass;
import blast.inventory.RequirementBounds;
import blast.text.Position;
import blast.text.Quoted;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Says what only shows when all files have been read, in words and with hints. What a fault says of
 * one entry was said when the entry was read, where it can be quoted as it was written.
 */
final class FaultReport implements Consumer<Fault> {
  /** How many members of a circle are named. */
  private static final int SHOWN = 10;

  private final Declarations declarations;
  private final Problems problems;
  private final Collection<String> audiences;
  private final DeclaredNames names;
  private final SourceFile first;
  private final boolean complete;

  /**
   * A report for one run.
   *
   * @param audiences those that are declared
   * @param first the first file
   * @param complete whether all files could be read to their end; if not, an id may well be
   *     declared in a part that was not read
   */
  FaultReport(
      Declarations declarations,
      Problems problems,
      Collection<String> audiences,
      SourceFile first,
      boolean complete) {
    this.declarations = declarations;
    this.problems = problems;
    this.audiences = audiences;
    this.names = new DeclaredNames(declarations);
    this.first = first;
    this.complete = complete;
  }

  @Override
  public void accept(Fault fault) {
    if (fault instanceof Fault.OfWhole ofWhole) {
      find(ofWhole).ifPresent(problems::add);
    } else if (fault instanceof Fault.TooDeep deep) {
      // Extending can put into a list what was as deep as it may be by itself.
      problems.add(tooDeep(deep));
    } else if (!problems.hasErrors()) {
      throw new IllegalStateException("a reader let pass " + fault);
    }
  }

  /** The diagnostic of a fault; empty if it may come of what was said already. */
  private Optional<Diagnostic> find(Fault.OfWhole fault) {
    if (fault instanceof Fault.SelfReference self) {
      return Optional.of(selfReference(self));
    }
    if (fault instanceof Fault.WrongKind wrong) {
      return Optional.of(wrongKind(wrong));
    }
    if (fault instanceof Fault.Circle circle) {
      return Optional.of(circle(circle));
    }
    if (isSum(fault)) {
      return problems.hasErrors() ? Optional.empty() : Optional.of(sum(fault));
    }
    if (fault instanceof Fault.ExtendsOtherKind other) {
      return Optional.of(otherKind(other));
    }
    if (fault instanceof Fault.ExtendedTwice twice) {
      return Optional.of(twice(twice));
    }
    if (fault instanceof Fault.OverAllTime over) {
      return Optional.of(FigureFaults.overAllTime(over));
    }
    if (fault instanceof Fault.FiguresDiffer differ) {
      return Optional.of(FigureFaults.differ(differ));
    }
    return complete ? Optional.of(missing(fault)) : Optional.empty();
  }

  private static boolean isSum(Fault.OfWhole fault) {
    return fault instanceof Fault.TooManyUsers
        || fault instanceof Fault.TooManyMachines
        || fault instanceof Fault.NoNodes;
  }

  private static Diagnostic selfReference(Fault.SelfReference fault) {
    return Diagnostic.of(
        LoadingChecks.SELF_REFERENCE,
        fault.at(),
        Quoted.of(fault.node()) + " refers to itself under '" + fault.field().key() + "'");
  }

  private static Diagnostic wrongKind(Fault.WrongKind fault) {
    FieldType type = fault.field().type();
    return Diagnostic.of(
            LoadingChecks.WRONG_KIND,
            fault.at(),
            "'"
                + fault.field().key()
                + "' expects a "
                + type.named().orElseThrow().word()
                + ", found the "
                + fault.found().word()
                + " "
                + Quoted.of(fault.target()))
        .withRelated(fault.declared(), "it is declared here");
  }

  private static Diagnostic tooDeep(Fault.TooDeep fault) {
    return Diagnostic.of(
        LoadingChecks.INPUT_LIMIT,
        fault.at(),
        "'"
            + fault.field().key()
            + "' of "
            + Quoted.of(fault.node())
            + " is nested more than "
            + RequirementBounds.DEEPEST
            + " deep once it is extended");
  }

  private static Diagnostic otherKind(Fault.ExtendsOtherKind fault) {
    return Diagnostic.of(
            LoadingChecks.EXTENDS_OTHER_KIND,
            fault.at(),
            Quoted.of(fault.node())
                + " is extended as a "
                + fault.kind().word()
                + ", and is declared as a "
                + fault.found().word())
        .withRelated(fault.declared(), "it is declared here")
        .withHint("move it to '" + fault.found().section() + "' under 'extend'");
  }

  private static Diagnostic twice(Fault.ExtendedTwice fault) {
    return Diagnostic.of(
            LoadingChecks.EXTENDED_TWICE,
            fault.at(),
            "'" + fault.key() + "' of " + Quoted.of(fault.node()) + " is set twice under 'extend'")
        .withRelated(fault.first(), "it is set here first")
        .withHint("keep one of them: which file comes first decides nothing");
  }

  private static Diagnostic circle(Fault.Circle fault) {
    List<String> members = fault.members();
    String shown = members.stream().limit(SHOWN).collect(Collectors.joining(" > "));
    int more = members.size() - SHOWN;
    String what = fault.kind() == Kind.SITE ? "stands within itself" : "is its own parent";
    return Diagnostic.of(
        LoadingChecks.CIRCULAR_NESTING,
        fault.at(),
        fault.kind().word()
            + " "
            + Quoted.of(members.get(0))
            + " "
            + what
            + ": "
            + shown
            + (more > 0 ? " > " + more + " more" : "")
            + " > "
            + members.get(0));
  }

  /** Sums of users and machines must be numbers that can be stated exactly. */
  private Diagnostic sum(Fault.OfWhole fault) {
    if (fault instanceof Fault.NoNodes) {
      return Diagnostic.of(
              LoadingChecks.EMPTY_INVENTORY,
              SourceSpan.at(first, Position.START),
              "the inventory declares no company, site, server, service or resource")
          .withHint("declare one, for instance under 'services:'");
    }
    String what =
        fault instanceof Fault.TooManyUsers
            ? "the users of all services"
            : "the machines of all servers";
    return Diagnostic.of(
        LoadingChecks.BAD_NUMBER, fault.at(), what + " up to here are more than " + Long.MAX_VALUE);
  }

  /** What may stand in a part that was not read, if one wasn't. */
  private Diagnostic missing(Fault.OfWhole fault) {
    if (fault instanceof Fault.UnknownReference unknown) {
      return unknown(unknown.target(), unknown.node(), unknown.at());
    }
    if (fault instanceof Fault.ExtendsNothing nothing) {
      return extendsNothing(nothing);
    }
    if (fault instanceof Fault.UndeclaredAudience undeclared) {
      return audience(undeclared);
    }
    if (fault instanceof Fault.UnknownMention unknown) {
      return unknown(unknown.mention().text(), "", unknown.at());
    }
    if (fault instanceof Fault.MentionOfWrongKind wrong) {
      return mention(wrong);
    }
    if (fault instanceof Fault.UnmatchedPattern unmatched) {
      return Diagnostic.of(
          LoadingChecks.UNMATCHED_PATTERN,
          unmatched.at(),
          "pattern "
              + Quoted.of(unmatched.pattern().text())
              + " matches no "
              + unmatched.kind().map(Kind::word).orElse("node"));
    }
    if (fault instanceof Fault.AmbiguousClass ambiguous) {
      return ambiguous(ambiguous.key(), ambiguous.nodes());
    }
    if (fault instanceof Fault.UnknownClass unknown) {
      return unknownClass(unknown.key(), unknown.nodes());
    }
    throw new IllegalStateException("no words for " + fault);
  }

  private Diagnostic unknown(String id, String by, SourceSpan span) {
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.UNKNOWN_REFERENCE, span, Quoted.of(id) + " is not declared anywhere");
    return names.hint(id, by).map(problem::withHint).orElse(problem);
  }

  private Diagnostic extendsNothing(Fault.ExtendsNothing fault) {
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.EXTENDS_NOTHING,
            fault.at(),
            "there is no " + fault.kind().word() + " " + Quoted.of(fault.node()) + " to extend");
    return problem.withHint(
        names
            .hint(fault.node(), "")
            .orElse("declare it under '" + fault.kind().section() + "', or remove it here"));
  }

  private Diagnostic audience(Fault.UndeclaredAudience fault) {
    String audience = fault.audience();
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.UNDECLARED_AUDIENCE,
            fault.at(),
            "audience " + Quoted.of(audience) + " is not declared under 'audiences'");
    return problems.nearest(audience, audiences).map(problem::withHint).orElse(problem);
  }

  private static Diagnostic mention(Fault.MentionOfWrongKind fault) {
    Mention mention = fault.mention();
    return Diagnostic.of(
            LoadingChecks.WRONG_KIND,
            mention.span(),
            "a "
                + fault.expected().word()
                + " is expected here, found the "
                + fault.found().word()
                + " "
                + Quoted.of(mention.text()))
        .withRelated(fault.declared(), "it is declared here");
  }

  private static Diagnostic ambiguous(String key, NodeClass nodes) {
    return Diagnostic.of(
            LoadingChecks.BAD_VALUE,
            nodes.span(),
            "'"
                + key
                + "' can't tell the kind "
                + Quoted.of(nodes.word())
                + " from places of that type")
        .withHint("give those places another type");
  }

  private Diagnostic unknownClass(String key, NodeClass nodes) {
    Set<String> words = NodeClass.words(declarations.placeTypes());
    Diagnostic problem =
        Diagnostic.of(
            LoadingChecks.BAD_VALUE,
            nodes.span(),
            "'"
                + key
                + "' expects a type of place in the inventory, or server, resource or company;"
                + " found "
                + Quoted.of(nodes.word()));
    return problem.withHint(
        problems.nearest(nodes.word(), words).orElse("use one of: " + String.join(", ", words)));
  }
}
