package blast.reference;

import blast.analysis.concentration.Concentration.Basis;
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
import java.util.stream.Stream;

/**
 * Who stands behind each place, company, resource or set of nodes, and how hosting is spread, by
 * the letter of the documented meaning: one search for each row, shares as exact fractions.
 */
final class ReferenceConcentration {
  private static final String NOWHERE = "(none)";

  private final PlainInventory inventory;
  private final Facts facts;
  private final Basis basis;
  private final String detail;
  private final List<String> out;
  private final ReferenceRadius before;
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

  /** What is said of nodes, by id; everything but a place's type may be missing. */
  record Facts(
      Map<String, String> types,
      Map<String, String> owners,
      Map<String, String> countries,
      Map<String, List<String>> tags) {}

  /** One row, as the engine has it. */
  record Row(
      String id,
      People behind,
      People atStake,
      People degraded,
      Fraction share,
      long machines,
      int down,
      boolean isNew) {}

  /**
   * Concentration by what rows are made of.
   *
   * @param detail the type of the places that are rows, or what the tags start with; else empty
   */
  ReferenceConcentration(PlainInventory inventory, Facts facts, Basis basis, String detail) {
    this(inventory, facts, basis, detail, List.of());
  }

  /**
   * The same while nodes are out.
   *
   * @param out what is removed before
   */
  ReferenceConcentration(
      PlainInventory inventory, Facts facts, Basis basis, String detail, List<String> out) {
    this.out = out;
    this.before = ReferenceRadius.of(inventory, out);
    this.inventory = inventory;
    this.facts = facts;
    this.basis = basis;
    this.detail = detail;
    this.people = new ReferenceImpact(inventory, before);
    for (PlainNode node : inventory.nodes().values()) {
      node.requirements().values().stream()
          .flatMap(PlainRequirement::ids)
          .forEach(id -> naming.computeIfAbsent(id, some -> new ArrayList<>()).add(node.id()));
    }
  }

  /** The rows that a node is lost with. */
  private List<String> rowsOf(String id) {
    Kind kind = inventory.node(id).kind();
    List<String> alone = List.of(id);
    return switch (basis) {
      case PLACE -> kind == Kind.SITE && detail.equals(facts.types().get(id)) ? alone : List.of();
      case RESOURCE -> kind == Kind.RESOURCE ? alone : List.of();
      case COMPANY -> kind == Kind.COMPANY ? alone : List.of();
      case GROUP -> kind == Kind.COMPANY ? List.of(outermost(id)) : List.of();
      case COUNTRY -> kind == Kind.SITE ? country(id) : List.of();
      case OWNER -> listed(facts.owners(), id);
      case TAG ->
          facts.tags().getOrDefault(id, List.of()).stream()
              .filter(tag -> tag.startsWith(detail))
              .distinct()
              .sorted()
              .toList();
    };
  }

  private String outermost(String company) {
    return inventory.node(company).parent().map(this::outermost).orElse(company);
  }

  /** What it and the places around it say, nearest first; then what their companies say. */
  private List<String> country(String site) {
    List<String> places = new ArrayList<>(List.of(site));
    places.addAll(places(inventory.node(site), Field.WITHIN));
    Stream<String> stated = places.stream().flatMap(id -> listed(facts.countries(), id).stream());
    Stream<String> ofCompanies =
        places.stream()
            .flatMap(id -> inventory.node(id).company().stream())
            .flatMap(id -> listed(facts.countries(), id).stream());
    return Stream.concat(stated, ofCompanies).limit(1).toList();
  }

  private static List<String> listed(Map<String, String> texts, String id) {
    return Optional.ofNullable(texts.get(id)).stream().toList();
  }

  /** The row that a node names as what hosts it: the first, if it names several. */
  private List<String> named(String id) {
    Optional<String> company = inventory.node(id).company();
    List<String> rows =
        switch (basis) {
          case RESOURCE -> List.of();
          case COMPANY -> company.stream().toList();
          case GROUP -> company.map(this::outermost).stream().toList();
          case PLACE, COUNTRY, OWNER, TAG -> rowsOf(id);
        };
    return rows.stream().limit(1).toList();
  }

