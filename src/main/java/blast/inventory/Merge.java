package blast.inventory;

import blast.text.SourceSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes one record of a node and what is said of it elsewhere: most fields are replaced, what it
 * needs and uses, its tags and its attributes are added to. Everything keeps the place where it was
 * written.
 */
final class Merge {
  /** How many groups may stand in each other: a standby and its failover are one of their own. */
  private static final int DEEPEST = 2 * RequirementBounds.DEEPEST;

  /** A field as one record has it. */
  private record Written(int record, int at) {}

  /** A requirement as one record has it, in a field or in a list there. */
  private record Conjunct(int record, int code, String key) {}

  private final InventoryData data;
  private final int node;
  private final int base;
  private final Consumer<? super Fault> faults;
  private final Map<Field, Written> fields = new LinkedHashMap<>();
  private final Map<Field, Written> replaced = new EnumMap<>(Field.class);
  private final Map<Field, List<Written>> added = new EnumMap<>(Field.class);
  private final Map<Field, List<Written>> removed = new EnumMap<>(Field.class);
  private final List<NothingToRemove> unremoved = new ArrayList<>();
  private boolean isBare;

  Merge(InventoryData data, int node, Consumer<? super Fault> faults) {
    this.data = data;
    this.node = node;
    this.base = data.start(node);
    this.faults = faults;
    this.isBare = data.bareUsers.get(node);
    for (int at = data.firstFieldOf(base); at >= 0; at = data.nextField(at)) {
      fields.put(data.field(at), new Written(base, at));
    }
  }

  /** What was to be taken away and isn't there, after {@link #write}. */
  List<NothingToRemove> unremoved() {
    return unremoved;
  }

  private static boolean isAddedTo(Field field) {
    return switch (field) {
      case NEEDS, USES, TAGS, ATTRIBUTES -> true;
      default -> false;
    };
  }

  /** Takes what a record says. */
  void add(int record, boolean hasBareUsers) {
    for (int at = data.firstFieldOf(record); at >= 0; at = data.nextField(at)) {
      Field field = data.field(at);
      Written written = new Written(record, at);
      if (isAddedTo(field)) {
        added.computeIfAbsent(field, none -> new ArrayList<>()).add(written);
        fields.putIfAbsent(field, written);
        continue;
      }
      Written first = replaced.putIfAbsent(field, written);
      if (first != null) {
        twice(field.key(), written, first);
        continue;
      }
      fields.put(field, written);
      if (field == Field.USERS) {
        isBare = hasBareUsers;
      }
    }
  }

  /** Takes what a record takes away. */
  void remove(int record) {
    for (int at = data.firstFieldOf(record); at >= 0; at = data.nextField(at)) {
      removed
          .computeIfAbsent(data.field(at), none -> new ArrayList<>())
          .add(new Written(record, at));
    }
  }

  private void twice(String key, Written second, Written first) {
    faults.accept(new Fault.ExtendedTwice(data.ids.id(node), key, span(second), span(first)));
  }

  private SourceSpan span(Conjunct one) {
    int named = data.code.get(one.code());
    int place = data.code.get(one.code() + 1);
    return named < 0
        ? data.recordSpan(one.record(), place)
        : data.recordSpan(one.record(), place, data.ids.id(named));
  }

  private SourceSpan span(Written written) {
    return data.recordSpan(written.record(), data.code.get(written.at() + 1));
  }

  /** Writes the new record, which is that of the node from now on. */
  void write() {
    data.redeclare(node);
    for (Map.Entry<Field, Written> field : fields.entrySet()) {
      write(field.getKey(), field.getValue());
    }
    data.endNode();
    data.bareUsers.set(node, isBare);
    removed.forEach(
        (field, all) -> {
          if (!fields.containsKey(field)) {
            remaining(field, List.of(), all);
          }
        });
  }

  private void write(Field field, Written written) {
    switch (field) {
      case NEEDS, USES -> requirement(field, written);
      case TAGS -> tags(written);
      case ATTRIBUTES -> attributes(written);
      default -> copy(field, written);
    }
  }

  private List<Written> all(Field field, Written first) {
    List<Written> all = new ArrayList<>(List.of(first));
    for (Written more : added.getOrDefault(field, List.of())) {
      if (!more.equals(first)) {
        all.add(more);
      }
    }
    return all;
  }

