package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.PlainRequirement.One;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes valid inventories of every kind of node and every form of requirement from a seed. */
final class RandomInventory {
  private static final int DEEPEST = 4;

  /** Ids that YAML parsers like to take for something else, or that are unusual. */
  private static final List<String> ODD_IDS =
      List.of(
          "no",
          "Yes",
          "on",
          "true",
          "null",
          "NaN",
          "1.0",
          "017",
          "0x1F",
          "1e3",
          "2022-10-15",
          "12:30",
          "1_000",
          "db/eu@west",
          "a:b:",
          "Größe",
          "서버",
          "٣",
          "\uD800\uDF30-gothic",
          "a.",
          "b-",
          "z" + "9".repeat(199),
          "service",
          "needs",
          "e",
          "count",
          "all-of",
          "y",
          "0");

  private final Whim whim;

  /** Apart, so that what is not about failures leaves the rest as it is. */
  private final Whim criticalityWhim;

  private final int size;
  private final int repeats;
  private final Map<Kind, List<String>> ids = new EnumMap<>(Kind.class);
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Map<String, OptionalLong> populations = new TreeMap<>();
  private final Map<String, OptionalLong> counts = new LinkedHashMap<>();

  private RandomInventory(long seed, int size, int repeats) {
    this.whim = Whim.of(seed);
    this.criticalityWhim = Whim.of(~seed);
    this.size = size;
    this.repeats = repeats;
  }

  /** An inventory of so many nodes; the same for the same seed and size. */
  static PlainInventory of(long seed, int size) {
    return new RandomInventory(seed, size, 0).make();
  }

  /** One in which groups often name a node twice. */
  static PlainInventory withRepeatedMembers(long seed, int size) {
    return new RandomInventory(seed, size, 40).make();
  }

  /** One in which some services claim more users than their audiences have people. */
  static PlainInventory withMoreUsersThanPeople(long seed, int size) {
    PlainInventory inventory = of(seed, size);
    Whim whim = Whim.of(seed + 1);
    Map<String, OptionalLong> fewer = new TreeMap<>();
    inventory
        .populations()
        .forEach(
            (audience, population) -> {
              boolean isSmall = whim.chance(70) && population.isPresent();
              long people = isSmall ? whim.between(0, population.getAsLong() / 4) : 0;
              fewer.put(audience, isSmall ? OptionalLong.of(people) : population);
            });
    return new PlainInventory(fewer, inventory.nodes());
  }

  private PlainInventory make() {
    nameNodes();
    nameAudiences();
    boolean large = whim.chance(30);
    for (String id : idsOf(Kind.SERVER)) {
      counts.put(id, whim.chance(60) ? OptionalLong.of(count(large)) : OptionalLong.empty());
    }
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    kinds.forEach((id, kind) -> nodes.put(id, node(id, kind)));
    return new PlainInventory(
        Collections.unmodifiableMap(populations), Collections.unmodifiableMap(nodes));
  }

  /** Some of the large ones are more than an int can say. */
  private long count(boolean large) {
    long count = large ? whim.between(1, 20_000) : whim.between(1, 10);
    return count > 18_000 ? count * 50_000_000 : count;
  }

  private void nameNodes() {
    List<Kind> mixed =
        List.of(
            Kind.SERVICE,
            Kind.SERVICE,
            Kind.SERVICE,
            Kind.SERVER,
            Kind.SERVER,
            Kind.SERVER,
            Kind.SITE,
            Kind.SITE,
            Kind.COMPANY,
            Kind.RESOURCE,
            Kind.RESOURCE);
    List<String> odd = whim.shuffled(ODD_IDS);
    for (int i = 0; i < size; i++) {
      Kind kind = whim.pick(mixed);
      boolean isOdd = whim.chance(5) && i < odd.size();
      String id = isOdd ? odd.get(i) : kind.word() + whim.pick(List.of("-", ".", "")) + (i + 1);
      kinds.put(id, kind);
      ids.computeIfAbsent(kind, unknown -> new ArrayList<>()).add(id);
    }
  }

  private void nameAudiences() {
    for (String audience : List.of("korea", "abroad", "81", Audience.EVERYONE)) {
      if (whim.chance(audience.equals(Audience.EVERYONE) ? 10 : 60)) {
        populations.put(audience, whim.chance(60) ? population() : OptionalLong.empty());
      }
    }
  }

  private OptionalLong population() {
    return OptionalLong.of(
        whim.chance(50) ? whim.between(0, 100) : whim.between(1_000_000, 2_000_000_000));
  }

  private List<String> idsOf(Kind kind) {
    return ids.getOrDefault(kind, List.of());
  }

