package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import blast.text.EveryCharacter;
import blast.text.Visibility;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What of a user's text stands in JSON: all of it, but nothing that steers a terminal. */
class JsonTest {
  @Test
  void nothingInItSteersATerminalNorIsNoCharacter() throws IOException {
    assertThat(EveryCharacter.classesIn(written(EveryCharacter.text())))
        .containsExactlyInAnyOrder(Visibility.VISIBLE, Visibility.BLANK, Visibility.UNASSIGNED);
  }

  @Test
  void aCharacterOfTwoCharsIsSpelledAsBoth() throws IOException {
    assertThat(written("a\uDB40\uDC41b\uD83D\uDE00\uDB40\uDC01"))
        .isEqualTo("\"a\\uDB40\\uDC41b\uD83D\uDE00\\uDB40\\uDC01\"");
  }

  @Test
  void everyCharacterIsReadAsItWasWritten() throws IOException {
    String text = EveryCharacter.text();

    try (JsonParser parser = new JsonFactory().createParser(written(text))) {
      parser.nextToken();
      assertThat(parser.getText()).isEqualTo(text);
    }
  }

  private static String written(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    try (JsonGenerator json = Json.to(out)) {
      json.writeString(text);
    }
    return out.toString();
  }
}
