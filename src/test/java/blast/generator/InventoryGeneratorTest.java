package blast.generator;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryGeneratorTest {
  @TempDir private Path folder;

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    assertThat(written(2_000, 7, "a.yaml")).hasSameBinaryContentAs(written(2_000, 7, "b.yaml"));
    assertThat(Files.mismatch(written(2_000, 7, "a.yaml"), written(2_000, 8, "c.yaml")))
        .isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 2_000, 12_345})
  void itHasExactlySoManyNodesAndLoadsWithoutAWarning(int nodes) throws IOException {
    LoadResult result =
        InventoryLoader.load(Proportions.files(written(nodes, nodes, "inventory.yaml")));

    assertThat(result)
        .isInstanceOfSatisfying(
            LoadResult.Loaded.class,
            loaded -> {
              assertThat(loaded.warnings()).isEmpty();
              assertThat(loaded.inventory().size()).isEqualTo(nodes);
            });
  }

  @Test
  void aFolderHoldsTheSameNodesInSeveralFiles() throws IOException {
    List<SourceText> parts = Proportions.files(written(25_000, 7, "parts"));
    List<SourceText> whole = Proportions.files(written(25_000, 7, "whole.yaml"));

    assertThat(parts).hasSize(3);
    assertThat(loaded(parts).ids()).isEqualTo(loaded(whole).ids());
  }

  @Test
  void itHasTheProportionsOfARealInventory() throws IOException {
    Proportions found = Proportions.of(written(2_000, 7, "inventory.yaml"));

    assertThat(found.nodes()).isEqualTo(2_000);
    assertThat(found.kinds()).containsOnlyKeys(Kind.values());
    assertThat(found.kinds().get(Kind.SERVICE)).isBetween(800, 1_200);
    assertThat(found.kinds().get(Kind.SERVER)).isBetween(600, 1_000);
    assertThat(found.referencesPerNode()).isBetween(3.0, 3.6);
    assertThat(found.failuresPerNode()).isBetween(5.0, 20.0);
    assertThat(found.bytes() / found.nodes()).isBetween(95L, 125L);
  }

  private Path written(int nodes, long seed, String name) throws IOException {
    Path path = folder.resolve(name);
    InventoryGenerator.write(nodes, seed, path);
    return path;
  }

  private static Inventory loaded(List<SourceText> files) {
    return ((LoadResult.Loaded) InventoryLoader.load(files)).inventory();
  }
}
