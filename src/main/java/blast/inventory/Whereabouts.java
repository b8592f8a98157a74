package blast.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a node is: the places around it, and the countries that these lie in. A service is where it
 * says, and where the servers are that it runs on; its countries are those of its own site, if it
 * states one, else those of its servers.
 */
public final class Whereabouts {
  private Whereabouts() {}

  /** The places around a node, from the nearest to the outermost; places nest without circles. */
  public static List<Node> places(Node node) {
    List<Node> places = new ArrayList<>();
    for (Optional<Node> at = node.place(); at.isPresent(); at = at.get().place()) {
      places.add(at.get());
    }
    return places;
  }

  /** Whether a node is one of some places, or stands in one at any depth. */
  static boolean isIn(Node node, Set<Node> places) {
    for (Node standing : standings(node)) {
      if (places.contains(standing)) {
        return true;
      }
      for (Node place : places(standing)) {
        if (places.contains(place)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The countries where a node is, in the order of the alphabet: of each place where it stands the
   * nearest that is stated; if there is none, that of the company that operates it, or the nearest
   * place around it whose company states one; a company's own.
   */
  public static Set<String> countries(Node node) {
    if (node.kind() == Kind.COMPANY) {
      return new TreeSet<>(node.text(Field.COUNTRY).stream().toList());
    }
    Set<String> countries = statedByPlaces(node);
    if (countries.isEmpty()) {
      ofCompanies(node).ifPresent(countries::add);
    }
    return countries;
  }

  /**
   * The country where a place is: the nearest that is stated, going outwards; if there is none,
   * that of the nearest company that states one.
   */
  public static Optional<String> country(Node place) {
    return nearest(place).or(() -> ofCompanies(place));
  }

  private static Optional<String> ofCompanies(Node node) {
    for (Optional<Node> at = Optional.of(node); at.isPresent(); at = at.get().place()) {
      Optional<String> country = at.get().company().flatMap(company -> company.text(Field.COUNTRY));
      if (country.isPresent()) {
        return country;
      }
    }
    return Optional.empty();
  }

  /** Those of the places where it stands only. */
  public static Set<String> statedByPlaces(Node node) {
    Set<String> countries = new TreeSet<>();
    List<Node> standings = node.place().isPresent() ? List.of(node) : standings(node);
    for (Node standing : standings) {
      nearest(standing).ifPresent(countries::add);
    }
    return countries;
  }

  private static Optional<String> nearest(Node node) {
    Optional<Node> at = node.kind() == Kind.SITE ? Optional.of(node) : node.place();
    while (at.isPresent()) {
      Optional<String> country = at.get().text(Field.COUNTRY);
      if (country.isPresent()) {
        return country;
      }
      at = at.get().place();
    }
    return Optional.empty();
  }

  /** The node itself, and what it runs on. */
  private static List<Node> standings(Node node) {
    List<Node> standings = new ArrayList<>();
    standings.add(node);
    if (node.kind() == Kind.SERVICE) {
      Optional<Requirement> servers = node.requirement(Field.RUNS_ON);
      if (servers.isPresent()) {
        standings.addAll(servers.get().nodes());
      }
    }
    return standings;
  }
}
