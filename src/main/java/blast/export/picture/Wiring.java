package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the arrows of all nodes shown; those between the same two ends are drawn as one. */
final class Wiring {
  private record Way(String from, String to, Line line) {}

  private static final class Tally {
    private final String label;
    private final String tooltip;
    private Look look = Look.UP;
    private int count;

    Tally(String label, String tooltip) {
      this.label = label;
      this.tooltip = tooltip;
    }
  }

  private static final List<Field> FIELDS = fields();

  private final DependencyGraph graph;
  private final Optional<BlastRadius> failure;
  private final ShownNodes shown;
  private final Units units;
  private final Enclosures enclosures;
  private final ArrowDirection direction;
  private final Groups groups;
  private final Map<Way, Tally> ways = new LinkedHashMap<>();

  Wiring(
      DependencyGraph graph,
      Optional<BlastRadius> failure,
      ShownNodes shown,
      Units units,
      Enclosures enclosures,
      ArrowDirection direction) {
    this.graph = graph;
    this.failure = failure;
    this.shown = shown;
    this.units = units;
    this.enclosures = enclosures;
    this.direction = direction;
    this.groups = new Groups(graph.inventory(), failure, shown, enclosures);
    for (Node node : shown.nodes()) {
      for (Field field : FIELDS) {
        wire(node, field);
      }
    }
  }

  private static List<Field> fields() {
    List<Field> fields = new ArrayList<>(Field.HARD);
    fields.add(Field.USES);
    return List.copyOf(fields);
  }

  private void wire(Node node, Field field) {
    Optional<Requirement> requirement = node.requirement(field);
    if (requirement.isPresent()) {
      wire(node, requirement.get(), Flow.of(graph, failure, node, field));
    }
  }

  private void wire(Node node, Requirement part, Flow flow) {
    Field field = part.part().field();
    Line line = field == Field.USES ? Line.SOFT : Line.HARD;
    if (part instanceof Requirement.One one) {
      wire(node, one.node(), field, line, flow);
    } else if (part instanceof Requirement.Group group) {
      wire(node, group, line, flow);
    }
  }

  private void wire(Node node, Requirement.Group group, Line line, Flow flow) {
    Field field = group.part().field();
    if (group.shape().isAllOf()) {
      for (Requirement member : group.members()) {
        wire(node, member, flow);
      }
    } else if (isFolded(node, group)) {
      Line either = line == Line.SOFT ? Line.SOFT : Line.EITHER;
      for (Node named : group.nodes()) {
        wire(node, named, field, either, flow);
      }
    } else {
      Optional<String> join = groups.join(node, group, line, flow);
      if (join.isPresent()) {
        Look look = groups.carried(group, flow);
        add(
            new Way(enclosures.end(node), join.get(), line),
            look,
            look == Look.UP ? "" : word(field),
            node.id() + " " + verb(field) + ": " + Groups.word(group));
      }
    }
  }

  /** Whether a group has no join, because one of the things that it ties together is a fold. */
  private boolean isFolded(Node owner, Requirement.Group group) {
    if (units.of(owner).isFold()) {
      return true;
    }
    for (Node node : group.nodes()) {
      if (shown.shows(node) && units.of(node).isFold()) {
        return true;
      }
    }
    return false;
  }

  private void wire(Node from, Node to, Field field, Line line, Flow flow) {
    if (!shown.shows(to) || !shown.showsLink(from, to) || enclosures.isInside(from, to)) {
      return;
    }
    Look look = flow.from(to);
    add(
        new Way(enclosures.end(from), enclosures.end(to), line),
        look,
        look == Look.UP ? "" : word(field),
        from.id() + " " + verb(field) + " " + to.id());
  }

  private void add(Way way, Look look, String label, String tooltip) {
    if (way.from().equals(way.to())) {
      return;
    }
    Tally tally = ways.get(way);
    if (tally == null || (tally.look == Look.UP && look != Look.UP)) {
      Tally better = new Tally(label, tooltip);
      better.count = tally == null ? 0 : tally.count;
      tally = better;
      ways.put(way, tally);
    }
    tally.look = tally.look.worse(look);
    tally.count++;
  }

  /** What stands beside an arrow: read from its tail to its head. */
  private String word(Field field) {
    if (direction == ArrowDirection.NEEDS) {
      return verb(field);
    }
    return switch (field) {
      case COMPANY -> "operates";
      case WITHIN, SITE -> "contains";
      case RUNS_ON -> "runs";
      case USES -> "used by";
      default -> "needed by";
    };
  }

  private static String verb(Field field) {
    return switch (field) {
      case COMPANY -> "is operated by";
      case WITHIN, SITE -> "stands in";
      case RUNS_ON -> "runs on";
      case USES -> "uses";
      default -> "needs";
    };
  }

  List<Box> joins() {
    return groups.boxes();
  }

  List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    ways.forEach(
        (way, tally) -> {
          boolean isMany = tally.count > 1;
          String label = isMany ? Numbers.of(tally.count) + "×" : tally.label;
          String more = isMany ? " and " + Numbers.of(tally.count - 1) + " more" : "";
          arrows.add(
              new Arrow(
                  way.from(),
                  way.to(),
                  way.line(),
                  tally.look,
                  label,
                  tally.count,
                  tally.tooltip + more));
        });
    arrows.addAll(groups.arrows());
    return arrows;
  }
}
