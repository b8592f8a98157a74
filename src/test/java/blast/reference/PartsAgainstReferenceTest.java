package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.DirectLosses;
import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Part;
import blast.inventory.Requirement;
import blast.loading.SourceText;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Parts of requirements have the numbers that a plain walk through them gives. */
class PartsAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 80);
  private static final String GROUP = "(group)";

  @Test
  void partsAreNumberedEachGroupBeforeItsMembers() {
    int[] groups = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          Inventory inventory = plain.loaded();
          plain
              .nodes()
              .forEach(
                  (id, node) ->
                      node.requirements()
                          .forEach(
                              (field, requirement) -> {
                                List<String> expected = new ArrayList<>();
                                collect(requirement, expected);
                                assertThat(numbered(inventory.find(id).orElseThrow(), field))
                                    .as("seed %d: %s of %s", seed, field, id)
                                    .isEqualTo(expected);
                                groups[0] += expected.size() > 1 ? 1 : 0;
                              }));
        });
    assertThat(groups[0]).as("groups").isGreaterThan(INVENTORIES);
  }

  /** A standby with a failover is a group of the two, which stands where the standby does. */
  private static void collect(PlainRequirement requirement, List<String> parts) {
    if (requirement instanceof PlainRequirement.One one) {
      parts.add(one.id());
      return;
    }
    parts.add(GROUP);
    if (requirement instanceof PlainRequirement.ActiveStandby pair && pair.failover().isPresent()) {
      collect(pair.active(), parts);
      parts.add(GROUP);
      collect(pair.standby(), parts);
      collect(pair.failover().get(), parts);
      return;
    }
    requirement.members().forEach(member -> collect(member, parts));
  }

  /** What each number stands for, from 0. */
  private static List<String> numbered(Node node, Field field) {
    List<Requirement> parts = node.requirement(field).orElseThrow().parts();
    List<SourceSpan> spans = node.spans(field);
    assertThat(spans).hasSameSizeAs(parts);
    List<String> shown = new ArrayList<>();
    for (int number = 0; number < parts.size(); number++) {
      Part part = new Part(field, number);
      assertThat(parts.get(number).part()).isEqualTo(part);
      assertThat(node.span(part)).isEqualTo(spans.get(number));
      shown.add(parts.get(number) instanceof Requirement.One one ? one.node().id() : GROUP);
    }
    return shown;
  }

  @Test
  void aPartStandsWhereItWasWritten() {
    Inventory inventory =
        WhatIf.load(
            List.of(
                SourceText.ofText(
                    "inventory.yaml",
                    """
                    services:
                      shop:
                        needs:
                        - {any-of: [a, b]}
                        - {active: a, standby: b, failover: c}
                    resources: {a: , b: , c: }
                    """)));

    assertThat(inventory.find("shop").orElseThrow().spans(Field.NEEDS))
        .extracting(span -> span.start().toString())
        .containsExactly("4:5", "4:7", "4:17", "4:20", "5:7", "5:16", "5:28", "5:28", "5:41");
  }

  @Test
  void aNodeTakesDownAtOnceThoseWithARequirementThatDoesNotHoldWithoutIt() {
    int[] found = new int[1];
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, plain) -> {
          Inventory inventory = plain.loaded();
          DirectLosses losses = new DirectLosses(DependencyGraph.of(inventory));
          for (Node node : inventory.nodes()) {
            Set<Node> expected = new TreeSet<>();
            for (Node other : inventory.nodes()) {
              if (!other.equals(node) && breaksWithout(other, node)) {
                expected.add(other);
              }
            }
            found[0] += expected.size();
            assertThat(losses.of(node))
                .as("seed %d: without %s", seed, node)
                .containsExactlyInAnyOrderElementsOf(expected);
          }
        });
    assertThat(found[0]).as("losses").isGreaterThan(INVENTORIES);
  }

  private static boolean breaksWithout(Node node, Node lost) {
    return Field.HARD.stream()
        .flatMap(field -> node.requirement(field).stream())
        .anyMatch(requirement -> !requirement.holds(other -> other == lost.index()));
  }
}
