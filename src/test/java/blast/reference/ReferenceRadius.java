package blast.reference;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.PlainRequirement.ActiveStandby;
import blast.reference.PlainRequirement.AllOf;
import blast.reference.PlainRequirement.AnyOf;
import blast.reference.PlainRequirement.AtLeast;
import blast.reference.PlainRequirement.AtLeastShare;
import blast.reference.PlainRequirement.One;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What fails when nodes are removed, by the letter of the documented meaning: sets of ids, grown
 * until nothing is left to add. Slow, and shares nothing with what it checks.
 */
final class ReferenceRadius {
  /** The fields that take a node down, in the order in which a cause is looked for. */
  static final List<Field> HARD =
      List.of(Field.COMPANY, Field.WITHIN, Field.SITE, Field.RUNS_ON, Field.NEEDS);

  private static final Comparator<PlainNode> BY_KIND_AND_ID =
      Comparator.comparing(PlainNode::kind).thenComparing(PlainNode::id);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PlainInventory inventory;
  private final Map<String, List<PlainRequirement>> hard;
  private final Map<String, List<PlainRequirement>> soft;
  private final Set<String> kept;
  private final Set<String> down;
  private final Set<String> degraded;
  private final Rules rules;
  private final Map<String, Set<String>> downWith = new HashMap<>();
  private final Map<String, Set<String>> downAlone;
  private final Map<String, Set<String>> lastHopes = new HashMap<>();
  private Optional<Map<String, Set<String>>> tellingLosses = Optional.empty();

  private ReferenceRadius(
      PlainInventory inventory, Collection<String> removed, Collection<String> kept) {
    this.inventory = inventory;
    this.kept = Set.copyOf(kept);
    this.rules = Rules.of(inventory);
    this.hard = rules.hard;
    this.soft = rules.soft;
    this.downAlone = kept.isEmpty() ? rules.downAlone : new HashMap<>();
    this.down = inOrder(down(removed));
    Set<String> hit =
        leastFixpoint(
            down,
            inventory.nodes().keySet(),
            (id, lost) -> !allHold(soft.get(id), down) || !allHold(hard.get(id), lost));
    hit.removeAll(down);
    this.degraded = inOrder(hit);
  }

  /** The ids in their order, and quick to be asked. */
  private static Set<String> inOrder(Set<String> ids) {
    return new LinkedHashSet<>(new TreeSet<>(ids));
  }

  /** What is the same for all removals from an inventory. */
  private static final class Rules {
    /** Many questions about one inventory come in a row. */
    private static final ThreadLocal<Rules> LAST = new ThreadLocal<>();

    private final PlainInventory inventory;
    private final Map<String, List<PlainRequirement>> hard = new HashMap<>();
    private final Map<String, List<PlainRequirement>> soft = new HashMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();
    private final Map<String, Set<String>> downAlone = new HashMap<>();
    private Optional<Set<String>> startable = Optional.empty();

    private Rules(PlainInventory inventory) {
      this.inventory = inventory;
      inventory.all().forEach(node -> hard.put(node.id(), thresholds(node, HARD)));
      inventory.all().forEach(node -> soft.put(node.id(), thresholds(node, List.of(Field.USES))));
      inventory.all().forEach(node -> naming.put(node.id(), new HashSet<>()));
      inventory
          .all()
          .forEach(
              node ->
                  node.requirements().values().stream()
                      .flatMap(PlainRequirement::ids)
                      .forEach(id -> naming.get(id).add(node.id())));
    }

    @SuppressWarnings("ReferenceEquality") // an equal inventory would only be compared for longer
    static Rules of(PlainInventory inventory) {
      if (LAST.get() == null || LAST.get().inventory != inventory) {
        LAST.set(new Rules(inventory));
      }
      return LAST.get();
    }
  }

  static ReferenceRadius of(PlainInventory inventory, Collection<String> removed) {
    return new ReferenceRadius(inventory, removed, Set.of());
  }

  /** The same while some nodes stay up whatever is lost. */
  static ReferenceRadius keeping(
      PlainInventory inventory, Collection<String> removed, Collection<String> kept) {
    return new ReferenceRadius(inventory, removed, kept);
  }

  private Set<String> down(Collection<String> lost) {
    return down(lost, inventory.nodes().keySet());
  }

  private Set<String> down(Collection<String> lost, Set<String> unsure) {
    return leastFixpoint(lost, unsure, (id, all) -> !allHold(hard.get(id), all));
  }

  Set<String> down() {
    return down;
  }

  Set<String> degraded() {
    return degraded;
  }

