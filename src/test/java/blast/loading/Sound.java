package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Inventory;
import blast.inventory.Requirement;
import blast.inventory.Shape;
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
    Requirement.Group group = (Requirement.Group) requirement;
    if (group.shape() == Shape.ACTIVE_STANDBY) {
      return group.written().stream()
          .map(member -> member.role() + " " + shown(member.requirement()))
          .collect(Collectors.joining(" "));
    }
    String members =
        group.members().stream().map(Sound::shown).collect(Collectors.joining(", ", "[", "]"));
    return switch (group.shape()) {
      case AT_LEAST -> "at-least " + group.needed() + " of " + members;
      case AT_LEAST_SHARE -> "at-least " + group.percent().toPlainString() + "% of " + members;
      default -> group.shape().word() + " " + members;
    };
  }
}
