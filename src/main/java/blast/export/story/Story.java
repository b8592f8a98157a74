package blast.export.story;

import blast.analysis.people.Bounds;
import blast.export.picture.Names;
import blast.export.picture.Words;
import blast.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/**
 * A failure as it is told on one slide, in words and numbers only: what is lost, why it spreads,
 * who is hit, and what would change it.
 *
 * @param title the failure in one sentence
 * @param subtitle how many services are down, and the lesson
 * @param lost what was removed; with a last entry for those that have no room
 * @param reasons why it spreads, those that explain most first; each with those it explains
 * @param weakened what goes on, but not fully or not for long, in lines
 * @param untouched what the failure doesn't reach; empty if there is nothing
 * @param change what would have saved most, if that is a quarter of the services or more
 */
public record Story(
    String title,
    String subtitle,
    List<Lost> lost,
    List<Reason> reasons,
    List<String> weakened,
    String untouched,
    Optional<String> change) {
  /** In columns; a name may have a million characters. */
  private static final int LONGEST_NAME = 100;

  public Story {
    lost = List.copyOf(lost);
    reasons = List.copyOf(reasons);
    weakened = List.copyOf(weakened);
  }

  /**
   * Something that was removed.
   *
   * @param details what it carries, in lines
   */
  record Lost(String title, List<String> details) {
    public Lost {
      details = List.copyOf(details);
    }
  }

  /**
   * Why services go down.
   *
   * @param node whether it is about a node, or several that fell alike, and not about what the rest
   *     have in common
   * @param details why that went down itself, in lines
   * @param services how many it explains
   * @param vain what is there and can't be reached: a standby that nothing switches to
   * @param hit the services that this explains, worst first
   * @param more how many services there are beyond those, in words; empty if there are none
   */
  public record Reason(
      String title,
      boolean node,
      List<String> details,
      int services,
      Optional<String> vain,
      List<Hit> hit,
      String more) {
    public Reason {
      details = List.copyOf(details);
      hit = List.copyOf(hit);
    }
  }

  /** A service that is down. */
  record Hit(String title, Bounds users) {}

  /** What nodes are called in stories. */
  static Names names(Inventory inventory) {
    return Names.of(inventory.nodes(), name -> Words.cut(name, LONGEST_NAME));
  }

  /** How many boxes and bars are drawn. */
  public int boxes() {
    int boxes = lost.size() + (change.isPresent() ? 1 : 0);
    for (Reason reason : reasons) {
      boxes += 1 + (reason.vain().isPresent() ? 1 : 0) + reason.hit().size();
    }
    return boxes;
  }
}
