package blast.analysis.availability;

import blast.graph.Cone;
import blast.graph.ConeSpread;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Bounds of how likely services are down, for cones of any size (Dotson and Gobien 1979). What may
 * fail spans a space of states, which is cut into boxes: some vertices have failed, some haven't,
 * the others are open. A box in which a service is down already counts as down. In any other, what
 * keeps the services up splits it: either all of that holds, and the services are up; or it is the
 * first, the second, … of it that fails, each a smaller box. The likeliest open box comes next.
 *
 * <p>The bounds hold for the numbers as they are in the machine: every product and every sum is
 * rounded away from what it bounds, by one unit in the last place, which is more than rounding to
 * the nearest can be wrong.
 */
final class Boxes {
  /** How far to go: what is left open is bounded in steps, never in time. */
  record Limits(int boxes, long steps) {}

  /** From so many boxes to the next, it is looked whether the bounds are close enough. */
  private static final int BETWEEN_LOOKS = 64;

  /** Vertices of splits that are held at once, which is what takes memory. */
  private static final long MOST_HELD = 5_000_000;

  /** The box of a split in which a part fails, and none before it does. */
  private record Box(Split split, int part) {}

  /** A box that was split. */
  private static final class Split {
    /** Empty for the one that is everything. */
    private final Optional<Box> box;

    /** What kept the services up. */
    private final int[] parts;

    Split(Optional<Box> box, int... parts) {
      this.box = box;
      this.parts = parts;
    }
  }

  /**
   * The next box of a split that wasn't looked at, and all after it.
   *
   * @param low how likely it is to be in the split box with none of the parts before failed
   */
  private record Open(Box box, double low, double high, double likely, long number)
      implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int byChance = Double.compare(other.likely, likely);
      return byChance != 0 ? byChance : Long.compare(number, other.number);
    }
  }

  private final Cone cone;
  private final int services;
  private final double[] likely;
  private final ConeSpread spread;
  private final Supports supports;
  private final boolean[] isCertain;
  private final PriorityQueue<Open> open = new PriorityQueue<>();
  private double downLow;
  private double downHigh;

  /** About how likely it is to be in a box that wasn't looked at. */
  private double left;

  private long numbers;
  private long held;
  private long handled;

  private Boxes(Cone cone, int services, double... likely) {
    this.cone = cone;
    this.services = services;
    this.likely = likely;
    this.spread = new ConeSpread(cone);
    this.supports = new Supports(cone, spread, likely);
    this.isCertain = new boolean[cone.size()];
  }

  /**
   * How likely any of the first vertices of a cone is down.
   *
   * @param services how many of them
   * @param likely by vertex: how likely it fails by itself
   * @param gap the difference of the bounds that is close enough, as a share of the upper one
   */
  static Chance of(Cone cone, int services, double[] likely, double gap, Limits limits) {
    return new Boxes(cone, services, likely).search(gap, limits);
  }

  private Chance search(double gap, Limits limits) {
    for (int vertex = 0; vertex < cone.size(); vertex++) {
      if (likely[vertex] >= 1) {
        spread.remove(vertex);
      }
    }
    look(Optional.empty(), 1, 1);
    for (int boxes = 1; !open.isEmpty() && boxes < limits.boxes(); boxes++) {
      boolean isOver = spread.falls() + supports.steps() + handled > limits.steps();
      if (isOver || held > MOST_HELD || (boxes % BETWEEN_LOOKS == 0 && isClose(gap))) {
        break;
      }
      next();
    }
    return Chance.between(downLow, Math.min(1, high()));
  }

  private boolean isClose(double gap) {
    if (left > gap * (downLow + left)) {
      return false;
    }
    double high = high();
    return high - downLow <= gap * high;
  }

  /** The upper bound: what is down, and all that wasn't looked at. */
  private double high() {
    double sum = downHigh;
    for (Open one : open) {
      sum = up(sum + up(one.high() * anyOf(one.box().split().parts, one.box().part())));
    }
    return sum;
  }

  /** At least how likely it is that any part from one on fails. */
  private double anyOf(int[] parts, int from) {
    double any = 0;
    for (int i = parts.length - 1; i >= from; i--) {
      double one = likely[parts[i]];
      any = up(one + up(up(1 - one) * any));
    }
    return Math.min(1, any);
  }

  private void next() {
    Open next = open.remove();
    Box box = next.box();
    int[] parts = box.split().parts;
    double one = likely[parts[box.part()]];
    left -= next.likely();
    if (box.part() + 1 < parts.length) {
      Box after = new Box(box.split(), box.part() + 1);
      add(after, down(next.low() * down(1 - one)), up(next.high() * up(1 - one)));
    }
    int before = spread.count();
    enter(box, true);
    look(Optional.of(box), down(next.low() * one), up(next.high() * one));
    enter(box, false);
    spread.takeBack(before);
  }

  /** Marks what is known in a box, or takes the marks away. */
  private void enter(Box inner, boolean isEntered) {
    Optional<Box> box = Optional.of(inner);
    while (box.isPresent()) {
      int[] parts = box.get().split().parts;
      int part = box.get().part();
      for (int i = 0; i < part; i++) {
        isCertain[parts[i]] = isEntered;
      }
      if (isEntered) {
        spread.remove(parts[part]);
      }
      handled += part;
      box = box.get().split().box;
    }
  }

  /** Looks at a box whose failures are in place. */
  private void look(Optional<Box> box, double low, double high) {
    for (int service = 0; service < services; service++) {
      if (spread.isDown(service)) {
        downLow = down(downLow + low);
        downHigh = up(downHigh + high);
        return;
      }
    }
    int[] parts = supports.find(services, isCertain);
    if (parts.length > 0) {
      held += parts.length;
      left += low * anyOf(parts, 0);
      add(new Box(new Split(box, parts), 0), low, high);
    }
  }

  private void add(Box box, double low, double high) {
    double about = low * likely[box.split().parts[box.part()]];
    open.add(new Open(box, low, high, about, numbers++));
  }

  private static double up(double number) {
    return Math.nextUp(number);
  }

  private static double down(double number) {
    return Math.max(0, Math.nextDown(number));
  }
}
