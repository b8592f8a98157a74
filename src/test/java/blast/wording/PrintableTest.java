package blast.wording;

import static blast.text.Visibility.BLANK;
import static blast.text.Visibility.UNASSIGNED;
import static blast.text.Visibility.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.text.EveryCharacter;
import blast.text.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a user's text a terminal gets. */
class PrintableTest {
  @Test
  void whatSteersATerminalIsLeftOutOrBlank() {
    assertThat(EveryCharacter.classesIn(Printable.of(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED);
  }

  @Test
  void whatIsSeenStays() {
    assertThat(
            EveryCharacter.codes()
                .filter(code -> Visibility.of(code) == VISIBLE)
                .mapToObj(Character::toString)
                .filter(text -> !Printable.of(text).equals(text)))
        .isEmpty();
  }

  @Test
  void endsOfLinesAreBlankAndMarksOfNoWidthAreGone() {
    assertThat(Printable.of("a\tb\nc\u2028d\u0085e")).isEqualTo("a b c d e");
    assertThat(Printable.of("a\u202Eb\u200Bc\u200Dd\uD83D")).isEqualTo("abcd");
  }

  @Test
  void whatIsNoCharacterIsShownAsAReplacement() {
    assertThat(Printable.of("x\uFFFEy\uFDD0z" + Character.toString(0x1FFFF)))
        .isEqualTo("x\uFFFDy\uFFFDz\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
        "\u0D28\u0D4D\u200D",
        "\uD83D\uDC69\u200D\uD83D\uDC67 club",
        "\u2764\uFE0F\u200D\uD83D\uDD25",
        "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDCBB",
      })
  void joinersStayWhereTheSpellingNeedsThem(String name) {
    assertThat(Printable.of(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u200Db",
        "\u200Ca",
        "\uD310\u200D\uAD50",
        "1\u200D2",
        "\uD83D\uDC69\u200D",
        "\uD83D\uDC69\u200C\uD83D\uDC67",
        "\u0645\u200C ",
        "\u0301\u200D",
      })
  void joinersThatOnlyHideAreGone(String name) {
    assertThat(Printable.of(name)).isEqualTo(name.replaceAll("[\u200C\u200D]", ""));
  }

  @Test
  void ofSeveralJoinersOneIsLeft() {
    assertThat(Printable.of("\u0645\u200D\u200D\u0647")).isEqualTo("\u0645\u200D\u0647");
  }
}
