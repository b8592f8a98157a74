package blast.importing;

import blast.inventory.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a source says of one thing, gathered from wherever it says it. */
public final class Entity {
  /**
   * Where a source speaks of something.
   *
   * @param declares whether it says there what it is, and doesn't only name it
   */
  record Place(boolean declares, String file, long line) {
    static final Comparator<Place> ORDER =
        Comparator.comparing(Place::declares)
            .reversed()
            .thenComparing(Place::file, CodePoints.ORDER)
            .thenComparingLong(Place::line);
  }

  private final Key key;
  // Made when there is something for them: there may be many things, and most have few fields.
  Map<Field, String> texts = Collections.emptyMap();
  Map<Field, Set<Key>> references = Collections.emptyMap();
  Map<Field, Set<Needed>> requirements = Collections.emptyMap();
  Set<String> tags = Collections.emptySet();
  Map<String, YamlValue> attributes = Collections.emptyMap();
  Set<Field> guessed = Collections.emptySet();
  private Optional<Place> place = Optional.empty();
  private String word;
  private String number = "";
  private boolean isQualified;
  private Optional<String> name = Optional.empty();

  Entity(Key key) {
    this.key = key;
    this.word = key.kind().word();
  }

  /** Which thing of the source it is. */
  public Key key() {
    return key;
  }

  /** What the source calls its kind; that of the inventory if this isn't called. */
  public Entity called(String kindOfSource) {
    word = kindOfSource;
    return this;
  }

  /** Says that its name is never told without what it stands in. */
  public Entity qualified() {
    isQualified = true;
    return this;
  }

  boolean isQualified() {
    return isQualified;
  }

  /** The number under which the source keeps it, for a name that leaves nothing for an id. */
  public Entity numbered(String numberOfSource) {
    number = numberOfSource;
    return this;
  }

  String number() {
    return number;
  }

  /** Takes note of where the source speaks of it. */
  public Entity at(String file, long line, boolean declares) {
    Place here = new Place(declares, file, line);
    if (place.isEmpty() || Place.ORDER.compare(here, place.get()) < 0) {
      place = Optional.of(here);
    }
    return this;
  }

  Optional<Place> place() {
    return place;
  }

  /** What the source itself calls it, if that isn't its name. */
  public Entity named(String nameInSource) {
    name = Optional.of(nameInSource);
    return this;
  }

  /**
   * Where the facts come from, as the inventory says it.
   *
   * @param isShared whether its name alone doesn't say which is meant
   */
  Optional<String> source(boolean isShared) {
    String own = name.orElse(isShared || isQualified ? key.path() : key.name());
    return place.map(one -> one.file() + "#" + word + ":" + own);
  }

  /**
   * Gives a field of one text, number or word.
   *
   * @return whether that agrees with what it had before
   */
  public boolean text(Field field, String value) {
    texts = texts.isEmpty() ? new TreeMap<>() : texts;
    String before = texts.putIfAbsent(field, value);
    return before == null || before.equals(value);
  }

  /** Gives it a name in place of the one that it had, if it had one. */
  void rename(String title) {
    texts = texts.isEmpty() ? new TreeMap<>() : texts;
    texts.put(Field.NAME, title);
  }

  /** Gives a field that names one thing. Several are several claims, of which none is believed. */
  public boolean reference(Field field, Key to) {
    references = references.isEmpty() ? new TreeMap<>() : references;
    return references.computeIfAbsent(field, one -> new LinkedHashSet<>(2)).add(to);
  }

  /**
   * Adds to a requirement: all that is added is needed.
   *
   * @return whether it wasn't there
   */
  public boolean need(Field field, Needed needed) {
    requirements = requirements.isEmpty() ? new TreeMap<>() : requirements;
    return requirements.computeIfAbsent(field, one -> new HashSet<>(2)).add(needed);
  }

  public void tag(String tag) {
    tags = tags.isEmpty() ? new TreeSet<>(CodePoints.ORDER) : tags;
    tags.add(tag);
  }

  public void attribute(String attribute, String value) {
    attribute(attribute, YamlValue.text(value));
  }

  public void attribute(String attribute, long value) {
    attribute(attribute, new YamlValue.Plain(String.valueOf(value)));
  }

  private void attribute(String attribute, YamlValue value) {
    attributes = attributes.isEmpty() ? new TreeMap<>(CodePoints.ORDER) : attributes;
    attributes.put(attribute, value);
  }

  /** Says that a field wasn't stated but found by looking. */
  public void guess(Field field) {
    guessed = guessed.isEmpty() ? EnumSet.noneOf(Field.class) : guessed;
    guessed.add(field);
  }

  /** Takes over what is said of another that turns out to be the same; what stands here stays. */
  void join(Entity other) {
    other.texts.forEach(this::text);
    other.references.forEach((field, to) -> to.forEach(one -> reference(field, one)));
    other.requirements.forEach((field, all) -> all.forEach(one -> need(field, one)));
    other.tags.forEach(this::tag);
    other.attributes.forEach(
        (attribute, value) -> {
          if (!attributes.containsKey(attribute)) {
            attribute(attribute, value);
          }
        });
    other.guessed.forEach(this::guess);
    other.place.ifPresent(one -> at(one.file(), one.line(), one.declares()));
  }

  /** The fields in which two claims don't agree. */
  List<Field> disagreements() {
    List<Field> fields = new ArrayList<>();
    references.forEach(
        (field, to) -> {
          if (to.size() > 1) {
            fields.add(field);
          }
        });
    return fields;
  }
}
