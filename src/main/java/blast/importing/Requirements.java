package blast.importing;

import blast.inventory.Field;
import blast.text.Glob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns what a source says is needed into ids: without what is left out, and each once. */
final class Requirements {
  private final Names names;
  private final Map<Key, NameMap.Target> targets;
  private final Set<Key> left;
  private final List<Glob> soft;

  /**
   * For all things of a draft.
   *
   * @param targets what the user says of some
   * @param left those that aren't written
   * @param soft patterns of what others only use
   */
  Requirements(Names names, Map<Key, NameMap.Target> targets, Set<Key> left, List<Glob> soft) {
    this.names = names;
    this.targets = targets;
    this.left = left;
    this.soft = soft;
  }

  /** The requirements of a thing in order, those on soft things under {@code uses}, by field. */
  Map<Field, List<Part>> of(String id, Entity entity) {
    if (entity.requirements.isEmpty()) {
      return Map.of();
    }
    Map<Field, List<Part>> all = new EnumMap<>(Field.class);
    entity.requirements.forEach(
        (field, set) -> {
          for (Needed needed : set) {
            Field under = field == Field.NEEDS && isSoft(needed) ? Field.USES : field;
            part(id, needed)
                .ifPresent(part -> all.computeIfAbsent(under, one -> new ArrayList<>()).add(part));
          }
        });
    all.replaceAll((field, parts) -> inOrder(parts));
    if (all.size() == 1) {
      // As most are: a map that has room for every field would be kept for each of them.
      Map.Entry<Field, List<Part>> only = all.entrySet().iterator().next();
      return Map.of(only.getKey(), only.getValue());
    }
    if (all.containsKey(Field.USES)) {
      List<Part> used = new ArrayList<>(all.getOrDefault(Field.USES, List.of()));
      used.removeAll(new HashSet<>(all.getOrDefault(Field.NEEDS, List.of())));
      all.put(Field.USES, used);
      all.values().removeIf(List::isEmpty);
    }
    return all;
  }

  /** Each once: what the source tells apart may have become one. */
  private static List<Part> inOrder(List<Part> parts) {
    if (parts.size() == 1) {
      return parts;
    }
    parts.sort(Part.ORDER);
    List<Part> distinct = new ArrayList<>(parts.size());
    for (Part part : parts) {
      if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).equals(part)) {
        distinct.add(part);
      }
    }
    return distinct;
  }

  private boolean isSoft(Needed needed) {
    if (needed instanceof Needed.One one) {
      NameMap.Target target = targets.get(one.key());
      return (target != null && target.isSoft()) || names.fitsAny(soft, one.key());
    }
    return ((Needed.Group) needed).members().stream().allMatch(this::isSoft);
  }

  /**
   * The fields of a thing that weren't stated, as they are written: what is soft stands elsewhere.
   */
  Set<Field> guessed(Entity entity, Map<Field, List<Part>> written) {
    if (entity.guessed.isEmpty()) {
      return Set.of();
    }
    Set<Field> guessed = EnumSet.noneOf(Field.class);
    for (Field field : entity.guessed) {
      if (!field.isRequirement() || written.containsKey(field)) {
        guessed.add(field);
      }
      boolean isMoved =
          field == Field.NEEDS
              && entity.requirements.getOrDefault(field, Set.of()).stream().anyMatch(this::isSoft);
      if (isMoved && written.containsKey(Field.USES)) {
        guessed.add(Field.USES);
      }
    }
    return guessed;
  }

  /** The same in ids; nothing if all of it was left out, or it is the node itself. */
  private Optional<Part> part(String id, Needed needed) {
    if (needed instanceof Needed.One one) {
      if (left.contains(one.key())) {
        return Optional.empty();
      }
      String other = names.id(one.key());
      return other.equals(id) ? Optional.empty() : Optional.of(new Part.One(other));
    }
    Needed.Group group = (Needed.Group) needed;
    Set<Part> members = new LinkedHashSet<>();
    group.members().forEach(member -> part(id, member).ifPresent(members::add));
    if (members.isEmpty()) {
      return Optional.empty();
    }
    List<Part> sorted = members.stream().sorted(Part.ORDER).toList();
    boolean isAll = group.form() != Needed.Form.AT_LEAST;
    return Optional.of(
        isAll && sorted.size() == 1
            ? sorted.get(0)
            : new Part.Group(group.form(), amount(group, sorted.size()), sorted));
  }

  /** No more can be asked for than the user leaves. */
  private static String amount(Needed.Group group, int left) {
    boolean isTooMany =
        left < group.members().size()
            && group.amount().matches("[0-9]{1,9}")
            && Integer.parseInt(group.amount()) > left;
    return isTooMany ? String.valueOf(left) : group.amount();
  }
}