  Set<String> atRisk() {
    return ids(id -> !lastHope(id).isEmpty());
  }

  private interface Rule {
    boolean fails(String id, Set<String> lost);
  }

  /**
   * Round by round: a node that has not failed can only do so once one that it names is lost.
   *
   * @param unsure the nodes that may fail at first
   */
  private Set<String> leastFixpoint(Collection<String> first, Set<String> unsure, Rule rule) {
    Set<String> lost = new HashSet<>(first);
    Set<String> asked = unsure;
    while (!asked.isEmpty()) {
      Set<String> next = new HashSet<>();
      for (String id : asked) {
        if (!lost.contains(id) && !kept.contains(id) && rule.fails(id, lost)) {
          lost.add(id);
          next.addAll(rules.naming.get(id));
        }
      }
      asked = next;
    }
    return lost;
  }

  /** What is down once a node more is lost; what is down already is so all the more. */
  private Set<String> downWith(String next) {
    return downWith.computeIfAbsent(
        next,
        unknown -> {
          Set<String> all = new HashSet<>(down);
          all.add(next);
          return down(all, rules.naming.get(next));
        });
  }

  private Set<String> downAlone(String next) {
    return downAlone.computeIfAbsent(next, unknown -> down(Set.of(next)));
  }

  /** For each node, those whose loss takes it down now, and by itself would not. */
  private Map<String, Set<String>> tellingLosses() {
    if (tellingLosses.isEmpty()) {
      Map<String, Set<String>> telling = new HashMap<>();
      for (String next : ids(id -> !down.contains(id) && !kept.contains(id))) {
        for (String id : downWith(next)) {
          if (!id.equals(next) && !down.contains(id) && !downAlone(next).contains(id)) {
            telling.computeIfAbsent(id, unseen -> new HashSet<>()).add(next);
          }
        }
      }
      tellingLosses = Optional.of(telling);
    }
    return tellingLosses.get();
  }

  /**
   * The nearest of those: none of the others goes down with them. Of those that take each other
   * down the first by kind and id.
   */
  Set<String> lastHope(String id) {
    return lastHopes.computeIfAbsent(id, this::findLastHope);
  }

