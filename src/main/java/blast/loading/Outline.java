package blast.loading;

import blast.text.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a file is written: its values as they stand there, anchors and aliases unresolved. It is for
 * changing the text, where a {@link Tree} is for what the text means.
 */
public final class Outline {
  /** What a value is. */
  public enum Form {
    /** A text or number. */
    SCALAR,
    /** A name of what stands elsewhere. */
    ALIAS,
    LIST,
    /** A mapping: keys and values by turns. */
    MAPPING
  }

  /** A value, with where it stands. */
  public static final class Node {
    private final Form form;
    private final String text;
    private final boolean plain;
    private final @Nullable String anchor;
    private final @Nullable Node parent;
    private final int index;
    private final int document;
    private final List<Node> children = new ArrayList<>(0);
    private final Position start;
    private Position end;
    private boolean flow;

    private Node(EventBatch events, int at, @Nullable Node parent, int document) {
      this.form =
          switch (events.kind(at)) {
            case MAPPING_START -> Form.MAPPING;
            case SEQUENCE_START -> Form.LIST;
            case ALIAS -> Form.ALIAS;
            default -> Form.SCALAR;
          };
      this.text = events.text(at);
      this.plain = events.kind(at) == EventBatch.Kind.PLAIN;
      this.anchor = events.anchor(at);
      this.parent = parent;
      this.index = parent == null ? 0 : parent.children.size();
      this.document = document;
      this.start = new Position(events.line(at), events.column(at));
      this.end = new Position(events.endLine(at), events.endColumn(at));
    }

    public Form form() {
      return form;
    }

    /** A scalar's text, escapes resolved; an alias's name; empty for others. */
    public String text() {
      return text;
    }

    /** What it stands in; empty for a document. */
    public Optional<Node> parent() {
      return Optional.ofNullable(parent);
    }

    /** Its number in what it stands in. */
    public int index() {
      return index;
    }

    public List<Node> children() {
      return children;
    }

    /** Where it begins, with its anchor and tag. */
    public Position start() {
      return start;
    }

    /** Just past its last character; a block of text may end at the start of a later line. */
    public Position end() {
      return end;
    }

    /** Whether it stands in brackets or braces. */
    public boolean isFlow() {
      return flow;
    }

    /** Whether it is the key of an entry. */
    public boolean isKey() {
      return parent != null && parent.form == Form.MAPPING && index % 2 == 0;
    }

    /** Whether it says that the value beside it is merged in. */
    private boolean isMergeKey() {
      return isKey() && plain && text.equals("<<");
    }

    /** Whether it is merged into the mapping that it stands in. */
    public boolean isMerged() {
      return parent != null
          && parent.form == Form.MAPPING
          && index % 2 == 1
          && parent.children.get(index - 1).isMergeKey();
    }

    /** The value of the entry whose key this is. */
    public Node value() {
      if (parent == null || !isKey()) {
        throw new IllegalStateException("it is no key: " + text);
      }
      return parent.children.get(index + 1);
    }

    /** The key of the entry whose value this is; empty if it is none. */
    public Optional<Node> key() {
      return parent != null && parent.form == Form.MAPPING && index % 2 == 1
          ? Optional.of(parent.children.get(index - 1))
          : Optional.empty();
    }

    private void close(EventBatch events, int at) {
      flow = events.column(at) != events.endColumn(at) || events.line(at) != events.endLine(at);
      if (flow) {
        end = new Position(events.endLine(at), events.endColumn(at));
      } else if (!children.isEmpty()) {
        // What ends a block is where the next thing begins, after comments and empty lines.
        end = children.get(children.size() - 1).end;
      }
    }
  }

  private final List<Node> documents = new ArrayList<>();
  private final Map<Position, Node> byStart = new HashMap<>();
  private final Map<Integer, Set<String>> aliased = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private boolean complete = true;
  private int document;

  private Outline() {}

  /** Reads how a file is written; empty if it can't be read to its end. */
  public static Optional<Outline> of(SourceText file) {
    Outline outline = new Outline();
    try (EventSource source = EventFiles.open(file)) {
      EventBatch batch;
      do {
        batch = source.next();
        outline.complete &= batch.isComplete();
        for (int i = 0; i < batch.size(); i++) {
          outline.take(batch, i);
        }
      } while (!batch.isLast());
    }
    return outline.complete ? Optional.of(outline) : Optional.empty();
  }

  private void take(EventBatch events, int at) {
    switch (events.kind(at)) {
      case DOCUMENT_START -> document++;
      case MAPPING_START, SEQUENCE_START -> open.push(add(events, at));
      case MAPPING_END, SEQUENCE_END -> open.pop().close(events, at);
      case ALIAS ->
          aliased.computeIfAbsent(document, none -> new HashSet<>()).add(add(events, at).text);
      case PLAIN, QUOTED -> add(events, at);
      case BROKEN -> complete = false;
      case DOCUMENT_END, END -> {}
    }
  }

  private Node add(EventBatch events, int at) {
    Node parent = open.peek();
    Node node = new Node(events, at, parent, document);
    (parent == null ? documents : parent.children).add(node);
    byStart.put(node.start, node);
    return node;
  }

  /** The value that begins there; of several in each other, the innermost. */
  public Optional<Node> at(Position start) {
    return Optional.ofNullable(byStart.get(start));
  }

  /** Whether a value has an anchor, and is named by it elsewhere. */
  public boolean isNamedElsewhere(Node node) {
    return node.anchor != null
        && aliased.getOrDefault(node.document, Set.of()).contains(node.anchor);
  }

  /** A value and all in it, in the order of the file. */
  public static List<Node> within(Node node) {
    List<Node> all = new ArrayList<>();
    Deque<Node> rest = new ArrayDeque<>(List.of(node));
    while (!rest.isEmpty()) {
      Node next = rest.pop();
      all.add(next);
      for (int i = next.children.size() - 1; i >= 0; i--) {
        rest.push(next.children.get(i));
      }
    }
    return all;
  }

  /**
   * What the file says, in a form to be compared, as if it were changed.
   *
   * @param without what is left out
   * @param names other texts for keys
   */
  public List<String> said(Set<Node> without, Map<Node, String> names) {
    List<String> said = new ArrayList<>();
    for (Node each : documents) {
      said.add("document");
      // Each list and mapping stands there twice: for its beginning and for its end.
      Deque<Node> rest = new ArrayDeque<>(List.of(each));
      Set<Node> begun = new HashSet<>();
      while (!rest.isEmpty()) {
        Node node = rest.pop();
        if (without.contains(node)) {
          continue;
        }
        if (!node.children.isEmpty() && begun.add(node)) {
          rest.push(node);
          for (int i = node.children.size() - 1; i >= 0; i--) {
            rest.push(node.children.get(i));
          }
          said.add(node.form + " " + node.anchor);
        } else if (begun.contains(node)) {
          said.add("end");
        } else {
          said.addAll(leaf(node, names));
        }
      }
    }
    return said;
  }

  private static List<String> leaf(Node node, Map<Node, String> names) {
    return node.form == Form.LIST || node.form == Form.MAPPING
        ? List.of(node.form + " " + node.anchor, "end")
        : List.of(node.form + " " + node.anchor + " " + names.getOrDefault(node, node.text));
  }
}
