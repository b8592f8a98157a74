package blast.analysis.cuts;

/**
 * What is to be brought about by taking candidates, and how far what was taken goes towards it.
 * Taking more never undoes it. Candidates have numbers from 0, below that of {@link #size}.
 */
interface Target {
  /** No candidate has this number or more. */
  int size();

  /** Whether what was taken brings it about. */
  boolean isHit();

  /**
   * Takes a candidate.
   *
   * @return what {@link #takeBack} wants to be told
   */
  int take(int candidate);

  /** Restores what was before a candidate was taken, and all after it. */
  void takeBack(int mark);

  /**
   * While the target isn't hit: candidates of which every set of at most so many has one that,
   * together with what was taken, hits it. None of them was taken. No candidates: no such set hits.
   */
  int[] support(int more);

  /** Whether a candidate is one of those that {@link #support} gave last. */
  boolean isInSupport(int candidate);

  /** How many vertices were looked at so far. */
  long steps();
}
