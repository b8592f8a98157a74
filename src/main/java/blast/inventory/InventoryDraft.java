package blast.inventory;

import blast.PublicApi;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An inventory in the making, for programs: nodes in any order, fields in any order.
 *
 * <pre>{@code
 * InventoryDraft draft = new InventoryDraft();
 * draft.site("pangyo");
 * draft.server("db-a").site("pangyo").count(4);
 * draft.server("db-b");
 * draft.service("shop").needs(anyOf("db-a", "db-b")).users(10);
 * Inventory inventory = draft.build().orThrow();
 * }</pre>
 *
 * <p>Nothing here needs a file. What stands in none has its place in {@link SourceFile#NONE}, a
 * file like any other to whoever sorts, groups or shows places, and without a path like standard
 * input to whoever writes for machines. An optional place would have to be asked for by each of the
 * many who speak about nodes, only for all of them to write the same words instead; this way none
 * of them has to know. Whoever needs to know asks {@link SourceSpan#isKnown}.
 */
@PublicApi
public final class InventoryDraft {
  private final Map<String, NodeDraft> nodes = new LinkedHashMap<>();
  private final Map<String, Audience> audiences = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private Optional<String> name = Optional.empty();
  private Optional<String> description = Optional.empty();
  private Promises promises = Promises.NONE;
  private LintSettings lintSettings = LintSettings.NONE;
  private boolean isBuilt;

  void checkOpen() {
    if (isBuilt) {
      throw new IllegalStateException("the inventory is built, and its draft takes no more");
    }
  }

  /** The inventory's display name. */
  public InventoryDraft name(String text) {
    checkOpen();
    name = Optional.of(text);
    return this;
  }

  /** The inventory's description. */
  public InventoryDraft description(String text) {
    checkOpen();
    description = Optional.of(text);
    return this;
  }

  /** What the inventory promises. */
  public InventoryDraft promises(Promises all) {
    checkOpen();
    promises = all;
    return this;
  }

  /** What the inventory says about linting itself. */
  public InventoryDraft lintSettings(LintSettings settings) {
    checkOpen();
    lintSettings = settings;
    return this;
  }

  /** Declares an audience. */
  public InventoryDraft audience(Audience audience) {
    checkOpen();
    audiences.put(audience.id(), audience);
    return this;
  }

  /** Declares an audience of so many people. */
  public InventoryDraft audience(String id, long population) {
    return audience(new Audience(id, Optional.empty(), OptionalLong.of(population)));
  }

  /** A company. */
  public NodeDraft company(String id) {
    return node(Kind.COMPANY, id);
  }

  /** A site. */
  public NodeDraft site(String id) {
    return node(Kind.SITE, id);
  }

  /** A resource. */
  public NodeDraft resource(String id) {
    return node(Kind.RESOURCE, id);
  }

  /** A server. */
  public NodeDraft server(String id) {
    return node(Kind.SERVER, id);
  }

  /** A service. */
  public NodeDraft service(String id) {
    return node(Kind.SERVICE, id);
  }

  /** The node of that kind and id, which is declared if it wasn't. */
  public NodeDraft node(Kind kind, String id) {
    checkOpen();
    NodeDraft known = nodes.get(id);
    if (known == null) {
      known = new NodeDraft(this, id, kind);
      nodes.put(id, known);
    } else if (known.kind() != kind) {
      faults.add(new Fault.DeclaredTwice(id, known.kind(), kind, SourceSpan.NONE));
      return new NodeDraft(this, id, kind);
    }
    return known;
  }

  /** Ends the draft, and gives the inventory if it is sound. */
  public BuildResult build() {
    checkOpen();
    isBuilt = true;
    InventoryBuilder builder = new InventoryBuilder();
    name.ifPresent(builder::name);
    description.ifPresent(builder::description);
    builder.promises(promises);
    builder.lintSettings(lintSettings);
    audiences.values().forEach(builder::describe);
    faults.forEach(builder::fault);
    Map<SourceFile, Integer> files = new HashMap<>();
    nodes.values().forEach(node -> node.write(builder, files));
    return builder.build();
  }
}
