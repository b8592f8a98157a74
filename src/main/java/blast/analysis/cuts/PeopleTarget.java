package blast.analysis.cuts;

import blast.analysis.people.NestedTally;
import blast.analysis.people.UserIndex;
import blast.graph.Cone;
import blast.graph.ConeSpread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * That so many people are hit, by the upper bound. The bound grows with the services that are down,
 * so that there are minimal sets. A support keeps enough services up: whatever befalls all others,
 * fewer people are hit.
 */
final class PeopleTarget implements Target {
  private final Cone cone;
  private final ConeSpread spread;
  private final SupportFinder supports;
  private final NestedTally hit;
  private final UserIndex users;
  private final long least;

  /** Those with users as vertices, fewest users first: the others are kept up. */
  private final List<Integer> services = new ArrayList<>();

  private long steps;

  /**
   * The services with users that a cone is of.
   *
   * @param roots how many there are
   * @param spread what is out already is down in it; its people don't count
   * @param least how many people
   */
  PeopleTarget(
      Cone cone,
      int roots,
      ConeSpread spread,
      SupportFinder supports,
      UserIndex users,
      long least) {
    this.cone = cone;
    this.spread = spread;
    this.supports = supports;
    this.users = users;
    this.hit = new NestedTally(users);
    this.least = least;
    for (int root = 0; root < roots; root++) {
      if (!spread.isDown(root)) {
        services.add(root);
      }
    }
    services.sort(Comparator.comparingLong(root -> users.total(cone.node(root))));
  }

  @Override
  public int size() {
    return cone.size();
  }

  @Override
  public boolean isHit() {
    return hit.bounds().atMost() >= least;
  }

  private boolean isService(int vertex) {
    return cone.node(vertex) != Cone.NO_NODE && users.isService(cone.node(vertex));
  }

  @Override
  public int take(int candidate) {
    int mark = spread.remove(candidate);
    for (int i = mark; i < spread.count(); i++) {
      if (isService(spread.fallen(i))) {
        hit.add(cone.node(spread.fallen(i)));
      }
    }
    return mark;
  }

  @Override
  public void takeBack(int mark) {
    for (int i = spread.count() - 1; i >= mark; i--) {
      if (isService(spread.fallen(i))) {
        hit.removeLast(cone.node(spread.fallen(i)));
      }
    }
    spread.takeBack(mark);
  }

  @Override
  public int[] support(int more) {
    supports.begin();
    List<Integer> spared = new ArrayList<>();
    for (int service : services) {
      if (!spread.isDown(service)) {
        hit.add(cone.node(service));
        if (isHit()) {
          hit.removeLast(cone.node(service));
          supports.add(service);
        } else {
          spared.add(service);
        }
      }
    }
    for (int i = spared.size() - 1; i >= 0; i--) {
      hit.removeLast(cone.node(spared.get(i)));
    }
    steps += services.size();
    return supports.finish(more);
  }

  @Override
  public boolean isInSupport(int candidate) {
    return supports.isFound(candidate);
  }

  @Override
  public long steps() {
    return steps + spread.steps() + supports.steps();
  }
}
