package blast.inventory;

import blast.PublicApi;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states that a scenario can expect. */
@PublicApi
public enum ExpectedState {
  /** Lost. */
  DOWN("down"),
  /** Working, but not fully. */
  DEGRADED("degraded"),
  /** Working fully; at risk is up as well. */
  UP("up"),
  /** Anything but lost. */
  NOT_DOWN("not-down");

  private final String key;

  ExpectedState(String key) {
    this.key = key;
  }

  /** The key as it stands in the inventory. */
  public String key() {
    return key;
  }

  /** The state under that key. */
  public static Optional<ExpectedState> ofKey(String key) {
    return Arrays.stream(values()).filter(state -> state.key.equals(key)).findFirst();
  }

  /** All keys, in the order of the documentation. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ExpectedState::key).toList();
  }
}
