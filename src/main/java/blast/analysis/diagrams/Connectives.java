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
}
