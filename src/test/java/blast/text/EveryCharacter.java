package blast.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All that Unicode has room for, to see what a writer lets through. */
public final class EveryCharacter {
  private EveryCharacter() {}

  /** Every code point but lines' ends, each with a letter behind it, so that no halves pair up. */
  public static String text() {
    return codes()
        .filter(code -> code != '\n' && code != '\r')
        .mapToObj(code -> Character.toString(code) + "x")
        .collect(Collectors.joining());
  }

  /** Every code point. */
  public static IntStream codes() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
  }

  /** What classes of characters occur in a text. */
  public static Set<Visibility> classesIn(String text) {
    Set<Visibility> classes = EnumSet.noneOf(Visibility.class);
    text.codePoints().forEach(code -> classes.add(Visibility.of(code)));
    return classes;
  }
}
