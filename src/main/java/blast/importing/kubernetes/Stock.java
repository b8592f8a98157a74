package blast.importing.kubernetes;

import blast.importing.ImportException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Objects of one sort, each with where it stands. The same one said twice is one.
 *
 * @param <T> what is kept of each
 */
final class Stock<T> {
  /** Makes one of two objects that don't contradict each other, and nothing of others. */
  @FunctionalInterface
  interface Joining<T> {
    Optional<T> join(T one, T other);
  }

  private record Held<T>(T object, Spot spot) {}

  private final Joining<T> joining;
  private final Map<Id, Held<T>> objects = new HashMap<>();
  private final Map<Id, Spot> contradicted = new HashMap<>();

  /** Objects of which two are one if they say the same. */
  Stock() {
    this((one, other) -> one.equals(other) ? Optional.of(one) : Optional.empty());
  }

  /** Objects that are joined in a way of their own. */
  Stock(Joining<T> joining) {
    this.joining = joining;
  }

  void add(Id id, T object, Spot spot) {
    Held<T> before = objects.get(id);
    if (before == null) {
      objects.put(id, new Held<>(object, spot));
      return;
    }
    boolean isFirst = spot.compareTo(before.spot()) < 0;
    Optional<T> joined = joining.join(before.object(), object);
    if (joined.isEmpty()) {
      contradicted.putIfAbsent(id, isFirst ? before.spot() : spot);
    }
    objects.put(id, new Held<>(joined.orElse(before.object()), isFirst ? spot : before.spot()));
  }

  /** Which there are, in order. */
  List<Id> ids() {
    return objects.keySet().stream().sorted().toList();
  }

  Optional<T> find(Id id) {
    return Optional.ofNullable(objects.get(id)).map(Held::object);
  }

  /** The object, which is there. */
  T get(Id id) {
    return find(id).orElseThrow();
  }

  /** The first place at which it stands. */
  Spot spot(Id id) {
    Held<T> held = objects.get(id);
    return held == null ? new Spot("", 0) : held.spot();
  }

  /** Those that stand at two places which don't say the same. */
  List<ImportException.Problem> problems() {
    List<ImportException.Problem> problems = new ArrayList<>();
    new TreeMap<>(contradicted).forEach((id, other) -> problems.add(problem(id, spot(id), other)));
    return problems;
  }

  private static ImportException.Problem problem(Id id, Spot one, Spot other) {
    return new ImportException.Problem(
        "the %s %s stands at %s:%d and elsewhere at %s:%d, and they aren't the same"
            .formatted(id.kind(), id.path(), one.file(), one.line(), other.file(), other.line()),
        "give one of them; of a kustomization, what 'kustomize build' writes");
  }
}