  private void tags(Written first) {
    Set<Integer> texts = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    for (Written written : byTexts(all(Field.TAGS, first))) {
      for (int i = data.payload(written.at()); i < data.payloadEnd(written.at()); i++) {
        // What the node says twice itself is left as it is.
        if (known.add(data.texts.get(data.code.get(i))) || written.record() == base) {
          texts.add(data.code.get(i));
        }
      }
    }
    int start = begin(Field.TAGS, first);
    texts.forEach(data.code::add);
    data.endField(start);
  }

  /** The node's own first, then by what they say: it doesn't matter which file is read first. */
  private List<Written> byTexts(List<Written> all) {
    return all.stream()
        .sorted(
            Comparator.<Written, Boolean>comparing(written -> written.record() != base)
                .thenComparing(this::texts))
        .toList();
  }

  private String texts(Written tags) {
    StringBuilder texts = new StringBuilder();
    for (int i = data.payload(tags.at()); i < data.payloadEnd(tags.at()); i++) {
      texts.append(data.texts.get(data.code.get(i))).append('\n');
    }
    return texts.toString();
  }

  /** The node's own first, then by their keys, of which no two say the same. */
  private List<Written> byKeys(List<Written> all) {
    return all.stream()
        .sorted(
            Comparator.<Written, Boolean>comparing(written -> written.record() != base)
                .thenComparing(written -> String.join("\n", attributesOf(written).keySet())))
        .toList();
  }

  private Map<String, Attribute> attributesOf(Written written) {
    return data.attributes.get(data.code.get(data.payload(written.at())));
  }

  private void attributes(Written first) {
    Map<String, Attribute> merged = new LinkedHashMap<>();
    Map<String, Written> extended = new HashMap<>();
    for (Written written : byKeys(all(Field.ATTRIBUTES, first))) {
      for (Map.Entry<String, Attribute> attribute : attributesOf(written).entrySet()) {
        Written before =
            written.record() == base ? null : extended.putIfAbsent(attribute.getKey(), written);
        if (before != null) {
          twice(attribute.getKey(), written, before);
        }
        merged.put(attribute.getKey(), attribute.getValue());
      }
    }
    int start = begin(Field.ATTRIBUTES, first);
    data.code.add(data.attributes.size());
    data.attributes.add(Collections.unmodifiableMap(merged));
    data.endField(start);
  }

  /** Writes a field as it is. */
  private void copy(Field field, Written written) {
    int start = begin(field, written);
    int at = data.payload(written.at());
    int end = data.payloadEnd(written.at());
    switch (field.type()) {
      case USERS -> {
        for (int i = at; i < end; i += 4) {
          data.code.add(data.code.get(i));
          data.code.add(moved(written.record(), data.code.get(i + 1)));
          data.code.addLong(data.code.getLong(i + 2));
        }
      }
      case COMPANY, SITE, REQUIREMENT -> {
        RequirementCode code = new RequirementCode(data.code, at);
        while (code.at() < end) {
          part(written.record(), code);
        }
      }
      default -> {
        for (int i = at; i < end; i++) {
          data.code.add(data.code.get(i));
        }
      }
    }
    data.endField(start);
  }

  private int begin(Field field, Written written) {
    int start = data.code.size();
    data.beginField(field, moved(written.record(), data.code.get(written.at() + 1)));
    return start;
  }

  /** Writes one part of a requirement, and moves on to the next. */
  private void part(int record, RequirementCode code) {
    int at = code.at();
    data.code.add(data.code.get(at));
    data.code.add(moved(record, code.place()));
    if (!code.isNode()) {
      data.code.add(code.members());
      data.code.add(code.parameter());
    }
    code.next();
  }

  /** A place of another record as a place of this node's. */
  private int moved(int record, int place) {
    return record == base ? place : data.movedPlace(record, place);
  }

