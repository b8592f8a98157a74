package blast.graph;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Part;
import blast.inventory.Requirement;
import blast.inventory.Shape;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What requirements are compiled to, against their trees. */
class GatesTest {
  private static final int ROUNDS = 400;
  private static final int SERVERS = 6;

  @Test
  void everyGateIsAGroupThatCanLoseAsMuchAsItsTreeSays() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Inventory inventory = random(seed);
      Node service = inventory.find("service").orElseThrow();
      Gates gates = DependencyGraph.of(inventory).gates();
      Set<Part> found = new HashSet<>();
      for (int gate = 0; gate < gates.size(); gate++) {
        Part part = gates.part(gate);
        Requirement.Group group = group(service, part);
        found.add(part);
        String about = "seed " + seed + ", part " + part + " of " + service.requirements();
        assertThat(gates.node(gate)).isEqualTo(service.index());
        assertThat(gates.slack(gate)).as(about).isEqualTo(group.total() - group.needed());
        assertThat(gates.isWeighted(gate)).as(about).isEqualTo(group.shape().isWeighted());
        assertThat(gates.hasFailover(gate))
            .as(about)
            .isEqualTo(group.written().size() == 3 && isPair(group));
        if (gates.enclosing(gate) != Gates.NONE) {
          assertThat(group(service, gates.part(gates.enclosing(gate))).parts())
              .as(about)
              .contains(group);
        }
      }
      assertThat(found).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected(service));
    }
  }

  private static boolean isPair(Requirement.Group group) {
    return group.shape() == Shape.ACTIVE_STANDBY;
  }

  private static Requirement.Group group(Node service, Part part) {
    return (Requirement.Group)
        service.requirement(part.field()).orElseThrow().parts().get(part.number());
  }

  /** All groups, but for those that need all in a row of such from the outside. */
  private static List<Part> expected(Node service) {
    List<Part> gates = new ArrayList<>();
    service.requirements().forEach(requirement -> collect(requirement, true, gates));
    return gates;
  }

  private static void collect(Requirement part, boolean inAllOf, List<Part> gates) {
    if (part instanceof Requirement.Group group) {
      boolean isGate =
          !inAllOf || !group.shape().needsAll(group.members().size(), group.parameter());
      if (isGate) {
        gates.add(group.part());
      }
      boolean isAllOf = !isGate || group.shape().isAllOf();
      group.members().forEach(member -> collect(member, isAllOf, gates));
    }
  }

  private static Inventory random(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    String servers =
        IntStream.range(0, SERVERS)
            .mapToObj(i -> "s" + i + ": {count: " + (1 + random.nextInt(5)) + "}")
            .collect(Collectors.joining(", ", "servers: {", "}\n"));
    String fields =
        List.of(Field.RUNS_ON, Field.NEEDS, Field.USES).stream()
            .map(field -> field.key() + ": " + requirement(random, 0))
            .collect(Collectors.joining(", "));
    String yaml = servers + "services: {service: {" + fields + "}}\n";
    return WhatIf.load(List.of(SourceText.ofText("inventory.yaml", yaml)));
  }

  private static String requirement(SplittableRandom random, int depth) {
    if (depth == 4 || random.nextInt(4) == 0) {
      return "s" + random.nextInt(SERVERS);
    }
    return switch (random.nextInt(6)) {
      case 0 -> "{any-of: " + list(random, depth, 1 + random.nextInt(3)) + "}";
      case 1 -> "{all-of: " + list(random, depth, 1 + random.nextInt(3)) + "}";
      case 2 -> list(random, depth, 1 + random.nextInt(3));
      case 3 -> "{at-least: " + (1 + random.nextInt(2)) + ", of: " + list(random, depth, 2) + "}";
      case 4 ->
          "{at-least: " + (1 + random.nextInt(100)) + "%, of: " + list(random, depth, 2) + "}";
      default ->
          "{active: "
              + requirement(random, depth + 1)
              + ", standby: "
              + requirement(random, depth + 1)
              + (random.nextBoolean() ? "" : ", failover: " + requirement(random, depth + 1))
              + "}";
    };
  }

  /** Members that differ: those that are nodes are numbered. */
  private static String list(SplittableRandom random, int depth, int size) {
    List<String> members = new ArrayList<>();
    while (members.size() < size) {
      String member = requirement(random, depth + 1);
      if (!members.contains(member)) {
        members.add(member);
      }
    }
    return members.toString();
  }
}
