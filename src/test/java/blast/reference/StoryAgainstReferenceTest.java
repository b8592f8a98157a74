package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.export.story.Story;
import blast.export.story.StoryBuilder;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.reference.ReferenceImpact.People;
import blast.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every number of a story is what the brute-force reference says, and nobody is left out of it. */
class StoryAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 400);

  private static Story story(RandomCase given) {
    Study study = Study.of(given.graph().inventory());
    List<Node> removed =
        given.removed().stream().map(id -> study.inventory().find(id).orElseThrow()).toList();
    return StoryBuilder.of(study, study.blastRadius(removed), Optional.empty());
  }

  private static Set<String> services(RandomCase given, Set<String> ids) {
    Set<String> services = new TreeSet<>(ids);
    services.removeIf(id -> given.inventory().node(id).kind() != Kind.SERVICE);
    return services;
  }

  @Test
  void everyServiceThatIsDownIsExplainedOnce() {
    int[] reasons = {0, 0};
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          if (given.removed().isEmpty()) {
            return;
          }
          Story story = story(given);
          Set<String> hit = services(given, given.reference().down());
          hit.removeAll(given.removed());

          assertThat(story.reasons().stream().mapToInt(Story.Reason::services).sum())
              .as(given::toString)
              .isEqualTo(hit.size());
          assertThat(story.boxes()).isLessThanOrEqualTo(25);
          reasons[story.reasons().stream().anyMatch(Story.Reason::node) ? 0 : 1]++;
        });
    assertThat(reasons).as("stories with a reason, and without").doesNotContain(0);
  }

  @Test
  void theTitleHasTheUsersOfTheReference() {
    int[] found = {0, 0, 0, 0};
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          if (given.removed().isEmpty()) {
            return;
          }
          String title = story(given).title();
          Set<String> services = services(given, given.reference().down());
          People people =
              new ReferenceImpact(given.inventory(), given.reference()).people(services);
          boolean isStated =
              services.stream().anyMatch(id -> !given.inventory().node(id).users().isEmpty());
          if (services.isEmpty()) {
            assertThat(title).as(given::toString).endsWith("no service goes down");
            found[0]++;
          } else if (!isStated) {
            assertThat(title)
                .as(given::toString)
                .contains(Numbers.of(services.size()) + " of ")
                .doesNotContain("user");
            found[1]++;
          } else if (people.atMost() == 0) {
            assertThat(title).as(given::toString).contains("without users");
            found[2]++;
          } else {
            String users = Numbers.roughly(people.atMost()) + " user";
            assertThat(title)
                .as(given::toString)
                .contains((people.atLeast() < people.atMost() ? "up to " : " ") + users);
            found[3]++;
          }
        });
    assertThat(List.of(found[0], found[1], found[3])).as("of each sort").doesNotContain(0);
  }

  @Test
  void whatWouldChangeItIsWhatTheReferenceSays() {
    int[] found = {0};
    RandomCase.forEach(
        INVENTORIES / 4,
        given -> {
          if (given.removed().isEmpty()) {
            return;
          }
          Optional<ReferenceKeeps.Kept> best =
              new ReferenceKeeps(given.inventory(), given.removed()).best().stream().findFirst();
          long before = services(given, given.reference().down()).size();
          Optional<String> change = story(given).change();
          boolean isWorthwhile = best.isPresent() && (before - best.get().services()) * 4 >= before;
          assertThat(change.isPresent()).as(given::toString).isEqualTo(isWorthwhile);
          if (isWorthwhile) {
            assertThat(change.orElseThrow())
                .as(given::toString)
                .startsWith("Had ")
                .contains(Numbers.of(before, "service") + " down becomes " + best.get().services());
            found[0]++;
          }
        });
    assertThat(found[0]).as("stories with a change").isPositive();
  }
}
