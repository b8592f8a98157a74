package blast.inventory;

import blast.text.Position;
import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is said of nodes that are declared elsewhere. Each saying is a record like that of a node,
 * under no number; when everything is written, a node and all that is said of it become one new
 * record, and the old ones are left behind.
 */
final class Extensions {
  /** One of them. */
  private record Extension(int node, Kind kind, int record, boolean isWithout) {}

  private final InventoryData data;
  private final Consumer<? super Fault> faults;
  private final List<Extension> all = new ArrayList<>();
  private final List<NothingToRemove> unremoved = new ArrayList<>();

  /** Records whose users are a bare number, by their place in the list. */
  private final BitSet bareUsers = new BitSet();

  Extensions(InventoryData data, Consumer<? super Fault> faults) {
    this.data = data;
    this.faults = faults;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * Takes note of a record that begins now.
   *
   * @param isWithout whether it says what is taken away
   */
  void begin(int node, Kind kind, int file, Position position, boolean isWithout) {
    all.add(new Extension(node, kind, data.code.size(), isWithout));
    data.code.add(file);
    data.code.add(position.line());
    data.code.add(position.column());
  }

  /** Says that users are a bare number in the record that was begun last. */
  void bareUsers() {
    bareUsers.set(all.size() - 1);
  }

  /** What was to be taken away and isn't there, after {@link #merge}. */
  List<NothingToRemove> unremoved() {
    return unremoved;
  }

  /** Makes all that is said of each node its own. */
  void merge() {
    Map<Integer, List<Integer>> byNode = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      if (isDeclaredAlike(all.get(i))) {
        byNode.computeIfAbsent(all.get(i).node(), node -> new ArrayList<>()).add(i);
      }
    }
    byNode.forEach(this::merge);
  }

  private boolean isDeclaredAlike(Extension extension) {
    int node = extension.node();
    if (extension.isWithout()) {
      // The record with what is added is there too, and speaks for both.
      return data.start(node) >= 0 && data.kind(node) == extension.kind();
    }
    SourceSpan at = data.recordSpan(extension.record(), data.ids.id(node));
    if (data.start(node) < 0) {
      faults.accept(new Fault.ExtendsNothing(data.ids.id(node), extension.kind(), at));
      return false;
    }
    Kind found = data.kind(node);
    if (found != extension.kind()) {
      faults.accept(
          new Fault.ExtendsOtherKind(
              data.ids.id(node), extension.kind(), found, at, data.span(node)));
      return false;
    }
    return true;
  }

  private void merge(int node, List<Integer> numbers) {
    Merge merge = new Merge(data, node, faults);
    for (int number : numbers) {
      Extension extension = all.get(number);
      if (extension.isWithout()) {
        merge.remove(extension.record());
      } else {
        merge.add(extension.record(), bareUsers.get(number));
      }
    }
    merge.write();
    List<SourceSpan> places = new ArrayList<>();
    for (int number : numbers) {
      Extension extension = all.get(number);
      if (!extension.isWithout()) {
        places.add(data.recordSpan(extension.record(), data.ids.id(node)));
      }
    }
    data.extended.put(data.ids.id(node), places);
    unremoved.addAll(merge.unremoved());
  }
}
