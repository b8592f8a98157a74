package blast.importing;

import java.util.List;

/**
 * An option that a format has of its own.
 *
 * @param name as the command line takes it, with its dashes
 * @param label what its value is called; empty if it has none
 * @param words the values that it may have; none if it may have any
 * @param description what it does, line by line
 */
public record ImportOption(
    String name, Type type, String label, List<String> words, List<String> description) {
  /** What it takes. */
  public enum Type {
    FLAG,
    VALUE,
    /** Any number of them. */
    VALUES,
    /** Any number of files to read. */
    FILES
  }

  public ImportOption {
    words = List.copyOf(words);
    description = List.copyOf(description);
  }
}
