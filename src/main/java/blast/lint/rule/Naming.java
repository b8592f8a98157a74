package blast.lint.rule;

import blast.analysis.redundancy.Circle;
import blast.diagnostic.Subject;
import blast.inventory.Node;
import blast.text.Quoted;
import blast.text.SourceSpan;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How findings name nodes: the first few, and how many more. */
final class Naming {
  /** Names that are listed before the rest is counted. */
  static final int NAMED = 3;

  /** What is said about the declaration of a node that a finding names. */
  static final String DECLARED = "it is declared here";

  private static final int LONGEST_CIRCLE = 10;

  private Naming() {}

  /** Kind and id: {@code site 'hall'}. */
  static String withKind(Node node) {
    return node.kind().word() + " " + Quoted.of(node.id());
  }

  /** The first of some things, and how many more: {@code 'a', 'b', 'c' and 4 more}. */
  static <T> String first(List<T> all, Function<T, String> name) {
    return first(all, all.size(), name);
  }

  /** The same of so many, of which at least those that are named are given. */
  static <T> String first(List<T> given, int all, Function<T, String> name) {
    int more = all - NAMED;
    return given.stream().limit(NAMED).map(name).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** A circle from its first node round to it again; of a long one the first nodes. */
  static String of(Circle circle) {
    List<Node> nodes = circle.nodes();
    int more = nodes.size() - LONGEST_CIRCLE;
    return nodes.stream().limit(LONGEST_CIRCLE).map(Node::id).collect(Collectors.joining(" > "))
        + (more > 0 ? " > " + more + " more" : "")
        + " > "
        + circle.first().id();
  }

  /** Where the first node of a circle names the second. */
  static SourceSpan spanOf(Circle circle) {
    return circle.first().span(circle.part());
  }

  /** A circle is the same as long as it has the same nodes. */
  static Subject subject(Circle circle) {
    return Subject.ofAll(circle.nodes().stream().map(Node::id).toList());
  }
}
