package blast.wording;

import static blast.text.Visibility.BLANK;
import static blast.text.Visibility.NONCHARACTER;
import static blast.text.Visibility.UNASSIGNED;
import static blast.text.Visibility.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.text.EveryCharacter;
import blast.text.Visibility;
import org.junit.jupiter.api.Test;

/** What of a user's text a terminal gets. */
class PrintableTest {
  @Test
  void whatSteersATerminalIsLeftOutOrBlank() {
    assertThat(EveryCharacter.classesIn(Printable.of(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED, NONCHARACTER);
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
}
