package blast.analysis.failure;

import static org.assertj.core.api.Assertions.assertThat;

import blast.graph.DependencyGraph;
import blast.graph.Outage;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Few losses have to be tried, however many nodes a weakened group rests on. */
class NextLossesTest {
  private static final int LINKS = 100_000;

  /** A group that rests on a long chain, or on another node. */
  private static final String CHAIN_BELOW =
      IntStream.range(1, LINKS)
          .mapToObj(i -> "  c%d: {needs: c%d}\n".formatted(i, i - 1))
          .collect(
              Collectors.joining(
                  "",
                  "resources:\n  other: {}\n  c0: {}\n",
                  "services:\n  app: {needs: {any-of: [other, c%d]}}\n".formatted(LINKS - 1)));

  private static List<String> tried(String yaml, String removed, String weakened, String... kept) {
    Inventory inventory = WhatIf.load(List.of(SourceText.ofText("blast.yaml", yaml)));
    int out = inventory.find(removed).orElseThrow().index();
    int owner = inventory.find(weakened).orElseThrow().index();
    int[] safe = Stream.of(kept).mapToInt(id -> inventory.find(id).orElseThrow().index()).toArray();
    Outage outage = Outage.of(DependencyGraph.of(inventory), new int[] {out}, safe);
    return IntStream.of(NextLosses.of(outage, new int[] {owner}).nodes())
        .mapToObj(inventory::id)
        .toList();
  }

  @Test
  void theEndOfALongChainStandsForAllOfIt() {
    assertThat(tried(CHAIN_BELOW, "other", "app")).containsExactly("c" + (LINKS - 1));
  }

  @Test
  void theEndOfALongChainIsTheLastHope() {
    WhatIf whatIf = WhatIf.removed(CHAIN_BELOW, "other");

    assertThat(whatIf.atRisk()).containsExactly("app");
    assertThat(whatIf.lastHope("app")).containsExactly("c" + (LINKS - 1));
  }

  @Test
  void aLongChainThatRestsOnAGroupIsAtRiskToItsEnd() {
    String yaml =
        IntStream.range(1, LINKS)
            .mapToObj(i -> "  c%d: {needs: c%d}\n".formatted(i, i - 1))
            .collect(
                Collectors.joining(
                    "",
                    """
                    resources: {other: , last: }
                    services:
                      c0: {needs: {any-of: [other, last]}}
                    """,
                    ""));

    assertThat(tried(yaml, "other", "c0")).containsExactly("last");
    WhatIf whatIf = WhatIf.removed(yaml, "other");
    assertThat(whatIf.atRisk()).hasSize(LINKS);
    assertThat(whatIf.lastHope("c" + (LINKS - 1))).containsExactly("last");
  }

  @Test
  void whatTwoNodesNeedIsTriedByItself() {
    String yaml =
        """
        resources: {other: , power: , a: {needs: power}, b: {needs: power}}
        services: {app: {needs: {any-of: [other, a, b]}}}
        """;

    assertThat(tried(yaml, "other", "app")).containsExactlyInAnyOrder("power", "a", "b");
    assertThat(WhatIf.removed(yaml, "other").lastHope("app")).containsExactly("power");
  }

  @Test
  void whatIsOutOrKeptOrReachedSoftlyIsNotTried() {
    String yaml =
        """
        resources: {other: , safe: , soft: , far: , a: {needs: [safe, far], uses: soft}}
        services: {app: {needs: {any-of: [other, a, safe]}}}
        """;

    assertThat(tried(yaml, "other", "app")).containsExactlyInAnyOrder("a", "safe");
    assertThat(tried(yaml, "other", "app", "safe")).containsExactly("a");
  }

  @Test
  void twoThatTakeEachOtherDownAreEquals() {
    String yaml =
        """
        resources: {other: , z: {needs: a}, a: {needs: z}}
        services: {app: {needs: {any-of: [other, z]}}}
        """;

    assertThat(tried(yaml, "other", "app")).hasSize(1);
    assertThat(WhatIf.removed(yaml, "other").lastHope("app")).containsExactly("a");
  }
}
