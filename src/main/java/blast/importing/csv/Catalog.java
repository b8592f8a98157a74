package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What tables say, before it is known what kind each name is: one row may name what another row
 * declares, and the order of rows means nothing.
 */
final class Catalog {
  /** Where something is said. */
  record Spot(String file, long line) {}

  /** That a thing needs, uses or stands in another. */
  private record Edge(Mention from, Mention to, Field field, Spot spot) {}

  /** A name, with the kind that is stated beside it. */
  record Mention(String name, Optional<Kind> kind) {}

  /** A requirement of a thing in several parts, and how much of them it takes. */
  private record Cell(
      Mention from, Field field, Needed.Form form, String amount, List<String> names, Spot spot) {}

  private record Tag(Mention of, String tag) {}

  private final Draft draft;
  private final Kind byDefault;
  private final boolean areAlternatives;
  private final List<Edge> edges = new ArrayList<>();
  private final List<Edge> standing = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  /** Found once for each, when all is said. */
  private final Map<Mention, Key> keys = new HashMap<>();

  private boolean isComplete;
  private final Map<Mention, Spot> mentioned = new HashMap<>();
  private final Map<String, Set<Kind>> stated = new HashMap<>();
  private final Map<String, Set<Kind>> implied = new HashMap<>();

  Catalog(Draft draft, Kind byDefault, boolean areAlternatives) {
    this.draft = draft;
    this.byDefault = byDefault;
    this.areAlternatives = areAlternatives;
  }

  /** Says that there is a thing of that name, and of that kind if one is given. */
  void mention(Mention mention, Spot spot) {
    Spot before = mentioned.get(mention);
    if (before == null || compare(spot, before) < 0) {
      mentioned.put(mention, spot);
    }
    mention.kind().ifPresent(kind -> add(stated, mention.name(), kind));
  }

  private static int compare(Spot one, Spot other) {
    int byFile = one.file().compareTo(other.file());
    return byFile != 0 ? byFile : Long.compare(one.line(), other.line());
  }

  private static void add(Map<String, Set<Kind>> kinds, String name, Kind kind) {
    kinds.computeIfAbsent(name, one -> EnumSet.noneOf(Kind.class)).add(kind);
  }

  /** Says that a name must be, or most likely is, of a kind. */
  void imply(String name, Kind kind) {
    add(implied, name, kind);
  }

  void edge(Mention from, Mention to, Field field, Spot spot) {
    mention(from, spot);
    mention(to, spot);
    imply(from, field);
    implyTarget(to.name(), field);
    edges.add(new Edge(from, to, field, spot));
  }

  /** That a thing stands in a place, whatever kind of thing it turns out to be. */
  void stands(Mention thing, Mention place, Spot spot) {
    mention(thing, spot);
    mention(place, spot);
    standing.add(new Edge(thing, place, Field.SITE, spot));
  }

  /** That a thing has a tag. */
  void tag(Mention thing, String tag, Spot spot) {
    mention(thing, spot);
    tags.add(new Tag(thing, tag));
  }

  /** All of the names, one of them, or so many. */
  void cell(
      Mention from, Field field, Needed.Form form, String amount, List<String> names, Spot spot) {
    for (String name : names) {
      mention(new Mention(name, Optional.empty()), spot);
      implyTarget(name, field);
    }
    cells.add(new Cell(from, field, form, amount, names, spot));
  }

  private void imply(Mention from, Field field) {
    if (field.kinds().size() == 1) {
      imply(from.name(), field.kinds().get(0));
    }
  }

  private void implyTarget(String name, Field field) {
    field.type().named().ifPresent(kind -> imply(name, kind));
    if (field == Field.RUNS_ON) {
      imply(name, Kind.SERVER);
    }
  }

  /** The kind of a name: as stated beside it, elsewhere, or as it is used. */
  Kind kind(Mention mention) {
    if (mention.kind().isPresent()) {
      return mention.kind().get();
    }
    Set<Kind> known =
        stated.getOrDefault(mention.name(), implied.getOrDefault(mention.name(), Set.of()));
    // Kinds stand in the order in which they are most likely meant.
    return known.stream().findFirst().orElse(byDefault);
  }

