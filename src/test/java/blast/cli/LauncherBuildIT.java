package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher makes and keeps beside the program: its archive of classes, its lock. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherBuildIT {
  @TempDir private Path folder;
  private LauncherRun blast;

  @BeforeEach
  void writeInventory() {
    blast = new LauncherRun(folder);
  }

  /** Which classes were loaded, and from where, in the words of Java's log. */
  private List<String> loadedClasses(Path launcher) throws Exception {
    blast.set("BLAST_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
    blast.assertAnswers(blast.shell(launcher, "\"$blast\" --remove hall"));
    return Files.readAllLines(folder.resolve("loaded.txt"));
  }

  @Test
  void itsClassesComeFromItsArchive() throws Exception {
    assumeTrue(Files.exists(LauncherRun.ROOT.resolve("target/jar")), "this Java makes no archive");

    List<String> loaded = loadedClasses(LauncherRun.ROOT.resolve("blast"));

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
  @ValueSource(strings = {"whole", "none", "list"})
  void aCopyMakesItsArchiveAnew(String state) throws Exception {
    assumeTrue(Files.exists(LauncherRun.ROOT.resolve("target/jar")), "this Java makes no archive");
    Path home = blast.installed("copied");
    Path archive = home.resolve("target/blast.jsa");
    switch (state) {
      case "none" -> Files.delete(archive);
      case "list" -> Files.delete(home.resolve("target/loaded-classes"));
      default -> assertThat(archive).exists();
    }

    assertThat(loadedClasses(home.resolve("blast")))
        .filteredOn(line -> line.contains(" blast."))
        .filteredOn(line -> !isNeverArchived(line))
        .filteredOn(line -> line.contains(" source: shared objects file"))
        .hasSizeGreaterThan(100);

    FileTime made = Files.getLastModifiedTime(archive);
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(made);
    assertThat(LauncherRun.filesIn(home.resolve("target")))
        .containsExactly("blast.jar", "blast.jsa", "jar", "java", "loaded-classes");
  }

  @Test
  void anArchiveThatWasDamagedSinceIsMadeAnew() throws Exception {
    assumeTrue(Files.exists(LauncherRun.ROOT.resolve("target/jar")), "this Java makes no archive");
    Path home = blast.installedLightly("damaged");
    blast.assertAnswers(blast.shell(home.resolve("blast"), "\"$blast\" --remove hall"));

    Path archive = home.resolve("target/blast.jsa");
    byte[] bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(loadedClasses(home.resolve("blast")))
        .anyMatch(line -> line.contains(" blast.cli.Main source: shared objects file"));
  }

  /** A launcher that isn't patient, and the number of a process that will never let its lock go. */
  private Path locked() throws IOException {
    Path home = blast.installedLightly("locked");
    Path launcher = home.resolve("blast");
    Files.writeString(
        launcher, Files.readString(launcher).replace("patience_seconds=120", "patience_seconds=1"));
    Files.createSymbolicLink(
        home.resolve("target/blast.lock"), Path.of("" + ProcessHandle.current().pid()));
    Path mvn = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
    Files.writeString(mvn, "#!/bin/sh\necho never >&2\nexit 1\n");
    Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    blast.set("PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"));
    return launcher;
  }

  @Test
  void aLockThatNobodyBuildsUnderIsGivenUp() throws Exception {
    Path launcher = locked();

    LauncherRun.Outcome outcome = blast.shell(launcher, "\"$blast\" --remove hall");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .matches("blast: waiting for process \\d+, which builds it [^\n]+blast.lock[^\n]+\n");
    blast.assertAnswers(blast.shell(launcher, "\"$blast\" --remove hall"));
  }

  @Test
  void whereNothingIsBuiltYetTheLockIsNamed() throws Exception {
    Path launcher = locked();
    Files.delete(launcher.resolveSibling("target/blast.jar"));

    LauncherRun.Outcome outcome = blast.shell(launcher, "\"$blast\" --remove hall");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err().lines())
        .hasSize(2)
        .last()
        .asString()
        .matches("blast: process \\d+ holds '.*blast.lock', but '.*blast-build.log' has stood .*");
  }
}
