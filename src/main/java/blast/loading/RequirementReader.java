package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Remedy;
import blast.inventory.InventoryBuilder;
import blast.inventory.RequirementBounds;
import blast.inventory.Shape;
import blast.text.Numbers;
import blast.text.Position;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads requirements, in every form, into a builder. */
final class RequirementReader {
  private static final List<String> KEYS =
      List.of("all-of", "any-of", "at-least", "of", "active", "standby", "failover");
  private static final String EXPECTED = "an id, a list or a group";

  /** Lists up to this length are searched for duplicates member by member. */
  private static final int FEW = 16;

  private final InventoryBuilder builder;
  private final Problems problems;
  private final ValueReader values;
  private final IdReader ids;

  RequirementReader(InventoryBuilder builder, Problems problems, ValueReader values, IdReader ids) {
    this.builder = builder;
    this.problems = problems;
    this.values = values;
    this.ids = ids;
  }

  /** Whether a key belongs to a group. */
  static boolean isGroupKey(String key) {
    return KEYS.contains(key);
  }

  /** Reads what stands under a key. */
  void read(String key, Tree value) {
    read(key, value, 1);
  }

  /** Reads one requirement; false if it could not be read, which was said. */
  private boolean read(String key, Tree value, int depth) {
    if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      OptionalInt node =
          ids.read(scalar, depth == 1 ? ListHint.ofSeveral(scalar) : Optional.empty());
      if (node.isPresent()) {
        builder.reference(node.getAsInt(), scalar.start());
      }
      return node.isPresent();
    }
    if (depth > RequirementBounds.DEEPEST) {
      problems.add(
          LoadingChecks.INPUT_LIMIT,
          value,
          "requirements are nested more than " + RequirementBounds.DEEPEST + " deep");
      return false;
    }
    if (value instanceof Tree.Sequence list) {
      int group = builder.group(Shape.LIST, 0, list.start());
      builder.members(group, members(key, list, depth));
      return true;
    }
    if (value instanceof Tree.Mapping mapping) {
      return group(key, mapping, depth);
    }
    values.wrongType(key, EXPECTED, value);
    return false;
  }

  /** Reads the members of a group; how many different ones there are. */
  private int members(String key, Tree.Sequence list, int depth) {
    if (list.items().isEmpty()) {
      problems.add(LoadingChecks.EMPTY_GROUP, list, "'" + key + "' expects members, found none");
    }
    Map<String, Tree.Scalar> named = list.items().size() > FEW ? new HashMap<>() : Map.of();
    int members = 0;
    for (int i = 0; i < list.items().size(); i++) {
      Tree item = list.items().get(i);
      if (item instanceof Tree.Scalar scalar) {
        Tree.@Nullable Scalar first =
            list.items().size() > FEW
                ? named.putIfAbsent(scalar.text(), scalar)
                : earlier(list.items(), i, scalar);
        if (first != null) {
          addDuplicate(scalar, first);
          continue;
        }
      }
      // One that can't be read counts as well: how many there are is not what is wrong with it.
      read(key, item, depth + 1);
      members++;
    }
    return members;
  }

  private static Tree.@Nullable Scalar earlier(List<Tree> items, int end, Tree.Scalar wanted) {
    for (int i = 0; i < end; i++) {
      if (items.get(i) instanceof Tree.Scalar item && item.text().equals(wanted.text())) {
        return item;
      }
    }
    return null;
  }

  private void addDuplicate(Tree.Scalar second, Tree.Scalar first) {
    problems.add(
        Diagnostic.of(
                LoadingChecks.DUPLICATE_MEMBER,
                second.span(problems.file()),
                "member " + second.found() + " stands in this group twice, and counts once")
            .withRelated(first.span(problems.file()), "it stands here first")
            .withRemedy(new Remedy.RemoveItem("the repeated member " + second.found())));
  }

  private boolean group(String key, Tree.Mapping mapping, int depth) {
    Group group = new Group(mapping, depth);
    addUnknown(mapping);
    if (group.isWritten("all-of")) {
      return listGroup(Shape.ALL_OF, group, group.value("all-of"), "all-of");
    }
    if (group.isWritten("any-of")) {
      return listGroup(Shape.ANY_OF, group, group.value("any-of"), "any-of");
    }
    if (group.isWritten("at-least", "of")) {
      return atLeast(group, group.value("at-least"), group.value("of"));
    }
    if (group.isWritten("active", "standby") || group.isWritten("active", "standby", "failover")) {
      return activeStandby(group);
    }
    addUnclear(key, group);
    return false;
  }

  /** Says which keys are unknown; of those of other tools, which are one slip, only the first. */
  private void addUnknown(Tree.Mapping mapping) {
    boolean isSaid = false;
    for (Tree.Entry entry : mapping.entries()) {
      Tree.Scalar word = entry.key();
      Optional<String> hint =
          KEYS.contains(word.text()) ? Optional.empty() : OtherTools.group(word.text());
      if (hint.isPresent() && !isSaid) {
        String message = "key " + word.found() + " is unknown in a group";
        OtherTools.groupName(word.text())
            .ifPresentOrElse(
                name ->
                    problems.addRenamed(LoadingChecks.UNKNOWN_KEY, word, message, hint.get(), name),
                () -> problems.add(LoadingChecks.UNKNOWN_KEY, word, message, hint));
        isSaid = true;
      } else if (hint.isEmpty() && !KEYS.contains(word.text())) {
        values.unknownKey(word, "a group", KEYS);
      }
    }
  }

  /** A group as it is written, and how deep it stands. */
  private record Group(Tree.Mapping mapping, int depth) {
    /** Whether these are its keys, besides such as the format doesn't know. */
    boolean isWritten(String... keys) {
      int found = 0;
      for (Tree.Entry entry : mapping.entries()) {
        boolean counts = KEYS.contains(entry.key().text()) && !entry.value().isLeftOut();
        found += counts ? 1 : 0;
      }
      for (String key : keys) {
        if (!has(key)) {
          return false;
        }
      }
      return found == keys.length;
    }

    boolean has(String key) {
      return mapping.find(key).filter(entry -> !entry.value().isLeftOut()).isPresent();
    }

    Tree value(String key) {
      return mapping.find(key).orElseThrow().value();
    }

    Position start() {
      return mapping.start();
    }
  }

  private void addUnclear(String key, Group group) {
    List<String> found = KEYS.stream().filter(group::has).toList();
    boolean wasSaid =
        group.mapping().entries().stream()
            .map(Tree.Entry::key)
            .anyMatch(k -> !KEYS.contains(k.text()) && !ValueReader.isIgnored(k));
    if (wasSaid) {
      return;
    }
    problems.add(
        LoadingChecks.WRONG_TYPE,
        group.mapping(),
        "'"
            + key
            + "' expects one form of group, found "
            + (found.isEmpty() ? "an empty mapping" : String.join(", ", found)),
        "write {all-of: […]}, {any-of: […]}, {at-least: N, of: […]}"
            + " or {active: …, standby: …, failover: …}");
  }

  private boolean listGroup(Shape shape, Group written, Tree value, String key) {
    if (!(value instanceof Tree.Sequence list)) {
      values.wrongType(key, "a list", value, ListHint.of(value));
      return false;
    }
    int group = builder.group(shape, 0, written.start());
    builder.members(group, members(key, list, written.depth()));
    return true;
  }

  private boolean atLeast(Group written, Tree least, Tree of) {
    if (!(of instanceof Tree.Sequence list)) {
      values.wrongType("of", "a list", of, ListHint.of(of));
      return false;
    }
    boolean isShare = least instanceof Tree.Scalar scalar && scalar.text().endsWith("%");
    Shape shape = isShare ? Shape.AT_LEAST_SHARE : Shape.AT_LEAST;
    int group = builder.group(shape, 0, written.start());
    int members = members("of", list, written.depth());
    builder.members(group, members);
    OptionalInt parameter = isShare ? share((Tree.Scalar) least) : count(least, list, members);
    if (parameter.isPresent()) {
      builder.parameter(group, parameter.getAsInt());
    }
    return parameter.isPresent();
  }

  private OptionalInt count(Tree value, Tree.Sequence list, int members) {
    if (!(value instanceof Tree.Scalar)) {
      values.wrongType("at-least", "a number or a percentage", value);
      return OptionalInt.empty();
    }
    OptionalLong count = values.wholeNumber("at-least", value, Long.MIN_VALUE);
    if (count.isEmpty() || list.items().isEmpty()) {
      return OptionalInt.empty();
    }
    if (!RequirementBounds.allow(Shape.AT_LEAST, count.getAsLong(), members)) {
      problems.add(
          LoadingChecks.BAD_THRESHOLD,
          value,
          "'at-least' expects 1 to " + members + ", the number of members, found " + value.found());
      return OptionalInt.empty();
    }
    return OptionalInt.of((int) count.getAsLong());
  }

  /** Reads a percentage, in millionths of a percent. */
  private OptionalInt share(Tree.Scalar value) {
    Optional<BigDecimal> percent = Numbers.percentage(value.text());
    if (percent.isPresent()
        && percent.get().stripTrailingZeros().scale() <= RequirementBounds.FRACTION_DIGITS) {
      long units = percent.get().movePointRight(RequirementBounds.FRACTION_DIGITS).longValueExact();
      if (RequirementBounds.allow(Shape.AT_LEAST_SHARE, units, 0)) {
        return OptionalInt.of((int) units);
      }
    }
    problems.add(
        LoadingChecks.BAD_THRESHOLD,
        value,
        "'at-least' expects a percentage over 0% and at most 100%, with at most "
            + RequirementBounds.FRACTION_DIGITS
            + " decimals, found "
            + value.found());
    return OptionalInt.empty();
  }

  private boolean activeStandby(Group written) {
    int group = builder.group(Shape.ACTIVE_STANDBY, 0, written.start());
    builder.members(group, 2);
    Tree standby = written.value("standby");
    warnIfSame(written.value("active"), standby);
    boolean isSound = member(written, "active");
    if (written.has("failover")) {
      int pair = builder.group(Shape.STANDBY_WITH_FAILOVER, 0, standby.start());
      builder.members(pair, 2);
    }
    for (String key : List.of("standby", "failover")) {
      // Every part is read, sound or not, for the problems in it.
      if (written.has(key) && !member(written, key)) {
        isSound = false;
      }
    }
    return isSound;
  }

  private boolean member(Group written, String key) {
    return read(key, written.value(key), written.depth() + 1);
  }

  private void warnIfSame(Tree active, Tree standby) {
    if (active instanceof Tree.Scalar first
        && standby instanceof Tree.Scalar second
        && first.text().equals(second.text())) {
      problems.add(
          LoadingChecks.DUPLICATE_MEMBER,
          second,
          "standby " + second.found() + " is the active itself, and stands by for nothing");
    }
  }
}
