package blast.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
  @Test
  void aLookAlikeComesBeforeWhatIsNear() {
    KnownNames names = KnownNames.of(List.of("datb", "data"));

    assertThat(names.hint("d\u0430ta"))
        .contains("did you mean 'data'? yours has U+0430 CYRILLIC SMALL LETTER A, that one a");
    assertThat(names.hint("datc")).contains("did you mean 'data' or 'datb'?");
  }

  @Test
  void neitherTheNameItselfNorTheOneThatMakesNoSenseIsOffered() {
    KnownNames names = KnownNames.of(List.of("data", "d\u0430ta", "date"));

    assertThat(names.hint("data", "d\u0430ta")).contains("did you mean 'date'?");
    assertThat(names.hint("datx", "data")).contains("did you mean 'date'?");
    assertThat(KnownNames.of(List.of("data")).hint("data")).isEmpty();
    assertThat(KnownNames.of(List.of("data")).hint("d\u0430ta", "data")).isEmpty();
  }
}
