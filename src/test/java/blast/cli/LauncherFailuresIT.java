package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher says when Java does not start, or ends before its time. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherFailuresIT {
  @TempDir private Path folder;
  private LauncherRun blast;

  @BeforeEach
  void writeInventory() {
    blast = new LauncherRun(folder);
  }

  @Test
  void withoutJavaItSaysWhatIsMissing() throws Exception {
    blast.set("JAVA_HOME", folder.resolve("nowhere").toString());

    LauncherRun.Outcome outcome = blast.shell("\"$blast\" --remove hall");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("blast: no bin/java in JAVA_HOME").contains("Java 17");
  }

  private void assertDoesNotStart(LauncherRun.Outcome outcome, String why) {
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).matches("blast: [^\n]+\n").contains(why);
  }

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
    blast.set(variable, options);

    LauncherRun.Outcome outcome = blast.shell("sh \"$blast\" --remove hall");

    assertDoesNotStart(outcome, why);
    assertThat(outcome.err()).contains("the options in " + variable + ".");
  }

  @Test
  void inTheOtherShellThatIsOftenBehindSh() throws Exception {
    blast.set("BLAST_JAVA_OPTS", "-XX:+UseG1GC -XX:+UseParallelGC");

    LauncherRun.Outcome outcome = blast.shell("bash \"$blast\" --remove hall");

    assertDoesNotStart(outcome, "collectors selected");
    assertThat(outcome.err()).contains("the options in BLAST_JAVA_OPTS.");
  }

  @Test
  void withTooLittleMemoryForJava() throws Exception {
    assertDoesNotStart(
        blast.shell("ulimit -v 1000000 && exec \"$blast\" --remove hall"),
        "does not start. It says: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000_000})
  void withHalfAJar(int length) throws Exception {
    Path home = blast.installedLightly("half");
    Path jar = home.resolve("target/blast.jar");
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), length));

    for (int i = 0; i < 2; i++) {
      assertDoesNotStart(
          blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"), "blast.jar' is damaged");
    }
  }

  @Test
  void fromAPathThatJavaTakesForTwo() throws Exception {
    Path home = blast.installedLightly("a:b");

    assertDoesNotStart(
        blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"), "from a path with a colon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash"})
  void inAFolderThatIsNoMore(String shell) throws Exception {
    LauncherRun.Outcome outcome =
        blast.shell(
            "mkdir gone && cd gone && rmdir ../gone && exec " + shell + " \"$blast\" list -i x");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    // The shell itself may have complained before.
    assertThat(outcome.err())
        .endsWith("\nblast: the working directory is gone. Change to one that exists.\n");
  }

  @Test
  void withAJavaThatBecameOlder() throws Exception {
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Path home = blast.installedLightly("older");
    blast.set("JAVA_HOME", folder.resolve("jdk").toString());
    Files.createSymbolicLink(java, Path.of(System.getProperty("java.home"), "bin", "java"));
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    Files.delete(java);
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo 'openjdk version "11.0.2" 2019-01-15' >&2
        [ "$1" = -version ]
        """);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));

    LauncherRun.Outcome outcome = blast.shell(home.resolve("blast"), "\"$blast\" --remove hall");

    assertDoesNotStart(outcome, "is too old. Install Java 17 or newer");
    assertThat(outcome.err()).endsWith("It says: openjdk version \"11.0.2\" 2019-01-15\n");
  }

  @ParameterizedTest
  @CsvSource({
    "lint, -Xmx6m",
    "lint, -Xmx10m -XX:+UseG1GC",
    "list, -Xmx10m -XX:+UseG1GC",
  })
  void whereMemoryRunsOutItSaysSoAndEnds(String command, String memory) throws Exception {
    String services =
        IntStream.range(0, 60_000)
            .mapToObj("  service-%1$d: {name: Service number %1$d, needs: root}\n"::formatted)
            .collect(Collectors.joining("", "resources: {root: {}}\nservices:\n", ""));
    Chat.write(folder.resolve("blast.yaml"), services);
    blast.set("BLAST_JAVA_OPTS", memory);

    LauncherRun.Outcome outcome = blast.shell("\"$blast\" " + command);

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err())
        .isEqualTo("blast: out of memory; give it more with BLAST_JAVA_OPTS=-Xmx8g\n");
  }
}
