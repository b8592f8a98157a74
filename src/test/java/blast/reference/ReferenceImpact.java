package blast.reference;

import blast.analysis.people.Bounds;
import blast.inventory.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who is hit by a failure: people, companies and machines, by the letter of their meaning. */
final class ReferenceImpact {
  private final PlainInventory inventory;
  private final ReferenceRadius radius;

  /** How many people: between bounds, unless there are services and none of them says. */
  record People(long atLeast, long atMost, boolean isStated) {
    People(long atLeast, long atMost) {
      this(atLeast, atMost, true);
    }

    static People of(Bounds bounds) {
      return new People(bounds.atLeast(), bounds.atMost(), bounds.isStated());
    }

    People plus(People other) {
      return new People(atLeast + other.atLeast, atMost + other.atMost);
    }

    Bounds bounds() {
      return isStated ? new Bounds(atLeast, atMost) : Bounds.NOT_STATED;
    }
  }

  /** What became of a company's own services. */
  record Company(long services, long down, long degraded, People people) {}

  ReferenceImpact(PlainInventory inventory, ReferenceRadius radius) {
    this.inventory = inventory;
    this.radius = radius;
  }

  /** The services among some nodes. */
  Set<String> services(Set<String> ids) {
    return ids.stream()
        .filter(id -> inventory.node(id).kind() == Kind.SERVICE)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  long servicesWithoutUsers(Set<String> services) {
    return services.stream().filter(id -> inventory.node(id).users().isEmpty()).count();
  }

  /** Audiences are disjoint, so bounds add up. */
  People people(Set<String> services) {
    if (!services.isEmpty() && servicesWithoutUsers(services) == services.size()) {
      return new People(0, 0, false);
    }
    return audiences(services).values().stream().reduce(new People(0, 0), People::plus);
  }

  /** By audience, for the audiences in which the services have users. */
  Map<String, People> audiences(Set<String> services) {
    Set<String> involved = new TreeSet<>();
    for (String id : services) {
      inventory.node(id).users().entrySet().stream()
          .filter(entry -> entry.getValue() > 0)
          .forEach(entry -> involved.add(entry.getKey()));
    }
    Map<String, People> people = new TreeMap<>();
    involved.forEach(audience -> people.put(audience, people(audience, services)));
    return people;
  }

  /** Neither bound is over the population, even if a service claims more. */
  private People people(String audience, Set<String> services) {
    long most = 0;
    long sum = 0;
    for (String id : services) {
      long users = inventory.node(id).users().getOrDefault(audience, 0L);
      most = Math.max(most, users);
      sum += users;
    }
    OptionalLong population = inventory.population(audience);
    long people = population.orElse(Long.MAX_VALUE);
    return new People(Math.min(most, people), Math.min(sum, people));
  }

  /** Known if that of every audience is, and there is one. */
  OptionalLong population(Set<String> audiences) {
    List<OptionalLong> populations = audiences.stream().map(inventory::population).toList();
    return populations.isEmpty() || populations.stream().anyMatch(OptionalLong::isEmpty)
        ? OptionalLong.empty()
        : OptionalLong.of(populations.stream().mapToLong(OptionalLong::getAsLong).sum());
  }

  /**
   * The companies of which a service is down or degraded: by the users of those that are down, most
   * first, then by how many are down, then by id.
   */
  Map<String, Company> companies() {
    Map<String, Set<String>> services = new TreeMap<>();
    inventory
        .all()
        .filter(node -> node.kind() == Kind.SERVICE && node.company().isPresent())
        .forEach(
            node ->
                services
                    .computeIfAbsent(node.company().get(), company -> new TreeSet<>())
                    .add(node.id()));
    Map<String, Company> companies = new TreeMap<>();
    services.forEach((id, own) -> companies.put(id, company(own)));
    companies.values().removeIf(company -> company.down() + company.degraded() == 0);
    return inOrder(companies);
  }

  private Company company(Set<String> services) {
    Set<String> down = both(services, radius.down());
    Set<String> degraded = both(services, radius.degraded());
    return new Company(services.size(), down.size(), degraded.size(), people(down));
  }

  private static Map<String, Company> inOrder(Map<String, Company> companies) {
    Comparator<Company> most =
        Comparator.comparingLong((Company company) -> company.people().atMost())
            .thenComparingLong(company -> company.people().atLeast())
            .thenComparingLong(Company::down)
            .reversed();
    Map<String, Company> ordered = new LinkedHashMap<>();
    companies.entrySet().stream()
        .sorted(Map.Entry.<String, Company>comparingByValue(most).thenComparing(Map.Entry::getKey))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  long machinesDown() {
    return radius.down().stream().map(inventory::node).mapToLong(PlainNode::machines).sum();
  }

  long machines() {
    return inventory.all().mapToLong(PlainNode::machines).sum();
  }

  private static Set<String> both(Set<String> some, Set<String> others) {
    Set<String> both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }
}
