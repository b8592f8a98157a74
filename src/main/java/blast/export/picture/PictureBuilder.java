package blast.export.picture;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.graph.DependencyGraph;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.wording.CauseText;
import blast.wording.PeopleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a graph, and what a failure does to it: once, for all that write pictures. */
public final class PictureBuilder {
  private final DependencyGraph graph;
  private final Optional<BlastRadius> failure;
  private final PictureOptions options;
  private final ShownNodes shown;
  private final Names names;
  private final ArrowDirection direction;

  private PictureBuilder(
      DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
    this.graph = graph;
    this.failure = failure;
    this.options = options;
    this.shown = ShownNodes.of(graph, failure, options);
    this.names = Names.of(shown.nodes());
    this.direction =
        options
            .arrows()
            .orElse(failure.isPresent() ? ArrowDirection.FAILURE : ArrowDirection.NEEDS);
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
    if (options.folds().isPresent()) {
      List<Fold> ways = options.folds().get();
      Draft draft = draft(ways);
      return picture(draft, ways, Optional.empty());
    }
    Draft whole = draft(List.of());
    if (whole.isReadable()) {
      return picture(whole, List.of(), Optional.empty());
    }
    FoldChoice.Choice choice = choice();
    return picture(draft(choice.ways()), choice.ways(), Optional.of(warning(choice, whole)));
  }

  private Draft draft(List<Fold> ways) {
    return Draft.of(graph, failure, shown, ways, options, direction);
  }

  private FoldChoice.Choice choice() {
    return FoldChoice.of(graph.inventory(), shown, options.cluster());
  }

  private String warning(FoldChoice.Choice choice, Draft whole) {
    String boxes = Numbers.of(whole.boxCount()) + " boxes";
    String folded = "folded by " + words(choice.ways());
    if (!choice.partitions()) {
      return folded + ", for no field divides " + boxes + " into 8 to 60; " + wanted();
    }
    String arrows = Numbers.of(whole.arrows().size()) + " arrows";
    return folded
        + ": "
        + boxes
        + " and "
        + arrows
        + " are more than can be read; "
        + (whole.boxCount() <= Draft.MOST_DRAWN
            ? "--collapse none draws them all"
            : "--focus ID draws a part of them");
  }

  /** What an inventory lacks that nothing can be told apart by. */
  private String wanted() {
    List<Node> nodes = shown.nodes();
    return "a company, an owner, a tag or an attribute for each would help (now of "
        + Numbers.of(nodes.size(), "node")
        + " "
        + share(nodes, "a company", new Fold.Company())
        + ", "
        + share(nodes, "an owner", new Fold.Owner())
        + ")";
  }

  private static String share(List<Node> nodes, String what, Fold field) {
    long count = nodes.stream().filter(node -> field.key(node).isPresent()).count();
    return Numbers.of(count) + (count == 1 ? " has " : " have ") + what;
  }

  private static String words(List<Fold> ways) {
    return ways.stream().map(Fold::word).collect(Collectors.joining(","));
  }

  /**
   * A way of folding that can be drawn, in the words of a command line.
   *
   * @param failure what is shown as failed, if anything
   */
  public static Optional<String> suggestion(
      DependencyGraph graph, Optional<BlastRadius> failure, PictureOptions options) {
    PictureBuilder builder = new PictureBuilder(graph, failure, options);
    FoldChoice.Choice choice = builder.choice();
    List<Fold> ways = choice.ways();
    boolean isOther = choice.partitions() && !options.folds().equals(Optional.of(ways));
    int boxes = isOther ? builder.draft(ways).boxCount() : 0;
    return isOther && boxes <= Draft.MOST_DRAWN
        ? Optional.of("--collapse " + words(ways) + " draws " + Numbers.of(boxes) + " boxes")
        : Optional.empty();
  }

  private Picture picture(Draft draft, List<Fold> ways, Optional<String> warning) {
    List<String> notes = new ArrayList<>();
    failure.ifPresent(radius -> notes.add(headline(radius)));
    notes.addAll(shown.notes(names));
    if (draft.isFolded()) {
      notes.add("folded by " + words(ways));
    }
    if (draft.implied() > 0) {
      notes.add("not drawn: " + Numbers.of(draft.implied(), "arrow") + " that follow from others");
    }
    return new Picture(
        title(),
        notes,
        warning,
        failure.isPresent(),
        direction,
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
    return name + ", without " + names.of(removed, 3);
  }

  private String headline(BlastRadius radius) {
    String careful =
        radius.heldByCircle().isEmpty()
            ? ""
            : "; careful: " + CauseText.heldByCircle(radius.heldByCircle());
    return lost(radius) + "; " + users(radius) + careful;
  }

  /** Services, where there are any, as in the reports; else nodes. */
  private String lost(BlastRadius radius) {
    int services = radius.everyone().services();
    int down = services == 0 ? radius.down().size() : radius.impact(State.DOWN).services();
    String all = services == 0 ? Numbers.of(graph.size(), "node") : Numbers.of(services, "service");
    return (down == 0 ? "none" : Numbers.of(down))
        + " of "
        + all
        + " down"
        + count(radius.degraded(), services == 0, " degraded")
        + count(radius.atRisk(), services == 0, " at risk");
  }

  private static String count(List<Node> nodes, boolean isOfAllKinds, String state) {
    long count = nodes.stream().filter(node -> isOfAllKinds || node.kind() == Kind.SERVICE).count();
    return count == 0 ? "" : ", " + Numbers.of(count) + state;
  }

  private static String users(BlastRadius radius) {
    Impact impact = radius.impact(State.DOWN);
    if (impact.users().atMost() == 0) {
      return PeopleText.hit(impact);
    }
    int silent = impact.servicesWithoutUsers();
    return PeopleText.roughly(impact.users())
        + " hit"
        + (silent == 0 ? "" : "; " + PeopleText.silent(silent, impact.services()));
  }
}
