package blast.importing;

import blast.inventory.Field;
import java.util.ArrayList;
import java.util.Comparator;
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
  // Trees: most things have few fields or none, and there may be many things.
  final Map<Field, String> texts = new TreeMap<>();
  final Map<Field, Set<Key>> references = new TreeMap<>();
  final Map<Field, Set<Needed>> requirements = new TreeMap<>();
  final Set<String> tags = new TreeSet<>(CodePoints.ORDER);
  final Map<String, YamlValue> attributes = new TreeMap<>(CodePoints.ORDER);
  final Set<Field> guessed = new TreeSet<>();
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
    String before = texts.putIfAbsent(field, value);
    return before == null || before.equals(value);
  }

  /** Gives a field that names one thing. Several are several claims, of which none is believed. */
  public boolean reference(Field field, Key to) {
    return references.computeIfAbsent(field, one -> new LinkedHashSet<>()).add(to);
  }

  /**
   * Adds to a requirement: all that is added is needed.
   *
   * @return whether it wasn't there
   */
  public boolean need(Field field, Needed needed) {
    return requirements.computeIfAbsent(field, one -> new HashSet<>()).add(needed);
  }

  public void tag(String tag) {
    tags.add(tag);
  }

  public void attribute(String attribute, String value) {
    attributes.put(attribute, YamlValue.text(value));
  }

  public void attribute(String attribute, long value) {
    attributes.put(attribute, new YamlValue.Plain(String.valueOf(value)));
  }

  /** Says that a field wasn't stated but found by looking. */
  public void guess(Field field) {
    guessed.add(field);
  }

  /** Takes over what is said of another that turns out to be the same; what stands here stays. */
  void join(Entity other) {
    other.texts.forEach(texts::putIfAbsent);
    other.references.forEach((field, to) -> to.forEach(one -> reference(field, one)));
    other.requirements.forEach((field, all) -> all.forEach(one -> need(field, one)));
    tags.addAll(other.tags);
    other.attributes.forEach(attributes::putIfAbsent);
    guessed.addAll(other.guessed);
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
