package blast.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import blast.PublicApi;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.teavm.jso.JSExport;

/** The rules of what is public: what outsiders may rely on, and what a package needs of another. */
final class PublicRules {
  private final String root;
  private final DescribedPredicate<JavaClass> judged;

  /**
   * The rules for the packages under a root.
   *
   * @param judged the types that are judged; others count as users of them
   */
  PublicRules(String root, DescribedPredicate<JavaClass> judged) {
    this.root = root;
    this.judged = judged;
  }

  /** Whether outsiders may rely on a type, or on the type that it is part of. */
  private static boolean isMarked(JavaClass type) {
    for (Optional<JavaClass> at = Optional.of(type);
        at.isPresent();
        at = at.get().getEnclosingClass()) {
      if (at.get().isAnnotatedWith(PublicApi.class)) {
        return true;
      }
    }
    return false;
  }

  private static DescribedPredicate<JavaClass> marked() {
    return describe("are marked as public API", PublicRules::isMarked);
  }

  ArchRule oneDoorToAnswers() {
    String analysis = root + ".analysis";
    DescribedPredicate<JavaCall<?>> computesFromGraph =
        describe(
            "computes an answer from a graph",
            call ->
                call.getTargetOwner().getPackageName().startsWith(analysis)
                    && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(type -> type.getPackageName().startsWith(root + ".graph")));
    return noClasses()
        .that()
        .resideOutsideOfPackage(analysis + "..")
        .should()
        .callCodeUnitWhere(computesFromGraph)
        .because("Study is the one door to the answers, where each is computed once");
  }

  ArchRule whatIsHandedOutIsMarked() {
    return classes()
        .that(marked())
        .should(
            new ArchCondition<>("hand out only what is marked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                publicMethods(type).forEach(method -> checkReturned(method, events));
              }
            })
        .because("whoever may rely on a type may rely on what it answers with");
  }

  private static Stream<JavaMethod> publicMethods(JavaClass type) {
    return isVisible(type)
        ? type.getMethods().stream().filter(PublicRules::isPublic).filter(PublicRules::isWritten)
        : Stream.empty();
  }

  /** Whether a type can be named from outside: it is public, and so is what it is part of. */
  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicRules::isVisible).orElse(true);
  }

  private void checkReturned(JavaMethod method, ConditionEvents events) {
    JavaType returned = method.getReturnType();
    for (JavaClass involved : returned.getAllInvolvedRawTypes()) {
      JavaClass type = involved.getBaseComponentType();
      if (type.getPackageName().startsWith(root) && !isMarked(type)) {
        String message = method.getFullName() + " hands out " + type.getName();
        events.add(SimpleConditionEvent.violated(method, message));
      }
    }
  }

  ArchRule otherTypesArePublicForAReason() {
    return classes()
        .that(judged)
        .and(not(marked()))
        .and(describe("can be hidden", PublicRules::canBeHidden))
        .and(not(describe("start a program", PublicRules::starts)))
        .should(
            new ArchCondition<>("be used from another package") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean isUsed = isNamedElsewhere(type) || isHandedOver(type);
                String message = type.getName() + (isUsed ? " is used" : " is used by nobody");
                events.add(new SimpleConditionEvent(type, isUsed, message));
              }
            })
        .because("nothing is public without need: mark it for outsiders, or hide it");
  }

  /** What is part of an interface is public, whether anybody wants it or not. */
  private static boolean canBeHidden(JavaClass type) {
    return isVisible(type)
        && !type.isAnnotation()
        && !type.getEnclosingClass().map(JavaClass::isInterface).orElse(false);
  }

  private static boolean isNamedElsewhere(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(use -> isElsewhere(use.getOriginClass(), type));
  }

  /** Whether a method that is called from elsewhere takes it, as takers of lambdas do. */
  private static boolean isHandedOver(JavaClass type) {
    return type.getMethodsWithParameterTypeOfSelf().stream().anyMatch(PublicRules::isUsedElsewhere);
  }

  private static boolean starts(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  private static boolean isElsewhere(JavaClass user, JavaClass type) {
    return !user.getPackageName().equals(type.getPackageName());
  }

  ArchRule otherMembersArePublicForAReason() {
    return classes()
        .that(judged)
        .and(not(marked()))
        .and(describe("are visible", PublicRules::isVisible))
        .and()
        .areNotAnnotations()
        .should(
            new ArchCondition<>("have public methods only for other packages") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaCodeUnit member : type.getCodeUnits()) {
                  if (isPublic(member) && isWritten(member) && !isPrescribed(member)) {
                    boolean isUsed = isUsedElsewhere(member);
                    String message = member.getFullName() + (isUsed ? " is" : " isn't") + " used";
                    events.add(new SimpleConditionEvent(member, isUsed, message));
                  }
                }
              }
            })
        .because("nothing is public without need: hide what only its own package calls");
  }

  private static boolean isPublic(JavaCodeUnit member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** Not by the compiler. */
  private static boolean isWritten(JavaCodeUnit member) {
    return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !member.getModifiers().contains(JavaModifier.BRIDGE);
  }

  /** Whether the language, a supertype, the launcher or a script wants it public. */
  private static boolean isPrescribed(JavaCodeUnit member) {
    JavaClass owner = member.getOwner();
    if (owner.isInterface()
        || member.getName().equals("main")
        || member.isAnnotatedWith(JSExport.class)) {
      return true;
    }
    if (member instanceof JavaConstructor) {
      return owner.isRecord() && isCanonical(member);
    }
    return isOfRecordOrEnum(member) || overrides(member);
  }

  private static boolean isCanonical(JavaCodeUnit constructor) {
    List<String> components =
        constructor.getOwner().getFields().stream()
            .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
            .map(field -> field.getRawType().getName())
            .sorted()
            .toList();
    return constructor.getRawParameterTypes().stream()
        .map(JavaClass::getName)
        .sorted()
        .toList()
        .equals(components);
  }

  private static boolean isOfRecordOrEnum(JavaCodeUnit member) {
    JavaClass owner = member.getOwner();
    if (owner.isEnum()) {
      return Set.of("values", "valueOf").contains(member.getName());
    }
    return owner.isRecord()
        && member.getRawParameterTypes().isEmpty()
        && owner.tryGetField(member.getName()).isPresent();
  }

  private static boolean overrides(JavaCodeUnit member) {
    JavaClass owner = member.getOwner();
    Stream<JavaClass> above =
        Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream());
    return above.anyMatch(
        type ->
            type.getMethods().stream()
                .anyMatch(
                    method ->
                        method.getName().equals(member.getName())
                            && method.getRawParameterTypes().size()
                                == member.getRawParameterTypes().size()));
  }

  private static boolean isUsedElsewhere(JavaCodeUnit member) {
    return member.getAccessesToSelf().stream()
        .anyMatch(access -> isElsewhere(access.getOriginOwner(), member.getOwner()));
  }
}