  private PlainNode node(String id, Kind kind) {
    if (whim.chance(8)) {
      return new PlainNode(
          id,
          kind,
          Map.of(),
          Optional.empty(),
          counts.getOrDefault(id, OptionalLong.empty()),
          Map.of(),
          Optional.empty());
    }
    Map<Field, PlainRequirement> requirements = new EnumMap<>(Field.class);
    if (kind != Kind.COMPANY && whim.chance(40)) {
      one(idsOf(Kind.COMPANY)).ifPresent(one -> requirements.put(Field.COMPANY, one));
    }
    if (kind == Kind.SITE && whim.chance(50)) {
      one(before(id, kind)).ifPresent(one -> requirements.put(Field.WITHIN, one));
    }
    if (Field.SITE.isOn(kind) && whim.chance(60)) {
      one(idsOf(Kind.SITE)).ifPresent(one -> requirements.put(Field.SITE, one));
    }
    if (kind == Kind.SERVICE && whim.chance(60)) {
      List<String> carriers = whim.chance(85) ? idsOf(Kind.SERVER) : others(id);
      requirement(carriers).ifPresent(any -> requirements.put(Field.RUNS_ON, any));
    }
    if (whim.chance(kind == Kind.SERVICE ? 60 : 25)) {
      requirement(others(id)).ifPresent(any -> requirements.put(Field.NEEDS, any));
    }
    if (whim.chance(25)) {
      requirement(others(id)).ifPresent(any -> requirements.put(Field.USES, any));
    }
    boolean hasParent = kind == Kind.COMPANY && whim.chance(50);
    return new PlainNode(
        id,
        kind,
        requirements,
        hasParent ? one(before(id, kind)).map(One::id) : Optional.empty(),
        counts.getOrDefault(id, OptionalLong.empty()),
        kind == Kind.SERVICE ? users() : Map.of(),
        kind == Kind.SERVICE ? criticality() : Optional.empty());
  }

  private Optional<Criticality> criticality() {
    return criticalityWhim.chance(85)
        ? Optional.of(criticalityWhim.pick(List.of(Criticality.values())))
        : Optional.empty();
  }

  private Optional<One> one(List<String> choices) {
    return choices.isEmpty() ? Optional.empty() : Optional.of(new One(whim.pick(choices)));
  }

  /** The ones of the same kind that came first: choosing among them makes no circle. */
  private List<String> before(String id, Kind kind) {
    return idsOf(kind).subList(0, idsOf(kind).indexOf(id));
  }

  private List<String> others(String id) {
    return kinds.keySet().stream().filter(other -> !other.equals(id)).toList();
  }

  private Map<String, Long> users() {
    if (whim.chance(25)) {
      return Map.of();
    }
    List<String> audiences =
        whim.chance(30) ? List.of() : whim.shuffled(List.copyOf(populations.keySet()));
    if (audiences.isEmpty()) {
      return Map.of(Audience.EVERYONE, usersOf(Audience.EVERYONE));
    }
    return audiences.subList(0, 1 + whim.below(audiences.size())).stream()
        .collect(Collectors.toMap(audience -> audience, this::usersOf));
  }

  private long usersOf(String audience) {
    OptionalLong population = populations.getOrDefault(audience, OptionalLong.empty());
    long most = Math.min(population.orElse(Long.MAX_VALUE), whim.chance(50) ? 20 : 60_000_000);
    return whim.between(0, most);
  }

  private Optional<PlainRequirement> requirement(List<String> from) {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    List<String> shuffled = whim.shuffled(from);
    List<String> few = shuffled.subList(0, Math.min(shuffled.size(), 2 + whim.below(6)));
    return Optional.of(whim.chance(30) ? new One(few.get(0)) : group(few, 1));
  }

  private PlainRequirement group(List<String> from, int depth) {
    List<PlainRequirement> members = members(from, depth);
    int distinct = (int) members.stream().distinct().count();
    return switch (whim.below(6)) {
      case 0 -> new PlainRequirement.AllOf(members);
      case 1 -> new PlainRequirement.AtLeast(1 + whim.below(distinct), members);
      case 2 -> new PlainRequirement.AtLeastShare(percent(members), members);
      case 3 -> members.size() > 1 ? activeStandby(members) : new PlainRequirement.AnyOf(members);
      default -> new PlainRequirement.AnyOf(members);
    };
  }

  private List<PlainRequirement> members(List<String> from, int depth) {
    int count = whim.chance(15) ? 1 + whim.below(7) : 2 + whim.below(3);
    List<PlainRequirement> members =
        Stream.generate(() -> member(from, depth))
            .limit(count)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    if (whim.chance(repeats)) {
      from.stream().findFirst().map(One::new).ifPresent(members::add);
      members.add(new One(whim.pick(from)));
    }
    return List.copyOf(members);
  }

  private PlainRequirement member(List<String> from, int depth) {
    return depth < DEEPEST && whim.chance(25) ? group(from, depth + 1) : new One(whim.pick(from));
  }

  private PlainRequirement activeStandby(List<PlainRequirement> members) {
    Optional<PlainRequirement> failover =
        members.size() > 2 ? Optional.of(members.get(2)) : Optional.empty();
    return new PlainRequirement.ActiveStandby(members.get(0), members.get(1), failover);
  }

  /** Any percentage, or the exact one that some of the members hold, or a hair beside it. */
  private BigDecimal percent(List<PlainRequirement> members) {
    if (whim.chance(25)) {
      return BigDecimal.valueOf(whim.between(1, 100));
    }
    if (whim.chance(25)) {
      return BigDecimal.valueOf(whim.between(1, 1000), 1);
    }
    List<PlainRequirement> distinct = members.stream().distinct().toList();
    long all = distinct.stream().mapToLong(this::weight).sum();
    long some = distinct.stream().mapToLong(this::weight).filter(w -> whim.chance(50)).sum();
    BigDecimal exact =
        BigDecimal.valueOf(100 * Math.max(some, 1))
            .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    BigDecimal hair = BigDecimal.valueOf(whim.between(-1, 1), 6);
    BigDecimal near = exact.add(hair).min(BigDecimal.valueOf(100));
    return near.signum() > 0 ? near.stripTrailingZeros() : BigDecimal.ONE;
  }

  private long weight(PlainRequirement member) {
    return member instanceof One one && kinds.get(one.id()) == Kind.SERVER
        ? counts.get(one.id()).orElse(1)
        : 1;
  }
}
