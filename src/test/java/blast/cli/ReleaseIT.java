package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Unpacks and runs what {@code mvn -Pdist verify} releases. */
class ReleaseIT {
  /** Who may write nowhere but where everybody may. */
  private static final String NOBODY = "setpriv --reuid=65534 --regid=65534 --clear-groups ";

  @TempDir private Path folder;
  private LauncherRun blast;

  /** What is released. */
  private enum Archive {
    ZIP("blast-[^-]+\\.zip", "unzip -q"),
    TAR("blast-[^-]+\\.tar\\.gz", "tar xzf"),
    WHOLE("blast-[^-]+-\\w+-\\w+\\.tar\\.gz", "tar xzf");

    private final String name;
    private final String unpack;

    Archive(String name, String unpack) {
      this.name = name;
      this.unpack = unpack;
    }

    private Path file() throws IOException {
      try (Stream<Path> files = Files.list(Path.of(System.getProperty("blast.dist")))) {
        return files
            .filter(file -> file.getFileName().toString().matches(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + name));
      }
    }

    private String origin() {
      return this == WHOLE ? "from the release with its own Java in " : "from the release in ";
    }
  }

  @BeforeEach
  void writeInventory() {
    assumeTrue(
        System.getProperty("blast.dist") != null,
        "nothing is released in this build; mvn -Pdist verify does it");
    blast = new LauncherRun(folder);
    blast.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  /** Unpacks an archive below a folder whose name has blanks, and returns its one folder. */
  private Path unpacked(Archive archive) throws Exception {
    return unpacked(archive, "un packed * here");
  }

  private Path unpacked(Archive archive, String name) throws Exception {
    Path parent = Files.createDirectory(folder.resolve(name));
    Process process =
        new ProcessBuilder("sh", "-c", archive.unpack + " " + archive.file())
            .directory(parent.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(LauncherRun.filesIn(parent)).hasSize(1);
    return parent.resolve(LauncherRun.filesIn(parent).get(0));
  }

  private void assertWorks(Archive archive, Path home, String user) throws Exception {
    Path launcher = home.resolve("blast");
    assertThat(blast.shell(launcher, user + "\"$blast\" --version").out())
        .matches("(?s)blast \\d+\\.\\d+\\.\\d+\nJava [^\n]+\n.*")
        .endsWith("\n" + archive.origin() + home + "\n");
    blast.assertAnswers(blast.shell(launcher, user + "\"$blast\" --remove hall"));
    CommandLineRun.Outcome lint = CommandLineRun.in(folder).blast("lint");
    assertThat(blast.shell(launcher, user + "\"$blast\" lint"))
        .isEqualTo(new LauncherRun.Outcome(lint.status(), lint.out(), lint.err()));
    assertThat(blast.shell(launcher, user + "\"$blast\" lint --explain no-slack").out())
        .startsWith("no-slack");
    LauncherRun.Outcome broken =
        blast.shell(launcher, "echo 'services: {a: {needs: b}}' | " + user + "\"$blast\" lint -");
    assertThat(broken.status()).isEqualTo(2);
    assertThat(broken.out() + broken.err()).contains("<stdin>:1:");
  }

  /** Which of blast's classes come from where, in the words of Java's log. */
  private List<String> loadedClasses(Path home, String user) throws Exception {
    Path log = Files.createDirectories(folder.resolve("own")).resolve("loaded.txt");
    blast.set("BLAST_JAVA_OPTS", "-Xlog:class+load:file=own/loaded.txt");
    blast.assertAnswers(blast.shell(home.resolve("blast"), user + "\"$blast\" --remove hall"));
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains(" blast.") && line.contains(" source: "))
        // The one class that implements an interface from class files of Java 5.
        .filter(line -> !line.contains("CommonOptions$Gathered"))
        .toList();
  }

  private static void assertFromTheArchive(List<String> loaded) {
    assertThat(loaded)
        .hasSizeGreaterThan(100)
        .allMatch(line -> line.contains(" source: shared objects file"));
  }

  @ParameterizedTest
  @EnumSource
  void whereverItIsUnpackedItWorks(Archive archive) throws Exception {
    assertWorks(archive, unpacked(archive), "");
  }

  @ParameterizedTest
  @EnumSource
  void itsClassesComeFromAnArchive(Archive archive) throws Exception {
    assertFromTheArchive(loadedClasses(unpacked(archive), ""));
  }

  @Test
  void whereverItIsUnpackedItsClassesComeFromAnArchive() throws Exception {
    for (String name : List.of("un-packed", "ausgepackt für Zoë", "100%")) {
      assertFromTheArchive(loadedClasses(unpacked(Archive.TAR, name), ""));
    }
  }

  /** A prefix for commands of somebody who may not write to the folder. */
  private String somebodyElse(Path home) throws Exception {
    boolean isRoot = Files.getOwner(folder).getName().equals("root");
    assumeTrue(!isRoot || Files.exists(Path.of("/usr/bin/setpriv")), "root may write anywhere");
    Path own = Files.createDirectory(folder.resolve("own"));
    blast.set("HOME", own.toString());
    blast.set("XDG_CACHE_HOME", "");
    String owner = isRoot ? "chown 65534 own; chmod 755 . ; " : "";
    assertThat(blast.shell(home, owner + "chmod -R a-w \"$blast\"").status()).isZero();
    return isRoot ? NOBODY : "";
  }

  @ParameterizedTest
  @CsvSource({
    "TAR, un-packed, starts",
    "TAR, un packed * here, copies",
    "WHOLE, un packed * here, starts"
  })
  void whereNobodyMayWriteItKeepsWhatItNeedsInACache(Archive archive, String name, String kept)
      throws Exception {
    Path home = unpacked(archive, name);
    List<String> before = LauncherRun.filesIn(home.resolve("lib"));
    String user = somebodyElse(home);
    try {
      assertWorks(archive, home, user);
      assertFromTheArchive(loadedClasses(home, user));

      assertThat(LauncherRun.filesIn(home.resolve("lib"))).isEqualTo(before);
      Path caches = folder.resolve("own/.cache/blast");
      assertThat(LauncherRun.filesIn(caches)).containsExactly(kept);
      Path cache = Path.of(caches.resolve(kept) + home.toRealPath().toString());
      if (kept.equals("copies")) {
        cache = caches.resolve(kept).resolve(LauncherRun.filesIn(caches.resolve(kept)).get(0));
      }
      assertThat(cache.resolve("java")).exists();
      assertThat(cache.resolve("blast.jsa").toFile().exists()).isEqualTo(archive == Archive.TAR);
    } finally {
      blast.shell(home, "chmod -R u+w \"$blast\"");
    }
  }

  @Test
  void aCacheThatBelongsToAnotherIsNotUsed() throws Exception {
    Path home = unpacked(Archive.TAR);
    String user = somebodyElse(home);
    assumeTrue(!user.isEmpty(), "only root can make what belongs to another");
    try {
      blast.set("XDG_CACHE_HOME", Files.createDirectory(folder.resolve("others")).toString());
      blast.shell(home, "chmod 777 others");

      assertWorks(Archive.TAR, home, user);

      assertThat(LauncherRun.filesIn(folder.resolve("others"))).isEmpty();
    } finally {
      blast.shell(home, "chmod -R u+w \"$blast\"");
    }
  }

  @Test
  void withItsOwnJavaItNeedsNoneAndTakesNone() throws Exception {
    Path home = unpacked(Archive.WHOLE);
    blast.set("PATH", "/nowhere");
    blast.set("JAVA_HOME", "/nowhere");
    blast.set("CLASSPATH", "/nowhere");

    assertWorks(Archive.WHOLE, home, "");
  }

  @Test
  void withItsOwnJavaItDrawsToo() throws Exception {
    Path home = unpacked(Archive.WHOLE);

    LauncherRun.Outcome drawn =
        blast.shell(home.resolve("blast"), "\"$blast\" export svg --remove hall -o map.svg");

    assertThat(drawn).isEqualTo(new LauncherRun.Outcome(0, "", ""));
    assertThat(CommandLineRun.in(folder).blast("export", "svg", "--remove", "hall").out())
        .isEqualTo(Files.readString(folder.resolve("map.svg")));
  }

  @ParameterizedTest
  @EnumSource
  void itHasAllThatIsPromised(Archive archive) throws Exception {
    Path home = unpacked(archive);

    assertThat(home)
        .isDirectoryContaining("glob:**/LICENSE")
        .isDirectoryContaining("glob:**/README.md")
        .isDirectoryContaining("glob:**/CHANGELOG.md");
    assertThat(Files.readString(home.resolve("blast.cdx.json"))).contains("\"CycloneDX\"", "elk");
    assertThat(LauncherRun.filesIn(home.resolve("man/man1"))).contains("blast.1", "blast-spof.1");
    assertThat(LauncherRun.filesIn(home.resolve("completions")))
        .containsExactly("_blast", "blast.bash", "blast.fish");
    assertThat(named(home.resolve("legal/THIRD-PARTY.md")))
        .hasSizeGreaterThan(5)
        .allSatisfy(text -> assertThat(home.resolve("legal").resolve(text)).isNotEmptyFile());
    assertThat(Files.exists(home.resolve("lib/runtime/legal/java.base/LICENSE")))
        .isEqualTo(archive == Archive.WHOLE);
    assertThat(Files.exists(home.resolve("lib/blast.jar"))).isNotEqualTo(archive == Archive.WHOLE);
  }

  /** The files that a list of licences names. */
  private static List<String> named(Path list) throws IOException {
    List<String> named = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] cells = line.split(" \\| ", -1);
      if (line.startsWith("| ") && cells.length == 5 && !cells[3].equals("text")) {
        named.addAll(List.of(cells[3].split(" ", -1)));
      }
    }
    return named.stream().distinct().toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"TAR", "WHOLE"})
  void everyEntryHasOneTimeAndOwner(Archive archive) throws Exception {
    LauncherRun.Outcome listing =
        blast.shell(archive.file(), "TZ=UTC tar tvzf \"$blast\" --numeric-owner");

    assertThat(listing.out().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) 0/0 +\\d+ .* 00:00 .*"))
        .anyMatch(line -> line.matches("-rwxr-xr-x .*/blast"));
  }
}
