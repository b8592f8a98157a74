package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.WhatIf;
import blast.inventory.Audience;
import blast.loading.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What is loaded is what was written, in whatever style it was written. */
class LoadingAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 800);

  @Test
  void plainTextIsLoadedAsItWasMeant() {
    RandomCase.forEachInventory(
        INVENTORIES, (seed, inventory) -> assertLoadedAsMeant(seed, inventory, inventory.text()));
  }

  @Test
  void textInAnyOrderAndStyleIsLoadedAsItWasMeant() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) ->
            assertLoadedAsMeant(seed, inventory, InventoryText.varied(inventory, seed)));
  }

  private static void assertLoadedAsMeant(int seed, PlainInventory meant, List<SourceText> files) {
    PlainInventory loaded = LoadedInventory.inPlainWords(WhatIf.load(files));
    Supplier<String> seedAndText = () -> "seed " + seed + "\n" + InventoryText.show(files);
    assertThat(loaded.nodes().keySet()).as(seedAndText).isEqualTo(meant.nodes().keySet());
    meant
        .nodes()
        .forEach((id, node) -> assertThat(loaded.node(id)).as(seedAndText).isEqualTo(node));
    assertThat(withEveryone(loaded.populations()))
        .as(seedAndText)
        .isEqualTo(withEveryone(meant.populations()));
  }

  /** The audience that exists undeclared may be listed or not. */
  private static Map<String, OptionalLong> withEveryone(Map<String, OptionalLong> populations) {
    Map<String, OptionalLong> with = new HashMap<>(populations);
    with.putIfAbsent(Audience.EVERYONE, OptionalLong.empty());
    return with;
  }
}
