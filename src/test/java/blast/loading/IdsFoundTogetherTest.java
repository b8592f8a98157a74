package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From some thousand ids on, those that come are looked for batch by batch; nothing else changes.
 */
class IdsFoundTogetherTest {
  private static final int MANY = 30_000;

  @Test
  void everyReferenceNamesWhatItSays() {
    Inventory inventory = Sound.load(SourceText.ofText("a.yaml", services("")));

    for (int i = 1; i < MANY; i++) {
      Node node = inventory.find("s" + i).orElseThrow();
      assertThat(node.id()).isEqualTo("s" + i);
      assertThat(node.requirement(Field.NEEDS).map(Sound::shown))
          .contains("any-of [s" + i / 2 + ", s" + i / 3 + "x]");
    }
  }

  /** Its ids have numbers in the inventory, and none where it is read to be thrown away. */
  @Test
  void whatCanNotBeDeclaredIsReadForItsProblems() {
    String twice = "  s9: {needs: [s8, s7, {any-of: [s6, s6]}]}\n";

    LoadResult result = load(services(twice));

    assertThat(Golden.found(result))
        .extracting(Diagnostic::message)
        .containsExactly(
            "key 's9' is repeated here", "member 's6' stands in this group twice, and counts once");
  }

  private static LoadResult load(String yaml) {
    return InventoryLoader.load(List.of(SourceText.ofText("a.yaml", yaml)));
  }

  private static String services(String end) {
    StringBuilder yaml = new StringBuilder("services:\n  s0:\n");
    for (int i = 1; i < MANY; i++) {
      yaml.append("  s%d: {needs: {any-of: [s%d, s%dx]}}\n".formatted(i, i / 2, i / 3));
    }
    for (int i = 0; i < MANY / 3; i++) {
      yaml.append("  s%dx:\n".formatted(i));
    }
    return yaml + end;
  }
}
