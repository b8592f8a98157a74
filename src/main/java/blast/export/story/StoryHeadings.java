package blast.export.story;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.export.picture.Names;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.Numbers;
import java.util.List;

/** Words what stands above a story: the failure, its size, and what there is to learn. */
final class StoryHeadings {
  private final BlastRadius radius;
  private final Names names;
  private final Standbys standbys;

  StoryHeadings(BlastRadius radius, Names names) {
    this.radius = radius;
    this.names = names;
    this.standbys = new Standbys(radius);
  }

  /** The failure in a sentence. */
  String title() {
    List<Node> removed = radius.removed();
    String what =
        "If " + names.of(removed, 2) + (removed.size() == 1 ? " is lost, " : " are lost, ");
    Impact hit = radius.impact(State.DOWN);
    if (hit.services() == 0) {
      return what + "no service goes down";
    }
    if (!hit.users().isStated()) {
      return what + services(hit) + (hit.services() == 1 ? " goes down" : " go down");
    }
    if (hit.atMost() == 0) {
      return what + services(hit) + " without users go down";
    }
    String upTo = hit.users().isExact() ? "" : "up to ";
    String users = hit.atMost() == 1 ? " user is cut off" : " users are cut off";
    return what + upTo + Numbers.roughly(hit.atMost()) + users;
  }

  private String services(Impact hit) {
    return Numbers.of(hit.services())
        + " of "
        + Numbers.of(radius.everyone().services(), "service");
  }

  /** How many services are down, and the lesson. */
  String subtitle(List<Explanation> explanations) {
    Impact hit = radius.impact(State.DOWN);
    if (hit.services() > 0 && !hit.users().isStated()) {
      return ("Users not stated. " + lesson(explanations)).strip();
    }
    StringBuilder text = new StringBuilder(services(hit)).append(" down");
    if (hit.servicesWithoutUsers() > 0) {
      text.append("; ")
          .append(Numbers.of(hit.servicesWithoutUsers()))
          .append(hit.servicesWithoutUsers() == 1 ? " states" : " state")
          .append(" no users");
    }
    return text.append(". ").append(lesson(explanations)).toString().strip();
  }

  /** What there is to learn, in a sentence; nothing if there is nothing. */
  private String lesson(List<Explanation> explanations) {
    int inVain = 0;
    int alone = 0;
    for (Node service : hit()) {
      inVain += standbys.inVain(service).isPresent() ? 1 : 0;
      alone += standbys.isAlone(service) ? 1 : 0;
    }
    if (inVain > 0) {
      return inVain(inVain);
    }
    if (!explanations.isEmpty() && !explanations.get(0).nodes().isEmpty()) {
      Explanation worst = explanations.get(0);
      int count = worst.services().size();
      return Numbers.of(count)
          + (count == 1 ? " goes down with " : " go down with ")
          + names.of(worst.nodes().get(0))
          + ".";
    }
    return alone == 0
        ? ""
        : Numbers.of(alone) + (alone == 1 ? " has" : " have") + " no alternative.";
  }

  private static String inVain(int count) {
    return count == 1
        ? "For one of them a standby exists, but what switches to it is lost."
        : "For "
            + Numbers.of(count)
            + " of them standbys exist, but what switches to them is lost.";
  }

  private List<Node> hit() {
    return radius.down().stream()
        .filter(node -> node.kind() == Kind.SERVICE && !radius.removed().contains(node))
        .toList();
  }
}
