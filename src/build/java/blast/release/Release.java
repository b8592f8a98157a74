package blast.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the build runs to lay out what is released, in a folder that is packed afterwards. */
public final class Release {
  private static final String LEGAL = "META-INF/";

  /** What is said of the licences of Java. */
  private static final String JAVA_NOTE =
      """
      # The Java in this release

      `lib/runtime` was made by `jlink` of Java %s (%s). It holds these modules and what they need:
      %s. The program stands in it too, as the module `blast`, with its
      libraries, see [THIRD-PARTY.md](THIRD-PARTY.md).

      Java is under the GNU General Public License, version 2, with the Classpath Exception. Its
      licences, and those of what it contains, stand in `lib/runtime/legal`. The bill of materials
      doesn't list it.
      """;

  private final Path target;
  private final Path common;
  private final Path loaded;

  private Release(Path target) {
    this.target = target;
    common = target.resolve("release/common");
    loaded = target.resolve("release/loaded-classes");
  }

  /**
   * Lays it out.
   *
   * @param args the project's folder, that of the build, the version, and when it was released
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path project = Path.of(args[0]);
    Release release = new Release(Path.of(args[1]));
    release.layOut(project);
    release.listClasses();
    release.layOutProgram();
    release.layOutJava(args[2]);
    release.layOutCompletions();
    release.age(FileTime.from(Instant.parse(args[3])));
  }

  /** What every release has. */
  private void layOut(Path project) throws IOException {
    Files.createDirectories(common.resolve("completions"));
    Files.writeString(
        common.resolve("blast"), ReleasedLauncher.of(Files.readString(project.resolve("blast"))));
    Files.copy(project.resolve("src/build/release/README.md"), common.resolve("README.md"));
    Files.copy(project.resolve("LICENSE"), common.resolve("LICENSE"));
    Files.copy(project.resolve("CHANGELOG.md"), common.resolve("CHANGELOG.md"));
    Path bill = target.resolve("blast.cdx.json");
    if (!Files.exists(bill)) {
      throw new IOException("no " + bill + ": Maven makes it with the network only, not with -o");
    }
    Files.copy(bill, common.resolve("blast.cdx.json"));
    copy(target.resolve("man"), common.resolve("man"));
    try (JarFile program = new JarFile(target.resolve("blast.jar").toFile())) {
      layOutLicences(program);
    }
  }

  /** The program's jar has them with a list, whose paths are those in the jar. */
  private void layOutLicences(JarFile program) throws IOException {
    for (JarEntry entry : program.stream().toList()) {
      String name = entry.getName();
      if (name.matches(LEGAL + "(LICENSE|NOTICE|THIRD-PARTY.md|[\\w-]+-LICENSE|licenses/.+)")) {
        Path file = common.resolve("legal").resolve(name.substring(LEGAL.length()));
        Files.createDirectories(file.getParent());
        try (InputStream text = program.getInputStream(entry)) {
          Files.copy(text, file);
        }
      }
    }
    Path list = common.resolve("legal/THIRD-PARTY.md");
    Files.writeString(list, Files.readString(list).replace(LEGAL, ""));
  }

  /**
   * Which classes are loaded. Java lists them as they come, and that is never quite the same; those
   * that it makes while it runs, marked with an @, are of classes that are listed before. Some of
   * those stand twice, once for each place in the code.
   */
  private void listClasses() throws IOException {
    try (Stream<String> lines = Files.lines(target.resolve("loaded-classes"))) {
      Files.write(
          loaded,
          lines
              .filter(line -> !line.startsWith("#"))
              .sorted(
                  Comparator.comparing((String line) -> line.startsWith("@"))
                      .thenComparing(line -> line))
              .toList());
    }
  }

  /** What runs with the Java that is there. */
  private void layOutProgram() throws IOException {
    Path lib = Files.createDirectories(target.resolve("release/program/lib"));
    Files.copy(target.resolve("blast.jar"), lib.resolve("blast.jar"));
    Files.copy(loaded, lib.resolve("loaded-classes"));
  }

  /** What brings its own. */
  private void layOutJava(String version) throws IOException, InterruptedException {
    Path whole = target.resolve("release/whole");
    Path runtime = Files.createDirectories(whole.resolve("lib")).resolve("runtime");
    List<String> modules =
        new OwnJava(target.resolve("blast.jar"), target.resolve("release/work"), version)
            .make(runtime);
    withoutLinks(runtime.resolve("legal"));
    OwnJava.archive(runtime, loaded, target.resolve("release/archive.log"));
    Files.writeString(
        Files.createDirectories(whole.resolve("legal")).resolve("JAVA.md"),
        JAVA_NOTE.formatted(
            Runtime.version(), System.getProperty("java.vendor"), String.join(", ", modules)));
  }

  /** Has the program write them, in its own Java. */
  private void layOutCompletions() throws IOException, InterruptedException {
    for (String[] shell :
        new String[][] {{"bash", "blast.bash"}, {"zsh", "_blast"}, {"fish", "blast.fish"}}) {
      int status =
          new ProcessBuilder(
                  target.resolve("release/whole/lib/runtime/bin/java").toString(),
                  "blast.cli.Main",
                  "completion",
                  shell[0],
                  "--output",
                  common.resolve("completions").resolve(shell[1]).toString())
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException("no completion for " + shell[0]);
      }
    }
  }

  /** Texts that modules share are links to one of them, which not every unpacking keeps. */
  private static void withoutLinks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isSymbolicLink).toList()) {
        byte[] text = Files.readAllBytes(file);
        Files.delete(file);
        Files.write(file, text);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  /** Makes every file as old as the release. */
  private void age(FileTime time) throws IOException {
    try (Stream<Path> files = Files.walk(target.resolve("release"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }
}
