package blast.diagnostic;

import blast.text.FreshList;
import blast.text.Glob;
import java.util.List;

/**
 * What a finding is about, apart from where it stands: a finding is the same one as before if its
 * rule and its subject are, wherever the text has moved to.
 *
 * @param id the node, scenario or policy that it is about; settings name it
 * @param with what else makes it this finding and no other: the nodes shared, missing, in the way
 * @param isShared whether it is about those others as much as about the first, as with a circle;
 *     then settings may name any of them
 */
public record Subject(String id, List<String> with, boolean isShared)
    implements Comparable<Subject> {
  public Subject {
    with = FreshList.orCopy(with);
  }

  /** A node, scenario or policy by itself. */
  public static Subject of(String id) {
    return new Subject(id, List.of(), false);
  }

  /** One together with others, in the order given. */
  public static Subject of(String id, List<String> with) {
    return new Subject(id, with, false);
  }

  /** Several that it is about alike, in an order that doesn't depend on the text. */
  public static Subject ofAll(List<String> ids) {
    return new Subject(ids.get(0), ids.subList(1, ids.size()), true);
  }

  /** Whether a setting that names such ids means it. */
  public boolean fits(Glob named) {
    return named.fits(id) || (isShared && with.stream().anyMatch(named::fits));
  }

  /** Orders by id, then by the others. */
  @Override
  public int compareTo(Subject other) {
    int byId = id.compareTo(other.id);
    return byId != 0 ? byId : String.join("\n", with).compareTo(String.join("\n", other.with));
  }

  /** One line: {@code kakaotalk with pangyo-dc, deploy}. */
  @Override
  public String toString() {
    return with.isEmpty() ? id : id + " with " + String.join(", ", with);
  }
}
