package blast.analysis.diagrams;

/** How the minimal sets of a module are found. Where both come to an end they find the same. */
enum Engine {
  /** As the minimal solutions of a binary decision diagram. */
  SOLUTIONS,
  /** As families of minimal sets from the bottom up, cut at the largest order. */
  FAMILIES
}
