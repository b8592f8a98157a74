package blast.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged program by its launcher, as a user does. */
class LauncherIT {
  private static final Path ROOT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  private record Outcome(int status, String out, String err) {}

  @BeforeEach
  void writeInventory() {
    Chat.write(folder.resolve("blast.yaml"), Chat.YAML);
  }

  /** Runs a line of shell in the folder; {@code $blast} stands for a launcher. */
  private Outcome shell(Path launcher, String line) throws Exception {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    List.of("BLAST_INVENTORY", "BLAST_JAVA_OPTS", "NO_COLOR", "CLICOLOR_FORCE")
        .forEach(builder.environment()::remove);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("blast", launcher.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    process.waitFor();
    Outcome outcome =
        new Outcome(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
    assertThat(outcome.out() + outcome.err())
        .doesNotContain("\tat ", "Exception", "[warning]", "[error]", "OpenJDK 64-Bit");
    return outcome;
  }

  private Outcome shell(String line) throws Exception {
    return shell(ROOT.resolve("blast"), line);
  }

  private void assertAnswers(Outcome outcome) {
    CommandLineRun.Outcome expected = CommandLineRun.in(folder).blast("--remove", "hall");
    assertThat(outcome).isEqualTo(new Outcome(0, expected.out(), ""));
  }

  /** Blast as somebody copies it elsewhere: the launcher and what was built. */
  private Path installed(String name) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("target"));
    Files.copy(ROOT.resolve("blast"), home.resolve("blast"));
    for (String built : List.of("blast.jar", "blast.jsa")) {
      Path from = ROOT.resolve("target").resolve(built);
      if (Files.exists(from)) {
        Files.copy(from, home.resolve("target").resolve(built));
      }
    }
    // An archive that was made for this place.
    Files.writeString(home.resolve("target/jar"), home.resolve("target/blast.jar") + "\n");
    return home;
  }

  @Test
  void fromAnotherFolder() throws Exception {
    assertAnswers(shell("sh \"$blast\" --remove hall"));
    assertAnswers(shell("\"$blast\" --remove hall"));
  }

