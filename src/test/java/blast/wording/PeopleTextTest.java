package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import java.util.List;
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

  private static Impact impact(Bounds users, int services, int withoutUsers) {
    return new Impact(users, OptionalLong.empty(), List.of(), services, withoutUsers);
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
