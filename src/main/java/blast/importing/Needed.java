package blast.importing;

import java.util.List;

/** What a source says is needed: a thing, or a group of such. */
public sealed interface Needed {
  /** How much of a group it takes. */
  public enum Form {
    ALL_OF,
    ANY_OF,
    AT_LEAST
  }

  /** One thing. */
  record One(Key key) implements Needed {}

  /**
   * A group.
   *
   * @param amount of {@link Form#AT_LEAST}, how many, or percent; else empty
   * @param members at least one
   */
  record Group(Form form, String amount, List<Needed> members) implements Needed {
    public Group {
      members = List.copyOf(members);
    }

    /** One of these will do. */
    public static Group anyOf(List<Needed> members) {
      return new Group(Form.ANY_OF, "", members);
    }
  }
}
