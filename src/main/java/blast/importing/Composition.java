package blast.importing;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.text.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What becomes of a draft: things that the user leaves out are gone, the others have ids, and those
 * that are one are one.
 */
final class Composition {
  /** A thing, and the kind that it is to have. */
  private record Kinded(Kind kind, Entity entity) {}

  private final Draft draft;
  private final NameMap map;
  private final ImportRequest.Settings settings;
  private final Map<Key, NameMap.Target> targets = new HashMap<>();
  private final Set<Key> left = new HashSet<>();
  private final Map<String, String> renamed = new TreeMap<>(CodePoints.ORDER);
  private Names names;
  private List<Composed> things = List.of();

  private Composition(Draft draft, NameMap map, ImportRequest.Settings settings) {
    this.draft = draft;
    this.map = map;
    this.settings = settings;
    this.names = Names.of(List.of(), Map.of());
  }

  static Composition of(Draft draft, NameMap map, ImportRequest.Settings settings) {
    Composition composition = new Composition(draft, map, settings);
    composition.choose();
    composition.compose(composition.joined());
    return composition;
  }

  /** Finds what the user says of each, and names the others. */
  private void choose() {
    Map<Key, String> fixed = new HashMap<>();
    List<Entity> named = new ArrayList<>();
    for (Entity entity : draft.entities()) {
      Key key = entity.key();
      Optional<NameMap.Target> target = map.find(key);
      target.ifPresent(one -> targets.put(key, one));
      if (target.isPresent() && target.get().id().isEmpty()) {
        leaveOut("left out by --map", entity);
        continue;
      }
      named.add(entity);
      target
          .flatMap(NameMap.Target::id)
          .filter(id -> !id.isEmpty())
          .ifPresent(id -> fixed.put(key, id));
    }
    names = Names.of(named, fixed);
    Optional<Key> around = Surroundings.of(draft);
    for (Entity entity : named) {
      Key key = entity.key();
      if (around.isPresent() && around.get().equals(key)) {
        String type = entity.texts.getOrDefault(Field.TYPE, key.kind().word());
        leaveOut(type + " in which everything stands", entity);
      } else if (names.fitsAny(settings.exclude(), key)) {
        leaveOut("left out by --exclude", entity);
      }
    }
  }

  private void leaveOut(String reason, Entity entity) {
    left.add(entity.key());
    draft.leaveOut(reason, entity.key().path(), entity);
  }

  /** Those of one id put together, the first by their names first. */
  private Map<String, Kinded> joined() {
    Map<String, Kinded> byId = new LinkedHashMap<>();
    List<Entity> entities = new ArrayList<>(draft.entities());
    entities.sort((one, other) -> one.key().compareTo(other.key()));
    for (Entity entity : entities) {
      Key key = entity.key();
      if (left.contains(key)) {
        continue;
      }
      String id = names.id(key);
      NameMap.Target target = targets.get(key);
      Kind kind = target == null ? key.kind() : target.kind().orElse(key.kind());
      Kinded before = byId.putIfAbsent(id, new Kinded(kind, entity));
      if (before != null) {
        before.entity().join(entity);
      }
      if (!id.equals(key.name()) && !id.equals(key.path())) {
        renamed.put(key.path(), id);
      }
    }
    return byId;
  }

  private void compose(Map<String, Kinded> byId) {
    tellTitlesApart(byId.values());
    Requirements requirements = new Requirements(names, targets, left, settings.soft());
    List<Composed> all = new ArrayList<>(byId.size());
    byId.forEach(
        (id, one) -> {
          Entity entity = one.entity();
          boolean hasTitle = entity.texts.containsKey(Field.NAME);
          keepWhatAgrees(id, one.kind(), entity);
          Map<Field, List<Part>> written = requirements.of(id, entity);
          Set<Field> guessed = requirements.guessed(entity, written);
          all.add(new Composed(id, one.kind(), entity, hasTitle, written, guessed));
        });
    // Names are in order, and most ids are names: little is left to do.
    all.sort(Composed.ORDER);
    things = all;
  }

