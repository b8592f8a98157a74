package blast.reference;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.PlainRequirement.ActiveStandby;
import blast.reference.PlainRequirement.AllOf;
import blast.reference.PlainRequirement.AtLeast;
import blast.reference.PlainRequirement.AtLeastShare;
import blast.reference.PlainRequirement.One;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What some rules find, by the letter of their documentation: every pair is tried, and every loss
 * of a mention is worked out from the beginning. Findings are told by their subjects.
 */
final class ReferenceRules {
  private static final List<Field> SOFT = List.of(Field.USES);

  private final PlainInventory inventory;

  ReferenceRules(PlainInventory inventory) {
    this.inventory = inventory;
  }

  /**
   * One place where a node names another.
   *
   * @param field under which key
   * @param number which of those under this key, from 0 in the order of the text
   * @param id who is named
   */
  private record Mention(Field field, int number, String id) {
    boolean isSoft() {
      return field == Field.USES;
    }
  }

  /** Who is more critical than somebody without whom it is down. */
  List<String> criticalityInversion() {
    return pairs(
        (owner, named) ->
            owner.criticality().isPresent() && isInverted(owner, inventory.node(named)));
  }

  private boolean isInverted(PlainNode owner, PlainNode named) {
    return named.criticality().filter(level -> isLower(level, owner)).isPresent()
        && breaks(owner, ReferenceRadius.HARD, mentions(owner, named.id()));
  }

  private static boolean isLower(Criticality level, PlainNode than) {
    return level.compareTo(than.criticality().orElseThrow()) > 0;
  }

  /** Who names again what one mention alone makes needed, or used, in any case. */
  List<String> redundantRequirement() {
    return pairs(
        (owner, named) -> {
          List<Mention> all = mentions(owner, named);
          return all.stream()
              .anyMatch(enough -> all.stream().anyMatch(m -> isIdle(owner, enough, m)));
        });
  }

  private boolean isIdle(PlainNode owner, Mention enough, Mention other) {
    if (other.equals(enough)) {
      return false;
    }
    if (breaks(owner, ReferenceRadius.HARD, List.of(enough))) {
      return !other.isSoft() || breaks(owner, SOFT, List.of(other));
    }
    return breaks(owner, SOFT, List.of(enough)) && other.isSoft();
  }

  /** Who has an at-least in which every loss of one member is too much; each group by itself. */
  List<String> noSlack() {
    List<String> found = new ArrayList<>();
    for (PlainNode owner : inventory.nodes().values()) {
      owner.requirements().forEach((field, top) -> found.addAll(noSlack(owner, field, top)));
    }
    return found.stream().sorted().toList();
  }

  private List<String> noSlack(PlainNode owner, Field field, PlainRequirement top) {
    long groups = groups(top).filter(this::hasNoSlack).count();
    String first = owner.id() + " with " + field.key();
    return LongStream.rangeClosed(1, groups)
        .mapToObj(n -> n == 1 ? first : first + " (" + n + ")")
        .toList();
  }

  private static Stream<PlainRequirement> groups(PlainRequirement any) {
    return Stream.concat(Stream.of(any), any.members().stream().flatMap(ReferenceRules::groups));
  }

  private boolean hasNoSlack(PlainRequirement any) {
    if (!(any instanceof AtLeast || any instanceof AtLeastShare)) {
      return false;
    }
    for (int lost = 0; lost < any.members().size(); lost++) {
      List<PlainRequirement> others = new ArrayList<>(any.members());
      others.remove(lost);
      if (isEnough(any, others)) {
        return false;
      }
    }
    return true;
  }

  /** What is no service, and is named by nobody. */
  List<String> unusedNode() {
    Set<String> named = new HashSet<>();
    inventory.all().forEach(node -> named.addAll(namedBy(node)));
    Predicate<PlainNode> isUnused =
        node -> node.kind() != Kind.SERVICE && !named.contains(node.id());
    return inventory.all().filter(isUnused).map(PlainNode::id).sorted().toList();
  }

  private static Set<String> namedBy(PlainNode node) {
    Set<String> named = new TreeSet<>();
    node.requirements().values().forEach(any -> any.ids().forEach(named::add));
    node.parent().ifPresent(named::add);
    return named;
  }

  private interface Question {
    boolean isSo(PlainNode owner, String named);
  }

  private List<String> pairs(Question question) {
    return inventory
        .all()
        .flatMap(
            owner ->
                owner.requirements().values().stream()
                    .flatMap(PlainRequirement::ids)
                    .distinct()
                    .filter(named -> question.isSo(owner, named))
                    .map(named -> owner.id() + " with " + named))
        .sorted()
        .toList();
  }

  private static List<Mention> mentions(PlainNode owner, String named) {
    List<Mention> mentions = new ArrayList<>();
    for (Map.Entry<Field, PlainRequirement> entry : owner.requirements().entrySet()) {
      List<String> ids = entry.getValue().ids().toList();
      for (int i = 0; i < ids.size(); i++) {
        if (ids.get(i).equals(named)) {
          mentions.add(new Mention(entry.getKey(), i, named));
        }
      }
    }
    return mentions;
  }

  /** Whether a requirement under one of the keys is unsatisfied when some mentions are lost. */
  private boolean breaks(PlainNode owner, List<Field> fields, List<Mention> lost) {
    return fields.stream()
        .filter(owner.requirements()::containsKey)
        .anyMatch(field -> !holds(owner.requirements().get(field), field, 0, lost));
  }

  /** Whether it is satisfied, if its first mention has that number. */
  private boolean holds(PlainRequirement any, Field field, int number, List<Mention> lost) {
    if (any instanceof One one) {
      return !lost.contains(new Mention(field, number, one.id()));
    }
    List<PlainRequirement> satisfied = new ArrayList<>();
    List<Boolean> each = new ArrayList<>();
    int next = number;
    for (PlainRequirement member : any.members()) {
      boolean holds = holds(member, field, next, lost);
      each.add(holds);
      if (holds) {
        satisfied.add(member);
      }
      next += (int) member.ids().count();
    }
    if (any instanceof ActiveStandby) {
      return each.get(0) || (each.get(1) && (each.size() < 3 || each.get(2)));
    }
    return isEnough(any, satisfied);
  }

  private boolean isEnough(PlainRequirement group, List<PlainRequirement> satisfied) {
    if (group instanceof AllOf) {
      return satisfied.size() == group.members().size();
    }
    if (group instanceof AtLeast atLeast) {
      return satisfied.size() >= atLeast.needed();
    }
    if (group instanceof AtLeastShare share) {
      BigDecimal held = weight(satisfied).multiply(BigDecimal.valueOf(100));
      return held.compareTo(share.percent().multiply(weight(group.members()))) >= 0;
    }
    return !satisfied.isEmpty();
  }

  private BigDecimal weight(List<PlainRequirement> members) {
    long weight = 0;
    for (PlainRequirement member : members) {
      weight += member instanceof One one ? inventory.node(one.id()).weight() : 1;
    }
    return BigDecimal.valueOf(weight);
  }
}
