package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
  @Test
  void textStandsInQuotesAsItIs() {
    assertThat(Quoted.of("")).isEqualTo("''");
    assertThat(Quoted.of("it's \"so\" \\ 판교 é 😀")).isEqualTo("'it's \"so\" \\ 판교 é 😀'");
  }

  @ParameterizedTest
  @CsvSource({
    "0, \\u0000",
    "9, \\u0009",
    "10, \\u000A",
    "13, \\u000D",
    "27, \\u001B",
    "127, \\u007F",
    "133, \\u0085",
    "155, \\u009B",
    "160, \\u00A0",
    "8195, \\u2003",
    "8239, \\u202F",
    "12288, \\u3000",
    "173, \\u00AD",
    "8203, \\u200B",
    "8232, \\u2028",
    "8233, \\u2029",
    "8238, \\u202E",
    "8294, \\u2066",
    "55357, \\uD83D",
    "56832, \\uDE00",
    "65279, \\uFEFF",
    "917505, \\uE0001",
    "1114111, \\u10FFFF",
  })
  void whatCantBeSeenIsSpelled(int code, String shown) {
    String text = "a" + Character.toString(code) + "b";

    assertThat(Quoted.of(text)).isEqualTo("'a" + shown + "b'");
  }

  @Test
  void ofAllCharactersOnlyThoseThatAreSeenStandAsTheyAre() {
    assertThat(
            EveryCharacter.codes()
                .filter(code -> Quoted.of(Character.toString(code)).codePointAt(1) == code)
                .mapToObj(Visibility::of))
        .containsOnly(Visibility.VISIBLE, Visibility.BLANK);
    assertThat(
            EveryCharacter.codes()
                .mapToObj(code -> Quoted.of(Character.toString(code)))
                .flatMapToInt(String::codePoints)
                .mapToObj(Visibility::of))
        .containsOnly(Visibility.VISIBLE, Visibility.BLANK);
  }

  @Test
  void halfPairsAtTheEndAndInWrongOrderAreSpelled() {
    assertThat(Quoted.of("x\uD83D")).isEqualTo("'x\\uD83D'");
    assertThat(Quoted.of("\uDE00\uD83D")).isEqualTo("'\\uDE00\\uD83D'");
  }

  @Test
  void eightyCharactersAreShownAndTheNextIsNot() {
    assertThat(Quoted.of("x".repeat(80))).isEqualTo("'" + "x".repeat(80) + "'");
    assertThat(Quoted.of("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
    assertThat(Quoted.of("x".repeat(79) + "yz")).isEqualTo("'" + "x".repeat(79) + "y…'");
  }

  @Test
  void lengthCountsCharactersAsPeopleDo() {
    assertThat(Quoted.of("😀".repeat(80))).isEqualTo("'" + "😀".repeat(80) + "'");
    assertThat(Quoted.of("😀".repeat(81))).isEqualTo("'" + "😀".repeat(80) + "…'");
    assertThat(Quoted.of("\n".repeat(81))).isEqualTo("'" + "\\u000A".repeat(80) + "…'");
  }

  @Test
  void aHugeTextIsCut() {
    assertThat(Quoted.of("z".repeat(5_000_000))).hasSize(83);
  }
}
