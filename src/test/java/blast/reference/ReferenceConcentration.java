package blast.reference;

import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.ReferenceImpact.People;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who stands behind each place, company or resource, and how hosting is spread, by the letter of
 * the documented meaning: one search for each row, shares as exact fractions.
 */
final class ReferenceConcentration {
  private static final String NOWHERE = "(none)";

  private final PlainInventory inventory;
  private final Map<String, String> types;
  private final Kind kind;
  private final Optional<String> type;
  private final ReferenceImpact people;

  /** Who names a node in a requirement, by id. */
  private final Map<String, List<String>> naming = new HashMap<>();

  /** An exact number. */
  record Fraction(BigInteger over, BigInteger under) {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long over, long under) {
      return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    Fraction {
      BigInteger common = over.gcd(under);
      over = over.divide(common);
      under = under.divide(common);
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
      return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    int compare(Fraction other) {
      return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Its nearest double, or one beside that. */
    double value() {
      BigInteger scaled = over.shiftLeft(200).divide(under);
      return scaled.doubleValue() / Math.pow(2, 200);
    }
  }

  /** One row, as the engine has it. */
  record Row(
      String id, People behind, People atStake, People degraded, Fraction share, long machines) {}

  /**
   * Concentration by a kind of node.
   *
   * @param types of the places that say so, by id
   * @param type of the places that are rows
   */
  ReferenceConcentration(
      PlainInventory inventory, Map<String, String> types, Kind kind, Optional<String> type) {
    this.inventory = inventory;
    this.types = types;
    this.kind = kind;
    this.type = type;
    this.people = new ReferenceImpact(inventory, ReferenceRadius.of(inventory, List.of()));
    for (PlainNode node : inventory.nodes().values()) {
      node.requirements().values().stream()
          .flatMap(PlainRequirement::ids)
          .forEach(id -> naming.computeIfAbsent(id, some -> new ArrayList<>()).add(node.id()));
    }
  }

  private boolean isRow(String id) {
    return inventory.node(id).kind() == kind && (type.isEmpty() || type.get().equals(typeOf(id)));
  }

  private String typeOf(String site) {
    return types.getOrDefault(site, "site");
  }

  /** By users at stake, then behind, most first, then by id; what nothing hosts comes last. */
  List<Row> rows() {
    Map<String, Fraction> shares = shares();
    Map<String, Long> machines = machines();
    List<Row> rows = new ArrayList<>();
    for (String id : inventory.nodes().keySet()) {
      if (isRow(id)) {
        ReferenceRadius radius = ReferenceRadius.of(inventory, List.of(id));
        ReferenceImpact impact = new ReferenceImpact(inventory, radius);
        rows.add(
            new Row(
                id,
                behind(id),
                impact.people(impact.services(radius.down())),
                impact.people(impact.services(radius.degraded())),
                shares.getOrDefault(id, Fraction.ZERO),
                machines.getOrDefault(id, 0L)));
      }
    }
    rows.sort(
        Comparator.comparingLong((Row row) -> -row.atStake().atMost())
            .thenComparingLong(row -> -row.behind().atMost())
            .thenComparing(Row::id));
    Fraction unhosted = shares.getOrDefault(NOWHERE, Fraction.ZERO);
    long elsewhere = machines.getOrDefault(NOWHERE, 0L);
    if (kind != Kind.RESOURCE && (unhosted.over().signum() > 0 || elsewhere > 0)) {
      People nobody = new People(0, 0);
      rows.add(new Row(NOWHERE, nobody, nobody, nobody, unhosted, elsewhere));
    }
    return rows;
  }

  /** The people who use services that reach a node along any requirement. */
  People behind(String id) {
    return people.people(people.services(reaching(id)));
  }

  private Set<String> reaching(String id) {
    Set<String> reaching = new TreeSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(reaching);
    while (!open.isEmpty()) {
      for (String next : naming.getOrDefault(open.remove(), List.of())) {
        if (reaching.add(next)) {
          open.add(next);
        }
      }
    }
    return reaching;
  }

  /** All users, those that use several services several times. */
  long users() {
    return inventory.all().mapToLong(PlainNode::totalUsers).sum();
  }

  /** The share of all users that each row hosts; empty if there are none, or nothing hosts. */
  Map<String, Fraction> shares() {
    Map<String, Fraction> shares = new LinkedHashMap<>();
    if (users() == 0 || kind == Kind.RESOURCE) {
      return shares;
    }
    inventory
        .all()
        .filter(node -> node.totalUsers() > 0)
        .forEach(
            service -> {
              Fraction own = Fraction.of(service.totalUsers(), users());
              split(service)
                  .forEach((host, part) -> shares.merge(host, part.times(own), Fraction::plus));
            });
    return shares;
  }

  private Map<String, Fraction> split(PlainNode service) {
    List<PlainNode> servers =
        Optional.ofNullable(service.requirements().get(Field.RUNS_ON)).stream()
            .flatMap(PlainRequirement::ids)
            .distinct()
            .map(inventory::node)
            .filter(node -> node.kind() == Kind.SERVER)
            .toList();
    if (servers.isEmpty()) {
      return Map.of(host(service), Fraction.of(1, 1));
    }
    long machines = servers.stream().mapToLong(PlainNode::machines).sum();
    Map<String, Fraction> parts = new TreeMap<>();
    for (PlainNode server : servers) {
      Fraction part = Fraction.of(server.machines(), machines);
      parts.merge(host(server), part, Fraction::plus);
    }
    return parts;
  }

  private Map<String, Long> machines() {
    Map<String, Long> machines = new TreeMap<>();
    inventory
        .all()
        .filter(node -> node.kind() == Kind.SERVER)
        .forEach(server -> machines.merge(host(server), server.machines(), Long::sum));
    return machines;
  }

  /** The nearest place of the type; or the company, which a service's place knows better. */
  private String host(PlainNode node) {
    List<String> places = places(node);
    if (kind != Kind.COMPANY) {
      return places.stream().filter(this::isRow).findFirst().orElse(NOWHERE);
    }
    List<String> operators = new ArrayList<>();
    places.forEach(place -> inventory.node(place).company().ifPresent(operators::add));
    operators.addAll(
        node.kind() == Kind.SERVICE ? operators.size() : 0, node.company().stream().toList());
    return operators.isEmpty() ? NOWHERE : operators.get(0);
  }

  /** The places around a node, nearest first. */
  private List<String> places(PlainNode node) {
    List<String> places = new ArrayList<>();
    Optional<PlainRequirement> at = Optional.ofNullable(node.requirements().get(Field.SITE));
    while (at.isPresent()) {
      String place = ((PlainRequirement.One) at.get()).id();
      places.add(place);
      at = Optional.ofNullable(inventory.node(place).requirements().get(Field.WITHIN));
    }
    return places;
  }

  /** 10 000 times the sum of the squares of the shares. */
  Fraction hhi() {
    return shares().values().stream()
        .map(share -> share.times(share))
        .reduce(Fraction.ZERO, Fraction::plus)
        .times(Fraction.of(10_000, 1));
  }

  /** The sum of the largest so many shares. */
  Fraction largest(int count) {
    List<Fraction> shares = new ArrayList<>(shares().values());
    shares.sort(Collections.reverseOrder(Fraction::compare));
    return shares.stream().limit(count).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** The word for the index, from exact numbers. */
  String band() {
    Fraction hhi = hhi();
    if (hhi.compare(Fraction.of(1_500, 1)) < 0) {
      return "low";
    }
    if (hhi.compare(Fraction.of(2_500, 1)) < 0) {
      return "moderate";
    }
    return hhi.compare(Fraction.of(5_000, 1)) < 0 ? "high" : "extreme";
  }
}
