package blast.report;

import static blast.text.Visibility.BLANK;
import static blast.text.Visibility.CONTROL;
import static blast.text.Visibility.UNASSIGNED;
import static blast.text.Visibility.VISIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import blast.text.EveryCharacter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a user's text stands in XML. */
class XmlTest {
  @Test
  void nothingSteersAndNothingIsForbidden() throws IOException {
    StringBuilder out = new StringBuilder();
    Xml.write(
        out,
        xml -> {
          xml.start("every");
          xml.attribute("character", EveryCharacter.text());
          xml.lines(List.of(EveryCharacter.text()));
          xml.end();
        });

    // The only control characters are the ends of lines between elements.
    assertThat(EveryCharacter.classesIn(out.toString()))
        .containsExactlyInAnyOrder(VISIBLE, BLANK, UNASSIGNED, CONTROL);
    assertThat(out.toString().codePoints().filter(Character::isISOControl))
        .containsOnly((int) '\n');
  }
}
