package blast.inventory;

import blast.PublicApi;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something was taken for a sound inventory and isn't; carries everything that is wrong with it.
 */
@PublicApi
public final class UnsoundInventoryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many faults the message names. */
  private static final int SHOWN = 10;

  private final transient List<Fault> faults;

  UnsoundInventoryException(List<Fault> faults) {
    super(
        faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("; "))
            + (faults.size() > SHOWN ? "; and " + (faults.size() - SHOWN) + " more" : ""));
    this.faults = List.copyOf(faults);
  }

  /** Everything that is wrong, at least one. */
  public List<Fault> faults() {
    return faults;
  }
}
