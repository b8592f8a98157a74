package blast.export.story;

import blast.analysis.failure.BlastRadius;
import blast.export.picture.Names;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words what was removed, and what each of it carries. */
final class LostText {
  /** Boxes of what was removed. */
  private static final int MOST = 3;

  private final BlastRadius radius;
  private final Names names;

  LostText(BlastRadius radius, Names names) {
    this.radius = radius;
    this.names = names;
  }

  /** A box for each, and one for those that have no room. */
  List<Story.Lost> boxes() {
    List<Story.Lost> lost = new ArrayList<>();
    List<Node> removed = radius.removed();
    int shown = removed.size() <= MOST ? removed.size() : MOST - 1;
    for (Node node : removed.subList(0, shown)) {
      lost.add(new Story.Lost(names.of(node), details(node)));
    }
    if (shown < removed.size()) {
      List<Node> rest = removed.subList(shown, removed.size());
      lost.add(new Story.Lost(Numbers.of(rest.size()) + " more", List.of(names.of(rest, 2))));
    }
    return lost;
  }

  private List<String> details(Node node) {
    List<String> details = new ArrayList<>();
    node.company().ifPresent(company -> details.add(names.of(company)));
    if (radius.machinesDown() > 0 && radius.removed().size() == 1) {
      details.add(
          Numbers.of(radius.machinesDown()) + " of " + Numbers.of(radius.machines(), "machine"));
    }
    List<Node> alike = fatalFor(node);
    if (!alike.isEmpty()) {
      details.add("also lost with " + names.of(alike, 1));
    }
    return details;
  }

  /** What takes a node down if it is lost alone, but for what the node is a part of. */
  private List<Node> fatalFor(Node node) {
    Set<Node> fatal = new LinkedHashSet<>();
    for (Field field : Field.HARD) {
      Optional<Requirement> requirement = node.requirement(field);
      boolean isOfPlace = field == Field.SITE || field == Field.WITHIN;
      if (requirement.isPresent() && field != Field.COMPANY && !isOfPlace) {
        for (Node named : requirement.get().nodes()) {
          if (!requirement.get().holds(lost -> lost == named.index())) {
            fatal.add(named);
          }
        }
      }
    }
    return List.copyOf(fatal);
  }
}
