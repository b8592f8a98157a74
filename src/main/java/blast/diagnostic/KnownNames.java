package blast.diagnostic;

import blast.text.NameIndex;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that are known somewhere, for offering what an unknown one may have meant: one that
 * looks the same, with how it differs, or the nearest.
 */
public final class KnownNames {
  private final NameIndex index;
  private final Map<String, String> bySkeleton;

  private KnownNames(List<String> names) {
    this.index = NameIndex.of(names);
    this.bySkeleton = new HashMap<>();
    for (String name : names) {
      bySkeleton.putIfAbsent(LookAlikes.skeleton(name), name);
    }
  }

  /** Names that are asked for again and again. */
  public static KnownNames of(List<String> names) {
    return new KnownNames(names);
  }

  /** The hint about an unknown name; empty if no name is near. */
  public Optional<String> hint(String wanted) {
    return hint(wanted, "");
  }

  /**
   * The same, where one of the names would make no sense.
   *
   * @param except the name that isn't offered; empty if all may be
   */
  public Optional<String> hint(String wanted, String except) {
    String alike = bySkeleton.getOrDefault(LookAlikes.skeleton(wanted), "");
    if (!alike.isEmpty() && !alike.equals(except) && !alike.equals(wanted)) {
      return LookAlikes.difference("yours", wanted, alike)
          .map(difference -> "did you mean " + Quoted.of(alike) + "? " + difference);
    }
    return NearestNames.hint(index.nearest(wanted, except));
  }
}
