package blast.analysis.cuts;

import blast.graph.Cone;
import blast.graph.ConeSpread;

/** That a service is down: the first vertex of a cone. */
final class ServiceTarget implements Target {
  private static final int SERVICE = 0;

  private final Cone cone;
  private final ConeSpread spread;
  private final SupportFinder supports;

  /**
   * The service that a cone is of.
   *
   * @param spread what is out already is down in it; of the candidates nothing is
   * @param order how many candidates are taken at most
   */
  ServiceTarget(Cone cone, ConeSpread spread, boolean[] isCandidate, int order) {
    this.cone = cone;
    this.spread = spread;
    this.supports = new SupportFinder(cone, spread, isCandidate, order);
  }

  @Override
  public int size() {
    return cone.size();
  }

  @Override
  public boolean isHit() {
    return spread.isDown(SERVICE);
  }

  @Override
  public int take(int candidate) {
    return spread.remove(candidate);
  }

  @Override
  public void takeBack(int mark) {
    spread.takeBack(mark);
  }

  @Override
  public int[] support(int more) {
    supports.begin();
    supports.add(SERVICE);
    return supports.finish(more);
  }

  @Override
  public boolean isInSupport(int candidate) {
    return supports.isFound(candidate);
  }

  @Override
  public long steps() {
    return spread.steps() + supports.steps();
  }
}
