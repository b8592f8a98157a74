package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * Something that keeps an inventory from being sound, as a value: which node, field or part, and
 * what was found there. The words are for whoever speaks to people. Parts of a requirement are
 * numbered from 0, nodes and groups, each group before its members.
 */
@PublicApi
public sealed interface Fault {
  /** Where it is; {@link SourceSpan#NONE}, or a place in no file, if nothing was read. */
  SourceSpan at();

  /** A fault that shows in one entry alone, so that whoever reads the entry can say it better. */
  sealed interface OfEntry extends Fault {}

  /** A fault that only shows when everything is there. */
  sealed interface OfWhole extends Fault {}

  /** A text that stands as an id hasn't the form of one. */
  record BadId(String id, IdForm.Wrong wrong, SourceSpan at) implements OfEntry {}

  /** An id is declared as two things. */
  record DeclaredTwice(String id, Kind first, Kind second, SourceSpan at) implements OfEntry {}

  /** A field stands on a node of a kind that hasn't got it. */
  record Misplaced(String node, Kind kind, Field field, SourceSpan at) implements OfEntry {}

  /** The value of a field is missing, or not whole. */
  record Incomplete(String node, Field field, SourceSpan at) implements OfEntry {}

  /** A number is below its {@link Field#least}. */
  record TooSmall(String node, Field field, long number, SourceSpan at) implements OfEntry {}

  /** A text isn't one of {@link Countries}. */
  record NoCountry(String node, Field field, String text, SourceSpan at) implements OfEntry {}

  /** A text is no figure of the field's type. */
  record NoFigure(String node, Field field, String text, SourceSpan at) implements OfEntry {}

  /** A number of users is negative. */
  record NegativeUsers(String node, String audience, long users, SourceSpan at)
      implements OfEntry {}

  /** A service's users of an audience are given twice. */
  record UsersTwice(String node, String audience, SourceSpan at) implements OfEntry {}

  /** A group has no members. */
  record EmptyGroup(String node, Field field, int part, SourceSpan at) implements OfEntry {}

  /** A group's parameter is out of {@link RequirementBounds}. */
  record BadThreshold(
      String node, Field field, int part, Shape shape, int parameter, int members, SourceSpan at)
      implements OfEntry {}

  /** Groups stand in each other deeper than {@link RequirementBounds#DEEPEST}. */
  record TooDeep(String node, Field field, int part, SourceSpan at) implements OfEntry {}

  /** A group names a node twice beside each other. */
  record MemberTwice(String node, Field field, int part, String member, SourceSpan at)
      implements OfEntry {}

  /** A scenario removes nothing or expects nothing. */
  record EmptyScenario(String scenario, SourceSpan at) implements OfEntry {}

  /** A policy tries the loss of less than one node. */
  record BadTrial(String policy, int any, SourceSpan at) implements OfEntry {}

  /** Two scenarios, or two policies, have one name. */
  record PromisedTwice(String promise, SourceSpan at) implements OfEntry {}

  /**
   * Something is said of a node that isn't declared.
   *
   * @param kind what it is said to be
   */
  record ExtendsNothing(String node, Kind kind, SourceSpan at) implements OfWhole {}

  /** Something is said of a node that is declared as another kind. */
  record ExtendsOtherKind(String node, Kind kind, Kind found, SourceSpan at, SourceSpan declared)
      implements OfWhole {}

  /**
   * Two sayings set the same field of a node that is declared elsewhere.
   *
   * @param key of the field, or of the attribute
   */
  record ExtendedTwice(String node, String key, SourceSpan at, SourceSpan first)
      implements OfWhole {}

  /** A node names one that isn't declared. */
  record UnknownReference(String node, Field field, String target, SourceSpan at)
      implements OfWhole {}

  /** A node names itself. */
  record SelfReference(String node, Field field, SourceSpan at) implements OfWhole {}

  /**
   * A node names one of another kind than the field's {@link FieldType#named}.
   *
   * @param found the kind of the target
   * @param declared where the target is declared
   */
  record WrongKind(
      String node, Field field, String target, Kind found, SourceSpan at, SourceSpan declared)
      implements OfWhole {}

  /**
   * Nodes stand within each other in a circle, or are each other's parents.
   *
   * @param kind what they are
   * @param members each followed by the one that it names, and the last by the first
   */
  record Circle(Kind kind, Field field, List<String> members, SourceSpan at) implements OfWhole {
    public Circle {
      members = List.copyOf(members);
    }
  }

  /**
   * A node fails so often and for so long that it takes more than all the time.
   *
   * @param share of the time, over 1
   */
  record OverAllTime(String node, double share, SourceSpan at) implements OfWhole {}

  /**
   * Two figures of a node say the same thing differently.
   *
   * @param field the field of which one is the value
   * @param figure what it says
   * @param other what other fields say
   * @param otherAt where the first of those stands
   */
  record FiguresDiffer(
      String node, Field field, String figure, String other, SourceSpan at, SourceSpan otherAt)
      implements OfWhole {}

  /** A service has users of an audience that isn't declared. */
  record UndeclaredAudience(String node, String audience, SourceSpan at) implements OfWhole {}

  /** The users of all services, up to this one, are more than a long holds. */
  record TooManyUsers(String node, SourceSpan at) implements OfWhole {}

  /** The machines of all servers, up to this one, are more than a long holds. */
  record TooManyMachines(String node, SourceSpan at) implements OfWhole {}

  /** A promise names a node that isn't declared. */
  record UnknownMention(Mention mention) implements OfWhole {
    @Override
    public SourceSpan at() {
      return mention.span();
    }
  }

  /**
   * A promise names a node of another kind than it has to.
   *
   * @param declared where the node is declared
   */
  record MentionOfWrongKind(Mention mention, Kind expected, Kind found, SourceSpan declared)
      implements OfWhole {
    @Override
    public SourceSpan at() {
      return mention.span();
    }
  }

  /**
   * A pattern in a promise matches nothing.
   *
   * @param kind of what it had to match something; empty if of anything
   */
  record UnmatchedPattern(Mention pattern, Optional<Kind> kind) implements OfWhole {
    @Override
    public SourceSpan at() {
      return pattern.span();
    }
  }

  /**
   * A policy tries a class of nodes that is both a kind and a type of site.
   *
   * @param key under which key of the format
   */
  record AmbiguousClass(String key, NodeClass nodes) implements OfWhole {
    @Override
    public SourceSpan at() {
      return nodes.span();
    }
  }

  /**
   * A policy tries a class of nodes that is neither a kind nor a type of site.
   *
   * @param key under which key of the format
   */
  record UnknownClass(String key, NodeClass nodes) implements OfWhole {
    @Override
    public SourceSpan at() {
      return nodes.span();
    }
  }

  /** Nothing is declared. */
  record NoNodes() implements OfWhole {
    @Override
    public SourceSpan at() {
      return SourceSpan.NONE;
    }
  }
}
