package blast.reference;

import java.util.List;

/** A piece of YAML before it is written in one style or another. */
sealed interface Yaml {
  /** Text that may be quoted. */
  record Text(String text) implements Yaml {}

  /** A whole number. */
  record Whole(long value) implements Yaml {}

  record Items(List<Yaml> items) implements Yaml {}

  record Entries(List<Entry> entries) implements Yaml {}

  record Entry(String key, Yaml value) {}

  /** A value under an anchor. */
  record Anchored(String anchor, Yaml value) implements Yaml {}

  /** A repetition of what stands under an anchor. */
  record Alias(String anchor) implements Yaml {}

  /** The key that copies the entries of its value. */
  String MERGE = "<<";

  static Entries entries(Entry... entries) {
    return new Entries(List.of(entries));
  }
}
