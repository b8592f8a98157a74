package blast.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Three times the inventory takes three times the memory, in whatever form it comes, and not nine
 * times. Memory is counted and time is not, for whatever is done for each pair of nodes takes some.
 */
@Isolated("what several threads take is hard to tell apart")
class GrowthTest {
  private static final int NODES = 900;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Shape.class)
  void memoryGrowsWithTheInventory(Shape shape) throws IOException {
    Path small = Files.writeString(folder.resolve("small.yaml"), shape.yaml(NODES));
    Path large = Files.writeString(folder.resolve("large.yaml"), shape.yaml(3 * NODES));
    for (String command :
        new String[] {"spof", "lint", "concentration", "check", "export dot", "show s0"}) {
      GrowthBenchmarks.cost(command, small);
      double before = GrowthBenchmarks.cost(command, small).bytes();
      double after = GrowthBenchmarks.cost(command, large).bytes();

      assertThat(after / before).as("%s of a %s", command, shape).isLessThan(4);
    }
  }
}
