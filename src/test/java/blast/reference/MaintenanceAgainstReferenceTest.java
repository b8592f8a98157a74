package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.analysis.sweep.SinglePoint;
import blast.analysis.sweep.SinglePoints;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What hangs on a single node while others are out, as the brute-force reference has it. */
class MaintenanceAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 60);

  private static final SinglePoints.Query ALL =
      new SinglePoints.Query(EnumSet.allOf(Kind.class), List.of(), false, 0);

  @Test
  void singlePointsWhileNodesAreOutAreThoseOfTheReference() {
    int[] found = {0};
    RandomCase.forEach(
        INVENTORIES,
        given -> {
          SinglePoints points = points(given);
          Map<String, String> engine = new TreeMap<>();
          for (SinglePoint point : points.first(Integer.MAX_VALUE, Integer.MAX_VALUE)) {
            List<String> services = new ArrayList<>(new TreeSet<>(WhatIf.ids(point.services())));
            engine.put(point.node().id(), point.down() + " " + services);
          }
          found[0] += engine.size();

          assertThat(engine).as(given::toString).isEqualTo(expected(given));
          assertThat(new TreeSet<>(WhatIf.ids(points.survivors())))
              .as(given::toString)
              .isEqualTo(survivors(given));
        });
    assertThat(found[0]).isGreaterThan(INVENTORIES);
  }

  private static SinglePoints points(RandomCase given) {
    List<Node> out =
        given.removed().stream()
            .map(id -> given.graph().inventory().find(id).orElseThrow())
            .toList();
    return Study.of(given.graph().inventory()).singlePoints(ALL, out);
  }

  private static Map<String, String> expected(RandomCase given) {
    Set<String> before = given.reference().down();
    Map<String, String> expected = new TreeMap<>();
    for (String id : given.inventory().nodes().keySet()) {
      if (!before.contains(id)) {
        Set<String> more = new TreeSet<>(given.withRemoved(id).reference().down());
        more.removeAll(before);
        int down = more.size();
        more.remove(id);
        more.removeIf(other -> given.inventory().node(other).kind() != Kind.SERVICE);
        if (!more.isEmpty()) {
          expected.put(id, down + " " + more);
        }
      }
    }
    return expected;
  }

  private static Set<String> survivors(RandomCase given) {
    Set<String> before = given.reference().down();
    Set<String> survivors = new TreeSet<>();
    for (PlainNode node : given.inventory().all().toList()) {
      boolean survives =
          node.kind() == Kind.SERVICE
              && !before.contains(node.id())
              && given.inventory().nodes().keySet().stream()
                  .filter(other -> !other.equals(node.id()))
                  .noneMatch(
                      other -> given.withRemoved(other).reference().down().contains(node.id()));
      if (survives) {
        survivors.add(node.id());
      }
    }
    return survivors;
  }
}
