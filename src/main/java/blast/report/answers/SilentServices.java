package blast.report.answers;

import blast.analysis.failure.BlastRadius;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts the services that are down and say nothing about users, by who has to do with them. */
final class SilentServices {
  private SilentServices() {}

  static Map<Node, Integer> byCompany(BlastRadius radius) {
    return by(radius, Node::company);
  }

  static Map<String, Integer> byOwner(BlastRadius radius) {
    return by(radius, node -> node.text(Field.OWNER));
  }

  private static <T> Map<T, Integer> by(BlastRadius radius, Function<Node, Optional<T>> who) {
    Map<T, Integer> counts = new HashMap<>();
    for (Node node : radius.down()) {
      if (node.kind() == Kind.SERVICE && node.totalUsers().isEmpty()) {
        who.apply(node).ifPresent(one -> counts.merge(one, 1, Integer::sum));
      }
    }
    return counts;
  }
}
