package blast.jgrapht;

import static org.assertj.core.api.Assertions.assertThat;

import blast.jgrapht.Links.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static List<Link> links(String... pairs) {
    return Stream.of(pairs).map(pair -> new Link(pair.substring(0, 1), pair.substring(2))).toList();
  }

  @Test
  void aLinkFollowsFromAWayRoundIt() {
    assertThat(Links.implied(links("a>b", "b>c", "c>d", "a>d", "a>c")))
        .containsExactlyInAnyOrderElementsOf(links("a>d", "a>c"));
    assertThat(Links.implied(links("a>b", "c>d"))).isEmpty();
    assertThat(Links.implied(List.of())).isEmpty();
  }

  @Test
  void linksWithinACircleStay() {
    assertThat(Links.implied(links("a>b", "b>c", "c>a", "a>c", "c>b"))).isEmpty();
    assertThat(Links.implied(links("a>b", "b>a", "b>c", "c>d", "a>d")))
        .containsExactly(new Link("a", "d"));
  }

  private static Set<String> reached(List<Link> links, String from) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Link link : links) {
        if (link.from().equals(at) && reached.add(link.to())) {
          open.add(link.to());
        }
      }
    }
    return reached;
  }

  /** Leaving them out changes nothing, and none of those that are left between circles could go. */
  @Test
  void whatIsLeftReachesAsMuchAndNoLess() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Link> links = new ArrayList<>();
      for (int i = 0; i < random.nextInt(25); i++) {
        Link link = new Link("n" + random.nextInt(8), "n" + random.nextInt(8));
        if (!link.from().equals(link.to()) && !links.contains(link)) {
          links.add(link);
        }
      }
      Set<Link> implied = Links.implied(links);
      List<Link> left = new ArrayList<>(links);
      left.removeAll(implied);
      for (Link link : links) {
        assertThat(reached(left, link.from()))
            .as("seed %d: %s", seed, links)
            .isEqualTo(reached(links, link.from()));
      }
      for (Link link : left) {
        boolean isInCircle = reached(links, link.to()).contains(link.from());
        boolean isDoubled =
            left.stream()
                .anyMatch(
                    other ->
                        !other.equals(link)
                            && isSame(links, other.from(), link.from())
                            && isSame(links, other.to(), link.to()));
        List<Link> without = new ArrayList<>(left);
        without.remove(link);
        if (!isInCircle && !isDoubled) {
          assertThat(reached(without, link.from()))
              .as("seed %d: %s in %s", seed, link, links)
              .doesNotContain(link.to());
        }
      }
    }
  }

  private static boolean isSame(List<Link> links, String one, String other) {
    return one.equals(other)
        || (reached(links, one).contains(other) && reached(links, other).contains(one));
  }
}
