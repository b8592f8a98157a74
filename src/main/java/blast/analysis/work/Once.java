package blast.analysis.work;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, and only once, whichever thread asks. Who asks
 * while it is being made waits for it; if making it fails, the next to ask tries again.
 */
public final class Once<T> {
  private Optional<T> value = Optional.empty();

  /**
   * The value.
   *
   * @param maker makes it; the same for all who ask
   */
  public synchronized T get(Supplier<T> maker) {
    if (value.isEmpty()) {
      value = Optional.of(maker.get());
    }
    return value.get();
  }
}
