package blast.importing.traces;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls become requirements that are marked as guessed. */
class TracesFormatTest {
  private static Trial traces(String text) {
    return Trial.of(new TracesFormat()).file("d.json", text);
  }

  private static final String EXPECTED =
      """
      services:
        mail: {source: "d.json#service:mail"}
        pay: {source: "d.json#service:pay"}
        shop-front: {name: shop front, source: "d.json#service:shop front", attributes: {guessed: [needs]}, needs: [mail, pay]}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"data": [{"parent": "shop front", "child": "pay", "callCount": 3},
          {"parent": "shop front", "child": "mail", "callCount": 1}], "total": 0, "errors": null}
        """,
        """
        [{"parent": "shop front", "child": "pay", "callCount": 3, "errorCount": 1},
         {"parent": "shop front", "child": "mail", "callCount": 1}]
        """,
        """
        {"edges": [{"id": "1", "source": "shop front", "target": "pay", "mainStat": "3"},
           {"id": "2", "source": "shop front", "target": "mail"}],
         "nodes": [{"id": "shop front", "title": "shop front"}, {"id": "pay"}, {"id": "mail"}]}
        """,
      })
  void theThreeFormsSayTheSame(String text) {
    assertThat(traces(text).sections()).isEqualTo(EXPECTED);
    assertThat(traces(text).imported().text()).contains("guessed: {needs: 2}");
    assertThat(traces(text).imported().summary().lines())
        .contains("guessed: 2 needs, marked under attributes");
  }

  @Test
  void nodesThatNobodyCallsAreThereWithTheirTitles() {
    assertThat(
            traces("{\"nodes\": [{\"id\": \"n1\", \"title\": \"Ads\"}], \"edges\": []}").sections())
        .isEqualTo("services:\n  n1: {name: Ads, source: \"d.json#service:n1\"}\n");
  }

  @Test
  void whatSaysNothingIsCounted() {
    Trial trial =
        traces(
            """
            [{"parent": "a", "child": "a", "callCount": 2}, {"parent": "a", "child": "b", "callCount": 0},
             {"parent": "a", "child": "b", "callCount": 0}, {"parent": "a"}, 7,
             {"parent": ["a"], "child": "b"}, {"parent": "a", "child": "c", "callCount": "many"}]
            """);

    assertThat(trial.leftOut())
        .isEqualTo(
            Map.of(
                "calls itself", 1L,
                "pairs without a call", 1L,
                "pairs said twice, summed", 1L,
                "calls without a name", 2L,
                "values of the wrong type", 2L));
    assertThat(trial.sections()).contains("needs: c}").doesNotContain("needs: [");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\": [{\"traceID\": \"1\", \"spans\": [{\"x\": 1}]}]}",
        "[{\"traceId\": \"1\", \"id\": \"2\", \"localEndpoint\": {\"serviceName\": \"a\"}}]",
        "{\"resourceSpans\": [{\"scopeSpans\": []}]}"
      })
  void singleTracesSayWhereTheirSumsAre(String text) {
    Trial trial = traces(text);

    assertThat(trial.problems()).first().asString().contains("1 single traces or spans");
    assertThat(trial.hints()).first().asString().contains("export GET /api/dependencies");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void randomCallsInAnyOrderSayTheSame(long seed) {
    Random random = new Random(seed);
    Map<String, Set<String>> expected = new TreeMap<>();
    List<String> calls = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String from = "s" + random.nextInt(15);
      String to = "s" + random.nextInt(15);
      calls.add(
          "{\"parent\": \""
              + from
              + "\", \"child\": \""
              + to
              + "\", \"callCount\": "
              + (i + 1)
              + "}");
      expected.computeIfAbsent(from, one -> new TreeSet<>());
      expected.computeIfAbsent(to, one -> new TreeSet<>());
      if (!from.equals(to)) {
        expected.get(from).add(to);
      }
    }
    Trial one = traces("[" + String.join(",", calls) + "]");
    Collections.shuffle(calls, random);
    Trial other = traces("\uFEFF{\"data\":\r\n[" + String.join(",\r\n", calls) + "]}");

    assertThat(needs(one)).as("seed %d", seed).isEqualTo(expected);
    assertThat(other.imported().text()).isEqualTo(one.imported().text());
  }

  private static Map<String, Set<String>> needs(Trial trial) {
    return trial.loaded().nodes().stream()
        .collect(Collectors.toMap(Node::id, node -> Trial.named(node, Field.NEEDS)));
  }
}
