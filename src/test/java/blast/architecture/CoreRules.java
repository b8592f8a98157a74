package blast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules that keep the core able to run anywhere: in a browser as well, where there are no
 * files, no threads and no machine to ask.
 */
final class CoreRules {
  private static final List<String> CORE = List.of("text", "inventory", "graph", "analysis");

  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang",
          "java.lang.annotation",
          "java.math",
          "java.util",
          "java.util.function",
          "java.util.stream",
          NullMarked.class.getPackageName());

  /** From other packages. */
  private static final Set<String> TYPES = Set.of(LocalDate.class.getName());

  /** From those packages, with all that their names begin. */
  private static final List<String> NOT_EVERYWHERE =
      List.of(
          "java.lang.ClassLoader",
          "java.lang.InheritableThreadLocal",
          "java.lang.Interrupted",
          "java.lang.Module",
          "java.lang.Process",
          "java.lang.Runtime",
          "java.lang.Thread",
          "java.util.Calendar",
          "java.util.Currency",
          "java.util.Date",
          "java.util.Formatter",
          "java.util.GregorianCalendar",
          "java.util.Properties",
          "java.util.ResourceBundle",
          "java.util.Scanner",
          "java.util.ServiceLoader",
          "java.util.SimpleTimeZone",
          "java.util.Timer",
          "java.util.TimeZone",
          "java.util.UUID");

  /** All that may be asked of the system. */
  private static final Set<String> OF_THE_SYSTEM = Set.of("arraycopy", "identityHashCode");

  private static final Set<String> CALLS =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.Class.forName",
          "java.lang.Class.getResource",
          "java.lang.Class.getResourceAsStream",
          "java.util.Collection.parallelStream");

  private final String root;

  CoreRules(String root) {
    this.root = root;
  }

  private String[] core() {
    return CORE.stream().map(floor -> root + "." + floor + "..").toArray(String[]::new);
  }

  ArchRule onlyListedTypes() {
    DescribedPredicate<JavaClass> unlisted =
        describe("aren't listed", type -> !isListed(type.getBaseComponentType()));
    return noClasses()
        .that()
        .resideInAnyPackage(core())
        .should()
        .dependOnClassesThat(unlisted)
        .because("the core runs anywhere: it uses what the table lists, and is passed the rest");
  }

  private boolean isListed(JavaClass type) {
    String name = type.getName();
    return type.isPrimitive()
        || type.getPackageName().equals(root)
        || type.getPackageName().startsWith(root + ".")
        || type.getPackageName().equals("blast")
        || TYPES.contains(name)
        || (PACKAGES.contains(type.getPackageName())
            && (isOneOfExceptions(name) || NOT_EVERYWHERE.stream().noneMatch(name::startsWith)));
  }

  /** {@code RuntimeException} begins like {@code Runtime}. */
  private static boolean isOneOfExceptions(String name) {
    return name.equals(RuntimeException.class.getName());
  }

  ArchRule onlyWhatRunsAnywhere() {
    DescribedPredicate<JavaAccess<?>> forbidden =
        describe(
            "asks the machine, a locale or for threads", access -> isForbidden(access.getTarget()));
    return noClasses()
        .that()
        .resideInAnyPackage(core())
        .should()
        .accessTargetWhere(forbidden)
        .because("the core gives the same answer wherever it runs, and has no machine to ask");
  }

  private static boolean isForbidden(AccessTarget target) {
    JavaClass owner = target.getOwner();
    if (owner.isEquivalentTo(System.class)) {
      return !OF_THE_SYSTEM.contains(target.getName());
    }
    if (owner.isEquivalentTo(Locale.class)) {
      return !target.getName().equals("ROOT");
    }
    boolean isParallel =
        target.getName().equals("parallel")
            && owner.getPackageName().equals(Stream.class.getPackageName());
    return isParallel
        || CALLS.contains(owner.getName() + "." + target.getName())
        || (owner.isAssignableTo(java.util.Collection.class)
            && target.getName().equals("parallelStream"));
  }
}
