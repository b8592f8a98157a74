package blast.analysis.difference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups of alternatives have more or less to spare. */
class GroupChangesTest {
  private static final String NODES =
      "servers: {a: {}, b: {}, c: {}, d: {}, m: {count: 6}, n: {count: 6}}\nresources: {f: {}}\n";

  /** One word for each change: the service, the field, whether it is worse, and its members. */
  private static List<String> changes(String old, String now) {
    List<String> words = new ArrayList<>();
    for (GroupChange change : Compared.of(old, now).groups()) {
      words.add(
          change.node().id()
              + " "
              + change.field().key()
              + (change.isWorse() ? " worse " : " better ")
              + members(change.before())
              + ">"
              + members(change.after()));
    }
    return words;
  }

  private static String members(Optional<Requirement.Group> group) {
    return group.map(one -> one.members().size() + "/" + one.needed()).orElse("-");
  }

  private static String service(String requirement) {
    return NODES + "services: {s: {needs: " + requirement + "}}\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{any-of: [a, b]}|{any-of: [a, b, c]}|better 2/1>3/1",
        "{any-of: [a, b, c]}|{any-of: [a, b]}|worse 3/1>2/1",
        "{any-of: [a, b]}|a|worse 2/1>-",
        "{any-of: [a, b]}|[a, b]|worse 2/1>-",
        "a|{any-of: [a, b]}|better ->2/1",
        "{at-least: 2, of: [a, b, c]}|{at-least: 3, of: [a, b, c]}|worse 3/2>-",
        "{at-least: 2, of: [a, b, c]}|{at-least: 1, of: [a, b, c]}|better 3/2>3/1",
        // As many may fail, of more: by itself that is no less, and there are more to choose from.
        "{at-least: 1, of: [a, b]}|{at-least: 2, of: [a, b, c]}|better 2/1>3/2",
        "{at-least: 50%, of: [m, n]}|{at-least: 60%, of: [m, n]}|worse 2/6>-",
        "{active: a, standby: b}|{active: a, standby: b, failover: f}|worse 2/1>2/1",
        "{active: a, standby: b, failover: f}|{active: a, standby: b}|better 2/1>2/1",
        "{active: a, standby: b}|a|worse 2/1>-",
        // Within all that is needed, each group is one of its own.
        "[{any-of: [a, b]}, {any-of: [c, d]}]|[{any-of: [a, b]}, c]|worse 2/1>-",
        "{any-of: [a, b]}|{any-of: [c, d]}|worse 2/1>-, better ->2/1",
      })
  void whatCanBeLostIsCompared(String old, String now, String expected) {
    List<String> words = changes(service(old), service(now));

    assertThat(String.join(", ", words).replace("s needs ", "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{any-of: [a, b]}|{any-of: [b, a]}",
        "{any-of: [a, b]}|{any-of: [a, c]}",
        "{any-of: [a, b]}|{at-least: 1, of: [a, b]}",
        "[{any-of: [a, b]}, {any-of: [c, d]}]|[{any-of: [d, c]}, {any-of: [b, a]}]",
        "a|b",
        "{at-least: 2, of: [a, b]}|[a, b]",
        "{any-of: [a, b]}|[c, {any-of: [a, b]}]",
      })
  void whatCanBeLostAsBeforeIsNoChange(String old, String now) {
    assertThat(changes(service(old), service(now))).isEmpty();
  }

  @Test
  void whatAMemberWeighsCountsWhereverItIsStated() {
    String old =
        """
        servers: {m: {count: 6}, n: {count: 6}, o: {count: 8}}
        services: {s: {runs-on: {at-least: 50%, of: [m, n, o]}}}
        """;

    assertThat(changes(old, old.replace("count: 8", "count: 2")))
        .containsExactly("s runs-on worse 3/10>3/7");
    assertThat(changes(old, old.replace("count: 8", "count: 9"))).isEmpty();
  }

  @Test
  void groupsOfBothFieldsOfANodeAreTheirOwn() {
    String old = NODES + "services: {s: {runs-on: {any-of: [a, b]}, needs: {any-of: [a, c, d]}}}\n";
    String now = NODES + "services: {s: {runs-on: {any-of: [a, c, d]}, needs: {any-of: [a, b]}}}\n";

    assertThat(changes(old, now))
        .containsExactly("s runs-on better 2/1>3/1", "s needs worse 3/1>2/1");
  }

  @Test
  void ofTheGroupsThatShareNodesThoseThatShareMostAreTheSame() {
    assertThat(
            changes(
                service("[{any-of: [a, b]}, {any-of: [b, c, d]}]"),
                service("[{any-of: [b, c]}, {any-of: [a, b, d]}]")))
        .hasSize(2);
  }

  @Test
  void aNodeThatIsNewOrGoneHasNoGroupThatChanged() {
    String old = NODES + "services: {s: {needs: a}}\n";
    String now = NODES + "services: {s: {needs: a}, t: {needs: {any-of: [a, b]}}}\n";

    assertThat(changes(old, now)).isEmpty();
    assertThat(changes(now, old)).isEmpty();
  }
}
