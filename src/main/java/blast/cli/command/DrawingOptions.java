package blast.cli.command;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.picture.ArrowDirection;
import blast.export.picture.Cluster;
import blast.export.picture.Fold;
import blast.export.picture.LabelField;
import blast.export.picture.PictureOptions;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of the commands that draw. */
final class DrawingOptions {
  private final OptionSpec removed =
      Options.list("ID", "--remove")
          .description("Show what fails without these nodes, and the", "way the failure took.")
          .build();

  private final OptionSpec focus =
      Options.list("ID", "--focus")
          .description("Only these nodes, what they depend on and what", "depends on them.")
          .build();

  private final OptionSpec depth =
      Options.value(Integer.class, "N", "--depth")
          .description("At most N steps from the focus. Default: all.")
          .build();

  private final OptionSpec up =
      Options.flag("--up").description("Of these, only what the focus depends on.").build();

  private final OptionSpec down =
      Options.flag("--down").description("Of these, only what depends on the focus.").build();

  private final OptionSpec collapse =
      Options.list("WAY", "--collapse")
          .completionCandidates(FoldWords.COMMON)
          .description(
              "Fold nodes into one: site or another type of place,",
              "company, owner, tag:PREFIX, attribute:KEY, kind; or",
              "none. Of several ways the first that applies.",
              "Default: none, while it can be read.")
          .build();

  private final OptionSpec cluster =
      Options.value(String.class, "WHAT", "--cluster")
          .initialValue("site")
          .completionCandidates(clusters())
          .description("Frames around: site (default), company or none.")
          .build();

  private final OptionSpec kinds =
      Options.list("KIND", "--kind")
          .completionCandidates(Kinds.words())
          .description(
              "Draw only these kinds. Default: all but company;", "companies that fail are drawn.")
          .build();

  private final OptionSpec labels =
      Options.list("FIELD", "--label")
          .completionCandidates(labelWords())
          .description(
              "What a box says, its title first. Default:",
              "name,users,count; also id, kind, company, site,",
              "type, criticality, owner, country, tags.")
          .build();

  private final OptionSpec arrows =
      Options.value(String.class, "WAY", "--arrows")
          .completionCandidates(directions())
          .description(
              "Which way arrows point: needs, to what is needed, or",
              "failure, from the cause to the victim (default with",
              "--remove).")
          .build();

  private final OptionSpec title =
      Options.value(String.class, "TEXT", "--title")
          .description("The title. Default: the inventory's name.")
          .build();

  private final OptionSpec reduce =
      Options.flag("--reduce").description("Leave out arrows that follow from others.").build();

  private final OptionSpec cycles =
      Options.flag("--cycles").description("Only what stands in circles of requirements.").build();

  void addTo(CommandSpec spec) {
    spec.addOption(removed).addOption(focus).addOption(depth).addOption(up).addOption(down);
    spec.addOption(collapse).addOption(cluster).addOption(kinds).addOption(labels);
    spec.addOption(arrows).addOption(title).addOption(reduce).addOption(cycles);
  }

  boolean isAnythingRemoved() {
    return !removed.<List<String>>getValue().isEmpty();
  }

  /** An option that is given and says how a map is drawn, if one is. */
  Optional<String> forMaps() {
    for (OptionSpec option : List.of(focus, collapse, kinds, labels)) {
      if (!option.<List<String>>getValue().isEmpty()) {
        return Optional.of(option.longestName());
      }
    }
    for (OptionSpec option : List.of(reduce, cycles)) {
      if (option.<Boolean>getValue()) {
        return Optional.of(option.longestName());
      }
    }
    @Nullable String way = arrows.getValue();
    if (way != null) {
      return Optional.of(arrows.longestName());
    }
    boolean isUsual = cluster.getValue().equals(clusters().get(0));
    return isUsual ? Optional.empty() : Optional.of(cluster.longestName());
  }

  /** Checks what can be checked without the inventory. */
  void check() {
    Session.oneOf("--cluster", cluster.getValue(), clusters());
    labels();
    direction();
    Kinds.of(kinds.getValue());
    boolean isFocused = !focus.<List<String>>getValue().isEmpty();
    @Nullable Integer steps = depth.getValue();
    boolean isDirected = up.<Boolean>getValue() || down.<Boolean>getValue();
    if (!isFocused && (steps != null || isDirected)) {
      throw new UnusableException(
          (steps != null ? "--depth" : up.<Boolean>getValue() ? "--up" : "--down")
              + " is given without --focus",
          "name the node to start from: --focus ID");
    }
    if (steps != null && steps < 0) {
      throw new UnusableException(
          "--depth expects 0 or more, found " + steps, "write a number without a sign");
    }
  }

  /** The failure that is asked for, if one is. */
  Optional<BlastRadius> failure(Study study) {
    List<Node> nodes =
        NodeSelection.of(study.inventory(), "--remove", removed.<List<String>>getValue());
    return nodes.isEmpty() ? Optional.empty() : Optional.of(study.blastRadius(nodes));
  }

  /** What is to be drawn; names are looked up in the inventory. */
  PictureOptions of(Inventory inventory) {
    NodeSelection selection = new NodeSelection(inventory);
    // Both options' names are looked up before any is complained about.
    selection.named("--remove", removed.getValue());
    List<Node> nodes = selection.named("--focus", focus.getValue());
    selection.check();
    boolean isUp = up.getValue();
    boolean isDown = down.getValue();
    @Nullable Integer steps = depth.getValue();
    List<String> words = kinds.getValue();
    Optional<Set<Kind>> asked = words.isEmpty() ? Optional.empty() : Optional.of(Kinds.of(words));
    @Nullable String heading = title.getValue();
    return new PictureOptions(
        nodes,
        steps == null ? Integer.MAX_VALUE : steps,
        isUp || !isDown,
        isDown || !isUp,
        folds(inventory),
        Cluster.values()[clusters().indexOf(cluster.<String>getValue())],
        asked,
        labels(),
        Optional.ofNullable(heading),
        reduce.getValue(),
        cycles.getValue(),
        direction());
  }

  private static List<String> clusters() {
    return Arrays.stream(Cluster.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> directions() {
    return Arrays.stream(ArrowDirection.values()).map(ArrowDirection::word).toList();
  }

  private Optional<ArrowDirection> direction() {
    @Nullable String word = arrows.getValue();
    return word == null
        ? Optional.empty()
        : Optional.of(
            ArrowDirection.values()[
                directions().indexOf(Session.oneOf("--arrows", word, directions()))]);
  }

  private static List<String> labelWords() {
    return Arrays.stream(LabelField.values()).map(LabelField::word).toList();
  }

  private List<LabelField> labels() {
    List<String> words = labels.getValue();
    if (words.isEmpty()) {
      return PictureOptions.USUAL_LABELS;
    }
    List<String> known = labelWords();
    List<LabelField> fields = new ArrayList<>();
    for (String word : words) {
      fields.add(LabelField.values()[known.indexOf(Session.oneOf("--label", word, known))]);
    }
    return fields;
  }

  private Optional<List<Fold>> folds(Inventory inventory) {
    List<String> words = collapse.getValue();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(FoldWords.of(inventory, words));
  }
}
