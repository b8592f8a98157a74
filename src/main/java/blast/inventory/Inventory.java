package blast.inventory;

import blast.PublicApi;
import blast.text.Glob;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Who runs what, where it stands, what needs what: complete, checked and unchangeable. There is no
 * other way to one than {@link InventoryBuilder#build}, which gives it only if it is sound and
 * takes nothing more afterwards.
 *
 * <p>Nodes are numbered from 0; the numbers depend on the order of the files and mean nothing
 * outside the process. {@link Node} is a view that costs nothing to keep or to throw away.
 */
@PublicApi
public final class Inventory {
  private final Optional<String> name;
  private final Optional<String> description;
  private final List<Audience> audiences;
  private final InventoryData data;
  private final Promises promises;
  private final LintSettings lintSettings;

  Inventory(
      Optional<String> name,
      Optional<String> description,
      List<Audience> audiences,
      InventoryData data,
      Promises promises,
      LintSettings lintSettings) {
    this.name = name;
    this.description = description;
    this.audiences = List.copyOf(audiences);
    this.data = data;
    this.promises = promises;
    this.lintSettings = lintSettings;
  }

  InventoryData data() {
    return data;
  }

  /** The display name. */
  public Optional<String> name() {
    return name;
  }

  /** What it is about. */
  public Optional<String> description() {
    return description;
  }

  /** The audiences, in no particular order; services' users are given by index into this list. */
  public List<Audience> audiences() {
    return audiences;
  }

  /** The files it was read from; none if a program made it. */
  public List<SourceFile> files() {
    return Collections.unmodifiableList(data.files);
  }

  /** What it promises, to be tested. */
  public Promises promises() {
    return promises;
  }

  /** What it says about linting itself. */
  public LintSettings lintSettings() {
    return lintSettings;
  }

  /** The types of its places, {@code site} for those that give none. */
  public Set<String> placeTypes() {
    return data.placeTypes();
  }

  /** How many nodes it has. */
  public int size() {
    return data.ids.size();
  }

  /** The node of that number. */
  public Node node(int index) {
    return new Node(this, data, index);
  }

  /** The id of the node of that number. */
  public String id(int index) {
    return data.ids.id(index);
  }

  /** The kind of the node of that number. */
  public Kind kind(int index) {
    return data.kind(index);
  }

  /** All ids, by number. */
  public List<String> ids() {
    return Collections.unmodifiableList(data.ids.ids());
  }

  /** The node with that id. */
  public Optional<Node> find(String id) {
    int index = data.ids.find(id);
    return index == IdTable.NONE ? Optional.empty() : Optional.of(node(index));
  }

  /** The nodes that an id or a pattern of ids fits, in the order of ids. */
  public List<Node> matching(String nameOrPattern) {
    if (!Glob.isPattern(nameOrPattern)) {
      return find(nameOrPattern).stream().toList();
    }
    Glob glob = Glob.of(nameOrPattern);
    return nodes().stream()
        .filter(node -> glob.fits(node.id()))
        .sorted(Comparator.comparing(Node::id))
        .toList();
  }

  /** All nodes, by number. */
  public List<Node> nodes() {
    return new Nodes();
  }

  /** How many machines the node stands for: a server's count, 1 for a server without, else 0. */
  public long machines(int index) {
    return data.machines(index);
  }

  /** What the node counts for in a share: a server its machines, anything else 1. */
  public long weight(int index) {
    return Math.max(1, data.machines(index));
  }

  /**
   * The next node whose users are a bare number, which counts for everyone; -1 if there is none.
   *
   * @param from the first number that is looked at
   */
  public int nextWithBareUsers(int from) {
    return data.bareUsers.nextSetBit(from);
  }

  /**
   * The next node that has a bare list of several members under {@code runs-on}; -1 if there is
   * none.
   *
   * @param from the first number that is looked at
   */
  public int nextWithBareList(int from) {
    return data.bareLists.nextSetBit(from);
  }

  /**
   * The next node with an {@code at-least} that may need all of its members; -1 if there is none.
   * Those that are passed over have none, so that nobody need look at every node.
   *
   * @param from the first number that is looked at
   */
  public int nextTight(int from) {
    return data.tight.nextSetBit(from);
  }

  /** Hands a visitor one requirement of a node, if it has it. */
  public void visit(int index, Field field, RequirementVisitor visitor) {
    int at = data.find(index, field);
    if (at >= 0) {
      data.visit(data.payload(at), visitor);
    }
  }

  /** Hands a visitor every requirement of a node, field by field in the order of the file. */
  public void visit(int index, FieldVisitor visitor) {
    for (int at = data.firstField(index); at >= 0; at = data.nextField(at)) {
      Field field = data.field(at);
      if (field.isRequirement()) {
        data.visit(data.payload(at), visitor.field(field));
      }
    }
  }

  /** Where the parts of a requirement stand, by number; nothing if the node doesn't have it. */
  public List<SourceSpan> spans(int index, Field field) {
    List<SourceSpan> spans = new ArrayList<>();
    int at = data.find(index, field);
    if (at >= 0) {
      RequirementCode code = new RequirementCode(data.code, data.payload(at));
      for (int end = data.payloadEnd(at); code.at() < end; code.next()) {
        spans.add(span(index, code));
      }
    }
    return spans;
  }

  /** Where a part of a node's requirements stands; it must have that part. */
  public SourceSpan span(int index, Part part) {
    int at = data.find(index, part.field());
    if (at < 0) {
      throw new IllegalArgumentException(id(index) + " has no " + part.field().key());
    }
    RequirementCode code = new RequirementCode(data.code, data.payload(at));
    while (code.number() < part.number()) {
      code.next();
    }
    return span(index, code);
  }

  private SourceSpan span(int index, RequirementCode code) {
    return code.isNode()
        ? data.span(index, code.place(), id(code.node()))
        : data.spanAt(index, code.place());
  }

  /** Chooses by its field who receives a requirement. */
  @FunctionalInterface
  public interface FieldVisitor {
    /** The visitor for the requirement in that field. */
    RequirementVisitor field(Field field);
  }

  /** Receives the users of a service. */
  @FunctionalInterface
  public interface UsersVisitor {
    /**
     * So many people of an audience use the service.
     *
     * @param audience index into {@link #audiences}
     * @param users at least 0
     */
    void users(int audience, long users);
  }

  /** Passes a visitor the users of a node, once for each audience; nothing if it has none. */
  public void users(int index, UsersVisitor visitor) {
    int at = data.find(index, Field.USERS);
    if (at < 0) {
      return;
    }
    for (int i = data.payload(at); i < data.payloadEnd(at); i += 4) {
      visitor.users(data.code.get(i), data.code.getLong(i + 2));
    }
  }

  /**
   * Where the users of a node stand, in the order in which a visitor receives them: the name of the
   * audience, or where the number begins if it has none.
   */
  public List<SourceSpan> usersPlaces(int index) {
    int at = data.find(index, Field.USERS);
    if (at < 0) {
      return List.of();
    }
    List<SourceSpan> places = new ArrayList<>();
    for (int i = data.payload(at); i < data.payloadEnd(at); i += 4) {
      int place = data.code.get(i + 1);
      String audience = audiences.get(data.code.get(i)).id();
      places.add(
          data.bareUsers.get(index)
              ? data.spanAt(index, place)
              : data.span(index, place, audience));
    }
    return places;
  }

  /** Whether it is said who uses a node, if only that nobody does. */
  public boolean statesUsers(int index) {
    return data.find(index, Field.USERS) >= 0;
  }

  /** All users of a node, over all audiences; 0 if it has none. */
  long totalUsers(int index) {
    long total = 0;
    int at = data.find(index, Field.USERS);
    if (at >= 0) {
      for (int i = data.payload(at); i < data.payloadEnd(at); i += 4) {
        total += data.code.getLong(i + 2);
      }
    }
    return total;
  }

  private final class Nodes extends AbstractList<Node> implements RandomAccess {
    @Override
    public Node get(int index) {
      return node(index);
    }

    @Override
    public int size() {
      return data.ids.size();
    }
  }
}
