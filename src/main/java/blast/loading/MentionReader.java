package blast.loading;

import blast.inventory.Mention;
import blast.inventory.UserLimit;
import blast.text.Glob;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what scenarios, policies and settings are made of: names, lists of them, limits. */
final class MentionReader {
  private final Problems problems;
  private final ValueReader values;
  private final IdReader ids;

  MentionReader(Problems problems, ValueReader values, IdReader ids) {
    this.problems = problems;
    this.values = values;
    this.ids = ids;
  }

  /** One id or pattern, or a list of them; those that are malformed are said and left out. */
  List<Mention> names(String key, Tree value) {
    List<Mention> names = new ArrayList<>();
    for (Tree.Scalar scalar : scalars(key, "an id, a pattern or a list of them", value)) {
      if (isWellFormed(scalar)) {
        names.add(new Mention(scalar.text(), scalar.span(problems.file())));
      }
    }
    return names;
  }

  private boolean isWellFormed(Tree.Scalar name) {
    return Glob.isPattern(name.text()) ? ids.isPatternWellFormed(name) : ids.isWellFormed(name);
  }

  /** One id or pattern, or empty after saying what is wrong with it. */
  Optional<Mention> name(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return isWellFormed(scalar)
          ? Optional.of(new Mention(scalar.text(), scalar.span(problems.file())))
          : Optional.empty();
    }
    values.wrongType(key, "an id or a pattern", value);
    return Optional.empty();
  }

  /** One text, or a list of texts. */
  List<Tree.Scalar> scalars(String key, String expected, Tree value) {
    if (value instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
      return List.of(scalar);
    }
    if (!(value instanceof Tree.Sequence list)) {
      values.wrongType(key, expected, value);
      return List.of();
    }
    if (list.items().isEmpty()) {
      problems.add(LoadingChecks.EMPTY_GROUP, list, "'" + key + "' expects members, found none");
    }
    List<Tree.Scalar> scalars = new ArrayList<>();
    for (Tree item : list.items()) {
      if (item instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
        scalars.add(scalar);
      } else {
        values.wrongType(key, expected, item);
      }
    }
    return scalars;
  }

  /** A number of people, or a share of all users such as {@code 40%}. */
  Optional<UserLimit> limit(String key, Tree value) {
    if (value instanceof Tree.Scalar scalar && scalar.text().endsWith("%")) {
      return share(key, scalar);
    }
    if (!(value instanceof Tree.Scalar)) {
      values.wrongType(key, "a number of people or a percentage", value);
      return Optional.empty();
    }
    OptionalLong number = values.wholeNumber(key, value, 0);
    return number.isPresent()
        ? Optional.of(new UserLimit.People(number.getAsLong()))
        : Optional.empty();
  }

  private Optional<UserLimit> share(String key, Tree.Scalar value) {
    Optional<UserLimit> share = Numbers.percentage(value.text()).map(UserLimit.Share::new);
    if (share.isEmpty()) {
      problems.add(
          LoadingChecks.BAD_NUMBER,
          value,
          "'" + key + "' expects a percentage from 0% to 100%, found " + value.found());
    }
    return share;
  }

  /**
   * A value of a mapping that must be there, or empty after saying that it isn't.
   *
   * @param owner what the mapping is called
   * @param place where to say it
   */
  Optional<Tree> required(String owner, Tree place, Tree.Mapping mapping, String key) {
    Optional<Tree> value = mapping.find(key).map(Tree.Entry::value);
    if (value.isEmpty()) {
      problems.add(
          LoadingChecks.WRONG_TYPE, place, "'" + owner + "' expects '" + key + "', found none");
    }
    return value;
  }
}
