package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Check;
import java.util.Optional;
import java.util.function.Consumer;

/** Something that is checked of a sound inventory. */
public interface Rule {
  /** Its id, how much its findings matter by default, and what it checks. */
  Check check();

  /**
   * What it finds, as it is said of several nodes at once, after their number: {@code state no
   * company}; empty where that can't be said.
   */
  default Optional<String> ofSeveral() {
    return Optional.empty();
  }

  /**
   * Reports everything that it finds, in any order.
   *
   * @param study the inventory, and what is computed of it once for all rules
   */
  void find(Study study, Consumer<Finding> found);
}
