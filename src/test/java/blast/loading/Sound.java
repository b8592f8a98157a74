package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Inventory;
import blast.inventory.Requirement;
import java.util.List;
import java.util.stream.Collectors;

/** Loads what is sound, without a word. */
final class Sound {
  private Sound() {}

  static Inventory load(SourceText file) {
    return load(List.of(file));
  }

  static Inventory load(List<SourceText> files) {
    LoadResult result = InventoryLoader.load(files);

    assertThat(Golden.found(result)).isEmpty();
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).inventory();
  }

  /** A requirement in the words of the format. */
  static String shown(Requirement requirement) {
    if (requirement instanceof Requirement.One one) {
      return one.node().id();
    }
    if (requirement instanceof Requirement.ActiveStandby pair) {
      String failover = pair.failover().map(other -> " failover " + shown(other)).orElse("");
      return "active " + shown(pair.active()) + " standby " + shown(pair.standby()) + failover;
    }
    String members =
        ((Requirement.Group) requirement)
            .members().stream().map(Sound::shown).collect(Collectors.joining(", ", "[", "]"));
    if (requirement instanceof Requirement.AllOf) {
      return "all-of " + members;
    }
    if (requirement instanceof Requirement.AnyOf) {
      return "any-of " + members;
    }
    if (requirement instanceof Requirement.AtLeast atLeast) {
      return "at-least " + atLeast.needed() + " of " + members;
    }
    Requirement.AtLeastShare share = (Requirement.AtLeastShare) requirement;
    return "at-least " + share.percent().toPlainString() + "% of " + members;
  }
}