  private Set<String> findLastHope(String id) {
    Set<String> telling = tellingLosses().getOrDefault(id, Set.of());
    return telling.stream()
        .filter(one -> telling.stream().noneMatch(other -> isNearer(other, one)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isNearer(String other, String one) {
    if (other.equals(one) || !downWith(one).contains(other)) {
      return false;
    }
    return !downWith(other).contains(one) || BY_KIND_AND_ID.compare(node(other), node(one)) < 0;
  }

  private PlainNode node(String id) {
    return inventory.node(id);
  }

  /** What is up, can't be started from what is up, and could be if nothing were removed. */
  Set<String> heldByCircle() {
    Set<String> startable = startable(down);
    Set<String> before = startableBefore();
    return ids(id -> !down.contains(id) && !startable.contains(id) && before.contains(id));
  }

  /** What can be started while nothing is removed. */
  private Set<String> startableBefore() {
    if (!kept.isEmpty()) {
      return startable(Set.of());
    }
    if (rules.startable.isEmpty()) {
      rules.startable = Optional.of(startable(Set.of()));
    }
    return rules.startable.get();
  }

  private Set<String> startable(Set<String> lost) {
    Set<String> others = new HashSet<>(inventory.nodes().keySet());
    Set<String> started;
    do {
      started =
          ids(
              id ->
                  others.contains(id)
                      && !lost.contains(id)
                      && (kept.contains(id) || allHold(hard.get(id), others)));
      others.removeAll(started);
    } while (!started.isEmpty());
    return ids(id -> !others.contains(id));
  }

  /** How many of the groups in a node's hard requirements are unsatisfied. */
  long brokenGroups(String id, Set<String> lost) {
    return groups(id).filter(group -> !isSatisfied(group, lost)).count();
  }

  /** Whether the loss or the degradation of some nodes, and of no others, degrades a node. */
  boolean degrades(String id, Set<String> others) {
    Set<String> lost = new HashSet<>(others);
    lost.retainAll(down);
    return !allHold(soft.get(id), lost) || !allHold(hard.get(id), others);
  }

  /** Whether a requirement is satisfied while some nodes are lost. */
  boolean holds(PlainRequirement requirement, Set<String> lost) {
    return isSatisfied(threshold(requirement), lost);
  }

  /** The nodes for whose loss a requirement fails, in its order: those in broken parts. */
  List<String> broken(PlainRequirement requirement, Set<String> lost) {
    Set<String> broken = new LinkedHashSet<>();
    collectBroken(threshold(requirement), lost, broken);
    return List.copyOf(broken);
  }

  private void collectBroken(PlainRequirement part, Set<String> lost, Set<String> broken) {
    if (!isSatisfied(part, lost)) {
      part.members().forEach(member -> collectBroken(member, lost, broken));
      if (part instanceof One one) {
        broken.add(one.id());
      }
    }
  }

  private boolean allHold(List<PlainRequirement> requirements, Set<String> lost) {
    for (PlainRequirement requirement : requirements) {
      if (!isSatisfied(requirement, lost)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSatisfied(PlainRequirement requirement, Set<String> lost) {
    return requirement instanceof One one
        ? !lost.contains(one.id())
        : isEnough(requirement, satisfied(requirement, lost));
  }

  private List<PlainRequirement> satisfied(PlainRequirement group, Set<String> lost) {
    List<PlainRequirement> satisfied = new ArrayList<>();
    for (PlainRequirement member : group.members()) {
      if (isSatisfied(member, lost)) {
        satisfied.add(member);
      }
    }
    return satisfied;
  }

  private boolean isEnough(PlainRequirement group, List<PlainRequirement> satisfied) {
    if (group instanceof AllOf) {
      return satisfied.size() == group.members().size();
    }
    if (group instanceof AtLeast atLeast) {
      return satisfied.size() >= atLeast.needed();
    }
    if (group instanceof AtLeastShare share) {
      BigDecimal held = BigDecimal.valueOf(weight(satisfied)).multiply(HUNDRED);
      BigDecimal all = BigDecimal.valueOf(weight(group.members()));
      return held.compareTo(share.percent().multiply(all)) >= 0;
    }
    return !satisfied.isEmpty();
  }

  private long weight(List<PlainRequirement> members) {
    long weight = 0;
    for (PlainRequirement member : members) {
      weight += member instanceof One one ? inventory.node(one.id()).weight() : 1;
    }
    return weight;
  }

  private static List<PlainRequirement> thresholds(PlainNode node, List<Field> fields) {
    return fields.stream()
        .flatMap(field -> Optional.ofNullable(node.requirements().get(field)).stream())
        .map(ReferenceRadius::threshold)
        .toList();
  }

  /** The same with every member once, and with what is active or stands by as groups. */
  private static PlainRequirement threshold(PlainRequirement requirement) {
    List<PlainRequirement> members =
        requirement.members().stream().distinct().map(ReferenceRadius::threshold).toList();
    if (requirement instanceof One) {
      return requirement;
    }
    if (requirement instanceof AllOf) {
      return new AllOf(members);
    }
    if (requirement instanceof AtLeast atLeast) {
      return new AtLeast(atLeast.needed(), members);
    }
    if (requirement instanceof AtLeastShare share) {
      return new AtLeastShare(share.percent(), members);
    }
    return requirement instanceof ActiveStandby pair
        ? new AnyOf(List.of(threshold(pair.active()), second(pair)))
        : new AnyOf(members);
  }

  private static PlainRequirement second(ActiveStandby pair) {
    PlainRequirement standby = threshold(pair.standby());
    return pair.failover()
        .<PlainRequirement>map(failover -> new AllOf(List.of(standby, threshold(failover))))
        .orElse(standby);
  }

  /** The groups in a node's hard requirements, at any depth. */
  private Stream<PlainRequirement> groups(String id) {
    return hard.get(id).stream().flatMap(ReferenceRadius::groupsIn);
  }

  private static Stream<PlainRequirement> groupsIn(PlainRequirement requirement) {
    return requirement instanceof One
        ? Stream.empty()
        : Stream.concat(
            Stream.of(requirement),
            requirement.members().stream().flatMap(ReferenceRadius::groupsIn));
  }

  /** Ids in the order of reports. */
  List<String> inReportOrder(Set<String> ids) {
    return ids.stream()
        .map(inventory::node)
        .sorted(
            Comparator.comparing((PlainNode node) -> node.kind() != Kind.SERVICE)
                .thenComparing(Comparator.comparingLong(PlainNode::totalUsers).reversed())
                .thenComparing(PlainNode::kind)
                .thenComparing(PlainNode::id))
        .map(PlainNode::id)
        .toList();
  }

  private Set<String> ids(Predicate<String> condition) {
    Set<String> found = new HashSet<>();
    for (String id : inventory.nodes().keySet()) {
      if (condition.test(id)) {
        found.add(id);
      }
    }
    return found;
  }
}