  /** Writes what is left of a requirement and what is added, or nothing if that is nothing. */
  private void requirement(Field field, Written first) {
    List<Conjunct> own = first.record() == base ? conjuncts(first) : List.of();
    if (first.record() == base && own.isEmpty()) {
      copy(field, first);
      return;
    }
    List<Conjunct> left = remaining(field, own, removed.getOrDefault(field, List.of()));
    List<Written> sayings = inOrder(added.getOrDefault(field, List.of()));
    Map<String, Conjunct> more = new LinkedHashMap<>();
    for (Written saying : sayings) {
      conjuncts(saying).forEach(one -> more.putIfAbsent(one.key(), one));
    }
    left.forEach(one -> more.remove(one.key()));
    boolean isUntouched = !own.isEmpty() && more.isEmpty() && left.size() == own.size();
    boolean isOneSaying = own.isEmpty() && sayings.size() == 1 && more.size() != 1;
    if (isUntouched || isOneSaying) {
      copy(field, first);
      return;
    }
    left.addAll(more.values());
    if (!left.isEmpty()) {
      conjunction(field, first, left);
    }
  }

  /** By what they say, so that it doesn't matter which file is read first. */
  private List<Written> inOrder(List<Written> sayings) {
    if (sayings.size() < 2) {
      return sayings;
    }
    Map<Written, String> keys = new HashMap<>();
    for (Written saying : sayings) {
      keys.put(
          saying, conjuncts(saying).stream().map(Conjunct::key).collect(Collectors.joining("\n")));
    }
    return sayings.stream()
        .sorted(Comparator.comparing(saying -> keys.getOrDefault(saying, "")))
        .toList();
  }

  private List<Conjunct> remaining(Field field, List<Conjunct> own, List<Written> without) {
    Set<String> known = new HashSet<>();
    own.forEach(one -> known.add(one.key()));
    Set<String> gone = new HashSet<>();
    for (Written written : without) {
      for (Conjunct one : conjuncts(written)) {
        if (known.contains(one.key())) {
          gone.add(one.key());
        } else {
          unremoved.add(new NothingToRemove(data.ids.id(node), field, span(one)));
        }
      }
    }
    List<Conjunct> left = new ArrayList<>(own);
    left.removeIf(one -> gone.contains(one.key()));
    return left;
  }

  /** A list of them all, or the only one by itself. */
  private void conjunction(Field field, Written first, List<Conjunct> all) {
    int start = begin(field, first);
    if (all.size() > 1) {
      RequirementCode code = new RequirementCode(data.code, data.payload(first.at()));
      boolean isList = !code.isNode() && isConjunction(code.shape());
      data.code.add(~(isList ? code.shape() : Shape.LIST).ordinal());
      data.code.add(moved(first.record(), data.code.get(first.at() + 1)));
      data.code.add(all.size());
      data.code.add(0);
    }
    for (Conjunct one : all) {
      RequirementCode code = new RequirementCode(data.code, one.code());
      RequirementKey.of(code, data.ids);
      int end = code.at();
      RequirementCode parts = new RequirementCode(data.code, one.code());
      while (parts.at() < end) {
        part(one.record(), parts);
      }
    }
    data.endField(start);
  }

  private static boolean isConjunction(Shape shape) {
    return shape == Shape.LIST || shape == Shape.ALL_OF;
  }

  /**
   * The members of a list, or the one requirement that isn't a list; nothing if it could not be
   * read to its end, which was said.
   */
  private List<Conjunct> conjuncts(Written written) {
    List<Conjunct> conjuncts = new ArrayList<>();
    int end = data.payloadEnd(written.at());
    if (!isWhole(data.payload(written.at()), end)) {
      return conjuncts;
    }
    RequirementCode code = new RequirementCode(data.code, data.payload(written.at()));
    if (code.at() < end && !code.isNode() && isConjunction(code.shape())) {
      code.next();
    }
    while (code.at() < end) {
      int at = code.at();
      conjuncts.add(new Conjunct(written.record(), at, RequirementKey.of(code, data.ids)));
    }
    return conjuncts;
  }

  /** Whether it is well-formed to its end, and no deeper than it may be. */
  private boolean isWhole(int start, int end) {
    RequirementCode code = new RequirementCode(data.code, start);
    int[] left = new int[DEEPEST];
    int open = 0;
    boolean isBegun = false;
    while (code.at() < end && !(isBegun && open == 0)) {
      isBegun = true;
      if (!code.isNode() && open == DEEPEST) {
        return false;
      }
      if (!code.isNode() && code.members() > 0) {
        left[open++] = code.members();
      } else {
        while (open > 0 && --left[open - 1] == 0) {
          open--;
        }
      }
      code.next();
    }
    return isBegun && open == 0 && code.at() == end;
  }
}
