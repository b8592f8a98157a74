package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many people, in words. */
class PeopleTextTest {
  @Test
  void boundsThatMeetAreOneNumber() {
    assertThat(PeopleText.of(new Bounds(47_637_000, 47_637_000))).isEqualTo("47,637,000");
    assertThat(PeopleText.users(new Bounds(1, 1))).isEqualTo("1 user");
    assertThat(PeopleText.users(new Bounds(0, 1))).isEqualTo("0 to 1 users");
  }

  @Test
  void whatNoServiceStatesIsNotNobody() {
    assertThat(PeopleText.of(Bounds.NOT_STATED)).isEqualTo("not stated");
    assertThat(PeopleText.users(Bounds.NOT_STATED)).isEqualTo("users: not stated");
    assertThat(PeopleText.populationShare(Bounds.NOT_STATED, OptionalLong.of(9))).isEmpty();
  }

  @Test
  void nobodyIsHitOnlyWhereEveryServiceSaysSo() {
    assertThat(PeopleText.hit(impact(Bounds.NONE, 0, 0))).isEqualTo("no users hit");
    assertThat(PeopleText.hit(impact(Bounds.NONE, 2, 0))).isEqualTo("no users hit");
    assertThat(PeopleText.hit(impact(Bounds.NOT_STATED, 2, 2))).isEqualTo("users: not stated");
    assertThat(PeopleText.hit(impact(Bounds.NONE, 2, 1)))
        .isEqualTo("0 users hit; 1 of the 2 services states none");
    assertThat(PeopleText.hit(impact(new Bounds(5, 7), 18, 11)))
        .isEqualTo("5 to 7 users hit; 11 of the 18 services state none");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0 users",
    "1, 1, 1 user",
    "999998, 999999, '999,998 to 999,999 users'",
    "0, 2000000, '0 to 2,000,000 users'",
    "900, 1080000, '900 to 1,080,000 users'",
    "99999, 2000000, '99,999 to 2,000,000 users'",
    "900000, 1200000, '900,000 to 1.2 million users'",
    "1000000, 1000000, 1 million users",
    "1000001, 1000002, 1 million users",
    "53561000, 57664000, 53.6 to 57.7 million users",
    "999949998, 999949999, 999.9 million users",
    "999949999, 999950000, 999.9 million to 1 billion users",
    "1200000000, 3400000000, 1.2 to 3.4 billion users",
  })
  void aHeadlineRoundsAndSaysTheUnitOnce(long atLeast, long atMost, String text) {
    assertThat(PeopleText.roughly(new Bounds(atLeast, atMost))).isEqualTo(text);
  }

  @Test
  void aHeadlineDoesNotRoundWhatIsNotStated() {
    assertThat(PeopleText.roughly(Bounds.NOT_STATED)).isEqualTo("users: not stated");
  }

  private static Impact impact(Bounds users, int services, int withoutUsers) {
    return new Impact(users, OptionalLong.empty(), List.of(), services, withoutUsers);
  }

  @Test
  void aShareOfThePopulationIsARangeWhereItsBoundsDiffer() {
    Bounds users = new Bounds(8, 9);

    assertThat(PeopleText.populationShare(users, OptionalLong.empty())).isEmpty();
    assertThat(PeopleText.populationShare(users, OptionalLong.of(9)))
        .isEqualTo("88.9% to 100% of the population");
    assertThat(PeopleText.populationShare(users, OptionalLong.of(1_000_000)))
        .isEqualTo("0.1% of the population");
  }
}
