package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.text.Visibility;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What stands in boxes and frames, and what is shown when somebody points at one. */
public final class Captions {
  private final Inventory inventory;
  private final Optional<BlastRadius> failure;
  private final Set<Node> removed;
  private final List<LabelField> labels;
  private final Names names;
  private final ShortCause causes;
  private final Predicate<Node> drawnAlone;

  Captions(
      Inventory inventory,
      Optional<BlastRadius> failure,
      List<LabelField> labels,
      Names names,
      Predicate<Node> drawnAlone) {
    this.inventory = inventory;
    this.names = names;
    this.drawnAlone = drawnAlone;
    this.causes = new ShortCause(names);
    this.failure = failure;
    this.removed = new HashSet<>(failure.map(BlastRadius::removed).orElse(List.of()));
    this.labels = labels;
  }

  Look look(Node node) {
    if (failure.isEmpty()) {
      return Look.UP;
    }
    return removed.contains(node) ? Look.REMOVED : Look.of(failure.get().state(node));
  }

  Label label(Node node) {
    List<String> words = new ArrayList<>();
    for (LabelField field : labels) {
      boolean isName = field == LabelField.NAME && !labels.contains(LabelField.ID);
      String word = isName ? names.of(node) : field.of(node);
      if (!word.isBlank()) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      words.add(node.id());
    }
    return new Label(words.get(0), words.subList(1, words.size()), state(node));
  }

  private String state(Node node) {
    Look look = look(node);
    return switch (look) {
      case UP, PARTLY -> "";
      case REMOVED -> look.mark() + " removed";
      case DOWN -> look.mark() + " " + causes.of(radius().cause(node));
      case DEGRADED -> look.mark() + " degraded by " + causes.names(radius().because(node));
      case AT_RISK -> look.mark() + " " + causes.lastHope(radius().lastHope(node));
    };
  }

  private BlastRadius radius() {
    return failure.orElseThrow();
  }

  String tooltip(Node node) {
    StringBuilder text = new StringBuilder(node.id()).append(" (").append(node.kind().word());
    text.append(')');
    node.name().ifPresent(name -> line(text, "", name));
    add(text, node, LabelField.USERS);
    add(text, node, LabelField.COUNT);
    node.company().ifPresent(company -> line(text, "operated by ", company.displayName()));
    node.text(Field.OWNER).ifPresent(owner -> line(text, "owner: ", owner));
    node.text(Field.DESCRIPTION).ifPresent(description -> line(text, "", description));
    if (failure.isPresent()) {
      line(text, "", fate(node));
    }
    return text.toString();
  }

  /** What has become of a node, and why, in full. */
  private String fate(Node node) {
    return switch (radius().state(node)) {
      case DOWN ->
          look(node) == Look.REMOVED ? "removed" : "down: " + CauseText.of(radius().cause(node));
      case DEGRADED -> "degraded because of " + CauseText.ids(radius().because(node));
      case AT_RISK -> "at risk, " + CauseText.lastHope(radius().lastHope(node));
      case UP -> "up";
    };
  }

  private static void add(StringBuilder text, Node node, LabelField field) {
    String word = field.of(node);
    if (!word.isEmpty()) {
      line(text, "", word);
    }
  }

  private static void line(StringBuilder text, String before, String words) {
    text.append('\n').append(before).append(Words.cut(words, 200));
  }

  /** Where a click leads: only to what a browser opens without running anything. */
  public static Optional<String> link(Node node) {
    return node.text(Field.LINK)
        .filter(
            link -> {
              String start = link.substring(0, Math.min(link.length(), 8)).toLowerCase(Locale.ROOT);
              boolean isKnown =
                  start.startsWith("https://")
                      || start.startsWith("http://")
                      || start.startsWith("mailto:");
              return isKnown
                  && link.length() <= 2000
                  && link.codePoints().allMatch(Captions::isVisible);
            });
  }

  private static boolean isVisible(int code) {
    return switch (Visibility.of(code)) {
      case VISIBLE, UNASSIGNED -> true;
      case NONCHARACTER, BLANK, CONTROL, LINE_BREAK, FORMAT, JOINER, HALF_PAIR -> false;
    };
  }

  Look look(Units.Unit unit) {
    if (!unit.isFold()) {
      return look(unit.first());
    }
    Look worst = Look.UP;
    boolean areAllLost = true;
    for (Node node : unit.members()) {
      Look look = look(node);
      worst = worst.worse(look);
      areAllLost &= look == Look.DOWN || look == Look.REMOVED;
    }
    return worst.compareTo(Look.DOWN) >= 0 && !areAllLost ? Look.PARTLY : worst;
  }

  Label label(Units.Unit unit) {
    if (unit.fold().isEmpty()) {
      return label(unit.first());
    }
    Fold.Key key = unit.fold().get().key();
    List<String> details = new ArrayList<>();
    String title = title(key, unit);
    for (Kind kind : Kind.values()) {
      List<Node> nodes = unit.members().stream().filter(node -> node.kind() == kind).toList();
      if (!nodes.isEmpty() && !key.head().map(nodes::contains).orElse(false)) {
        details.add(count(kind, nodes));
      }
    }
    if (title.isEmpty()) {
      title = details.remove(0);
    }
    Bounds users = Impact.of(inventory, unit.members()).users();
    if (users.atMost() > 0) {
      details.add(PeopleText.users(users));
    }
    return new Label(title, details, foldState(unit));
  }

  /** What a fold is called; nothing if its members say it. */
  private String title(Fold.Key key, Units.Unit unit) {
    String title = key.head().map(names::of).orElse(key.title());
    boolean isRest =
        key.head()
            .map(head -> drawnAlone.test(head) && !unit.members().contains(head))
            .orElse(false);
    return isRest ? "rest of " + title : title;
  }

  private static String count(Kind kind, List<Node> nodes) {
    long machines = 0;
    for (Node node : nodes) {
      machines += node.machines();
    }
    String count = Numbers.of(nodes.size()) + " " + kind.word(nodes.size());
    return kind == Kind.SERVER && machines > nodes.size()
        ? count + " (" + Numbers.of(machines, "machine") + ")"
        : count;
  }

  private String foldState(Units.Unit unit) {
    if (failure.isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (State state : List.of(State.DOWN, State.DEGRADED, State.AT_RISK)) {
      long count = unit.members().stream().filter(node -> radius().state(node) == state).count();
      if (count > 0) {
        String of = parts.isEmpty() ? " of " + Numbers.of(unit.members().size()) : "";
        parts.add(Numbers.of(count) + of + " " + state.words());
      }
    }
    return parts.isEmpty() ? "" : look(unit).mark() + " " + String.join(", ", parts);
  }

  String tooltip(Units.Unit unit) {
    if (unit.fold().isEmpty()) {
      return tooltip(unit.first());
    }
    Label label = label(unit);
    StringBuilder text = new StringBuilder(Words.cut(label.title(), 200));
    for (String detail : label.details()) {
      line(text, "", detail);
    }
    if (!label.state().isEmpty()) {
      line(text, "", label.state());
    }
    List<String> ids = unit.members().stream().limit(20).map(Node::id).toList();
    int more = unit.members().size() - ids.size();
    text.append('\n').append(String.join(", ", ids));
    if (more > 0) {
      text.append(" and ").append(Numbers.of(more)).append(" more");
    }
    return text.toString();
  }
}
