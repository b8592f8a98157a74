package blast.loading.fix;

import blast.text.Position;
import java.util.List;

/**
 * What became of a file.
 *
 * @param text the new text
 * @param done what was put right
 * @param refused what was left as it is
 * @param lines for each line of the new text, the number of the old line that it is, from 0; of one
 *     that was changed, the bits turned over ({@code ~}) of the number of the line that it was
 */
public record FixedFile(String text, List<Done> done, List<Refused> refused, List<Integer> lines) {
  /**
   * Something that was put right.
   *
   * @param wanted what was asked for
   * @param scopeStart where begins what may have come to mean something else
   * @param scopeEnd where that ends
   */
  public record Done(Wanted wanted, Position scopeStart, Position scopeEnd) {}

  /**
   * Something that was left as it is.
   *
   * @param wanted what was asked for
   * @param why why that isn't done
   */
  public record Refused(Wanted wanted, String why) {}

  public FixedFile {
    done = List.copyOf(done);
    refused = List.copyOf(refused);
    lines = List.copyOf(lines);
  }

  /** A file as it is. */
  public static FixedFile unchanged(String text) {
    return new FixedFile(text, List.of(), List.of(), LineTrace.of(text, List.of()).lines());
  }

  /**
   * Puts a file right.
   *
   * @param name its name, which says whether it is JSON
   * @param text what stands in it
   * @param wanted what is to be put right
   */
  public static FixedFile fix(String name, String text, List<Wanted> wanted) {
    return FileFixes.fix(name, text, wanted);
  }

  /** The same as it was, with what was refused for one reason. */
  static FixedFile refusing(String text, List<Wanted> wanted, String why) {
    List<Refused> refused = wanted.stream().map(one -> new Refused(one, why)).toList();
    return new FixedFile(text, List.of(), refused, LineTrace.of(text, List.of()).lines());
  }
}
