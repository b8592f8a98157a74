package blast.export.formats;

import blast.export.picture.Arrow;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the arrows that close circles with those that carried the failure: they have to run back,
 * so that the failure runs from left to right.
 */
final class Circles {
  private final Map<String, List<String>> carried = new HashMap<>();

  private Circles(Picture picture) {
    for (Arrow arrow : picture.arrows()) {
      if (arrow.look() != Look.UP) {
        carried.computeIfAbsent(arrow.from(), unseen -> new ArrayList<>()).add(arrow.to());
      }
    }
  }

  /** Those arrows. */
  static Set<Arrow> closedBy(Picture picture) {
    Circles circles = new Circles(picture);
    Map<String, Set<String>> reached = new HashMap<>();
    Set<Arrow> closing = new HashSet<>();
    for (Arrow arrow : picture.arrows()) {
      if (arrow.look() == Look.UP
          && reached.computeIfAbsent(arrow.to(), circles::reachedFrom).contains(arrow.from())) {
        closing.add(arrow);
      }
    }
    return closing;
  }

  private Set<String> reachedFrom(String key) {
    Set<String> reached = new HashSet<>(Set.of(key));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String next : carried.getOrDefault(open.remove(), List.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
