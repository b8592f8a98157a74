package blast.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds what is in the program's jar: all that it needs of its libraries, and nothing else. */
class ProgramJarIT {
  private static final String LIST = "META-INF/THIRD-PARTY.md";

  /** What may stand beside the classes. */
  private static final Pattern READ_BY_SOMEBODY =
      Pattern.compile(
          "META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|THIRD-PARTY\\.md|licenses/.*|\\w+(-\\w+)?-LICENSE"
              + "|services/.*|maven/.*/pom\\.properties|maven/blast/blast/pom\\.xml)"
              + "|blast/manual/\\w+\\.md"
              + "|blast/explore/(script\\.js\\.gz|loader\\.js|page\\.html|style\\.css)");

  /**
   * What EMF compares texts with where it is there, as it is beside the tests, and else without.
   */
  private static final String OPTIONAL = "com/ibm/icu/";

  private static Jar program;

  /** The jars on the class path of the tests: those of the libraries, and of the tests' own. */
  private static List<Jar> libraries;

  /** In which library a class stands. */
  private static Map<String, Jar> libraryOf;

  @BeforeAll
  static void read() throws IOException {
    program = Jar.read(Path.of("target/blast.jar"));
    libraries = new ArrayList<>();
    libraryOf = new HashMap<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (path.endsWith(".jar") && !path.contains("/target/blast-")) {
        Jar library = Jar.read(Path.of(path));
        libraries.add(library);
        library.classes().forEach(type -> libraryOf.putIfAbsent(type.getKey(), library));
      }
    }
  }

  /** Which classes of libraries are named in a jar and don't stand in it, and where. */
  private static Set<String> missing(Jar jar) {
    Set<String> missing = new TreeSet<>();
    jar.classes()
        .forEach(
            type -> {
              for (String name : names(type.getValue())) {
                if (libraryOf.containsKey(name)
                    && !name.startsWith(OPTIONAL)
                    && !jar.hasClass(name)) {
                  missing.add(name + " in " + type.getKey());
                }
              }
            });
    return missing;
  }

  private static Set<String> names(byte[] file) {
    try {
      return ClassFile.namesIn(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyClassThatAClassNamesIsInside() {
    assertThat(missing(program)).isEmpty();
  }

  @Test
  void aClassThatIsMissingIsFound() {
    NavigableMap<String, byte[]> files = new TreeMap<>(program.files());
    files.remove("org/eclipse/elk/alg/layered/LayeredLayoutProvider.class");
    files.remove("com/google/common/collect/Lists.class");

    assertThat(missing(new Jar("planted", files)))
        .anyMatch(found -> found.startsWith("org/eclipse/elk/alg/layered/LayeredLayoutProvider in"))
        .anyMatch(found -> found.startsWith("com/google/common/collect/Lists in org/eclipse/elk/"));
  }

  @Test
  void everyServiceHasItsProviders() {
    assertThat(program.others().filter(file -> file.startsWith("META-INF/services/")))
        .isNotEmpty()
        .allSatisfy(
            service ->
                assertThat(program.text(service).lines().map(line -> line.replace('.', '/')))
                    .isNotEmpty()
                    .allMatch(program::hasClass));
  }

  @Test
  void besideTheClassesIsOnlyWhatSomebodyReads() {
    assertThat(program.others()).allMatch(READ_BY_SOMEBODY.asMatchPredicate());
  }

  @Test
  void ofOurClassesOnlyThoseOfTheProgramAreInside() {
    assertThat(program.classes().map(Map.Entry::getKey).filter(name -> name.startsWith("blast/")))
        .isNotEmpty()
        .allMatch(
            name ->
                Files.exists(Path.of("src/main/java", name.replaceFirst("\\$.*", "") + ".java")));
  }

  @Test
  void theEngineIsInsideAsAScriptAndNotAsClasses() {
    assertThat(program.others()).contains("blast/explore/script.js.gz");
    assertThat(program.classes().map(Map.Entry::getKey))
        .noneMatch(name -> name.startsWith("blast/browser/"));
  }

  @Test
  void itSaysOfEachLibraryWhoseItIs() {
    List<String[]> listed =
        program
            .text(LIST)
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| library"))
            .map(line -> line.substring(2).split(" \\| ", -1))
            .toList();

    Set<String> inside =
        program
            .classes()
            .map(Map.Entry::getKey)
            .filter(libraryOf::containsKey)
            .map(name -> libraryOf.get(name).name())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(listed.stream().map(row -> row[0] + "-" + row[1] + ".jar"))
        .containsExactlyInAnyOrderElementsOf(inside);
    for (String[] row : listed) {
      assertThat(row[2])
          .as(row[0])
          .matches("MIT|BSD-3-Clause|(Apache|EPL|LGPL)-\\d\\.\\d(-or-later)?( OR .*)?");
      assertThat(row[3].split(" ", -1)).as(row[0]).allMatch(program.files()::containsKey);
      assertThat(row[4]).as(row[0]).startsWith("http");
    }
  }

  @Test
  void everyClassIsOursOrOfALibrary() {
    assertThat(program.classes().map(Map.Entry::getKey))
        .allMatch(name -> name.startsWith("blast/") || libraryOf.containsKey(name));
  }

  /** A new version of a library may come with a text that it didn't have. */
  @Test
  void whatALibrarySaysOfItsLicencesIsInside() {
    Set<String> texts = program.others().map(program::text).collect(Collectors.toSet());

    for (Jar library : libraries) {
      if (library.classes().map(Map.Entry::getKey).anyMatch(program::hasClass)) {
        assertThat(licences(library))
            .as(library.name())
            .allMatch(path -> texts.contains(library.text(path)));
      }
    }
  }

  /** Eclipse's own pages only say which licence it is, unless code of others is told of. */
  private static Stream<String> licences(Jar library) {
    return library
        .others()
        .filter(path -> path.matches("(META-INF/)?(about.*\\.html|.*(LICEN[CS]E|NOTICE).*)"))
        .filter(path -> !path.endsWith(".html") || library.text(path).contains("Third Party"));
  }
}
