package blast.reference;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A node as plain data.
 *
 * @param id unique in its inventory
 * @param kind what it is
 * @param requirements by field; {@code company}, {@code within} and {@code site} among them
 * @param parent a company's parent
 * @param count a server's machines, if it says
 * @param users by audience
 * @param criticality how much a service matters, if it says
 */
record PlainNode(
    String id,
    Kind kind,
    Map<Field, PlainRequirement> requirements,
    Optional<String> parent,
    OptionalLong count,
    Map<String, Long> users,
    Optional<Criticality> criticality) {

  /** What it weighs in a percentage. */
  long weight() {
    return kind == Kind.SERVER ? machines() : 1;
  }

  long machines() {
    return kind == Kind.SERVER ? count.orElse(1) : 0;
  }

  long totalUsers() {
    return users.values().stream().mapToLong(Long::longValue).sum();
  }

  Optional<String> company() {
    return Optional.ofNullable(requirements.get(Field.COMPANY))
        .map(company -> ((PlainRequirement.One) company).id());
  }
}
