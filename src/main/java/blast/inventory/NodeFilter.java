package blast.inventory;

import blast.PublicApi;
import blast.text.Glob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes somebody wants to see: those that fit in every respect that is asked about. In one
 * respect, one fitting value is enough. Texts are compared whatever their case, and may be
 * patterns.
 */
@PublicApi
public final class NodeFilter {
  /** Every node. */
  public static final NodeFilter ALL =
      of(EnumSet.allOf(Kind.class), List.of(), List.of(), List.of(), List.of(), List.of());

  private final Set<Kind> kinds;
  private final List<Glob> owners;
  private final List<Glob> tags;
  private final Set<Node> companies;
  private final List<Glob> countries;
  private final Set<Node> sites;

  private NodeFilter(
      Set<Kind> kinds,
      List<Glob> owners,
      List<Glob> tags,
      Set<Node> companies,
      List<Glob> countries,
      Set<Node> sites) {
    this.kinds = kinds;
    this.owners = owners;
    this.tags = tags;
    this.companies = companies;
    this.countries = countries;
    this.sites = sites;
  }

  /**
   * A filter; a respect that nobody asks about has no values.
   *
   * @param kinds what the nodes are
   * @param owners who is called
   * @param tags tags of which they have one
   * @param companies these, their daughters at any depth, and what one of them operates
   * @param countries where they are, see {@link Whereabouts#countries}
   * @param sites these, and what stands in them at any depth; services that run on a server there
   */
  public static NodeFilter of(
      Set<Kind> kinds,
      List<String> owners,
      List<String> tags,
      Collection<Node> companies,
      List<String> countries,
      Collection<Node> sites) {
    return new NodeFilter(
        Set.copyOf(kinds),
        folded(owners),
        folded(tags),
        new HashSet<>(companies),
        folded(countries),
        new HashSet<>(sites));
  }

  private static List<Glob> folded(List<String> texts) {
    List<Glob> globs = new ArrayList<>(texts.size());
    for (String text : texts) {
      globs.add(fold(text));
    }
    return globs;
  }

  private static Glob fold(String text) {
    return Glob.of(text.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether a text is what a filter by this text, or pattern of texts, means. */
  public static boolean matches(String textOrPattern, String text) {
    return fold(textOrPattern).fits(text.toLowerCase(Locale.ROOT));
  }

  /** The same filter for these kinds only. */
  public NodeFilter among(Set<Kind> narrower) {
    return new NodeFilter(Set.copyOf(narrower), owners, tags, companies, countries, sites);
  }

  /** The kinds of nodes that may fit. */
  public Set<Kind> kinds() {
    return kinds;
  }

  /** Whether every node fits. */
  public boolean fitsAll() {
    return kinds.size() == Kind.values().length && fitsAllOfItsKinds();
  }

  /** Whether nothing but the kind of a node is asked about. */
  public boolean fitsAllOfItsKinds() {
    return owners.isEmpty()
        && tags.isEmpty()
        && companies.isEmpty()
        && countries.isEmpty()
        && sites.isEmpty();
  }

  /** Whether a node fits. */
  public boolean fits(Node node) {
    return kinds.contains(node.kind())
        && (owners.isEmpty() || fitsAny(owners, node.text(Field.OWNER).stream().toList()))
        && (tags.isEmpty() || fitsAny(tags, node.tags()))
        && (companies.isEmpty() || isOfCompany(node))
        && (countries.isEmpty() || fitsAny(countries, Whereabouts.countries(node)))
        && (sites.isEmpty() || Whereabouts.isIn(node, sites));
  }

  private static boolean fitsAny(List<Glob> globs, Collection<String> texts) {
    for (String text : texts) {
      String folded = text.toLowerCase(Locale.ROOT);
      for (Glob glob : globs) {
        if (glob.fits(folded)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Companies belong to others without circles. */
  private boolean isOfCompany(Node node) {
    Optional<Node> at = node.kind() == Kind.COMPANY ? Optional.of(node) : node.company();
    while (at.isPresent()) {
      if (companies.contains(at.get())) {
        return true;
      }
      at = at.get().parent();
    }
    return false;
  }

  /** The nodes that fit, in their order. */
  public List<Node> fitting(List<Node> nodes) {
    if (fitsAll()) {
      return nodes;
    }
    List<Node> fitting = new ArrayList<>();
    for (Node node : nodes) {
      if (fits(node)) {
        fitting.add(node);
      }
    }
    return fitting;
  }
}
