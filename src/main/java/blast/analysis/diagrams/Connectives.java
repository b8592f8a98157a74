package blast.analysis.diagrams;

/** How failures are put together, whatever stands for them: diagrams of one sort. */
interface Connectives {
  /** Where the diagrams are. */
  NodeTable table();

  /** That what a level asks about is down. */
  int input(int level);

  /** That both are down. */
  int both(int one, int other);

  /** That one of them is, or both. */
  int either(int one, int other);

  /**
   * What is down with less if what a level asks about is down, and with more if it isn't.
   *
   * @param sooner what is down then, about later levels only
   * @param later what is down else, likewise; wherever it is, so is the other
   */
  int choice(int level, int sooner, int later);
}
