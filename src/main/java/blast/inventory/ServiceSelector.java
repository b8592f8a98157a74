package blast.inventory;

import blast.PublicApi;
import blast.text.Glob;
import blast.text.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which services a policy is about: those that fit every part that is given. Within a part, one
 * fitting value is enough. A selector without parts means all services.
 *
 * @param criticalities how much they matter; empty if that isn't asked
 * @param companies who operates them; empty if that isn't asked
 * @param tags tags of which they have one; empty if that isn't asked
 * @param ids their ids, or patterns of them; empty if that isn't asked
 * @param span where it stands
 */
@PublicApi
public record ServiceSelector(
    Set<Criticality> criticalities,
    List<Mention> companies,
    List<String> tags,
    List<Mention> ids,
    SourceSpan span) {
  public ServiceSelector {
    criticalities = Set.copyOf(criticalities);
    companies = List.copyOf(companies);
    tags = List.copyOf(tags);
    ids = List.copyOf(ids);
  }

  /** The services that it means, by number. */
  public List<Node> select(Inventory inventory) {
    List<Glob> names = globs(ids);
    List<Glob> operators = globs(companies);
    return inventory.nodes().stream()
        .filter(node -> node.kind() == Kind.SERVICE)
        .filter(node -> criticalities.isEmpty() || fitsCriticality(node.criticality()))
        .filter(node -> companies.isEmpty() || fitsAny(operators, node.company().map(Node::id)))
        .filter(node -> tags.isEmpty() || node.tags().stream().anyMatch(tags::contains))
        .filter(node -> ids.isEmpty() || fitsAny(names, Optional.of(node.id())))
        .toList();
  }

  private boolean fitsCriticality(Optional<Criticality> criticality) {
    return criticality.isPresent() && criticalities.contains(criticality.get());
  }

  private static List<Glob> globs(List<Mention> mentions) {
    return mentions.stream().map(mention -> Glob.of(mention.text())).toList();
  }

  private static boolean fitsAny(List<Glob> globs, Optional<String> id) {
    return id.isPresent() && globs.stream().anyMatch(glob -> glob.fits(id.get()));
  }
}
