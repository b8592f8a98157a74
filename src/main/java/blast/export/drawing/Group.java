package blast.export.drawing;

import java.util.Optional;

/**
 * What belongs together.
 *
 * @param words what it is, for whoever reads the file; nothing that is seen follows from it
 * @param tooltip more about it, in lines; may be empty
 * @param link where a click leads, if anywhere
 */
public record Group(String words, String tooltip, Optional<String> link) {
  /** One that has nothing more to tell. */
  public static Group of(String words) {
    return new Group(words, "", Optional.empty());
  }
}
