package blast.inventory;

import static blast.text.Position.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import blast.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InventoryBuilderTest {
  private final InventoryBuilder builder = new InventoryBuilder();

  private void begin(String id, Kind kind) {
    builder.beginNode(builder.number(id), kind, InventoryBuilder.NO_FILE, START);
  }

  private List<Fault> faults() {
    BuildResult result = builder.build();
    return result instanceof BuildResult.Unsound unsound ? unsound.faults() : List.of();
  }

  @Test
  void aBuilderThatIsNotTheLoadersCannotMakeAServiceStandWithinItself() {
    begin("shop", Kind.SERVICE);
    builder.beginField(Field.WITHIN, START);
    builder.reference(builder.number("shop"), START);
    builder.endField();
    builder.endNode();

    assertThat(faults()).hasSize(2).allMatch(fault -> fault.toString().contains("node=shop"));
  }

  @Test
  void afterBuildingEveryUseIsRefusedAndTheInventoryStaysAsItIs() {
    begin("shop", Kind.SERVICE);
    builder.endNode();
    Declarations declarations = builder.declarations();
    Inventory inventory = builder.build().orThrow();

    List<ThrowingCallable> uses =
        List.of(
            () -> builder.name("x"),
            () -> builder.description("x"),
            () -> builder.promises(Promises.NONE),
            () -> builder.lintSettings(LintSettings.NONE),
            () -> builder.file(SourceFile.named("x")),
            () -> builder.audience("x"),
            builder::everyone,
            () -> builder.describe(new Audience("x", Optional.empty(), OptionalLong.empty())),
            () -> builder.number("x"),
            () -> builder.find("shop"),
            () -> builder.isDeclared(0),
            () -> builder.beginNode(0, Kind.SERVICE, InventoryBuilder.NO_FILE, START),
            builder::endNode,
            () -> builder.beginField(Field.NAME, START),
            builder::endField,
            () -> builder.text("x"),
            () -> builder.number(1),
            () -> builder.reference(0, START),
            () -> builder.group(Shape.ANY_OF, 0, START),
            () -> builder.members(4, 1),
            () -> builder.parameter(4, 1),
            builder::build);

    assertThat(uses).allSatisfy(use -> assertThatIllegalStateException().isThrownBy(use));
    assertThat(inventory.ids()).containsExactly("shop");
    assertThat(inventory.size()).isEqualTo(1);
    assertThat(declarations.find("shop")).isZero();
  }

  @Test
  void anUnsoundOneIsSealedAsWell() {
    assertThat(faults()).containsExactly(new Fault.NoNodes());

    assertThatIllegalStateException().isThrownBy(() -> builder.number("shop"));
  }

  @TestFactory
  Stream<DynamicTest> callsOutOfOrderAreRefused() {
    return Stream.of(
        refused("a field outside a node", () -> builder.beginField(Field.NAME, START)),
        refused("the end of no node", builder::endNode),
        refused("a node of no id", () -> builder.beginNode(9, Kind.SITE, -1, START)),
        refused(
            "a node in a node",
            () -> {
              begin("a", Kind.SITE);
              begin("b", Kind.SITE);
            }),
        refused(
            "a node twice",
            () -> {
              begin("c", Kind.SITE);
              builder.endNode();
              begin("c", Kind.SITE);
            }),
        refused(
            "building with a node open",
            () -> {
              begin("d", Kind.SITE);
              builder.build();
            }),
        inNode("the end of no field", builder -> builder.endField()),
        inNode("a payload outside a field", builder -> builder.text("x")),
        inNode(
            "a field twice",
            builder -> {
              builder.beginField(Field.NAME, START);
              builder.text("x");
              builder.endField();
              builder.beginField(Field.NAME, START);
            }),
        inNode(
            "a field in a field",
            builder -> {
              builder.beginField(Field.NAME, START);
              builder.beginField(Field.OWNER, START);
            }),
        inNode(
            "the end of a node with a field open",
            builder -> {
              builder.beginField(Field.NAME, START);
              builder.endNode();
            }),
        inField(Field.COUNT, "a text as a number", builder -> builder.text("x")),
        inField(Field.NAME, "a number as a text", builder -> builder.number(1)),
        inField(Field.NAME, "a reference as a text", builder -> builder.reference(0, START)),
        inField(Field.SITE, "a group as an id", b -> b.group(Shape.ANY_OF, 0, START)),
        inField(Field.NEEDS, "a reference to no id", builder -> builder.reference(7, START)),
        inField(Field.NEEDS, "users as a requirement", builder -> builder.users(0, 1, START)),
        inField(Field.USERS, "users of no audience", builder -> builder.users(0, 1, START)),
        inField(Field.USERS, "a criticality", b -> b.criticality(Criticality.LOW)),
        inField(Field.USERS, "a location", b -> b.location(new Location(0, 0))),
        inField(Field.USERS, "attributes", builder -> builder.attributes(Map.of())),
        inField(Field.NEEDS, "members of no group", builder -> builder.members(0, 1)),
        inField(
            Field.NEEDS,
            "members of a node",
            builder -> {
              builder.reference(0, START);
              builder.members(6, 1);
            }));
  }

  /** What one builder does. */
  private interface Use {
    void on(InventoryBuilder builder);
  }

  private static DynamicTest refused(String name, ThrowingCallable use) {
    return DynamicTest.dynamicTest(name, () -> assertThatIllegalStateException().isThrownBy(use));
  }

  private static DynamicTest inNode(String name, Use use) {
    InventoryBuilder builder = new InventoryBuilder();
    builder.beginNode(builder.number("n"), Kind.SERVICE, InventoryBuilder.NO_FILE, START);
    return refused(name, () -> use.on(builder));
  }

  private static DynamicTest inField(Field field, String name, Use use) {
    return inNode(
        name,
        builder -> {
          builder.beginField(field, START);
          use.on(builder);
        });
  }

  @Test
  void aFieldHasAWholeValue() {
    begin("a", Kind.SERVICE);
    for (Field field : List.of(Field.NAME, Field.SITE, Field.CRITICALITY, Field.NEEDS)) {
      builder.beginField(field, START);
      builder.endField();
    }
    builder.endNode();
    begin("m", Kind.SERVER);
    builder.beginField(Field.COUNT, START);
    builder.endField();
    builder.beginField(Field.NEEDS, START);
    builder.members(builder.group(Shape.ANY_OF, 0, START), 2);
    builder.reference(builder.number("a"), START);
    builder.endField();
    builder.beginField(Field.USES, START);
    builder.reference(builder.number("a"), START);
    builder.reference(builder.number("a"), START);
    builder.endField();
    builder.endNode();

    assertThat(faults())
        .extracting(Object::toString)
        .containsExactly(
            "Incomplete[node=a, field=NAME, at=<no file>:1:1]",
            "Incomplete[node=a, field=SITE, at=<no file>:1:1]",
            "Incomplete[node=a, field=CRITICALITY, at=<no file>:1:1]",
            "Incomplete[node=a, field=NEEDS, at=<no file>:1:1]",
            "Incomplete[node=m, field=COUNT, at=<no file>:1:1]",
            "Incomplete[node=m, field=NEEDS, at=<no file>:1:1]",
            "Incomplete[node=m, field=USES, at=<no file>:1:1]");
  }

  @Test
  void aPairThatIsNoneIsNotWhole() {
    begin("x", Kind.RESOURCE);
    builder.endNode();
    begin("a", Kind.SERVICE);
    builder.beginField(Field.NEEDS, START);
    builder.members(builder.group(Shape.ACTIVE_STANDBY, 0, START), 1);
    builder.reference(builder.number("x"), START);
    builder.endField();
    builder.beginField(Field.USES, START);
    builder.members(builder.group(Shape.STANDBY_WITH_FAILOVER, 0, START), 2);
    builder.reference(builder.number("x"), START);
    builder.reference(builder.number("x"), START);
    builder.endField();
    builder.endNode();

    assertThat(faults())
        .extracting(Object::toString)
        .containsExactly(
            "Incomplete[node=a, field=NEEDS, at=<no file>:1:1]",
            "Incomplete[node=a, field=USES, at=<no file>:1:1]");
  }

  @Test
  void usersOfAnAudienceAreGivenOnce() {
    begin("shop", Kind.SERVICE);
    builder.beginField(Field.USERS, START);
    builder.users(builder.everyone(), 1, START);
    builder.users(builder.everyone(), 2, START);
    builder.endField();
    builder.endNode();

    assertThat(faults())
        .extracting(Object::toString)
        .containsExactly("UsersTwice[node=shop, audience=everyone, at=<no file>:1:1]");
  }

  @Test
  void faultsAreHandedOnOneByOneUntilWhoeverTakesThemHasEnough() {
    begin("shop", Kind.SERVICE);
    builder.beginField(Field.NEEDS, START);
    builder.members(builder.group(Shape.LIST, 0, START), 2);
    builder.reference(builder.number("a"), START);
    builder.reference(builder.number("b"), START);
    builder.endField();
    builder.endNode();
    int[] taken = new int[1];

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                builder.build(
                    fault -> {
                      taken[0]++;
                      throw new IllegalStateException("enough");
                    }))
        .withMessage("enough");
    assertThat(taken).containsExactly(1);
  }
}
