package blast.analysis.redundancy;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.analysis.work.Workers;
import blast.graph.DependencyGraph;
import blast.graph.Redundancy;
import blast.loading.SourceText;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Shapes that cost the square, or the stack, if they are not handled with care. */
class LargeKnotsTest {
  private static final int MANY = 10_000;

  @Test
  void aThousandGroupsAboveALongChainNameItsLastSharedLinkOnly() {
    String chain = lines(MANY, i -> "n" + i + ": " + (i > 0 ? "{needs: n" + (i - 1) + "}" : ""));
    String groups =
        lines(
            1000, i -> "g" + i + ": {needs: {any-of: [n" + (MANY - 1) + ", n" + (MANY - 2) + "]}}");

    List<FatedGroup> found = fates("services:\n" + chain + groups).alternatives();

    assertThat(found).hasSize(1000);
    assertThat(found)
        .allSatisfy(
            group -> {
              assertThat(WhatIf.ids(group.nearest())).containsExactly("n" + (MANY - 2));
              assertThat(group.count()).isEqualTo(MANY - 1);
            });
  }

  @Test
  void fiftyThousandServersInOneSiteAreOneGroup() {
    int count = 5 * MANY;
    String servers = lines(count, i -> "s" + i + ": {site: hall}");
    String members =
        IntStream.range(0, count).mapToObj(i -> "s" + i).collect(Collectors.joining(", "));

    List<FatedGroup> found =
        fates(
                "sites: {hall: }\nservers:\n"
                    + servers
                    + "services:\n  shop: {runs-on: {at-least: 10%, of: ["
                    + members
                    + "]}}\n")
            .alternatives();

    assertThat(found).hasSize(1);
    assertThat(WhatIf.ids(found.get(0).nearest())).containsExactly("hall");
    assertThat(found.get(0).lost()).hasSize(count);
  }

  @Test
  void tenThousandGroupsUnderOneKeyAreEachFoundInTheirPlace() {
    String groups = lines(MANY, i -> "    - {any-of: [a, b, c" + i + "]}");
    String resources = lines(MANY, i -> "c" + i + ": {needs: root}");

    List<FatedGroup> found =
        fates(
                "services:\n  shop:\n    needs:\n"
                    + groups
                    + "resources:\n  root:\n  a: {needs: root}\n  b: {needs: root}\n"
                    + resources)
            .alternatives();

    assertThat(found).extracting(group -> group.part().number()).hasSize(MANY).startsWith(1, 5, 9);
  }

  @Test
  void aCircleOfAHundredThousandIsGoneRoundOnce() {
    int count = 10 * MANY;
    String circle = lines(count, i -> "n" + i + ": {needs: n" + (i + 1) % count + "}");
    DependencyGraph graph = graph("services:\n" + circle);

    assertThat(Circles.ofDependencies(Redundancy.of(graph)))
        .singleElement()
        .satisfies(found -> assertThat(found.nodes()).hasSize(count));
    assertThat(ColdStart.deadlocks(graph))
        .singleElement()
        .satisfies(found -> assertThat(found.services()).isEqualTo(count));
  }

  @Test
  void tenThousandSmallKnotsAreTenThousandCircles() {
    String pairs =
        lines(
            MANY,
            i -> "a" + i + ": {needs: {any-of: [b" + i + "]}}\n  b" + i + ": {needs: a" + i + "}");
    DependencyGraph graph = graph("services:\n" + pairs);

    assertThat(Circles.ofDependencies(Redundancy.of(graph))).hasSize(MANY);
    assertThat(ColdStart.deadlocks(graph))
        .hasSize(MANY)
        .allMatch(deadlock -> deadlock.services() == 2);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  " + line.apply(i) + "\n")
        .collect(Collectors.joining());
  }

  private static SharedFates fates(String yaml) {
    return SharedFates.of(Redundancy.of(graph(yaml)), Workers.alone());
  }

  private static DependencyGraph graph(String yaml) {
    return DependencyGraph.of(WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml))));
  }
}
