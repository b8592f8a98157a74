package blast.importing.graph;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.FieldText;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One drawing on its way into the draft. */
final class DrawingImport {
  private static final String LABEL = "label";

  /** Addresses as Terraform writes them, in its older and its newer graphs. */
  private static final Pattern OF_TERRAFORM =
      Pattern.compile(
          "\\[root\\] .*|(module\\.[^ ]+\\.)?(data\\.)?[a-z0-9]+(_[a-z0-9]+)+\\.[\\w-]+(\\[.*\\])?");

  private final Draft draft;
  private final String file;
  private final Drawing drawing;
  private final Map<String, Key> keys = new HashMap<>();
  private final Set<String> meaningless = new TreeSet<>();

  DrawingImport(Draft draft, String file, Drawing drawing) {
    this.draft = draft;
    this.file = file;
    this.drawing = drawing;
  }

  void read(Kind byDefault, Map<String, String> columns, boolean isReversed) {
    Set<String> pointed = new TreeSet<>();
    drawing.edges().keySet().forEach(edge -> pointed.addAll(List.of(edge.from(), edge.to())));
    drawing
        .nodes()
        .forEach(
            (id, attributes) -> {
              if (drawing.isGroup(id) && !pointed.contains(id)) {
                draft.leaveOut("groups, which are tags", id, file, 1);
              } else {
                node(id, attributes, byDefault, columns);
              }
            });
    meaningless.addAll(drawing.edgeAttributes());
    meaningless.forEach(name -> draft.leaveOut("attributes that mean nothing here", name, file, 1));
    boolean isOfTerraform = isOfTerraform();
    drawing.edges().forEach((edge, count) -> edge(edge, count, isReversed, isOfTerraform));
    if (isOfTerraform) {
      draft.note(
          file
              + " looks like the output of terraform graph: its arrows are the order in which"
              + " things are created, and no dependency of what runs");
    }
  }

  private boolean isOfTerraform() {
    long of =
        drawing.nodes().keySet().stream().filter(id -> OF_TERRAFORM.matcher(id).matches()).count();
    return of > 0 && of * 2 >= drawing.nodes().size();
  }

  private void node(
      String id, Map<String, String> attributes, Kind byDefault, Map<String, String> columns) {
    Kind kind = byDefault;
    for (Map.Entry<String, String> one : attributes.entrySet()) {
      if ("kind".equals(columns.get(one.getKey()))) {
        Optional<Kind> stated = GraphFormat.kind(one.getValue());
        if (stated.isEmpty()) {
          draft.leaveOut("kinds that there aren't", id, file, 1);
        }
        kind = stated.orElse(byDefault);
      }
    }
    Entity entity = draft.entity(Key.of(kind, id)).called("node").at(file, 1, true);
    keys.put(id, entity.key());
    drawing.frames(id).forEach(frame -> entity.tag("cluster:" + frame));
    attributes.forEach((name, value) -> attribute(entity, name, value, columns));
    String label = label(attributes);
    if (!label.isEmpty() && !entity.text(Field.NAME, label)) {
      draft.leaveOut("another 'name' of the same", id, file, 1);
    }
  }

  private void attribute(Entity entity, String name, String value, Map<String, String> columns) {
    String ours = columns.getOrDefault(name, name);
    if (ours.equals("kind") || name.equals(LABEL) || name.equals(PlainGraphml.LOOK)) {
      return;
    }
    Optional<Field> field = Field.ofKey(ours);
    if (field.isEmpty() || field.get() == Field.SOURCE || field.get() == Field.ATTRIBUTES) {
      meaningless.add(name);
    } else if (!value.isBlank()) {
      field(entity, field.get(), value.strip());
    }
  }

  private void field(Entity entity, Field field, String value) {
    Optional<String> text = FieldText.of(field, value);
    switch (field.type()) {
      case TEXTS ->
          Arrays.stream(value.split(",", -1))
              .map(String::strip)
              .filter(tag -> !tag.isEmpty())
              .forEach(entity::tag);
      case COMPANY, SITE -> {
        Key to = Key.of(field.type().named().orElseThrow(), value);
        draft.entity(to).at(file, 1, false);
        entity.reference(field, to);
      }
      default -> {
        if (text.isEmpty()) {
          draft.leaveOut(FieldText.wrong(field), entity.key().name(), file, 1);
        } else if (!entity.text(field, text.get())) {
          draft.leaveOut("another '" + field.key() + "' of the same", entity.key().name(), file, 1);
        }
      }
    }
  }

  private void edge(Drawing.Edge edge, int count, boolean isReversed, boolean isGuessed) {
    Key from = keys.get(isReversed ? edge.to() : edge.from());
    Key to = keys.get(isReversed ? edge.from() : edge.to());
    if (from == null || to == null) {
      draft.leaveOut("edges of nodes that aren't there", edge.from(), file, 1);
      return;
    }
    if (!edge.isDirected()) {
      draft.leaveOut("edges without a direction", edge.from(), file, 1);
      return;
    }
    if (from.equals(to)) {
      draft.leaveOut("needs itself", edge.from(), file, 1);
      return;
    }
    Entity entity = draft.entity(from);
    boolean isNew = entity.need(Field.NEEDS, new Needed.One(to));
    for (int i = isNew ? 1 : 0; i < count; i++) {
      draft.leaveOut("said twice", edge.from(), file, 1);
    }
    if (isGuessed) {
      entity.guess(Field.NEEDS);
    }
  }

  /** What a node is called, on one line; empty if that is no plain text. */
  static String label(Map<String, String> attributes) {
    String label = attributes.getOrDefault(LABEL, attributes.getOrDefault(PlainGraphml.LOOK, ""));
    boolean isDrawn = label.startsWith("<") || label.startsWith("{") || label.contains("|");
    String plain = label.replaceAll("\\\\[nlr]", " ").replaceAll("\\s+", " ").strip();
    return isDrawn || plain.equals("\\N") ? "" : plain;
  }
}
