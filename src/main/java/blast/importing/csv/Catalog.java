package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
  private static final Comparator<Needed> BY_KEY =
      Comparator.comparing(needed -> ((Needed.One) needed).key());

  /** Where something is said. */
  record Spot(String file, long line) implements Comparable<Spot> {
    @Override
    public int compareTo(Spot other) {
      int byFile = file.equals(other.file) ? 0 : file.compareTo(other.file);
      return byFile != 0 ? byFile : Long.compare(line, other.line);
    }
  }

  /** That a thing needs, uses or stands in another. */
  private record Edge(Mention from, Mention to, Field field, Spot spot) {}

  /** A requirement of a thing in several parts, and how much of them it takes. */
  private record Cell(
      Mention from,
      Field field,
      Needed.Form form,
      String amount,
      List<Mention> members,
      Spot spot) {}

  private record Tag(Mention of, String tag) {}

  private final Draft draft;
  private final Kind byDefault;
  private final boolean areAlternatives;
  private final Mention.All all = new Mention.All();
  private final List<Mention> mentioned = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Edge> standing = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private boolean isComplete;

  Catalog(Draft draft, Kind byDefault, boolean areAlternatives) {
    this.draft = draft;
    this.byDefault = byDefault;
    this.areAlternatives = areAlternatives;
  }

  /** A name of which a table speaks, with the kind that it states, if it does. */
  Mention named(String name, Optional<Kind> kind) {
    return all.of(name, kind);
  }

  Mention named(String name) {
    return all.of(name, Optional.empty());
  }

  /** Says that there is a thing of that name, and of that kind if one is given. */
  void mention(Mention mention, Spot spot) {
    if (mention.spot().isEmpty()) {
      mentioned.add(mention);
    }
    mention.at(spot);
  }

  void edge(Mention from, Mention to, Field field, Spot spot) {
    mention(from, spot);
    mention(to, spot);
    imply(from, field);
    implyTarget(to, field);
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
    List<Mention> members = new ArrayList<>();
    for (String name : names) {
      Mention member = named(name);
      mention(member, spot);
      implyTarget(member, field);
      members.add(member);
    }
    cells.add(new Cell(from, field, form, amount, members, spot));
  }

  private static void imply(Mention from, Field field) {
    if (field.kinds().size() == 1) {
      from.imply(field.kinds().get(0));
    }
  }

  private static void implyTarget(Mention to, Field field) {
    field.type().named().ifPresent(to::imply);
    if (field == Field.RUNS_ON) {
      to.imply(Kind.SERVER);
    }
  }

  /** The kind of a name: as stated beside it, elsewhere, or as it is used. */
  Kind kind(Mention mention) {
    if (mention.kind().isPresent()) {
      return mention.kind().get();
    }
    Set<Kind> known = mention.stated().isEmpty() ? mention.implied() : mention.stated();
    // Kinds stand in the order in which they are most likely meant.
    return known.stream().findFirst().orElse(byDefault);
  }

  /**
   * What is meant by a field that wants a kind, if the name is stated to be of that among others.
   */
  private Entity target(Mention mention, Field field) {
    Optional<Kind> wanted = field.type().named();
    boolean isStated =
        wanted.isPresent()
            && mention.kind().isEmpty()
            && (mention.stated().isEmpty() || mention.stated().contains(wanted.get()));
    return isStated ? draft.entity(Key.of(wanted.orElseThrow(), mention.name())) : entity(mention);
  }

  /** The thing that is declared. */
  Entity entity(Mention mention) {
    if (mention.entity().isPresent()) {
      return mention.entity().get();
    }
    Entity found = draft.entity(Key.of(kind(mention), mention.name()));
    if (isComplete) {
      mention.means(found);
    }
    return found;
  }

  /** Hands all that was said to the draft. */
  void finish() {
    isComplete = true;
    for (Mention mention : mentioned) {
      mention.spot().ifPresent(spot -> entity(mention).at(spot.file(), spot.line(), false));
    }
    tags.forEach(tag -> entity(tag.of()).tag(tag.tag()));
    standing.forEach(this::place);
    Map<Entity, Map<Field, Set<Needed>>> alternatives = new LinkedHashMap<>();
    for (Edge edge : edges) {
      add(edge, alternatives);
    }
    alternatives.forEach(
        (from, fields) ->
            fields.forEach(
                (field, to) ->
                    from.need(
                        field,
                        to.size() == 1
                            ? to.iterator().next()
                            : Needed.Group.anyOf(List.copyOf(to)))));
    cells.forEach(this::add);
  }

  private void place(Edge edge) {
    Kind kind = kind(edge.from());
    if (kind == Kind.COMPANY) {
      leaveOut("companies that stand somewhere", edge.from(), edge.spot());
    } else {
      Field field = kind == Kind.SITE ? Field.WITHIN : Field.SITE;
      edges.add(new Edge(edge.from(), edge.to(), field, edge.spot()));
    }
  }

  private void add(Edge edge, Map<Entity, Map<Field, Set<Needed>>> alternatives) {
    Entity from = entity(edge.from());
    Entity to = target(edge.to(), edge.field());
    Field field = edge.field();
    if (from.equals(to)) {
      leaveOut("needs itself", edge.from(), edge.spot());
    } else if (field.type().named().isPresent()) {
      refer(from, to, edge);
    } else {
      Needed needed = new Needed.One(to.key());
      boolean isNew =
          areAlternatives
              ? alternatives
                  .computeIfAbsent(from, one -> new EnumMap<>(Field.class))
                  .computeIfAbsent(field, one -> new TreeSet<>(BY_KEY))
                  .add(needed)
              : from.need(field, needed);
      if (!isNew) {
        leaveOut("said twice", edge.from(), edge.spot());
      }
    }
  }

  /** A field that names one thing of a certain kind. */
  private void refer(Entity from, Entity to, Edge edge) {
    Kind wanted = edge.field().type().named().orElseThrow();
    if (to.key().kind() != wanted) {
      leaveOut(
          "'" + edge.field().key() + "' that names no " + wanted.word(), edge.from(), edge.spot());
      return;
    }
    if (!from.reference(edge.field(), to.key())) {
      leaveOut("said twice", edge.from(), edge.spot());
    }
    to.at(edge.spot().file(), edge.spot().line(), false);
  }

  private void add(Cell cell) {
    Entity from = entity(cell.from());
    Set<Needed> members = new TreeSet<>(BY_KEY);
    for (Mention member : cell.members()) {
      Entity to = entity(member);
      if (to.equals(from)) {
        leaveOut("needs itself", cell.from(), cell.spot());
      } else {
        members.add(new Needed.One(to.key()));
      }
    }
    if (members.isEmpty()) {
      return;
    }
    if (cell.form() == Needed.Form.ALL_OF) {
      members.forEach(one -> from.need(cell.field(), one));
    } else {
      from.need(cell.field(), new Needed.Group(cell.form(), cell.amount(), List.copyOf(members)));
    }
  }

  private void leaveOut(String reason, Mention what, Spot spot) {
    draft.leaveOut(reason, what.name(), spot.file(), spot.line());
  }
}