  private Key key(Mention mention) {
    Key known = keys.get(mention);
    if (known == null) {
      known = Key.of(kind(mention), mention.name());
      if (isComplete) {
        keys.put(mention, known);
      }
    }
    return known;
  }

  /** The kind that a field wants, if the name is stated to be of that kind among others. */
  private Key target(Mention mention, Field field) {
    Optional<Kind> wanted = field.type().named();
    boolean isStated =
        wanted.isPresent()
            && (stated.getOrDefault(mention.name(), Set.of()).isEmpty()
                || stated.getOrDefault(mention.name(), Set.of()).contains(wanted.get()));
    return mention.kind().isEmpty() && isStated
        ? Key.of(wanted.orElseThrow(), mention.name())
        : key(mention);
  }

  /** The thing that is declared. */
  Entity entity(Mention mention) {
    return draft.entity(key(mention));
  }

  /** Hands all that was said to the draft. */
  void finish() {
    isComplete = true;
    mentioned.forEach(
        (mention, spot) -> {
          draft.entity(key(mention)).at(spot.file(), spot.line(), false);
        });
    tags.forEach(tag -> draft.entity(key(tag.of())).tag(tag.tag()));
    standing.forEach(this::place);
    Map<Key, Map<Field, Set<Key>>> needs = new HashMap<>();
    for (Edge edge : edges) {
      add(edge, needs);
    }
    needs.forEach((from, fields) -> fields.forEach((field, to) -> need(from, field, to)));
    cells.forEach(this::add);
  }

  private void place(Edge edge) {
    Kind kind = kind(edge.from());
    if (kind == Kind.COMPANY) {
      leaveOut("companies that stand somewhere", key(edge.from()), edge.spot());
    } else {
      Field field = kind == Kind.SITE ? Field.WITHIN : Field.SITE;
      edges.add(new Edge(edge.from(), edge.to(), field, edge.spot()));
    }
  }

  private void add(Edge edge, Map<Key, Map<Field, Set<Key>>> needs) {
    Key from = key(edge.from());
    Key to = target(edge.to(), edge.field());
    Field field = edge.field();
    if (from.equals(to)) {
      leaveOut("needs itself", from, edge.spot());
    } else if (field.type().named().isPresent()) {
      if (to.kind() != field.type().named().get()) {
        leaveOut(
            "'" + field.key() + "' that names no " + field.type().named().get().word(),
            from,
            edge.spot());
      } else {
        if (!draft.entity(from).reference(field, to)) {
          leaveOut("said twice", from, edge.spot());
        }
        draft.entity(to).at(edge.spot().file(), edge.spot().line(), false);
      }
    } else if (!needs
        .computeIfAbsent(from, one -> new EnumMap<>(Field.class))
        .computeIfAbsent(field, one -> new LinkedHashSet<>())
        .add(to)) {
      leaveOut("said twice", from, edge.spot());
    }
  }

  private void need(Key from, Field field, Set<Key> to) {
    Entity entity = draft.entity(from);
    List<Needed> all = to.stream().sorted().<Needed>map(Needed.One::new).toList();
    if (areAlternatives && all.size() > 1) {
      entity.need(field, Needed.Group.anyOf(all));
    } else {
      all.forEach(one -> entity.need(field, one));
    }
  }

  private void add(Cell cell) {
    Key from = key(cell.from());
    List<Needed> members = new ArrayList<>();
    for (String name : new TreeSet<>(cell.names())) {
      Key to = key(new Mention(name, Optional.empty()));
      if (to.equals(from)) {
        leaveOut("needs itself", from, cell.spot());
      } else {
        members.add(new Needed.One(to));
      }
    }
    Entity entity = draft.entity(from);
    if (members.isEmpty()) {
      return;
    }
    if (cell.form() == Needed.Form.ALL_OF) {
      members.forEach(one -> entity.need(cell.field(), one));
    } else {
      entity.need(cell.field(), new Needed.Group(cell.form(), cell.amount(), members));
    }
  }

  private void leaveOut(String reason, Key what, Spot spot) {
    draft.leaveOut(reason, what.name(), spot.file(), spot.line());
  }
}
