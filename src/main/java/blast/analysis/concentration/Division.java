package blast.analysis.concentration;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Tells which rows a node is part of, and which row it names as its own. */
final class Division {
  private final Concentration.By by;

  private Division(Concentration.By by) {
    this.by = by;
  }

  /**
   * A row in the making.
   *
   * @param id a node's id, or what its nodes have in common
   * @param name its node's name, if the row is that of one node
   * @param nodes what is lost together
   */
  record Part(String id, Optional<String> name, int[] nodes) {}

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
    gathering.forEach((id, nodes) -> parts.add(new Part(id, name(inventory, id), nodes)));
    return parts;
  }

  private Optional<String> name(Inventory inventory, String id) {
    return by.basis().isOfNodes() ? inventory.find(id).flatMap(Node::name) : Optional.empty();
  }

  /** The rows that lose a node. */
  private Iterable<String> rows(Node node) {
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
      case COUNTRY -> node.kind() == Kind.SITE ? country(node) : Optional.empty();
      case OWNER -> node.text(Field.OWNER);
      case TAG -> tags(node).stream().findFirst();
    };
  }

  private TreeSet<String> tags(Node node) {
    TreeSet<String> tags = new TreeSet<>(node.tags());
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

  /** What the place says or the nearest around it that does; else so for its company's country. */
  private static Optional<String> country(Node place) {
    Optional<String> ofCompany = Optional.empty();
    for (Optional<Node> at = Optional.of(place); at.isPresent(); at = at.get().place()) {
      Optional<String> stated = at.get().text(Field.COUNTRY);
      if (stated.isPresent()) {
        return stated;
      }
      Optional<Node> company = at.get().company();
      if (ofCompany.isEmpty() && company.isPresent()) {
        ofCompany = company.get().text(Field.COUNTRY);
      }
    }
    return ofCompany;
  }
}
