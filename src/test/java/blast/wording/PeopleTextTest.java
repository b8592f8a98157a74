package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.people.Bounds;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How many people, in words. */
class PeopleTextTest {
  @Test
  void boundsThatMeetAreOneNumber() {
    assertThat(PeopleText.of(new Bounds(47_637_000, 47_637_000))).isEqualTo("47,637,000");
    assertThat(PeopleText.users(new Bounds(1, 1))).isEqualTo("1 user");
    assertThat(PeopleText.users(new Bounds(0, 1))).isEqualTo("0 to 1 users");
  }

  @Test
  void aShareOfThePopulationIsARangeWhereItsBoundsDiffer() {
    Bounds users = new Bounds(8, 9);

    assertThat(PeopleText.populationShare(users, OptionalLong.empty())).isEmpty();
    assertThat(PeopleText.populationShare(users, OptionalLong.of(9)))
        .isEqualTo("88.9 % to 100 % of the population");
    assertThat(PeopleText.populationShare(users, OptionalLong.of(1_000_000)))
        .isEqualTo("0.1 % of the population");
  }
}
