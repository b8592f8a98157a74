package blast.importing.graph;

import blast.importing.ImportException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GraphML as its reader wants it: without graphs in nodes, and with a name for every key. What that
 * takes away is kept beside the text: which nodes stand in which, and which edges have no
 * direction. Tags are found without a parser of XML, for the reader has one and checks the rest; a
 * document type is refused, by which a file could make it read others.
 */
final class PlainGraphml {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w.:-]+)\\s*=\\s*(\"([^\"]*)\"|'([^']*)')");

  /** The key under which yEd keeps how a node looks, with its label. */
  static final String LOOK = "nodegraphics";

  /**
   * The result.
   *
   * @param frames by node, the nodes in which it stands
   * @param groups nodes in which others stand
   */
  record Plain(
      String text, Map<String, List<String>> frames, List<String> groups, BitSet undirected) {
    /** Whether an edge says which way it points, by its number in the text. */
    boolean isDirected(int edge) {
      return !undirected.get(edge);
    }
  }

  /** An element that is open: a node, or a graph. */
  private static final class Open {
    private final String name;
    private final String id;
    private final boolean isUndirected;
    private boolean isClosedEarly;

    private Open(String name, String id, boolean isUndirected) {
      this.name = name;
      this.id = id;
      this.isUndirected = isUndirected;
    }
  }

  private final String text;
  private final StringBuilder out;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, List<String>> frames = new LinkedHashMap<>();
  private final List<String> groups = new ArrayList<>();
  private final BitSet undirected = new BitSet();
  private int edges;

  private PlainGraphml(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /**
   * Makes a text plain.
   *
   * @throws ImportException if it has a document type
   */
  static Plain of(String text) {
    PlainGraphml plain = new PlainGraphml(text);
    plain.read();
    return new Plain(plain.out.toString(), plain.frames, plain.groups, plain.undirected);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int tag = text.indexOf('<', at);
      if (tag < 0) {
        tag = text.length();
      }
      write(text.substring(at, tag));
      at = tag;
      if (at < text.length()) {
        int end = end(at);
        tag(text.substring(at, end));
        at = end;
      }
    }
  }

  /** Behind a closed node nothing more may be said of it. */
  private void write(String part) {
    if (open.isEmpty() || !open.element().isClosedEarly) {
      out.append(part);
    }
  }

  /** The end of what begins with a bracket: a tag, a comment, a text as it is, an instruction. */
  private int end(int at) {
    if (text.startsWith("<!--", at)) {
      return past("-->", at);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return past("]]>", at);
    }
    if (text.startsWith("<?", at)) {
      return past("?>", at);
    }
    if (text.startsWith("<!", at)) {
      throw new ImportException(
          "it has a document type, which could name other files", "remove <!DOCTYPE …>");
    }
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return text.length();
  }

  private int past(String end, int from) {
    int found = text.indexOf(end, from);
    return found < 0 ? text.length() : found + end.length();
  }

  private void tag(String tag) {
    String name = name(tag);
    String local = name.substring(name.indexOf(':') + 1);
    boolean isEnd = tag.startsWith("</");
    boolean isEmpty = tag.endsWith("/>");
    switch (local) {
      case "graph" -> {
        if (isEnd) {
          endGraph(tag);
        } else {
          graph(tag, name, isEmpty);
        }
      }
      case "node" -> {
        if (isEnd) {
          endNode(tag);
        } else {
          node(tag, name, isEmpty);
        }
      }
      case "edge" -> {
        if (!isEnd) {
          edge(attributes(tag));
        }
        write(tag);
      }
      case "key" -> write(isEnd ? tag : key(tag, name));
      default -> write(tag);
    }
  }

  private static String name(String tag) {
    int from = tag.startsWith("</") ? 2 : 1;
    int to = from;
    while (to < tag.length()
        && !Character.isWhitespace(tag.charAt(to))
        && "/>".indexOf(tag.charAt(to)) < 0) {
      to++;
    }
    return tag.substring(from, to);
  }

  private static Map<String, String> attributes(String tag) {
    Map<String, String> attributes = new HashMap<>();
    Matcher matcher = ATTRIBUTE.matcher(tag);
    while (matcher.find()) {
      String value = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
      attributes.put(matcher.group(1), value);
    }
    return attributes;
  }

  /** A graph in a node: what is in it follows behind the node. */
  private void graph(String tag, String name, boolean isEmpty) {
    Map<String, String> attributes = attributes(tag);
    boolean isInner = !open.isEmpty();
    if (!isInner) {
      write(tag);
    } else if (!open.element().isClosedEarly) {
      Open node = open.element();
      write("</" + node.name + ">");
      node.isClosedEarly = true;
      groups.add(node.id);
    }
    if (!isEmpty) {
      String kind = attributes.getOrDefault("edgedefault", "directed");
      open.push(new Open(name, "", kind.equals("undirected")));
    }
  }

  private void endGraph(String tag) {
    if (!open.isEmpty()) {
      open.pop();
    }
    if (open.isEmpty()) {
      write(tag);
    }
  }

  private void node(String tag, String name, boolean isEmpty) {
    String id = attributes(tag).getOrDefault("id", "");
    for (Open one : open) {
      if (!one.id.isEmpty()) {
        frames.computeIfAbsent(id, node -> new ArrayList<>()).add(one.id);
      }
    }
    write(tag);
    if (!isEmpty) {
      open.push(new Open(name, id, false));
    }
  }

  private void endNode(String tag) {
    write(tag);
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  private void edge(Map<String, String> attributes) {
    boolean isUndirected = !open.isEmpty() && open.element().isUndirected;
    String own = attributes.getOrDefault("directed", isUndirected ? "false" : "true");
    undirected.set(edges++, own.equals("false"));
  }

  /** Keys of yEd have a type in the place of a name. */
  private static String key(String tag, String name) {
    Map<String, String> attributes = attributes(tag);
    String more = "";
    if (!attributes.containsKey("attr.name")) {
      String type = attributes.getOrDefault("yfiles.type", attributes.getOrDefault("id", "?"));
      more += " attr.name=\"" + type + "\"";
    }
    if (!attributes.containsKey("for")) {
      more += " for=\"all\"";
    }
    int begin = 1 + name.length();
    return tag.substring(0, begin) + more + tag.substring(begin);
  }
}
