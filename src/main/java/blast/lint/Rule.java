package blast.lint;

import blast.analysis.Study;
import blast.diagnostic.Check;
import java.util.function.Consumer;

/** Something that is checked of a sound inventory. */
public interface Rule {
  /** Its id, how much its findings matter by default, and what it checks. */
  Check check();

  /**
   * Reports everything that it finds, in any order.
   *
   * @param study the inventory, and what is computed of it once for all rules
   */
  void find(Study study, Consumer<Finding> found);
}
