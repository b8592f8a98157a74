package blast.export.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which frames stand around what in a picture, read from the picture alone. */
public final class Surroundings {
  private final Map<String, Optional<String>> frames = new HashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Map<String, Set<String>> previous = new HashMap<>();
  private final Set<String> joins = new HashSet<>();

  /** Those in a picture. */
  public Surroundings(Picture picture) {
    picture.frames().forEach(frame -> frames.put(frame.key(), frame.frame()));
    picture.boxes().forEach(box -> frames.put(box.key(), box.frame()));
    for (Arrow arrow : picture.arrows()) {
      next.computeIfAbsent(arrow.from(), unseen -> new LinkedHashSet<>()).add(arrow.to());
      previous.computeIfAbsent(arrow.to(), unseen -> new LinkedHashSet<>()).add(arrow.from());
    }
    picture.boxes().stream()
        .filter(box -> box.kind() == BoxKind.GROUP)
        .forEach(box -> joins.add(box.key()));
  }

  /** The frames around a box or frame, innermost first. */
  public List<String> around(String key) {
    List<String> around = new ArrayList<>();
    Optional<String> frame = frames.get(key);
    while (frame.isPresent()) {
      around.add(frame.get());
      frame = frames.get(frame.get());
    }
    return around;
  }

  /** What a join ties: who requires it and what it requires, through other joins if need be. */
  Set<String> tied(String join) {
    Set<String> tied = ends(join, previous);
    tied.addAll(ends(join, next));
    return tied;
  }

  private Set<String> ends(String join, Map<String, Set<String>> ways) {
    Set<String> ends = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>(Set.of(join));
    List<String> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      for (String end : ways.getOrDefault(open.remove(0), Set.of())) {
        if (!joins.contains(end)) {
          ends.add(end);
        } else if (seen.add(end)) {
          open.add(end);
        }
      }
    }
    return ends;
  }

  /** The innermost frame that is around all of these. */
  Optional<String> common(Set<String> keys) {
    List<String> common = new ArrayList<>();
    boolean isFirst = true;
    for (String key : keys) {
      if (isFirst) {
        common.addAll(around(key));
        isFirst = false;
      }
      common.retainAll(around(key));
    }
    return common.stream().findFirst();
  }
}
