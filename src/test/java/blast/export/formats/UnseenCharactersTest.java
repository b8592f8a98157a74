package blast.export.formats;

import static blast.text.Visibility.BLANK;
import static blast.text.Visibility.LINE_BREAK;
import static blast.text.Visibility.UNASSIGNED;
import static blast.text.Visibility.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.text.EveryCharacter;
import blast.wording.XmlText;
import org.junit.jupiter.api.Test;

/** What can't be seen, or turns the writing direction, in the languages of pictures. */
class UnseenCharactersTest {
  @Test
  void dotHoldsNothingThatSteers() {
    assertThat(EveryCharacter.classesIn(DotText.of(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED);
    assertThat(DotText.of("a\u202Eb\u001B\u200Dc\n")).isEqualTo("\"ab c\\n\"");
  }

  @Test
  void mermaidHoldsNothingThatSteers() {
    assertThat(EveryCharacter.classesIn(MermaidText.of(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED);
    assertThat(EveryCharacter.classesIn(MermaidText.yaml(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED);
    assertThat(MermaidText.of("a\u202Eb\u001B\u200Dc\uD83D")).isEqualTo("\"ab c \"");
    assertThat(MermaidText.yaml("a\u202Eb\u001B\u200Dc")).isEqualTo("\"a b  c\"");
  }

  @Test
  void joinersStayInNamesThatNeedThem() {
    String name = "\u0645\u06CC\u200C\u062E \uD83D\uDC69\u200D\uD83D\uDC67";

    assertThat(DotText.of(name)).isEqualTo('"' + name + '"');
    assertThat(MermaidText.of(name)).isEqualTo('"' + name + '"');
    assertThat(MermaidText.yaml(name)).isEqualTo('"' + name + '"');
  }

  @Test
  void xmlRefersToWhatSteersAndBlanksWhatItMayNotHold() {
    assertThat(EveryCharacter.classesIn(XmlText.of(EveryCharacter.text())))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED, LINE_BREAK);
    assertThat(XmlText.of("a\u202Eb\u200Dc\u009Bd\n")).isEqualTo("a&#8238;b&#8205;c&#155;d&#10;");
    assertThat(XmlText.of("a\u001Bb\uD83Dc\uFFFE")).isEqualTo("a b c ");
  }
}
