package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the packaged program by its launcher, as a user does. */
@Execution(ExecutionMode.CONCURRENT)
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
    List.of("BLAST_INVENTORY", "BLAST_JAVA_OPTS", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS")
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
    for (String built : List.of("blast.jar", "blast.jsa", "jar", "loaded-classes")) {
      Path from = ROOT.resolve("target").resolve(built);
      if (Files.exists(from)) {
        Files.copy(from, home.resolve("target").resolve(built));
      }
    }
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

  @ParameterizedTest
  @ValueSource(strings = {"whole", "none", "half", "list"})
  void aCopyMakesItsArchiveAnew(String state) throws Exception {
    assumeTrue(Files.exists(ROOT.resolve("target/jar")), "this Java makes no archive");
    Path home = installed("copied");
    Path archive = home.resolve("target/blast.jsa");
    damage(archive, state);
    if (state.equals("list")) {
      Files.delete(home.resolve("target/loaded-classes"));
    }

    assertThat(loadedClasses(home.resolve("blast")))
        .filteredOn(line -> line.contains(" blast."))
        .filteredOn(line -> !isNeverArchived(line))
        .filteredOn(line -> line.contains(" source: shared objects file"))
        .hasSizeGreaterThan(100);

    FileTime made = Files.getLastModifiedTime(archive);
    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    assertThat(filesIn(home.resolve("target")))
        .containsExactly("blast.jar", "blast.jsa", "jar", "java", "loaded-classes");
  }

  private static void damage(Path archive, String state) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    Files.delete(archive);
    switch (state) {
      case "none" -> {}
      case "half" -> Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));
      default -> Files.write(archive, bytes);
    }
  }

  @Test
  void anArchiveThatWasDamagedSinceIsMadeAnew() throws Exception {
    assumeTrue(Files.exists(ROOT.resolve("target/jar")), "this Java makes no archive");
    Path home = installed("damaged");
    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    damage(home.resolve("target/blast.jsa"), "half");

    assertThat(loadedClasses(home.resolve("blast")))
        .anyMatch(line -> line.contains(" blast.cli.Main source: shared objects file"));
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

  private void assertDoesNotStart(Outcome outcome, String why) {
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).matches("blast: [^\n]+\n").contains(why);
  }

  /** In both shells that are most often behind {@code sh}. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          BLAST_JAVA_OPTS,   -XX:+Nonsense,                    Unrecognized VM option 'Nonsense'
          BLAST_JAVA_OPTS,   --nonsense,                       Unrecognized option: --nonsense
          BLAST_JAVA_OPTS,   -Xmx1k,                           Too small maximum heap
          BLAST_JAVA_OPTS,   -XX:+UseG1GC -XX:+UseParallelGC,  collectors selected
          BLAST_JAVA_OPTS,   -javaagent:none.jar,              none.jar
          BLAST_JAVA_OPTS,   -version,                         version
          BLAST_JAVA_OPTS,   --dry-run,                        nothing
          JAVA_TOOL_OPTIONS, -XX:+Nonsense,                    Unrecognized VM option 'Nonsense'
          JAVA_TOOL_OPTIONS, -XX:+UseG1GC -XX:+UseParallelGC,  collectors selected
          JDK_JAVA_OPTIONS,  --nonsense,                       Unrecognized option: --nonsense
          _JAVA_OPTIONS,     -Xmx1k,                           Too small maximum heap
          """)
  void optionsWithWhichJavaDoesNotStart(String variable, String options, String why)
      throws Exception {
    environment.put(variable, options);

    for (String shell : List.of("sh", "bash")) {
      Outcome outcome = shell(shell + " \"$blast\" --remove hall");

      assertDoesNotStart(outcome, why);
      assertThat(outcome.err()).contains("the options in " + variable + ".");
    }
  }

  @Test
  void whoeverNamesACollectorGetsIt() throws Exception {
    environment.put("BLAST_JAVA_OPTS", "-XX:+UseParallelGC -Xlog:gc*:file=gc.txt");

    assertAnswers(shell("\"$blast\" --remove hall"));
    assertThat(folder.resolve("gc.txt")).content().contains("Using Parallel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
  void whereverTheCollectorIsNamed(String variable) throws Exception {
    environment.put(variable, "-XX:+UseParallelGC");

    Outcome outcome = shell("\"$blast\" --remove hall");

    assertThat(outcome.status()).isZero();
    // By Java itself.
    assertThat(outcome.err()).contains("Picked up " + variable).hasLineCount(1);
  }

  @Test
  void withTooLittleMemoryForJava() throws Exception {
    assertDoesNotStart(
        shell("ulimit -v 1000000 && exec \"$blast\" --remove hall"), "does not start. It says: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_000})
  void withHalfAJar(int length) throws Exception {
    Path home = installed("half");
    Path jar = home.resolve("target/blast.jar");
    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), length));

    for (int i = 0; i < 2; i++) {
      assertDoesNotStart(
          shell(home.resolve("blast"), "\"$blast\" --remove hall"), "blast.jar' is damaged");
    }
  }

  @Test
  void fromAPathThatJavaTakesForTwo() throws Exception {
    Path home = installed("a:b");

    assertDoesNotStart(
        shell(home.resolve("blast"), "\"$blast\" --remove hall"), "from a path with a colon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void inAFolderThatIsNoMore(String shell) throws Exception {
    Outcome outcome =
        shell("mkdir gone && cd gone && rmdir ../gone && exec " + shell + " \"$blast\" list -i x");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    // The shell itself may have complained before.
    assertThat(outcome.err())
        .endsWith("\nblast: the working directory is gone. Change to one that exists.\n");
  }

  @Test
  void withAJavaThatBecameOlder() throws Exception {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Path home = installed("older");
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    Files.createSymbolicLink(java, Path.of(System.getProperty("java.home"), "bin", "java"));
    assertAnswers(shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    Files.delete(java);
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo 'openjdk version "11.0.2" 2019-01-15' >&2
        [ "$1" = -version ]
        """);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    Outcome outcome = shell(home.resolve("blast"), "\"$blast\" --remove hall");

    assertDoesNotStart(outcome, "is too old. Install Java 17 or newer");
    assertThat(outcome.err()).endsWith("It says: openjdk version \"11.0.2\" 2019-01-15\n");
  }

  @Test
  void withStreamsThatAreClosed() throws Exception {
    assertAnswers(shell("\"$blast\" --remove hall <&-"));
    assertThat(shell("\"$blast\" --remove hall -i - <&-"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                <stdin>:1:1: error: the file can't be read: standard input is closed [unreadable-file]
                1 error
                """));
    assertThat(shell("\"$blast\" --remove hall >&-"))
        .isEqualTo(
            new Outcome(3, "", "blast: the output can't be written: standard output is closed\n"));
    assertThat(shell("\"$blast\" --remove hall -o answer >&-")).isEqualTo(new Outcome(0, "", ""));
    assertThat(shell("\"$blast\" --remove hal 2>&-")).isEqualTo(new Outcome(2, "", ""));
    assertThat(shell("\"$blast\" --remove hall <&- >&- 2>&-")).isEqualTo(new Outcome(3, "", ""));
  }

  @Test
  void fromPipesWithAPath() throws Exception {
    assertAnswers(shell("cat blast.yaml | \"$blast\" --remove hall -i /dev/stdin"));
    assertAnswers(shell("\"$blast\" --remove hall -i /dev/stdin <blast.yaml"));
    assertAnswers(shell("bash -c '\"$blast\" --remove hall -i <(cat blast.yaml)'"));
    assertAnswers(
        shell("mkfifo pipe && { cat blast.yaml >pipe & } && \"$blast\" --remove hall -i pipe"));
  }

  @ParameterizedTest
  @CsvSource({
    "lint, -Xmx6m",
    "lint, -Xmx10m -XX:+UseG1GC",
    "spof, -Xmx10m",
    "list, -Xmx10m -XX:+UseG1GC",
  })
  void whereMemoryRunsOutItSaysSoAndEnds(String command, String memory) throws Exception {
    String services =
        IntStream.range(0, 60_000)
            .mapToObj("  service-%1$d: {name: Service number %1$d, needs: root}\n"::formatted)
            .collect(Collectors.joining("", "resources: {root: {}}\nservices:\n", ""));
    Chat.write(folder.resolve("blast.yaml"), services);
    environment.put("BLAST_JAVA_OPTS", memory);

    Outcome outcome = shell("\"$blast\" " + command);

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo("blast: out of memory; give it more with BLAST_JAVA_OPTS=-Xmx8g\n");
  }

  @Test
  void whoeverStopsTheLauncherStopsJava() throws Exception {
    Outcome outcome =
        shell("mkfifo pipe && { \"$blast\" list -i pipe & } && kill $! && wait $!; echo $?");

    assertThat(outcome.out()).isEqualTo("143\n");
  }

  /** A launcher that isn't patient, and the number of a process that will never let its lock go. */
  private Path locked() throws IOException {
    Path home = installed("locked");
    Path launcher = home.resolve("blast");
    Files.writeString(
        launcher, Files.readString(launcher).replace("patience_seconds=120", "patience_seconds=1"));
    Files.createSymbolicLink(
        home.resolve("target/blast.lock"), Path.of("" + ProcessHandle.current().pid()));
    Path mvn = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\necho never >&2\nexit 1\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    return launcher;
  }

  @Test
  void aLockThatNobodyBuildsUnderIsGivenUp() throws Exception {
    Path launcher = locked();

    Outcome outcome = shell(launcher, "\"$blast\" --remove hall");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .matches("blast: waiting for process \\d+, which builds it [^\n]+blast.lock[^\n]+\n");
    assertAnswers(shell(launcher, "\"$blast\" --remove hall"));
  }

  @Test
  void whereNothingIsBuiltYetTheLockIsNamed() throws Exception {
    Path launcher = locked();
    Files.delete(launcher.resolveSibling("target/blast.jar"));

    Outcome outcome = shell(launcher, "\"$blast\" --remove hall");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err().lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("blast: process \\d+ holds '.*blast.lock', but '.*blast-build.log' has stood .*");
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
