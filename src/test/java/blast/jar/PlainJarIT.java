package blast.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds what is in the jar for other programs, which finds its libraries by its POM. */
class PlainJarIT {
  private static Jar plain() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().matches("blast-\\d.*\\.jar")).toList();
      assertThat(jars).hasSize(1);
      return Jar.read(jars.get(0));
    }
  }

  @Test
  void itHasOurClassesOnly() throws IOException {
    assertThat(plain().classes().map(Map.Entry::getKey))
        .contains("blast/cli/Main", "blast/loading/InventoryLoader")
        .allMatch(name -> name.startsWith("blast/"));
  }

  @Test
  void itSaysWhatItIs() throws IOException {
    assertThat(plain().text("META-INF/MANIFEST.MF"))
        .contains("Automatic-Module-Name: blast", "Implementation-Version: ");
  }

  /** The program's jar is made of it, and nothing of ours is lost on the way. */
  @Test
  void allOfItIsInTheProgram() throws IOException {
    Jar program = Jar.read(Path.of("target/blast.jar"));

    assertThat(plain().files().keySet()).allMatch(program.files()::containsKey);
  }
}
