package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun;
import blast.loading.Examples;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program's jar has few of its libraries' classes: with them it draws and writes the same as
 * with all.
 */
class ExportsOfTheProgramIT {
  private static final int RANDOM = Integer.getInteger("blast.reference.inventories", 800) / 80;
  private static final List<String> EXPORTS =
      List.of("svg", "svg --collapse kind,site --cluster company", "graphml");

  @TempDir private Path folder;

  /** Writes what is exported of the inventories in a folder to another one. */
  public static void main(String[] args) throws IOException {
    Path in = Path.of(args[0]);
    try (Stream<Path> inventories = Files.list(in)) {
      for (Path inventory : inventories.sorted().toList()) {
        for (String export : EXPORTS) {
          String line = "export " + export + " -i " + inventory.getFileName();
          CommandLineRun.Outcome outcome = CommandLineRun.in(in).blast(line.split(" ", -1));
          String name = inventory.getFileName() + " " + export;
          Files.writeString(Path.of(args[1], name), outcome.out() + outcome.err());
        }
      }
    }
  }

  @Test
  void examplesAndRandomInventoriesAreExportedAlike() throws Exception {
    Path inventories = Files.createDirectory(folder.resolve("inventories"));
    writeExamples(inventories);
    RandomCase.forEachInventory(
        RANDOM, (seed, inventory) -> writeInventory(inventories, seed, inventory));
    Path expected = Files.createDirectory(folder.resolve("expected"));
    Path actual = Files.createDirectory(folder.resolve("actual"));

    Path said = folder.resolve("said.txt");
    Process program = startTheProgram(inventories, actual, said);
    main(new String[] {inventories.toString(), expected.toString()});
    program.waitFor();
    assertThat(Files.readString(said)).isEmpty();

    Map<String, String> exported = texts(expected);
    assertThat(exported).hasSize((int) files(inventories) * EXPORTS.size());
    assertThat(exported.get("kakao-2022 svg")).contains("<svg ", "pangyo-dc");
    assertThat(texts(actual)).isEqualTo(exported);
  }

  private static void writeExamples(Path inventories) throws IOException {
    for (Path example : Examples.folders()) {
      Path copy = Files.createDirectory(inventories.resolve(example.getFileName()));
      for (Path file : Examples.files(example)) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }

  private static void writeInventory(Path inventories, int seed, PlainInventory inventory) {
    try {
      String text = InventoryText.show(inventory.text());
      Files.writeString(inventories.resolve("seed" + seed + ".yaml"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Process startTheProgram(Path inventories, Path out, Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            "target/blast.jar" + File.pathSeparator + "target/test-classes",
            ExportsOfTheProgramIT.class.getName(),
            inventories.toString(),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
