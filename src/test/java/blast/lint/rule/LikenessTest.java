package blast.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ids look alike. */
class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "kakao-pay, kakaopay",
    "kakao-pay, Kakao.PAY",
    "a--b, a_:/@.b",
    "dns-, dns",
    "web-1-11, web.1_11",
    "web-1--11, web-1-11",
    "web-1-a, web1a",
    "straße, STRASSE",
    "straße, straẞe",
    "ΟΔΟΣ-Α, οδοσα",
    "ǆ, Ǆ",
    "ﬁle, FILE",
    "ｋａｋａｏ, kakao",
    "カカオ, ｶｶｵ",
    "Ａ１, a1",
  })
  void someIdsLookAlike(String one, String other) {
    assertThat(Likeness.of(one)).isEqualTo(Likeness.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "web-1-11, web-11-1",
    "web-1-1, web-11",
    "web-1, web-2",
    "10.0.0.1, 100.0.1",
    "٣-٣, ٣٣",
    "kakao-pay, kakao-play",
    "größe, grosse",
    "résumé, resume",
    "카카오, 카카요",
  })
  void othersDoNot(String one, String other) {
    assertThat(Likeness.of(one)).isNotEqualTo(Likeness.of(other));
  }
}
