package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged program by its launcher, as a user does. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {
  @TempDir private Path folder;
  private LauncherRun blast;

  @BeforeEach
  void writeInventory() {
    blast = new LauncherRun(folder);
  }

  @Test
  void fromAnotherFolder() throws Exception {
    blast.assertAnswers(blast.shell("sh \"$blast\" --remove hall"));
    blast.assertAnswers(blast.shell("\"$blast\" --remove hall"));
  }

  @Test
  void throughLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("absolute"), LauncherRun.ROOT.resolve("blast"));
    Files.createSymbolicLink(bin.resolve("relative"), Path.of("absolute"));

    blast.assertAnswers(blast.shell("bin/absolute --remove hall"));
    blast.assertAnswers(blast.shell("bin/relative --remove hall"));
    blast.assertAnswers(blast.shell("PATH=$PWD/bin:$PATH relative --remove hall"));
    blast.assertAnswers(blast.shell("cd bin && ./relative --remove hall -i ../blast.yaml"));
  }

  /** Where Java 17 archives no class of a jar, as its path is another as a URL. */
  @ParameterizedTest
  @ValueSource(strings = {"a folder * with 'spaces'", "über/café", "100%"})
  void fromAPathWithSpacesAndAnyCharacters(String name) throws Exception {
    Path home = blast.installedLightly(name);
    Path cache = folder.resolve("cache");
    blast.set("XDG_CACHE_HOME", cache.toString());
    Chat.write(folder.resolve("my inventory.yaml"), Chat.YAML);

    blast.assertAnswers(
        blast.shell(home.resolve("blast"), "\"$blast\" --remove hall -i 'my inventory.yaml'"));

    blast.set("BLAST_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    assertThat(Files.readString(folder.resolve("loaded.txt")))
        .contains("blast.cli.Main source: shared objects file");
    assertThat(LauncherRun.filesIn(cache.resolve("blast"))).containsExactly("copies");
    assertThat(home.resolve("target/java")).doesNotExist();
  }

  @Test
  void fromAPathWithSpacesItsCopyIsThatOfTheJar() throws Exception {
    Path home = blast.installedLightly("a folder with spaces");
    Path jar = home.resolve("target/blast.jar");
    blast.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    Path copies = folder.resolve("cache/blast/copies");
    Path copy = copies.resolve(LauncherRun.filesIn(copies).get(0)).resolve("blast.jar");
    assertThat(copy).hasSameBinaryContentAs(jar);

    Files.writeString(copy, "no jar");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    assertThat(copy).hasSameBinaryContentAs(jar);

    Files.delete(copy);
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    assertThat(copy).hasSameBinaryContentAs(jar);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/null/none", "a cache with spaces"})
  void fromAPathWithSpacesWhereNoCacheServes(String cache) throws Exception {
    Path home = blast.installedLightly("a folder with spaces");
    blast.set("XDG_CACHE_HOME", folder.resolve(cache).toString());

    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    assertThat(home.resolve("target/java")).exists();
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    LauncherRun.Outcome outcome =
        blast.shell("\"$blast\" --remove 'ha*,  hall' --why '' --why 'a b' --why '$x'");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("--why ''", "--why 'a b'", "--why '$x'");
  }

  @Test
  void namesInAnyScriptWhateverTheLocale() throws Exception {
    Chat.write(folder.resolve("blast.yaml"), "services: {판교: {name: 茶の会}}");
    blast.set("LC_ALL", "C");

    LauncherRun.Outcome outcome = blast.shell("\"$blast\" --remove 판교");

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
      LauncherRun.Outcome outcome =
          blast.shell(
              "{ \"$blast\" --remove root --all -f " + format + "; echo $? >&2; } | head -1");

      assertThat(outcome.out().lines()).hasSize(1);
      assertThat(outcome.err()).isEqualTo("0\n");
    }
  }

  @Test
  void fromStandardInput() throws Exception {
    blast.assertAnswers(blast.shell("cat blast.yaml | \"$blast\" --remove hall -i -"));
    blast.assertAnswers(blast.shell("\"$blast\" --remove hall -i - < blast.yaml"));
  }

  @Test
  void statuses() throws Exception {
    assertThat(blast.shell("\"$blast\" --remove hall").status()).isZero();
    assertThat(blast.shell("\"$blast\" --help").status()).isZero();
    assertThat(blast.shell("\"$blast\" --remove hal").status()).isEqualTo(2);
    assertThat(blast.shell("\"$blast\" --remove hall -i missing").status()).isEqualTo(2);
    assertThat(blast.shell("\"$blast\"").status()).isEqualTo(2);
    assertThat(blast.shell("\"$blast\" --remove hall > /dev/full").status()).isEqualTo(3);
    assertThat(blast.shell("\"$blast\" --remove hal 2> /dev/full").status()).isEqualTo(2);
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    assertThat(blast.shell("\"$blast\" --version").out())
        .matches("blast \\d+\\.\\d+\\.\\d+.*\nJava .+\n.+\n")
        .endsWith("\nfrom the checkout in " + LauncherRun.ROOT + "\n");
  }

  @Test
  void withAnotherJava() throws Exception {
    List<Path> others = otherJavas();
    assumeTrue(!others.isEmpty(), "there is only one Java");

    for (Path other : others) {
      blast.set("JAVA_HOME", other.toString());

      blast.assertAnswers(blast.shell("\"$blast\" --remove hall"));
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
  void whoeverNamesACollectorGetsIt() throws Exception {
    blast.set("BLAST_JAVA_OPTS", "-XX:+UseParallelGC -Xlog:gc*:file=gc.txt");

    blast.assertAnswers(blast.shell("\"$blast\" --remove hall"));
    assertThat(folder.resolve("gc.txt")).content().contains("Using Parallel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void whereverTheCollectorIsNamed(String variable) throws Exception {
    blast.set(variable, "-XX:+UseParallelGC");

    LauncherRun.Outcome outcome = blast.shell("\"$blast\" --remove hall");

    assertThat(outcome.status()).isZero();
    // By Java itself.
    assertThat(outcome.err()).contains("Picked up " + variable).hasLineCount(1);
  }

  @Test
  void withStreamsThatAreClosed() throws Exception {
    blast.assertAnswers(blast.shell("\"$blast\" --remove hall <&-"));
    assertThat(blast.shell("\"$blast\" --remove hall -i - <&-"))
        .isEqualTo(
            new LauncherRun.Outcome(
                2,
                "",
                """
                <stdin>:1:1: error: the file can't be read: standard input is closed [unreadable-file]
                1 error
                """));
    assertThat(blast.shell("\"$blast\" --remove hall >&-"))
        .isEqualTo(
            new LauncherRun.Outcome(
                3, "", "blast: the output can't be written: standard output is closed\n"));
    assertThat(blast.shell("\"$blast\" --remove hall -o answer >&-"))
        .isEqualTo(new LauncherRun.Outcome(0, "", ""));
    assertThat(blast.shell("\"$blast\" --remove hal 2>&-"))
        .isEqualTo(new LauncherRun.Outcome(2, "", ""));
    assertThat(blast.shell("\"$blast\" --remove hall <&- >&- 2>&-"))
        .isEqualTo(new LauncherRun.Outcome(3, "", ""));
  }

  @Test
  void fromPipesWithAPath() throws Exception {
    blast.assertAnswers(blast.shell("cat blast.yaml | \"$blast\" --remove hall -i /dev/stdin"));
    blast.assertAnswers(blast.shell("\"$blast\" --remove hall -i /dev/stdin <blast.yaml"));
    blast.assertAnswers(blast.shell("bash -c '\"$blast\" --remove hall -i <(cat blast.yaml)'"));
    blast.assertAnswers(
        blast.shell(
            "mkfifo pipe && { cat blast.yaml >pipe & } && \"$blast\" --remove hall -i pipe"));
  }

  @Test
  void whoeverStopsTheLauncherStopsJava() throws Exception {
    LauncherRun.Outcome outcome =
        blast.shell("mkfifo pipe && { \"$blast\" list -i pipe & } && kill $! && wait $!; echo $?");

    assertThat(outcome.out()).isEqualTo("143\n");
  }

  @Test
  void moreOptionsForJava() throws Exception {
    blast.set("BLAST_JAVA_OPTS", "-Xmx64m -Duser.language=tr -Dfile.encoding=ISO-8859-9");

    blast.assertAnswers(blast.shell("\"$blast\" --remove hall"));
  }

  @Test
  void itLeavesNothingBehind() throws Exception {
    List<String> before = LauncherRun.filesIn(folder);

    blast.shell("\"$blast\" --remove hall -o answer");

    List<String> added = new ArrayList<>(LauncherRun.filesIn(folder));
    added.removeAll(before);
    added.removeAll(Arrays.asList("out.txt", "err.txt"));
    assertThat(added).containsExactly("answer");
  }
}
