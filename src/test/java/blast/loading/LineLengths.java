package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.text.Position;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * How long the lines of a file are at most.
 *
 * @param lengths for each line, in characters
 */
public record LineLengths(List<Integer> lengths) {
  public static LineLengths of(String name, byte[] bytes) {
    boolean isJson = name.endsWith(".json");
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      // What breaks lines in YAML only is in JSON counted by one part of the loader, not by all.
      if (!isJson || !text.matches("(?s).*[\u0085\u2028\u2029].*")) {
        return exact(text);
      }
    } catch (CharacterCodingException e) {
      // Then only this is sure: every byte is a character at most.
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int most = text.split("[\r\n]", -1).length;
    return new LineLengths(Collections.nCopies(most, bytes.length));
  }

  private static LineLengths exact(String text) {
    // The YAML parser takes a carriage return at the very end for a character.
    String counted = text.endsWith("\r") ? text.substring(0, text.length() - 1) + "." : text;
    return new LineLengths(
        Arrays.stream(counted.split("\r\n|[\r\n]", -1))
            .map(line -> line.codePointCount(0, line.length()))
            .toList());
  }

  /** Asserts that a place lies in the file, or just behind a line's or the file's end. */
  public void contain(Position place) {
    assertThat(place.line()).isLessThanOrEqualTo(lengths.size() + 1);
    int length = place.line() > lengths.size() ? 0 : lengths.get(place.line() - 1);
    assertThat(place.column()).as("column of %s", place).isLessThanOrEqualTo(length + 1);
  }
}
