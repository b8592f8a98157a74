package blast.importing.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a file draws: nodes with their attributes, what frames they stand in, and arrows. */
final class Drawing {
  /** An arrow, or a line that doesn't say which way it points. */
  record Edge(String from, String to, boolean isDirected) {}

  private final Map<String, Map<String, String>> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> frames = new LinkedHashMap<>();
  private final Set<String> groups = new TreeSet<>();
  private final Map<Edge, Integer> edges = new LinkedHashMap<>();
  private final Set<String> edgeAttributes = new TreeSet<>();

  void node(String id) {
    nodes.computeIfAbsent(id, one -> new LinkedHashMap<>());
  }

  void attribute(String id, String name, String value) {
    nodes.computeIfAbsent(id, one -> new LinkedHashMap<>()).put(name, value);
  }

  void edge(Edge edge) {
    edges.merge(edge, 1, Integer::sum);
  }

  /** An arrow that follows from one that is counted already. */
  void implied(Edge edge) {
    edges.putIfAbsent(edge, 1);
  }

  void edgeAttribute(String name) {
    edgeAttributes.add(name);
  }

  /** That a node stands in a frame of that name. */
  void stands(String id, String frame) {
    frames.computeIfAbsent(id, one -> new LinkedHashSet<>()).add(frame);
  }

  /** That a node is itself a frame of others. */
  void group(String id) {
    groups.add(id);
  }

  Map<String, Map<String, String>> nodes() {
    return nodes;
  }

  Set<String> frames(String id) {
    return frames.getOrDefault(id, Set.of());
  }

  boolean isGroup(String id) {
    return groups.contains(id);
  }

  /** The arrows, each with how often it is drawn. */
  Map<Edge, Integer> edges() {
    return edges;
  }

  Set<String> edgeAttributes() {
    return edgeAttributes;
  }
}