  @Test
  void throughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), ROOT.resolve("blast"));
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));

    assertAnswers(shell("bin/absolute --remove hall"));
    assertAnswers(shell("bin/relative --remove hall"));
    assertAnswers(shell("PATH=$PWD/bin:$PATH relative --remove hall"));
    assertAnswers(shell("cd bin && ./relative --remove hall -i ../blast.yaml"));
  }

  @Test
  void fromAPathWithSpaces() throws Exception {
    Path home = installed("a folder * with 'spaces'");
    Chat.write(folder.resolve("my inventory.yaml"), Chat.YAML);

    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall -i 'my inventory.yaml'"));
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    Outcome outcome = shell("\"$blast\" --remove 'ha*,  hall' --why '' --why 'a b' --why '$x'");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("--why ''", "--why 'a b'", "--why '$x'");
  }

  @Test
  void namesInAnyScriptWhateverTheLocale() throws Exception {
    Chat.write(folder.resolve("blast.yaml"), "services: {판교: {name: 茶の会}}");
    environment.put("LC_ALL", "C");

    Outcome outcome = shell("\"$blast\" --remove 판교");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("Without 판교: 1 of 1 service down").contains("茶の会");
  }

  @Test
  void intoAReaderThatStopsReading() throws Exception {
    String services =
        IntStream.range(0, 20_000)
            .mapToObj("  service-%d: {needs: root}\n"::formatted)
            .collect(Collectors.joining("", "resources: {root: {}}\nservices:\n", ""));
    Chat.write(folder.resolve("blast.yaml"), services);

    for (String format : List.of("text", "json")) {
      Outcome outcome =
          shell("{ \"$blast\" --remove root --all -f " + format + "; echo $? >&2; } | head -1");

      assertThat(outcome.out().lines()).hasSize(1);
      assertThat(outcome.err()).isEqualTo("0\n");
    }
  }

  @Test
  void fromStandardInput() throws Exception {
    assertAnswers(shell("cat blast.yaml | \"$blast\" --remove hall -i -"));
    assertAnswers(shell("\"$blast\" --remove hall -i - < blast.yaml"));
  }

  @Test
  void statuses() throws Exception {
    assertThat(shell("\"$blast\" --remove hall").status()).isZero();
    assertThat(shell("\"$blast\" --help").status()).isZero();
    assertThat(shell("\"$blast\" --remove hal").status()).isEqualTo(2);
    assertThat(shell("\"$blast\" --remove hall -i missing").status()).isEqualTo(2);
    assertThat(shell("\"$blast\"").status()).isEqualTo(2);
    assertThat(shell("\"$blast\" --remove hall > /dev/full").status()).isEqualTo(3);
    assertThat(shell("\"$blast\" --remove hal 2> /dev/full").status()).isEqualTo(2);
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    assertThat(shell("\"$blast\" --version").out())
        .matches("blast \\d+\\.\\d+\\.\\d+.*\nJava .+\n");
  }

  @Test
  void withoutItsArchive() throws Exception {
    Path home = installed("no-archive");
    Files.deleteIfExists(home.resolve("target/blast.jsa"));

    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));
  }

  @Test
  void withGarbageInPlaceOfItsArchive() throws Exception {
    Path home = installed("garbage");
    byte[] garbage = new byte[100_000];
    new Random(1).nextBytes(garbage);
    Files.write(home.resolve("target/blast.jsa"), garbage);

    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));
  }

  @Test
  void withAnEmptyArchive() throws Exception {
    Path home = installed("empty");
    Files.write(home.resolve("target/blast.jsa"), new byte[0]);

    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));
  }

  /** Which classes were loaded, and from where, in the words of Java's log. */
  private List<String> loadedClasses(Path launcher) throws Exception {
    environment.put("BLAST_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    assertAnswers(shell(launcher, "\"$blast\" --remove hall"));
    return Files.readAllLines(folder.resolve("loaded.txt"));
  }

  @Test
  void itsClassesComeFromItsArchive() throws Exception {
    assumeTrue(Files.exists(ROOT.resolve("target/jar")), "this Java makes no archive");

    List<String> loaded = loadedClasses(ROOT.resolve("blast"));

    assertThat(loaded)
        .filteredOn(line -> line.contains(" source: "))
        .filteredOn(line -> line.contains(" blast."))
        .filteredOn(line -> !isNeverArchived(line))
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.contains(" source: shared objects file"));
  }

  /**
   * The one class that implements an interface of picocli, whose class files are those of Java 5:
   * Java 25 archives nothing that was linked to such.
   */
  private static boolean isNeverArchived(String line) {
    return Runtime.version().feature() > 17 && line.contains("CommonOptions$Gathered");
  }

  @Test
  void inAnotherPlaceItDoesWithoutItsArchive() throws Exception {
    assumeTrue(Files.exists(ROOT.resolve("target/jar")), "this Java makes no archive");
    Path home = installed("moved");
    Files.copy(ROOT.resolve("target/jar"), home.resolve("target/jar"), REPLACE_EXISTING);

    List<String> loaded = loadedClasses(home.resolve("blast"));

    // That of another place would cost Java its own archive as well.
    assertThat(loaded)
        .anyMatch(line -> line.contains(" java.lang.Object source: shared objects file"))
        .anyMatch(line -> line.contains(" blast.cli.Main source: file:"));
  }

  @Test
  void withAnotherJava() throws Exception {
    List<Path> others = otherJavas();
    assumeTrue(!others.isEmpty(), "there is only one Java");

    for (Path other : others) {
      environment.put("JAVA_HOME", other.toString());

      assertAnswers(shell("\"$blast\" --remove hall"));
    }
  }

  private static List<Path> otherJavas() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    List<Path> found = new ArrayList<>();
    Path all = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(all)) {
      try (Stream<Path> homes = Files.list(all)) {
        for (Path home : homes.sorted().toList()) {
          boolean isOther = Files.isExecutable(home.resolve("bin/java")) && !isSame(home, own);
          if (isOther) {
            found.add(home);
          }
        }
      }
    }
    return found;
  }

  private static boolean isSame(Path home, Path own) throws IOException {
    return home.toRealPath().equals(own) || home.getFileName().toString().contains("-1.");
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    environment.put("JAVA_HOME", folder.resolve("nowhere").toString());

    Outcome outcome = shell("\"$blast\" --remove hall");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("blast: no bin/java in JAVA_HOME").contains("Java 17");
  }

  @Test
  void moreOptionsForJava() throws Exception {
    environment.put("BLAST_JAVA_OPTS", "-Xmx64m -Duser.language=tr -Dfile.encoding=ISO-8859-9");

    assertAnswers(shell("\"$blast\" --remove hall"));
  }

  @Test
  void itLeavesNothingBehind() throws Exception {
    List<String> before = filesIn(folder);

    shell("\"$blast\" --remove hall -o answer");

    List<String> added = new ArrayList<>(filesIn(folder));
    added.removeAll(before);
    added.removeAll(Arrays.asList("out.txt", "err.txt"));
    assertThat(added).containsExactly("answer");
  }

  private static List<String> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