  /** A title that several have doesn't tell which is meant. */
  private static void tellTitlesApart(Iterable<Kinded> all) {
    Map<String, List<Entity>> byTitle = new HashMap<>();
    for (Kinded one : all) {
      String title = one.entity().texts.getOrDefault(Field.NAME, "");
      if (!title.isEmpty()) {
        byTitle.computeIfAbsent(title, any -> new ArrayList<>()).add(one.entity());
      }
    }
    byTitle.forEach(
        (title, holders) -> {
          if (holders.size() > 1) {
            holders.forEach(one -> one.rename(title + " (" + one.key().name() + ")"));
          }
        });
  }

  /** What several claims say differently isn't written, nor what the kind can't have. */
  private void keepWhatAgrees(String id, Kind kind, Entity entity) {
    if (!entity.texts.containsKey(Field.NAME) && !entity.key().name().equals(id)) {
      entity.rename(entity.key().name());
    }
    if (id.equals(entity.texts.get(Field.NAME))) {
      entity.texts.remove(Field.NAME);
    }
    for (Field field : entity.disagreements()) {
      draft.leaveOut("several claims of '" + field.key() + "' for one", id, entity);
      entity.references.remove(field);
    }
    dropForeign(entity.texts, kind, id, entity);
    dropForeign(entity.references, kind, id, entity);
    dropForeign(entity.requirements, kind, id, entity);
  }

  private void dropForeign(Map<Field, ?> fields, Kind kind, String id, Entity entity) {
    fields
        .keySet()
        .removeIf(
            field -> {
              boolean isForeign = !field.isOn(kind);
              if (isForeign) {
                draft.leaveOut(
                    "'" + field.key() + "', which no " + kind.word() + " has", id, entity);
              }
              return isForeign;
            });
  }

  /** What there is, in the order of ids. */
  List<Composed> things() {
    return things;
  }

  /** Names of the source whose ids are different. */
  Map<String, String> renamed() {
    return renamed;
  }

  Names names() {
    return names;
  }

  /** The id that a field names; nothing if that was left out. */
  Optional<String> reference(Entity entity, Field field) {
    return entity.references.getOrDefault(field, Set.of()).stream()
        .filter(key -> !left.contains(key))
        .map(names::id)
        .findFirst();
  }

  /** How much was guessed, by field: of requirements, how many. */
  Map<String, Long> guessed() {
    Map<String, Long> guessed = new TreeMap<>();
    for (Composed thing : things) {
      for (Field field : thing.guessed()) {
        guessed.merge(field.key(), (long) Math.max(1, thing.requirement(field).size()), Long::sum);
      }
    }
    return guessed;
  }

  /** The patterns of what others only use that fit nothing that is needed. */
  List<String> unusedSoft() {
    List<Glob> unused = new ArrayList<>(settings.soft());
    for (Composed thing : unused.isEmpty() ? List.<Composed>of() : things) {
      thing
          .entity()
          .requirements
          .getOrDefault(Field.NEEDS, Set.of())
          .forEach(needed -> unused.removeIf(pattern -> fitsAny(pattern, needed)));
    }
    return unused.stream().map(Glob::toString).sorted(CodePoints.ORDER).toList();
  }

  private boolean fitsAny(Glob pattern, Needed needed) {
    return needed instanceof Needed.One one
        ? names.fitsAny(List.of(pattern), one.key())
        : ((Needed.Group) needed).members().stream().anyMatch(one -> fitsAny(pattern, one));
  }

  /** Ids that differ only by case, which may be one thing written twice. */
  List<String> alikeButForCase() {
    Map<String, List<String>> folded = new LinkedHashMap<>();
    for (Composed thing : things) {
      String lower = thing.id().toLowerCase(Locale.ROOT);
      folded.computeIfAbsent(lower, one -> new ArrayList<>(1)).add(thing.id());
    }
    return folded.values().stream()
        .filter(all -> all.size() > 1)
        .map(all -> String.join(", ", all))
        .toList();
  }
}
