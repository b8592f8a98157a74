package blast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the house for the packages under a root: the program's own, or that of the planted
 * violations.
 */
final class ArchitectureRules {
  /** Which floors a floor may use, from the bottom to the top; itself it may always use. */
  private static final Map<String, List<String>> FLOORS = floorTable();

  /** Whose answer depends on the language or the country of whoever runs the program. */
  private static final Set<String> LOCALE_DEPENDENT =
      Set.of(
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.formatted(java.lang.Object[])",
          "java.lang.String.format(java.lang.String, java.lang.Object[])",
          "java.util.Locale.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.text.NumberFormat.getInstance()");

  /** Whose answer depends on when and where the program runs. */
  private static final Set<String> SURROUNDINGS =
      Set.of(
          "java.lang.System.getenv()",
          "java.lang.System.getenv(java.lang.String)",
          "java.lang.System.getProperty(java.lang.String)",
          "java.lang.System.getProperty(java.lang.String, java.lang.String)",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.lang.Math.random()",
          "java.util.Random.<init>()",
          "java.util.concurrent.ThreadLocalRandom.current()");

  private final String root;
  private final DescribedPredicate<JavaClass> judged;

  /**
   * The rules for the packages under a root.
   *
   * @param judged the types whose visibility is judged; others count as users of them
   */
  ArchitectureRules(String root, DescribedPredicate<JavaClass> judged) {
    this.root = root;
    this.judged = judged;
  }

  private static Map<String, List<String>> floorTable() {
    Map<String, List<String>> floors = new LinkedHashMap<>();
    floors.put("text", List.of());
    floors.put("diagnostic", List.of("text"));
    floors.put("inventory", List.of("text"));
    floors.put("loading", List.of("inventory", "diagnostic", "text"));
    floors.put("importing", List.of("loading", "inventory", "diagnostic", "text"));
    floors.put("graph", List.of("inventory", "text"));
    floors.put("analysis", List.of("graph", "inventory", "text"));
    floors.put("lint", List.of("analysis", "graph", "inventory", "diagnostic", "text"));
    floors.put("wording", List.of("analysis", "inventory", "text"));
    floors.put("report", List.of("wording", "analysis", "lint", "inventory", "diagnostic", "text"));
    floors.put("jgrapht", List.of("graph", "inventory"));
    floors.put("export", List.of("jgrapht", "wording", "analysis", "graph", "inventory", "text"));
    floors.put("explore", List.of("wording", "analysis", "inventory", "text"));
    floors.put("cli", List.copyOf(floors.keySet()));
    // Last, as nobody uses it: it is in no jar.
    floors.put("browser", List.of("wording", "analysis", "inventory", "text"));
    return floors;
  }

  /** All of them by name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    FLOORS.forEach((floor, below) -> rules.put("floor-" + floor, floor(floor, below)));
    rules.put("known-floor", everyClassStandsOnAFloor());
    rules.put("no-cycles", noCycles());
    rules.put("report-blind", blind("report", "loading", "export"));
    rules.put("export-blind", blind("export", "loading", "report"));
    rules.put("snakeyaml", door("org.yaml.snakeyaml..", "loading"));
    rules.put(
        "jackson",
        door("com.fasterxml.jackson..", "loading", "wording", "report", "export", "explore"));
    rules.put("jackson-parser", jacksonParserOnlyInLoading());
    rules.put("jackson-generator", jacksonGeneratorOnlyInWriters());
    rules.put("xml", door("javax.xml..", "nowhere"));
    rules.put("jgrapht", jgraphtOnlyInJgrapht());
    rules.put("graph-files", door("org.jgrapht.nio..", "importing"));
    rules.put("layout", door("org.eclipse..", "export"));
    rules.put("java2d", door("java.awt..", "export.drawing"));
    rules.put("csv", door("de.siegmar.fastcsv..", "importing"));
    rules.put("script", door("org.teavm..", "browser"));
    rules.put("picocli", door("picocli..", "cli"));
    rules.put("files", filesOnlyInCli());
    rules.put("standard-streams", standardStreamsOnlyInCli());
    rules.put("exit", exitOnlyInCli());
    rules.put("surroundings", surroundingsOnlyInCli());
    rules.put("locale", noLocale());
    CoreRules core = new CoreRules(root);
    rules.put("core-types", core.onlyListedTypes());
    rules.put("core-calls", core.onlyWhatRunsAnywhere());
    PublicRules visible = new PublicRules(root, judged);
    rules.put("one-door", visible.oneDoorToAnswers());
    rules.put("public-answers", visible.whatIsHandedOutIsMarked());
    rules.put("public-types", visible.otherTypesArePublicForAReason());
    rules.put("public-members", visible.otherMembersArePublicForAReason());
    rules.put("null-marked", publicTypesAreNullMarked());
    rules.put("names", noNameHidesAConcept());
    rules.put("final", classesAreFinal());
    return rules;
  }

  private String in(String floor) {
    return root + "." + floor + "..";
  }

  private String[] in(Stream<String> floors) {
    return floors.map(this::in).toArray(String[]::new);
  }

  private ArchRule floor(String floor, List<String> below) {
    String names = below.isEmpty() ? "nothing" : String.join(", ", below);
    DescribedPredicate<JavaClass> elsewhere =
        resideInAPackage(root + "..")
            .and(not(resideInAnyPackage(in(Stream.concat(Stream.of(floor), below.stream())))))
            .and(not(isForAll()))
            .as("stand above it");
    return noClasses()
        .that()
        .resideInAPackage(in(floor))
        .should()
        .dependOnClassesThat(elsewhere)
        .because("each floor only looks down, and below " + floor + " there is " + names)
        .allowEmptyShould(true);
  }

  private ArchRule everyClassStandsOnAFloor() {
    return classes()
        .that(not(isForAll()))
        .should()
        .resideInAnyPackage(in(FLOORS.keySet().stream()))
        .because("a new package needs a place in the table of floors, or no rule holds it");
  }

  /** What is said about the whole program: annotations, and nothing that does anything. */
  private DescribedPredicate<JavaClass> isForAll() {
    return resideInAPackage(root)
        .and(
            DescribedPredicate.describe(
                "only say something",
                type -> type.isAnnotation() || type.getSimpleName().equals("package-info")));
  }

