package blast.analysis.profile;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Node;
import java.util.List;

/**
 * A node that names another one in its requirements.
 *
 * @param node which one
 * @param fields the fields in which it does, at least one, in the order of {@link
 *     Field#REQUIREMENTS}
 */
@PublicApi
public record Dependent(Node node, List<Field> fields) {
  public Dependent {
    fields = List.copyOf(fields);
  }

  /** Whether it needs the other one, alone or among alternatives, rather than only using it. */
  public boolean isHard() {
    return fields.get(0) != Field.USES;
  }
}