  /** By users at stake, then behind, most first, then by id; what nothing hosts comes last. */
  List<Row> rows() {
    Map<String, Fraction> shares = shares();
    Map<String, Long> machines = machines();
    List<Row> rows = new ArrayList<>();
    members()
        .forEach(
            (id, lost) -> {
              List<String> all = new ArrayList<>(out);
              all.addAll(lost);
              ReferenceRadius radius = ReferenceRadius.of(inventory, all);
              Set<String> lostToo = without(radius.down(), before.down());
              Set<String> down = people.services(lostToo);
              Set<String> degraded = people.services(without(radius.degraded(), before.degraded()));
              boolean isNew =
                  !out.isEmpty()
                      && !down.isEmpty()
                      && people.services(ReferenceRadius.of(inventory, lost).down()).isEmpty();
              rows.add(
                  new Row(
                      id,
                      behind(lost),
                      people.people(down),
                      people.people(degraded),
                      shares.getOrDefault(id, Fraction.ZERO),
                      machines.getOrDefault(id, 0L),
                      lostToo.size(),
                      isNew));
            });
    rows.sort(
        (isAnybodyCounted()
                ? Comparator.comparingLong((Row row) -> -row.atStake().atMost())
                    .thenComparingLong(row -> -row.behind().atMost())
                : Comparator.comparingInt((Row row) -> -row.down()))
            .thenComparing(Row::id));
    Fraction unhosted = shares.getOrDefault(NOWHERE, Fraction.ZERO);
    long elsewhere = machines.getOrDefault(NOWHERE, 0L);
    if (basis != Basis.RESOURCE && (unhosted.over().signum() > 0 || elsewhere > 0)) {
      People nobody = new People(0, 0);
      rows.add(new Row(NOWHERE, nobody, nobody, nobody, unhosted, elsewhere, 0, false));
    }
    return rows;
  }

  private boolean isAnybodyCounted() {
    return inventory.all().anyMatch(node -> !node.users().isEmpty());
  }

  private Map<String, List<String>> members() {
    Map<String, List<String>> members = new TreeMap<>();
    for (String id : inventory.nodes().keySet()) {
      rowsOf(id).forEach(row -> members.computeIfAbsent(row, any -> new ArrayList<>()).add(id));
    }
    return members;
  }

  /** The people who use services that reach one of some nodes along any requirement. */
  People behind(List<String> ids) {
    return people.people(people.services(without(reaching(ids), before.down())));
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    Set<String> rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private boolean isUp(PlainNode node) {
    return !before.down().contains(node.id());
  }

  private Set<String> reaching(List<String> ids) {
    Set<String> reaching = new TreeSet<>(ids);
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

  /** All users of what is up, those that use several services several times. */
  long users() {
    return inventory.all().filter(this::isUp).mapToLong(PlainNode::totalUsers).sum();
  }

  /** Whether there is an index: a row that hosts users. */
  boolean hasIndex() {
    return shares().keySet().stream().anyMatch(host -> !host.equals(NOWHERE));
  }

  /** The share of all users that each row hosts; empty if there are none, or nothing hosts. */
  Map<String, Fraction> shares() {
    Map<String, Fraction> shares = new LinkedHashMap<>();
    if (users() == 0 || basis == Basis.RESOURCE) {
      return shares;
    }
    inventory
        .all()
        .filter(node -> node.totalUsers() > 0 && isUp(node))
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
            .filter(node -> node.kind() == Kind.SERVER && isUp(node))
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
        .filter(node -> node.kind() == Kind.SERVER && isUp(node))
        .forEach(server -> machines.merge(host(server), server.machines(), Long::sum));
    return machines;
  }

  /** What it names, or the nearest place around it; a service's places are asked first. */
  private String host(PlainNode node) {
    List<String> hosts = new ArrayList<>();
    places(node, Field.SITE).forEach(place -> hosts.addAll(named(place)));
    hosts.addAll(node.kind() == Kind.SERVICE ? hosts.size() : 0, named(node.id()));
    return hosts.isEmpty() ? NOWHERE : hosts.get(0);
  }

  /** The places around a node, nearest first. */
  private List<String> places(PlainNode node, Field field) {
    List<String> places = new ArrayList<>();
    Optional<PlainRequirement> at = Optional.ofNullable(node.requirements().get(field));
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

  /** The sum of the largest so many shares of those that host. */
  Fraction largest(int count) {
    Map<String, Fraction> hosts = shares();
    hosts.remove(NOWHERE);
    List<Fraction> shares = new ArrayList<>(hosts.values());
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
