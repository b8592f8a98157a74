package blast.importing.csv;

import blast.importing.Entity;
import blast.inventory.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name as tables speak of it, with the kind that is stated beside it. There is one of each, so
 * that a row costs one look for its names, and what follows from them is found once.
 */
final class Mention {
  private final Name name;
  private final Optional<Kind> kind;
  private Catalog.@Nullable Spot spot;
  private @Nullable Entity entity;

  private Mention(Name name, Optional<Kind> kind) {
    this.name = name;
    this.kind = kind;
  }

  /** A name, and the kinds that rows give it. */
  private static final class Name {
    private final String text;
    // Made when there is something for them: most names are given no kind.
    private Set<Kind> stated = Set.of();
    private Set<Kind> implied = Set.of();

    /** By the kind that stands beside it; the last is for none. */
    private final @Nullable Mention[] mentions = new Mention[Kind.values().length + 1];

    private Name(String text) {
      this.text = text;
    }
  }

  /** All that are spoken of. */
  static final class All {
    private final Map<String, Name> names = new HashMap<>();

    /** The one of that name and kind. */
    Mention of(String text, Optional<Kind> kind) {
      Name name = names.computeIfAbsent(text, Name::new);
      int which = kind.map(Kind::ordinal).orElse(name.mentions.length - 1);
      Mention mention = name.mentions[which];
      if (mention == null) {
        mention = new Mention(name, kind);
        name.mentions[which] = mention;
        kind.ifPresent(one -> name.stated = with(name.stated, one));
      }
      return mention;
    }
  }

  String name() {
    return name.text;
  }

  /** The kind that stands beside it. */
  Optional<Kind> kind() {
    return kind;
  }

  /** The kinds that some row states for the name. */
  Set<Kind> stated() {
    return name.stated;
  }

  /** The kinds that the name must be of, or most likely is, by how it is used. */
  Set<Kind> implied() {
    return name.implied;
  }

  private static Set<Kind> with(Set<Kind> kinds, Kind kind) {
    Set<Kind> all = kinds.isEmpty() ? EnumSet.noneOf(Kind.class) : kinds;
    all.add(kind);
    return all;
  }

  void imply(Kind kind) {
    name.implied = with(name.implied, kind);
  }

  /** Takes note of where it is spoken of; the first place stays. */
  void at(Catalog.Spot here) {
    Catalog.Spot before = spot;
    if (before == null || here.compareTo(before) < 0) {
      spot = here;
    }
  }

  /** Where it is spoken of; empty if it was only asked for. */
  Optional<Catalog.Spot> spot() {
    return Optional.ofNullable(spot);
  }

  /** What was found to be meant. */
  Optional<Entity> entity() {
    return Optional.ofNullable(entity);
  }

  void means(Entity found) {
    entity = found;
  }
}
