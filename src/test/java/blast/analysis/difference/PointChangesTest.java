package blast.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which nodes take other services down than before, also where there are too many to list. */
class PointChangesTest {
  private static PointChange of(Difference difference, String id) {
    return difference.points().stream()
        .filter(point -> point.node().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aNodeThatNothingHangsOnIsNoChange() {
    assertThat(Compared.of("servers: {a: {}}\n", "servers: {a: {}, b: {}}\n").points()).isEmpty();
  }

  @Test
  void aServiceThatBecameAResourceIsNoServiceThatIsLost() {
    Difference difference =
        Compared.of(
            "servers: {a: {}}\nservices: {s: {runs-on: a}, t: {needs: a}}\n",
            "servers: {a: {}}\nservices: {s: {runs-on: a}}\nresources: {t: {needs: a}}\n");

    PointChange point = of(difference, "a");
    assertThat(point.fresh()).isEmpty();
    assertThat(point.gone()).extracting(Object::toString).containsExactly("t");
  }

  private static String chain(int length, String more) {
    StringBuilder yaml = new StringBuilder("servers: {a: {}}\nservices:\n");
    yaml.append("  s0: {runs-on: a, users: 1}\n");
    for (int i = 1; i < length; i++) {
      yaml.append("  s").append(i).append(": {needs: s").append(i - 1).append(", users: 1}\n");
    }
    return yaml + more;
  }

  @Test
  void ofTooManyThatAreLostOnlyTheNumbersAreTold() {
    int length = 20_000;
    List<PointChange> points =
        Compared.of(
                chain(length, ""),
                chain(length, "  last: {needs: s" + (length - 1) + ", users: 5}\n"))
            .points();

    assertThat(points).hasSize(length + 1);
    assertThat(points.get(0).node().id()).isEqualTo("a");
    assertThat(points.get(0).isListed()).isTrue();
    assertThat(points.get(0).fresh()).extracting(Object::toString).containsExactly("last");
    PointChange end = points.get(length);
    assertThat(end.node().id()).isEqualTo("s" + (length - 1));
    assertThat(end.isListed()).isFalse();
    assertThat(end.fresh()).isEmpty();
    assertThat(end.before().orElseThrow().services()).isZero();
    assertThat(end.after().orElseThrow().services()).isEqualTo(1);
    assertThat(end.after().orElseThrow().users().atMost()).isEqualTo(5);
  }
}
