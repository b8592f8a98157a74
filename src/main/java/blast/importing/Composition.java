package blast.importing;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.text.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of a draft: things that the user leaves out are gone, the others have ids, and those
 * that are one are one.
 */
final class Composition {
  private final Draft draft;
  private final NameMap map;
  private final ImportRequest.Settings settings;
  private final Map<Key, NameMap.Target> targets = new HashMap<>();
  private final Set<Key> left = new HashSet<>();
  private final Map<String, Entity> byId = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, String> renamed = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, Map<Field, List<Part>>> requirements = new HashMap<>();
  private final Set<String> titled = new HashSet<>();
  private Names names;

  private Composition(Draft draft, NameMap map, ImportRequest.Settings settings) {
    this.draft = draft;
    this.map = map;
    this.settings = settings;
    this.names = Names.of(List.of(), Map.of());
  }

  static Composition of(Draft draft, NameMap map, ImportRequest.Settings settings) {
    Composition composition = new Composition(draft, map, settings);
    composition.choose();
    composition.join();
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
      } else if (isOneOf(settings.exclude(), key)) {
        leaveOut("left out by --exclude", entity);
      }
    }
  }

  private void leaveOut(String reason, Entity entity) {
    left.add(entity.key());
    draft.leaveOut(
        reason,
        entity.key().path(),
        entity.place().map(Entity.Place::file).orElse(""),
        entity.place().map(Entity.Place::line).orElse(0L));
  }

  private boolean isOneOf(List<Glob> patterns, Key key) {
    if (patterns.isEmpty()) {
      return false;
    }
    String id = names.has(key) ? names.id(key) : "";
    return patterns.stream()
        .anyMatch(one -> one.fits(key.name()) || one.fits(key.path()) || one.fits(id));
  }

  /** Puts those of one id together, the first by their names first. */
  private void join() {
    for (Entity entity : draft.entities().stream().sorted(this::compare).toList()) {
      Key key = entity.key();
      if (left.contains(key)) {
        continue;
      }
      String id = names.id(key);
      NameMap.Target target = targets.get(key);
      Kind kind = target == null ? key.kind() : target.kind().orElse(key.kind());
      Entity before = byId.get(id);
      if (before == null) {
        byId.put(id, entity);
        kinds.put(id, kind);
      } else {
        before.join(entity);
      }
      if (!id.equals(key.name()) && !id.equals(key.path())) {
        renamed.put(key.path(), id);
      }
    }
    tellTitlesApart();
    byId.forEach(this::keepWhatAgrees);
  }

  private int compare(Entity one, Entity other) {
    return one.key().compareTo(other.key());
  }

  /** A title that several have doesn't tell which is meant. */
  private void tellTitlesApart() {
    Map<String, List<Entity>> byTitle = new HashMap<>();
    for (Entity entity : byId.values()) {
      String title = entity.texts.getOrDefault(Field.NAME, "");
      if (!title.isEmpty()) {
        byTitle.computeIfAbsent(title, one -> new ArrayList<>()).add(entity);
      }
    }
    byTitle.forEach(
        (title, holders) -> {
          if (holders.size() > 1) {
            holders.forEach(
                one -> one.texts.put(Field.NAME, title + " (" + one.key().name() + ")"));
          }
        });
  }

  /** Whether a thing's name was stated, and isn't only what an id couldn't hold. */
  boolean hasTitle(String id) {
    return titled.contains(id);
  }

  /** What several claims say differently isn't written, nor what the kind can't have. */
  private void keepWhatAgrees(String id, Entity entity) {
    if (entity.texts.containsKey(Field.NAME)) {
      titled.add(id);
    } else if (!entity.key().name().equals(id)) {
      entity.texts.put(Field.NAME, entity.key().name());
    }
    if (id.equals(entity.texts.get(Field.NAME))) {
      entity.texts.remove(Field.NAME);
    }
    for (Field field : entity.disagreements()) {
      leaveOutField("several claims of '" + field.key() + "' for one", id, entity);
      entity.references.remove(field);
    }
    Kind kind = kind(id);
    dropForeign(entity.texts, kind, id, entity);
    dropForeign(entity.references, kind, id, entity);
    dropForeign(entity.requirements, kind, id, entity);
  }

  private void dropForeign(Map<Field, ?> fields, Kind kind, String id, Entity entity) {
    for (Field field : List.copyOf(fields.keySet())) {
      if (!field.isOn(kind)) {
        fields.remove(field);
        leaveOutField("'" + field.key() + "', which no " + kind.word() + " has", id, entity);
      }
    }
  }

  private void leaveOutField(String reason, String what, Entity entity) {
    draft.leaveOut(
        reason,
        what,
        entity.place().map(Entity.Place::file).orElse(""),
        entity.place().map(Entity.Place::line).orElse(0L));
  }

  /** What there is by id, in order. */
  Map<String, Entity> entities() {
    return byId;
  }

  Kind kind(String id) {
    Kind kind = kinds.get(id);
    return kind == null ? Kind.SERVICE : kind;
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

  /** The requirements of a thing in order, those on soft things under {@code uses}, by field. */
  Map<Field, List<Part>> requirements(String id, Entity entity) {
    return requirements.computeIfAbsent(id, one -> compose(id, entity));
  }

  private Map<Field, List<Part>> compose(String id, Entity entity) {
    Map<Field, List<Part>> all = new TreeMap<>();
    entity.requirements.forEach(
        (field, set) -> {
          for (Needed needed : set) {
            Field under = field == Field.NEEDS && isSoft(needed) ? Field.USES : field;
            part(id, needed)
                .ifPresent(part -> all.computeIfAbsent(under, one -> new ArrayList<>()).add(part));
          }
        });
    all.replaceAll((field, parts) -> inOrder(parts));
    List<Part> soft = new ArrayList<>(all.getOrDefault(Field.USES, List.of()));
    soft.removeAll(new HashSet<>(all.getOrDefault(Field.NEEDS, List.of())));
    if (soft.isEmpty()) {
      all.remove(Field.USES);
    } else {
      all.put(Field.USES, soft);
    }
    return all;
  }

  /** Each once: what the source tells apart may have become one. */
  private static List<Part> inOrder(List<Part> parts) {
    parts.sort(Part.ORDER);
    List<Part> distinct = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(part)) {
        distinct.add(part);
      }
    }
    return distinct;
  }

  private boolean isSoft(Needed needed) {
    if (needed instanceof Needed.One one) {
      NameMap.Target target = targets.get(one.key());
      return (target != null && target.isSoft()) || isOneOf(settings.soft(), one.key());
    }
    return ((Needed.Group) needed).members().stream().allMatch(this::isSoft);
  }

  /**
   * The fields of a thing that weren't stated, as they are written: what is soft stands elsewhere.
   */
  Set<Field> guessed(String id, Entity entity) {
    Set<Field> guessed = new TreeSet<>();
    Map<Field, List<Part>> written = requirements(id, entity);
    for (Field field : entity.guessed) {
      if (!field.isRequirement() || written.containsKey(field)) {
        guessed.add(field);
      }
      boolean isMoved =
          field == Field.NEEDS
              && entity.requirements.getOrDefault(field, Set.of()).stream().anyMatch(this::isSoft);
      if (isMoved && written.containsKey(Field.USES)) {
        guessed.add(Field.USES);
      }
    }
    return guessed;
  }

  /** How much was guessed, by field: of requirements, how many. */
  Map<String, Long> guessed() {
    Map<String, Long> guessed = new TreeMap<>();
    byId.forEach(
        (id, entity) -> {
          for (Field field : entity.guessed.isEmpty() ? Set.<Field>of() : guessed(id, entity)) {
            List<Part> parts = requirements(id, entity).getOrDefault(field, List.of());
            guessed.merge(field.key(), (long) Math.max(1, parts.size()), Long::sum);
          }
        });
    return guessed;
  }

  /** The patterns of what others only use that fit nothing that is needed. */
  List<String> unusedSoft() {
    List<Glob> unused = new ArrayList<>(settings.soft());
    if (unused.isEmpty()) {
      return List.of();
    }
    for (Entity entity : byId.values()) {
      entity
          .requirements
          .getOrDefault(Field.NEEDS, Set.of())
          .forEach(needed -> unused.removeIf(pattern -> fitsAny(pattern, needed)));
    }
    return unused.stream().map(Glob::toString).sorted(CodePoints.ORDER).toList();
  }

  private boolean fitsAny(Glob pattern, Needed needed) {
    return needed instanceof Needed.One one
        ? isOneOf(List.of(pattern), one.key())
        : ((Needed.Group) needed).members().stream().anyMatch(one -> fitsAny(pattern, one));
  }

  /** The same in ids; nothing if all of it was left out, or it is the node itself. */
  private Optional<Part> part(String id, Needed needed) {
    if (needed instanceof Needed.One one) {
      if (left.contains(one.key())) {
        return Optional.empty();
      }
      String other = names.id(one.key());
      return other.equals(id) ? Optional.empty() : Optional.of(new Part.One(other));
    }
    Needed.Group group = (Needed.Group) needed;
    Set<Part> members = new LinkedHashSet<>();
    group.members().forEach(member -> part(id, member).ifPresent(members::add));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Part> sorted = members.stream().sorted(Part.ORDER).toList();
    boolean isAll = group.form() != Needed.Form.AT_LEAST;
    return Optional.of(
        isAll && sorted.size() == 1
            ? sorted.get(0)
            : new Part.Group(group.form(), amount(group, sorted.size()), sorted));
  }

  /** No more can be asked for than the user leaves. */
  private static String amount(Needed.Group group, int left) {
    boolean isTooMany =
        left < group.members().size()
            && group.amount().matches("[0-9]{1,9}")
            && Integer.parseInt(group.amount()) > left;
    return isTooMany ? String.valueOf(left) : group.amount();
  }

  /** Ids that differ only by case, which may be one thing written twice. */
  List<String> alikeButForCase() {
    Map<String, List<String>> folded = new LinkedHashMap<>();
    for (String id : byId.keySet()) {
      folded.computeIfAbsent(id.toLowerCase(Locale.ROOT), one -> new ArrayList<>()).add(id);
    }
    return folded.values().stream()
        .filter(all -> all.size() > 1)
        .map(all -> String.join(", ", all))
        .toList();
  }
}
