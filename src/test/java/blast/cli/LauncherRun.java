package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder with an inventory, and a shell in it that starts the packaged program. */
final class LauncherRun {
  /** Where the program was built. */
  static final Path ROOT = Path.of("").toAbsolutePath();

  /** So many are Java's own. */
  private static final int FIRST_CLASSES = 450;

  private static final String MAIN_CLASS = "blast/cli/Main";

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  /** What a line of shell came to. */
  record Outcome(int status, String out, String err) {}

  LauncherRun(Path folder) {
    this.folder = folder;
    Chat.write(folder.resolve("blast.yaml"), Chat.YAML);
  }

  /** Sets a variable of the environment for what is run from now on. */
  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /** Runs a line of shell in the folder; {@code $blast} stands for a launcher. */
  Outcome shell(Path launcher, String line) throws Exception {
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

  /** The same with the launcher of what was built. */
  Outcome shell(String line) throws Exception {
    return shell(ROOT.resolve("blast"), line);
  }

  /** Asserts that the question {@code --remove hall} was answered, and nothing else was said. */
  void assertAnswers(Outcome outcome) {
    CommandLineRun.Outcome expected = CommandLineRun.in(folder).blast("--remove", "hall");
    assertThat(outcome).isEqualTo(new Outcome(0, expected.out(), ""));
  }

  /** Blast as somebody copies it elsewhere: the launcher and what was built. */
  Path installed(String name) throws IOException {
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

  /**
   * The same, where an archive is soon made anew: of the classes that Java begins with and the main
   * one.
   */
  Path installedLightly(String name) throws IOException {
    Path home = installed(name);
    Path list = home.resolve("target/loaded-classes");
    if (Files.exists(list)) {
      Files.write(
          list,
          Stream.concat(
                  Files.readAllLines(list).stream().limit(FIRST_CLASSES), Stream.of(MAIN_CLASS))
              .toList());
    }
    return home;
  }

  static List<String> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
