package blast.inventory;

import blast.PublicApi;
import blast.text.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What has been written into a builder, sound or not: for whoever reads a text and has to say what
 * is wrong with it. It can be read when the builder is sealed, too.
 */
@PublicApi
public final class Declarations {
  private final InventoryData data;

  Declarations(InventoryData data) {
    this.data = data;
  }

  /** Every id that was seen, declared or not, by number. */
  public List<String> ids() {
    return Collections.unmodifiableList(data.ids.ids());
  }

  /** The number of an id that was seen before, or -1. */
  public int find(String id) {
    return data.ids.find(id);
  }

  /** The id of a number. */
  public String id(int node) {
    return data.ids.id(node);
  }

  /** Whether a node of that number has been begun. */
  public boolean isDeclared(int node) {
    return data.start(node) >= 0;
  }

  /** The kind of a declared node. */
  public Kind kind(int node) {
    return data.kind(node);
  }

  /** Where a declared node's id stands. */
  public SourceSpan span(int node) {
    return data.span(node);
  }

  /** The types of the declared sites, {@code site} for those that give none. */
  public Set<String> placeTypes() {
    return data.placeTypes();
  }
}
