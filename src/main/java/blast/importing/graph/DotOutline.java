package blast.importing.graph;

import blast.importing.ImportException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the reader of DOT doesn't tell of a text: where each graph ends, whether its edges have a
 * direction, which nodes stand in which clusters, and the edges of groups. Of a group it tells
 * edges only to nodes that stand nowhere before; here they are told to all of them. And it takes
 * names without quotes only in English letters; here they get quotes.
 */
final class DotOutline {
  private static final int NESTING = 200;
  private static final long PAIRS = 2_000_000;

  /**
   * A graph of a text.
   *
   * @param text so that every reader takes it, with as many lines before it as stood there
   */
  record Graph(String text, boolean isDirected, List<Cluster> clusters, List<Drawing.Edge> edges) {}

  /** A frame and the nodes in it, those of frames in it among them. */
  record Cluster(String name, Set<String> nodes) {}

  /** What stands between two braces, and how far its present statement came. */
  private static final class Group {
    private final String name;
    private final Set<String> nodes = new LinkedHashSet<>();
    private String label = "";
    private Set<String> before = Set.of();
    private boolean isBeforeGroup;
    private boolean isArrow;
    private String word = "";

    private Group(String name) {
      this.name = name;
    }
  }

  private final String text;
  private final DotTokens tokens;
  private final List<Graph> graphs = new ArrayList<>();
  private final Deque<Group> groups = new ArrayDeque<>();
  private List<Cluster> clusters = new ArrayList<>();
  private List<Drawing.Edge> edges = new ArrayList<>();
  private boolean isDirected;
  private final StringBuilder plain = new StringBuilder();
  private long pairs;

  private DotOutline(String text) {
    this.text = text;
    this.tokens = new DotTokens(text);
  }

  /**
   * The graphs of a text.
   *
   * @throws ImportException if its groups are too deep or too many
   */
  static List<Graph> of(String text) {
    DotOutline outline = new DotOutline(text);
    outline.read();
    return outline.graphs;
  }

  private void read() {
    String name = "";
    advance();
    while (tokens.kind() != DotTokens.Kind.END) {
      if (tokens.isSign("{")) {
        open(name);
        name = "";
        advance();
      } else if (groups.isEmpty()) {
        isDirected = tokens.isKeyword("digraph") || (isDirected && !tokens.isKeyword("graph"));
        advance();
      } else if (tokens.isSign("}")) {
        close();
        advance();
      } else if (tokens.isKeyword("subgraph")) {
        advance();
        if (tokens.isName()) {
          name = tokens.value();
          advance();
        }
      } else {
        statement(groups.element());
      }
    }
    if (graphs.isEmpty() || !plain.toString().isBlank()) {
      // Left to the reader, who says where it is wrong.
      graphs.add(new Graph(plain.toString(), isDirected, List.of(), List.of()));
    }
  }

  /** Goes on, and keeps what was passed as every reader takes it, each line where it stood. */
  private void advance() {
    int gap = tokens.end();
    tokens.advance();
    long lines = text.substring(gap, tokens.start()).chars().filter(c -> c == '\n').count();
    plain.append(lines == 0 ? " " : "\n".repeat((int) lines)).append(tokens.plain());
  }

  private void open(String name) {
    if (groups.size() >= NESTING) {
      throw new ImportException(
          "groups stand in each other more than " + NESTING + " deep", "draw it flatter");
    }
    groups.push(new Group(name));
  }

  private void close() {
    Group closed = groups.pop();
    if (closed.name.startsWith("cluster")) {
      clusters.add(new Cluster(nameOf(closed), closed.nodes));
    }
    if (groups.isEmpty()) {
      graphs.add(new Graph(plain.toString(), isDirected, clusters, edges));
      plain.replace(
          0, plain.length(), "\n".repeat((int) plain.chars().filter(c -> c == '\n').count()));
      clusters = new ArrayList<>();
      edges = new ArrayList<>();
      isDirected = false;
    } else {
      operand(groups.element(), closed.nodes, true);
    }
  }

  /** What is behind "cluster"; its label where that is a bare number. */
  private static String nameOf(Group cluster) {
    String name = cluster.name.substring("cluster".length()).replaceFirst("^[_-]+", "");
    boolean isNumber = name.chars().allMatch(Character::isDigit);
    return isNumber && !cluster.label.isEmpty() ? cluster.label : name.isEmpty() ? "-" : name;
  }

  /** One word or sign of a statement. */
  private void statement(Group group) {
    if (tokens.isName()) {
      boolean isWord = tokens.kind() == DotTokens.Kind.WORD;
      String name = tokens.value();
      advance();
      if (tokens.isSign("=")) {
        advance();
        setting(group, name);
      } else if (isWord && isAboutOthers(name)) {
        group.word = name;
      } else {
        operand(group, Set.of(name), false);
      }
    } else if (tokens.isSign("[")) {
      attributes(group);
    } else if (tokens.isSign(":")) {
      advance();
      if (tokens.isName()) {
        advance();
      }
    } else {
      group.isArrow = tokens.isSign("->") || tokens.isSign("--");
      advance();
    }
  }

  private static boolean isAboutOthers(String word) {
    return word.equalsIgnoreCase("node")
        || word.equalsIgnoreCase("edge")
        || word.equalsIgnoreCase("graph");
  }

  private void setting(Group group, String name) {
    if (tokens.isName()) {
      if (name.equals("label")) {
        group.label = tokens.value();
      }
      advance();
    }
  }

  private void attributes(Group group) {
    boolean isOfGraph = group.word.equalsIgnoreCase("graph");
    group.word = "";
    advance();
    while (tokens.kind() != DotTokens.Kind.END && !tokens.isSign("]")) {
      String name = tokens.value();
      advance();
      if (tokens.isSign("=")) {
        advance();
        if (isOfGraph) {
          setting(group, name);
        } else {
          advance();
        }
      }
    }
    advance();
  }

  /** A node, or all nodes of a group, at one end of an edge or by themselves. */
  private void operand(Group group, Set<String> nodes, boolean isGroup) {
    group.nodes.addAll(nodes);
    if (group.isArrow && (isGroup || group.isBeforeGroup)) {
      pairs += (long) group.before.size() * nodes.size();
      if (pairs > PAIRS) {
        throw new ImportException(
            "groups draw more than " + PAIRS + " edges", "draw edges between single nodes");
      }
      for (String from : group.before) {
        nodes.forEach(to -> edges.add(new Drawing.Edge(from, to, isDirected)));
      }
    }
    group.isArrow = false;
    group.before = nodes;
    group.isBeforeGroup = isGroup;
  }
}
