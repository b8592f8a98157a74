package blast.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a source says, and what of it was left out. */
public final class Draft {
  /**
   * Something that the source says and the inventory won't.
   *
   * @param reason why, in a few words; counted by them
   * @param what the name of the thing, never a value
   */
  record LeftOut(String reason, String what, String file, long line) {}

  private final Map<Key, Entity> entities = new HashMap<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>(CodePoints.ORDER);
  private final List<String> notes = new ArrayList<>();
  private final Set<Key> needless = new HashSet<>();

  Draft() {}

  /** The thing of that key; a new one if nothing was said of it yet. */
  public Entity entity(Key key) {
    return entities.computeIfAbsent(key, Entity::new);
  }

  /** All of them, in no order. */
  Collection<Entity> entities() {
    return entities.values();
  }

  /** Takes note of what is left out. Every place is told only in the report, the counts always. */
  public void leaveOut(String reason, String what, String file, long line) {
    counts.merge(reason, 1L, Long::sum);
    leftOut.add(new LeftOut(reason, what, file, line));
  }

  /** Takes note of something that is left out of a thing, or of the thing. */
  void leaveOut(String reason, String what, Entity entity) {
    String file = entity.place().map(Entity.Place::file).orElse("");
    leaveOut(reason, what, file, entity.place().map(Entity.Place::line).orElse(0L));
  }

  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** How often something was left out for each reason. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Something that whoever imports should know, as a sentence without a stop. */
  public void note(String text) {
    notes.add(text);
  }

  /**
   * Says of a place that it isn't written if it is the only one of its sort, and everything stands
   * in it: nobody can act on what it would tell.
   */
  public void needless(Key place) {
    needless.add(place);
  }

  /** Those of which that was said. */
  Set<Key> needless() {
    return needless;
  }

  List<String> notes() {
    return notes.stream().sorted(CodePoints.ORDER).distinct().toList();
  }
}
