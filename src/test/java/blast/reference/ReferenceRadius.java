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

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PlainInventory inventory;
  private final Map<String, List<PlainRequirement>> hard = new HashMap<>();
  private final Map<String, List<PlainRequirement>> soft = new HashMap<>();
  private final Set<String> down;
  private final Set<String> degraded;
  private final Set<String> atRisk;

  private ReferenceRadius(PlainInventory inventory, Collection<String> removed) {
    this.inventory = inventory;
    inventory.all().forEach(node -> hard.put(node.id(), thresholds(node, HARD)));
    inventory.all().forEach(node -> soft.put(node.id(), thresholds(node, List.of(Field.USES))));
    this.down = leastFixpoint(removed, (id, lost) -> !allHold(hard.get(id), lost));
    this.degraded =
        leastFixpoint(
            down, (id, lost) -> !allHold(soft.get(id), down) || !allHold(hard.get(id), lost));
    degraded.removeAll(down);
    this.atRisk = ids(id -> !down.contains(id) && !degraded.contains(id) && isAtRisk(id));
  }

  static ReferenceRadius of(PlainInventory inventory, Collection<String> removed) {
    return new ReferenceRadius(inventory, removed);
  }

  Set<String> down() {
    return down;
  }

  Set<String> degraded() {
    return degraded;
  }

  Set<String> atRisk() {
    return atRisk;
  }

  private interface Rule {
    boolean fails(String id, Set<String> lost);
  }

  private Set<String> leastFixpoint(Collection<String> first, Rule rule) {
    Set<String> lost = new TreeSet<>(first);
    boolean grew = true;
    while (grew) {
      grew = lost.addAll(ids(id -> !lost.contains(id) && rule.fails(id, lost)));
    }
    return lost;
  }

  private boolean isAtRisk(String id) {
    return groups(id).anyMatch(this::isOneLossAway);
  }

  /** Satisfied, has lost a member, and can't lose one member more. */
  private boolean isOneLossAway(PlainRequirement group) {
    List<PlainRequirement> left = satisfied(group, down);
    return left.size() < group.members().size()
        && isEnough(group, left)
        && !indispensable(group, left).isEmpty();
  }

  private List<PlainRequirement> indispensable(
      PlainRequirement group, List<PlainRequirement> left) {
    List<PlainRequirement> indispensable = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      List<PlainRequirement> others = new ArrayList<>(left);
      others.remove(i);
      if (!isEnough(group, others)) {
        indispensable.add(left.get(i));
      }
    }
    return indispensable;
  }

  /**
   * What the thresholds that put a node at risk still hang on: the nodes whose single loss breaks a
   * member that can't be spared or, if that member has alternatives of its own, all that it still
   * rests on.
   */
  Set<String> lastHope(String id) {
    return groups(id)
        .filter(this::isOneLossAway)
        .flatMap(group -> indispensable(group, satisfied(group, down)).stream())
        .flatMap(member -> hope(member).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> hope(PlainRequirement member) {
    Set<String> left = member.ids().collect(Collectors.toCollection(TreeSet::new));
    left.removeAll(down);
    Set<String> breaking = new TreeSet<>(left);
    breaking.removeIf(id -> isSatisfied(member, with(down, id)));
    return breaking.isEmpty() ? holding(member) : breaking;
  }

  /** What a requirement still rests on: the nodes in those of its parts that are satisfied. */
  private Set<String> holding(PlainRequirement requirement) {
    if (!isSatisfied(threshold(requirement), down)) {
      return Set.of();
    }
    return requirement instanceof One one
        ? Set.of(one.id())
        : requirement.members().stream()
            .flatMap(member -> holding(member).stream())
            .collect(Collectors.toCollection(TreeSet::new));
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
    return requirements.stream().allMatch(requirement -> isSatisfied(requirement, lost));
  }

  private boolean isSatisfied(PlainRequirement requirement, Set<String> lost) {
    return requirement instanceof One one
        ? !lost.contains(one.id())
        : isEnough(requirement, satisfied(requirement, lost));
  }

  private List<PlainRequirement> satisfied(PlainRequirement group, Set<String> lost) {
    return group.members().stream().filter(member -> isSatisfied(member, lost)).toList();
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
    return members.stream()
        .mapToLong(member -> member instanceof One one ? inventory.node(one.id()).weight() : 1)
        .sum();
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
    return inventory.nodes().keySet().stream().filter(condition).collect(Collectors.toSet());
  }

  private static Set<String> with(Set<String> ids, String id) {
    Set<String> more = new HashSet<>(ids);
    more.add(id);
    return more;
  }
}