  private ArchRule noCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other can't be understood one by one");
  }

  private ArchRule blind(String writer, String... unseen) {
    return noClasses()
        .that()
        .resideInAPackage(in(writer))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in(Stream.of(unseen)))
        .because("a writer writes what it is given, wherever it came from and whoever else writes")
        .allowEmptyShould(true);
  }

  private ArchRule door(String library, String... floors) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(Stream.of(floors)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because(behindOneDoor(String.join(" and ", floors)));
  }

  private static String behindOneDoor(String floor) {
    return "a library stands behind one door, so that it can be replaced there: " + floor;
  }

  private ArchRule jacksonParserOnlyInLoading() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("loading"))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.fasterxml\\.jackson\\.core\\.Json(Parser|Token|Location).*")
        .because(behindOneDoor("loading"));
  }

  private ArchRule jacksonGeneratorOnlyInWriters() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(in(Stream.of("wording", "report", "export", "explore")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.fasterxml\\.jackson\\.core\\.JsonGenerator.*")
        .because(behindOneDoor("wording, for report, export and explore"));
  }

  private ArchRule jgraphtOnlyInJgrapht() {
    DescribedPredicate<JavaClass> core =
        resideInAPackage("org.jgrapht..")
            .and(not(resideInAPackage("org.jgrapht.nio..")))
            // In these its readers of files hand out edges, and nothing else is done with them.
            .and(not(resideInAPackage("org.jgrapht.alg.util")))
            .as("belong to JGraphT's core");
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("jgrapht"))
        .should()
        .dependOnClassesThat(core)
        .because(behindOneDoor("jgrapht"));
  }

  private ArchRule filesOnlyInCli() {
    DescribedPredicate<JavaClass> files =
        resideInAnyPackage("java.nio.file..", "java.nio.channels..")
            .or(type(File.class))
            .or(type(FileDescriptor.class))
            .or(type(FileInputStream.class))
            .or(type(FileOutputStream.class))
            .or(type(FileReader.class))
            .or(type(FileWriter.class))
            .or(type(RandomAccessFile.class))
            .as("open files");
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .dependOnClassesThat(files)
        .because("only cli touches the outside world; everyone else is handed what to read");
  }

  private ArchRule standardStreamsOnlyInCli() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .because("results and messages have one way out, through cli, where tests listen");
  }

  private ArchRule exitOnlyInCli() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("the exit status is decided in cli, from the result, whatever the format");
  }

  private ArchRule surroundingsOnlyInCli() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(in("cli"))
        .should()
        .callCodeUnitWhere(isOneOf(SURROUNDINGS, "asks for the clock, chance or the environment"))
        .because("an answer depends on the inventory and the question, and on nothing else");
  }

  private ArchRule noLocale() {
    return noClasses()
        .should()
        .callCodeUnitWhere(isOneOf(LOCALE_DEPENDENT, "asks for the locale"))
        .because("the same input gives the same bytes in every country: name a locale, ROOT");
  }

  private static DescribedPredicate<JavaCall<?>> isOneOf(Set<String> names, String what) {
    return DescribedPredicate.describe(
        what, call -> names.contains(call.getTarget().getFullName()));
  }

  private ArchRule publicTypesAreNullMarked() {
    return classes()
        .that()
        .arePublic()
        .should(standInANullMarkedPackage())
        .because("null never crosses a method, and the compiler checks only what is marked");
  }

  private static ArchCondition<JavaClass> standInANullMarkedPackage() {
    return new ArchCondition<>("stand in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isMarked = type.getPackage().isAnnotatedWith(NullMarked.class);
        String message = type.getName() + (isMarked ? " is marked" : " isn't marked");
        events.add(new SimpleConditionEvent(type, isMarked, message));
      }
    };
  }

  private ArchRule noNameHidesAConcept() {
    String words =
        Stream.of("Util", "Utils", "Manager", "Helper", "Impl").collect(Collectors.joining("|"));
    return noClasses()
        .should()
        .haveNameMatching("(.*[.$])(Abstract[^.$]*|[^.$]*(" + words + "))")
        .because("such a name hides a concept: find its word");
  }

  private ArchRule classesAreFinal() {
    return classes()
        .that()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("alternatives are sealed interfaces; a class isn't made for being extended");
  }
}
