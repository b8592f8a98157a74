package blast.lint;

import java.util.List;

/**
 * What a finding is about, apart from where it stands: a finding is the same one as before if its
 * rule and its subject are, wherever the text has moved to.
 *
 * @param id the node, scenario or policy that it is about; settings name it
 * @param with what else makes it this finding and no other: the nodes shared, missing, in the way
 */
public record Subject(String id, List<String> with) implements Comparable<Subject> {
  public Subject {
    with = List.copyOf(with);
  }

  /** A node, scenario or policy by itself. */
  public static Subject of(String id) {
    return new Subject(id, List.of());
  }

  /** One together with others, in the order given. */
  public static Subject of(String id, List<String> with) {
    return new Subject(id, with);
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
