package blast.analysis.sweep;

import blast.PublicApi;
import blast.analysis.work.Tournament;
import blast.graph.FailureForest;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.text.FreshList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The single nodes, other than itself, that take a service down: it survives the loss of any one
 * node that isn't among them.
 *
 * <p>Many services may have as many killers each, so they are kept as stretches of the {@link
 * FailureForest}, and listed when they are asked for.
 */
@PublicApi
public final class Killers {
  private static final int NOWHERE = -1;

  private final KillerIndex index;
  private final FailureForest forest;
  private final Node service;

  /** Where the stretches begin. The service itself may be in one of them. */
  private final int[] starts;

  /** Its position in that stretch, or NOWHERE. */
  private final int own;

  /**
   * What takes a service down.
   *
   * @param starts positions, ascending: the nodes there, and all whose failures contain theirs
   */
  Killers(KillerIndex index, Node service, int... starts) {
    this.index = index;
    this.forest = index.forest();
    this.service = service;
    this.starts = starts;
    this.own = own();
  }

  private int own() {
    int position = forest.position(service.index());
    int at = Arrays.binarySearch(starts, position);
    int before = at >= 0 ? at : -2 - at;
    return before >= 0 && position < forest.end(starts[before]) ? position : NOWHERE;
  }

  /** The service. */
  public Node service() {
    return service;
  }

  private int size() {
    int size = own == NOWHERE ? 0 : -1;
    for (int start : starts) {
      size += forest.end(start) - start;
    }
    return size;
  }

  /** What takes it down, by kind and id. */
  public List<Node> nodes() {
    return new FreshList<>(size(), this::ordered);
  }

  private List<Node> ordered() {
    int[] ranks = new int[size()];
    int next = 0;
    for (int start : starts) {
      for (int position = start; position < forest.end(start); position++) {
        if (position != own) {
          ranks[next++] = index.rank(position);
        }
      }
    }
    Arrays.sort(ranks);
    List<Node> ordered = new ArrayList<>(ranks.length);
    for (int rank : ranks) {
      ordered.add(index.nodeOfRank(rank));
    }
    return ordered;
  }

  /** Those of a kind, by id; empty if it survives the loss of any one node of that kind. */
  public List<Node> of(Kind kind) {
    return byKind().getOrDefault(kind, List.of());
  }

  /** Those of every kind of which there are any, by id. */
  public Map<Kind, List<Node>> byKind() {
    Map<Kind, List<Node>> byKind = new EnumMap<>(Kind.class);
    for (Node node : nodes()) {
      byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
    }
    return byKind;
  }

  /** How many of them are no companies. */
  public int pointCount() {
    int count = own == NOWHERE ? 0 : -1;
    for (int start : starts) {
      count += index.points(start, forest.end(start));
    }
    return count;
  }

  /** Those that take least down themselves, then by id, at most so many, companies left out. */
  public List<Node> nearestPoints(int most) {
    Tournament.Draw draw = index.draw();
    for (int start : starts) {
      draw.add(start, forest.end(start));
    }
    List<Node> nearest = new ArrayList<>();
    while (nearest.size() < most) {
      int next = draw.next();
      if (next == Tournament.NONE) {
        break;
      }
      if (next != own) {
        nearest.add(index.node(next));
      }
    }
    return nearest;
  }

  @Override
  public String toString() {
    return service + " falls with any of " + nodes();
  }
}
