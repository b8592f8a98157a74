package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a graph, and what a failure does to it: once, for all that write pictures. */
public final class PictureBuilder {
  private final DependencyGraph graph;
  private final Optional<BlastRadius> failure;
  private final PictureOptions options;
  private final ShownNodes shown;

  private PictureBuilder(
      DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
    this.graph = graph;
    this.failure = failure;
    this.options = options;
    this.shown = ShownNodes.of(graph, failure, options);
  }

  /**
   * Draws.
   *
   * @param failure what is shown as failed, if anything
   */
  public static Picture draw(
      DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
    return new PictureBuilder(graph, failure, options).draw();
  }

  private Picture draw() {
    List<Fold> ways = options.folds().orElse(List.of());
    Draft whole = draft(ways);
    Draft draft = whole;
    if (options.folds().isEmpty() && !whole.isReadable()) {
      for (List<Fold> candidate : candidates()) {
        ways = candidate;
        draft = draft(candidate);
        if (draft.isReadable()) {
          break;
        }
      }
    }
    return picture(draft, ways, whole.boxCount());
  }

  private Draft draft(List<Fold> ways) {
    return Draft.of(graph, failure, shown, ways, options);
  }

  /** What is tried, from what keeps most to what keeps least. The last has a box for each kind. */
  private List<List<Fold>> candidates() {
    List<Fold> places = places();
    List<List<Fold>> candidates = new ArrayList<>();
    for (Fold place : places) {
      candidates.add(List.of(place));
    }
    for (Fold place : places) {
      candidates.add(List.of(place, new Fold.Company()));
    }
    candidates.add(List.of(new Fold.Company()));
    for (Fold place : places) {
      candidates.add(List.of(place, new Fold.ByKind()));
    }
    candidates.add(List.of(new Fold.Company(), new Fold.ByKind()));
    candidates.add(List.of(new Fold.ByKind()));
    return candidates;
  }

  /** The types of places, those with most places first. */
  private List<Fold> places() {
    Map<String, Integer> counts = new HashMap<>();
    for (Node node : graph.inventory().nodes()) {
      if (node.kind() == Kind.SITE) {
        counts.merge(node.text(Field.TYPE).orElse(Kind.SITE.word()), 1, Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> types = new ArrayList<>(counts.entrySet());
    types.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    return types.stream().<Fold>map(type -> new Fold.Site(type.getKey())).toList();
  }

  private Picture picture(Draft draft, List<Fold> ways, int unfolded) {
    List<String> notes = new ArrayList<>();
    failure.ifPresent(radius -> notes.add(headline(radius)));
    notes.addAll(shown.notes());
    Optional<String> warning = Optional.empty();
    String words = ways.stream().map(Fold::word).collect(Collectors.joining(","));
    if (draft.isFolded() && options.folds().isEmpty()) {
      warning =
          Optional.of(
              "folded by "
                  + words
                  + ": "
                  + Numbers.of(unfolded)
                  + " boxes are more than can be read; --collapse none draws them all");
      notes.add(warning.get());
    } else if (draft.isFolded()) {
      notes.add("folded by " + words + "; --collapse none draws every node by itself");
    }
    if (draft.implied() > 0) {
      notes.add("not drawn: " + Numbers.of(draft.implied(), "arrow") + " that follow from others");
    }
    return new Picture(
        title(),
        notes,
        warning,
        failure.isPresent(),
        draft.frames(),
        draft.boxes(),
        draft.arrows());
  }

  private String title() {
    String name = options.title().or(() -> graph.inventory().name()).orElse("Dependencies");
    if (options.title().isPresent() || failure.isEmpty()) {
      return name;
    }
    List<Node> removed = failure.get().removed();
    String ids = removed.stream().limit(3).map(Node::id).collect(Collectors.joining(", "));
    int more = removed.size() - 3;
    return name + ", without " + ids + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }

  private String headline(BlastRadius radius) {
    StringBuilder text = new StringBuilder();
    text.append(Numbers.of(radius.down().size())).append(" of ");
    text.append(Numbers.of(graph.size(), "node")).append(" down");
    if (!radius.degraded().isEmpty()) {
      text.append(", ").append(Numbers.of(radius.degraded().size())).append(" degraded");
    }
    if (!radius.atRisk().isEmpty()) {
      text.append(", ").append(Numbers.of(radius.atRisk().size())).append(" at risk");
    }
    text.append("; ").append(PeopleText.hit(radius.impact(State.DOWN)));
    if (!radius.heldByCircle().isEmpty()) {
      text.append("; careful: ").append(CauseText.heldByCircle(radius.heldByCircle()));
    }
    return text.toString();
  }
}
