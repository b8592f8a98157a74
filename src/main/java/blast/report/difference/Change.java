package blast.report.difference;

import blast.text.SourceSpan;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is worse or better than before, in words and for programs.
 *
 * @param type what has changed
 * @param subject what it is about, by which changes of equal weight are ordered
 * @param users how many people it is about at most, for the order; less than 0 if it has none
 * @param text what has changed, one sentence without a stop
 * @param details lines that explain it
 * @param span where in the inventory after it was made worse, if it stands there
 * @param json writes it as one object or several
 */
record Change(
    Type type,
    String subject,
    long users,
    String text,
    List<String> details,
    Optional<SourceSpan> span,
    Body json)
    implements Comparable<Change> {
  /** What may change, what matters most first. */
  enum Type {
    PROMISE("promise", "promises"),
    SINGLE_POINT("single-point", "single points of failure"),
    LOSS("loss", "losses"),
    SURVIVAL("survives", "what is survived"),
    REDUNDANCY("redundancy", "redundancy"),
    CONCENTRATION("concentration", "concentration"),
    FINDING("finding", "findings");

    private final String word;
    private final String heading;

    Type(String word, String heading) {
      this.word = word;
      this.heading = heading;
    }

    /** The word for it in programs. */
    String word() {
      return word;
    }

    /** The words for it in reports. */
    String heading() {
      return heading;
    }
  }

  /** Writes objects of JSON. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  Change {
    details = List.copyOf(details);
  }

  /** Promises first, then by users, most first. */
  @Override
  public int compareTo(Change other) {
    int byPromise = Boolean.compare(other.type == Type.PROMISE, type == Type.PROMISE);
    int byUsers = Long.compare(other.users, users);
    int byType = type.compareTo(other.type);
    return byPromise != 0
        ? byPromise
        : byUsers != 0 ? byUsers : byType != 0 ? byType : subject.compareTo(other.subject);
  }
}
