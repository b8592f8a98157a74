package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Whereabouts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells which rows a node is part of, and which row it names as its own. */
final class Division {
  private final Concentration.By by;

  private Division(Concentration.By by) {
    this.by = by;
  }

  /** A row in the making. */
  static final class Part {
    private final String id;
    private final Optional<Node> node;
    private final int[] nodes;

    Part(String id, Optional<Node> node, int[] nodes) {
      this.id = id;
      this.node = node;
      this.nodes = nodes;
    }

    /** A node's id, or what its nodes have in common. */
    String id() {
      return id;
    }

    /** What the row is named after, if that is a node. */
    Optional<Node> node() {
      return node;
    }

    /** What is lost together; not to be changed. */
    int[] nodes() {
      return nodes;
    }
  }

  static Division by(Concentration.By by) {
    return new Division(by);
  }

  /** The rows, in no particular order. */
  List<Part> parts(Inventory inventory) {
    Gathering gathering = new Gathering();
    for (Node node : inventory.nodes()) {
      for (String row : rows(node)) {
        gathering.add(row, node.index());
      }
    }
    List<Part> parts = new ArrayList<>();
    gathering.forEach((id, nodes) -> parts.add(new Part(id, node(inventory, id), nodes)));
    return parts;
  }

  private Optional<Node> node(Inventory inventory, String id) {
    return by.basis().isOfNodes() ? inventory.find(id) : Optional.empty();
  }

  /** The rows that lose a node. */
  Collection<String> rows(Node node) {
    return switch (by.basis()) {
      case PLACE, RESOURCE, COMPANY -> isRow(node) ? List.of(node.id()) : List.of();
      case GROUP -> node.kind() == Kind.COMPANY ? List.of(top(node).id()) : List.of();
      case COUNTRY, OWNER -> own(node).map(List::of).orElseGet(List::of);
      case TAG -> tags(node);
    };
  }

  private boolean isRow(Node node) {
    return switch (by.basis()) {
      case PLACE ->
          node.kind() == Kind.SITE
              && (by.detail().isEmpty() || node.text(Field.TYPE).equals(by.detail()));
      case RESOURCE -> node.kind() == Kind.RESOURCE;
      case COMPANY -> node.kind() == Kind.COMPANY;
      case GROUP, COUNTRY, OWNER, TAG -> false;
    };
  }

  /** The row that a node names by itself, whatever it stands in; the first tag of several. */
  Optional<String> own(Node node) {
    return switch (by.basis()) {
      case PLACE -> isRow(node) ? Optional.of(node.id()) : Optional.empty();
      case RESOURCE -> Optional.empty();
      case COMPANY -> node.company().map(Node::id);
      case GROUP -> node.company().map(company -> top(company).id());
      case COUNTRY -> node.kind() == Kind.SITE ? Whereabouts.country(node) : Optional.empty();
      case OWNER -> node.text(Field.OWNER);
      case TAG -> tags(node).stream().findFirst();
    };
  }

  private Set<String> tags(Node node) {
    Set<String> tags = new TreeSet<>(node.tags());
    tags.removeIf(tag -> !tag.startsWith(by.detail().orElse("")));
    return tags;
  }

  /** The outermost parent; companies are each other's parents in no circle. */
  private static Node top(Node company) {
    Node top = company;
    for (Optional<Node> at = Optional.of(company); at.isPresent(); at = at.get().parent()) {
      top = at.get();
    }
    return top;
  }
}
