package blast.loading;

import blast.inventory.Kind;
import blast.text.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * A part of a document that a schema can judge by itself: one entry of a section, one other entry,
 * or all of a document in which parts stand in several places.
 *
 * @param start where it begins
 * @param end where it ends
 * @param document a document that holds nothing else; null if it is empty
 */
record Piece(Position start, Position end, Object document) {
  private static final Set<String> SECTIONS =
      Stream.concat(
              Stream.of("audiences", "scenarios", "policies", "lint"),
              Stream.of(Kind.values()).map(Kind::section))
          .collect(Collectors.toSet());

  /** Whether a place lies in it. */
  boolean holds(Position place) {
    return place.compareTo(start) >= 0 && place.compareTo(end) <= 0;
  }

  /** The pieces of a document. */
  static List<Piece> of(Node root, PlainData.Version version) {
    PlainData whole = new PlainData(version);
    Object document = whole.of(root);
    if (whole.shares() || !(root instanceof MappingNode mapping) || hasMerge(mapping)) {
      return List.of(
          new Piece(position(root.getStartMark()), position(root.getEndMark()), document));
    }
    List<Piece> pieces = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        if (SECTIONS.contains(key.getValue()) && isSplit(entry.getValueNode())) {
          pieces.addAll(entries(key.getValue(), (MappingNode) entry.getValueNode(), version));
        } else {
          Object value = new PlainData(version).of(entry.getValueNode());
          pieces.add(of(entry, key, map(key.getValue(), value)));
        }
      }
    }
    return pieces;
  }

  private static boolean hasMerge(MappingNode mapping) {
    return mapping.getValue().stream().anyMatch(PlainData::isMerge);
  }

  private static boolean isSplit(Node section) {
    return section instanceof MappingNode mapping
        && !mapping.getValue().isEmpty()
        && !hasMerge(mapping);
  }

  private static List<Piece> entries(
      String section, MappingNode entries, PlainData.Version version) {
    List<Piece> pieces = new ArrayList<>();
    for (NodeTuple entry : entries.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode id) {
        Object value = new PlainData(version).of(entry.getValueNode());
        pieces.add(of(entry, id, map(section, map(id.getValue(), value))));
      }
    }
    return pieces;
  }

  private static Piece of(NodeTuple entry, ScalarNode key, Object document) {
    Node value = entry.getValueNode();
    return new Piece(position(key.getStartMark()), position(value.getEndMark()), document);
  }

  private static Map<String, Object> map(String key, Object value) {
    Map<String, Object> map = new HashMap<>();
    map.put(key, value);
    return map;
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
