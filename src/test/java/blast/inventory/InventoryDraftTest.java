package blast.inventory;

import static blast.inventory.RequirementDraft.activeStandby;
import static blast.inventory.RequirementDraft.allOf;
import static blast.inventory.RequirementDraft.anyOf;
import static blast.inventory.RequirementDraft.atLeast;
import static blast.inventory.RequirementDraft.atLeastShare;
import static blast.inventory.RequirementDraft.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.analysis.failure.WhatIf;
import blast.graph.DependencyGraph;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryDraftTest {
  private final InventoryDraft draft = new InventoryDraft();

  private List<Fault> faults() {
    BuildResult result = draft.build();
    return result instanceof BuildResult.Unsound unsound ? unsound.faults() : List.of();
  }

  private static SourceSpan made(String text) {
    Position end = new Position(1, 1 + text.length());
    return new SourceSpan(SourceFile.NONE, Position.START, end);
  }

  private static SourceSpan nowhere() {
    return SourceSpan.NONE;
  }

  @Test
  void aFewLinesMakeAnInventoryThatAnswers() {
    draft.site("pangyo");
    draft.server("db-a").site("pangyo").count(4);
    draft.server("db-b");
    draft.service("shop").runsOn(anyOf("db-a", "db-b")).users(10);
    draft.service("pay").needs("shop").users(5);
    Inventory inventory = draft.build().orThrow();

    WhatIf gone = WhatIf.removed(DependencyGraph.of(inventory), List.of("pangyo", "db-b"));

    assertThat(gone.down()).containsExactly("shop", "pay", "db-a", "db-b", "pangyo");
    assertThat(inventory.files()).isEmpty();
    assertThat(inventory.node(0).span().isKnown()).isFalse();
    assertThat(inventory.node(0).span()).hasToString("<no file>:1:1");
  }

  @Test
  void everyFieldIsKeptAsItIsGiven() {
    draft.name("Shop").description("all of it").audience("korea", 50_000_000);
    draft.company("group");
    draft.company("acme").parent("group").text(Field.COUNTRY, "KR");
    draft.site("hall").type("hall").within("dc").location(new Location(37.5, 127));
    draft.site("dc").company("acme");
    draft.server("m").site("hall").count(7);
    draft
        .service("shop")
        .name("The shop")
        .owner("web")
        .tags("b", "a")
        .attributes(Map.of("tier", new Attribute.Text("1")))
        .users("korea", 7)
        .users(3)
        .criticality(Criticality.HIGH)
        .runsOn("m")
        .needs("pay", "dns")
        .uses(atLeastShare(new BigDecimal("12.5"), "m", "dns"));
    draft.service("pay").text(Field.LINK, "https://example.org");
    draft.resource("dns").type("dns");
    Inventory inventory = draft.build().orThrow();

    Node shop = inventory.find("shop").orElseThrow();
    assertThat(inventory.name()).contains("Shop");
    assertThat(inventory.description()).contains("all of it");
    assertThat(shop.name()).contains("The shop");
    assertThat(shop.text(Field.OWNER)).contains("web");
    assertThat(shop.tags()).containsExactly("b", "a");
    assertThat(shop.attributes()).containsEntry("tier", new Attribute.Text("1"));
    assertThat(shop.users()).containsExactly(Map.entry("everyone", 3L), Map.entry("korea", 7L));
    assertThat(shop.criticality()).contains(Criticality.HIGH);
    assertThat(shop.requirement(Field.NEEDS).orElseThrow())
        .isInstanceOfSatisfying(
            Requirement.Group.class,
            group -> {
              assertThat(group.shape()).isEqualTo(Shape.LIST);
              assertThat(group.nodes()).extracting(Node::id).containsExactly("pay", "dns");
            });
    assertThat(shop.requirement(Field.USES).orElseThrow())
        .isInstanceOfSatisfying(
            Requirement.Group.class,
            group -> {
              assertThat(group.shape()).isEqualTo(Shape.AT_LEAST_SHARE);
              assertThat(group.percent()).isEqualTo("12.5");
              assertThat(group.nodes()).extracting(Node::id).containsExactly("m", "dns");
            });
    assertThat(inventory.find("m").orElseThrow().number(Field.COUNT)).hasValue(7);
    assertThat(inventory.find("m").orElseThrow().place()).contains(inventory.find("hall").get());
    assertThat(inventory.find("hall").get().location()).contains(new Location(37.5, 127));
    assertThat(inventory.find("acme").get().parent()).contains(inventory.find("group").get());
    assertThat(inventory.find("dc").get().company()).contains(inventory.find("acme").get());
  }

  @Test
  void whoeverHasAFileMayNameIt() {
    SourceFile file = SourceFile.named("model.csv");
    draft.service("shop").at(file, new Position(7, 1)).users(1);
    Inventory inventory = draft.build().orThrow();

    assertThat(inventory.files()).containsExactly(file);
    assertThat(inventory.node(0).span()).hasToString("model.csv:7:1");
    assertThat(inventory.node(0).span(Field.USERS)).hasToString("Optional[model.csv:7:1]");
  }

  @Test
  void aFieldThatIsGivenAgainIsReplaced() {
    draft.service("shop").needs("a").needs("b").users(1).users(2);
    draft.service("a");
    draft.service("b");
    Node shop = draft.build().orThrow().node(0);

    assertThat(shop.requirement(Field.NEEDS).orElseThrow().nodes())
        .extracting(Node::id)
        .containsExactly("b");
    assertThat(shop.totalUsers()).hasValue(2);
  }

  @Test
  void aReferenceToNothingIsAFault() {
    draft.service("shop").needs(anyOf(node("pay"), allOf("dns", "shop-db")));
    draft.service("pay").uses("dns");
    draft.resource("shop-db");

    assertThat(faults())
        .containsExactly(
            new Fault.UnknownReference("shop", Field.NEEDS, "dns", made("dns")),
            new Fault.UnknownReference("pay", Field.USES, "dns", made("dns")));
  }

  @Test
  void aNodeCannotNameItself() {
    draft.site("hall").within("hall");
    draft.service("shop").needs(anyOf("pay", "shop"));
    draft.service("pay");

    assertThat(faults())
        .containsExactly(
            new Fault.SelfReference("hall", Field.WITHIN, made("hall")),
            new Fault.SelfReference("shop", Field.NEEDS, made("shop")));
  }

  @Test
  void whatFieldsNameHasTheirKind() {
    draft.service("shop").site("pay").company("hall");
    draft.service("pay");
    draft.site("hall").within("acme");
    draft.company("acme").parent("hall");

    assertThat(faults())
        .containsExactly(
            new Fault.WrongKind(
                "shop", Field.COMPANY, "hall", Kind.SITE, made("hall"), made("hall")),
            new Fault.WrongKind("shop", Field.SITE, "pay", Kind.SERVICE, made("pay"), made("pay")),
            new Fault.WrongKind(
                "hall", Field.WITHIN, "acme", Kind.COMPANY, made("acme"), made("acme")),
            new Fault.WrongKind(
                "acme", Field.PARENT, "hall", Kind.SITE, made("hall"), made("hall")));
  }

  @Test
  void nothingStandsWithinItselfOverOthers() {
    draft.site("hall").within("dc");
    draft.site("dc").within("campus");
    draft.site("campus").within("dc");
    draft.company("a").parent("b");
    draft.company("b").parent("a");

    assertThat(faults())
        .containsExactly(
            new Fault.Circle(Kind.SITE, Field.WITHIN, List.of("campus", "dc"), made("dc")),
            new Fault.Circle(Kind.COMPANY, Field.PARENT, List.of("a", "b"), made("b")));
  }

  @Test
  void aFieldStandsOnItsKindsOnly() {
    draft.service("shop").count(3).parent("acme");
    draft.company("acme").company("acme-2");
    draft.company("acme-2").company("acme");

    assertThat(faults())
        .containsExactly(
            new Fault.Misplaced("shop", Kind.SERVICE, Field.PARENT, nowhere()),
            new Fault.Misplaced("shop", Kind.SERVICE, Field.COUNT, nowhere()),
            new Fault.Misplaced("acme", Kind.COMPANY, Field.COMPANY, nowhere()),
            new Fault.Misplaced("acme-2", Kind.COMPANY, Field.COMPANY, nowhere()));
  }

  @Test
  void aServiceCannotStandWithinItself() {
    draft.service("shop").within("shop");

    assertThat(faults())
        .containsExactly(
            new Fault.Misplaced("shop", Kind.SERVICE, Field.WITHIN, nowhere()),
            new Fault.SelfReference("shop", Field.WITHIN, made("shop")));
  }

  @Test
  void numbersHaveALeastValue() {
    draft.server("none").count(0);
    draft.service("shop").users("korea", -1);
    draft.audience("korea", 5);

    assertThat(faults())
        .containsExactly(
            new Fault.TooSmall("none", Field.COUNT, 0, nowhere()),
            new Fault.NegativeUsers("shop", "korea", -1, made("korea")));
  }

  @Test
  void sumsFitALong() {
    draft.service("a").users(Long.MAX_VALUE);
    draft.service("b").users(1);
    draft.service("c").users(1);
    draft.server("m").count(Long.MAX_VALUE);
    draft.server("n");

    assertThat(faults())
        .containsExactly(
            new Fault.TooManyUsers("b", made("everyone")),
            new Fault.TooManyMachines("n", made("n")));
  }

  @Test
  void anAudienceWithUsersIsDeclared() {
    draft.service("shop").users("korea", 1).users(2);

    assertThat(faults())
        .containsExactly(new Fault.UndeclaredAudience("shop", "korea", made("korea")));
  }

  @Test
  void countriesAreCountries() {
    draft.site("hall").text(Field.COUNTRY, "Korea");

    assertThat(faults())
        .containsExactly(new Fault.NoCountry("hall", Field.COUNTRY, "Korea", nowhere()));
  }

  @Test
  void groupsHaveMembersAndThresholdsThatCanBeMet() {
    draft.service("a").needs(anyOf(node("b"), allOf(new RequirementDraft[0])));
    draft.service("b").needs(atLeast(3, "a", "c"));
    draft.service("c").needs(anyOf(node("a"), atLeast(0, "b")));
    draft.service("d").needs(atLeastShare(BigDecimal.ZERO, "a"));
    draft.service("e").needs(atLeastShare(new BigDecimal("100.000001"), "a"));

    assertThat(faults())
        .containsExactly(
            new Fault.EmptyGroup("a", Field.NEEDS, 2, nowhere()),
            new Fault.BadThreshold("b", Field.NEEDS, 0, Shape.AT_LEAST, 3, 2, nowhere()),
            new Fault.BadThreshold("c", Field.NEEDS, 2, Shape.AT_LEAST, 0, 1, nowhere()),
            new Fault.BadThreshold("d", Field.NEEDS, 0, Shape.AT_LEAST_SHARE, 0, 1, nowhere()),
            new Fault.BadThreshold(
                "e", Field.NEEDS, 0, Shape.AT_LEAST_SHARE, 100_000_001, 1, nowhere()));
  }

  @Test
  void aPercentageThatCannotBeHeldIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> atLeastShare(new BigDecimal("0.0000001"), "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> atLeastShare(new BigDecimal("1e9"), "a"));
  }

  @Test
  void aGroupNamesANodeOnce() {
    String[] many = new String[40];
    for (int i = 0; i < many.length; i++) {
      many[i] = "n" + i % 39;
      draft.resource(many[i]);
    }
    draft.service("shop").needs(anyOf(node("n1"), allOf("n1", "n2"), node("n1")));
    draft.service("pay").needs(many);
    draft.service("same").needs(activeStandby(node("n1"), node("n1"), node("n1")));

    assertThat(faults())
        .containsExactly(
            new Fault.MemberTwice("shop", Field.NEEDS, 0, "n1", nowhere()),
            new Fault.MemberTwice("pay", Field.NEEDS, 0, "n0", nowhere()));
  }

  @Test
  void groupsStandInEachOtherUpToABound() {
    draft.resource("x");
    draft.service("deep").needs(nested(64));
    draft.service("deepest").needs(nested(65));
    draft.service("bottomless").needs(nested(100_000));

    assertThat(faults())
        .containsExactly(
            new Fault.TooDeep("deepest", Field.NEEDS, 64, nowhere()),
            new Fault.TooDeep("bottomless", Field.NEEDS, 64, nowhere()));
  }

  private static RequirementDraft nested(int depth) {
    RequirementDraft requirement = node("x");
    for (int i = 0; i < depth; i++) {
      requirement = allOf(requirement);
    }
    return requirement;
  }

  @Test
  void aStandbyAndItsFailoverAreNoDepthOfTheirOwn() {
    draft.resource("x");
    RequirementDraft requirement = node("x");
    for (int i = 0; i < 64; i++) {
      requirement = activeStandby(node("x"), requirement, node("x"));
    }
    draft.service("deep").needs(requirement);

    assertThat(faults()).isEmpty();
  }

  @Test
  void idsHaveTheFormOfIds() {
    draft.service("a b").needs("");
    draft.service("-").users("?", 1);

    assertThat(faults())
        .extracting(Object::toString)
        .containsExactly(
            "BadId[id=a b, wrong=Wrong[flaw=CHARACTER, at=1], at=<no file>:1:1]",
            "BadId[id=, wrong=Wrong[flaw=EMPTY, at=0], at=<no file>:1:1]",
            "BadId[id=-, wrong=Wrong[flaw=BEGINNING, at=0], at=<no file>:1:1]",
            "BadId[id=?, wrong=Wrong[flaw=BEGINNING, at=0], at=<no file>:1:1]",
            "UnknownReference[node=a b, field=NEEDS, target=, at=<no file>:1:1]",
            "UndeclaredAudience[node=-, audience=?, at=<no file>:1:1]");
  }

  @Test
  void anIdIsOneThing() {
    draft.service("shop").users(1);
    draft.service("shop").needs("dns");
    draft.resource("dns");
    draft.server("shop");

    assertThat(faults())
        .containsExactly(new Fault.DeclaredTwice("shop", Kind.SERVICE, Kind.SERVER, nowhere()));
  }

  @Test
  void anInventoryHasANode() {
    assertThat(faults()).containsExactly(new Fault.NoNodes());
  }

  @Test
  void promisesNameWhatIsThere() {
    draft.service("shop");
    draft.site("hall").type("server");
    Expectation down =
        new Expectation.OfState(
            ExpectedState.DOWN, List.of(Mention.of("pay"), Mention.of("h*")), nowhere());
    Scenario fire =
        new Scenario(
            "fire", Optional.empty(), List.of(Mention.of("hall")), List.of(down), nowhere());
    Scenario nothing = new Scenario("fire", Optional.empty(), List.of(), List.of(), nowhere());
    Policy survive =
        new Policy.Survive(
            "survive",
            Optional.empty(),
            new ServiceSelector(
                Set.of(), List.of(Mention.of("shop")), List.of(), List.of(), nowhere()),
            0,
            new NodeClass("server", nowhere()),
            List.of(),
            nowhere(),
            nowhere());
    Policy stake =
        new Policy.UsersAtStake(
            "stake",
            Optional.empty(),
            new NodeClass("rack", nowhere()),
            new UserLimit.People(1),
            List.of(),
            nowhere(),
            nowhere());
    draft.promises(new Promises(List.of(fire, nothing), List.of(survive, stake)));

    assertThat(faults())
        .containsExactly(
            new Fault.UnknownMention(Mention.of("pay")),
            new Fault.UnmatchedPattern(Mention.of("h*"), Optional.of(Kind.SERVICE)),
            new Fault.PromisedTwice("fire", nowhere()),
            new Fault.EmptyScenario("fire", nowhere()),
            new Fault.BadTrial("survive", 0, nowhere()),
            new Fault.MentionOfWrongKind(
                Mention.of("shop"), Kind.COMPANY, Kind.SERVICE, made("shop")),
            new Fault.AmbiguousClass("of", new NodeClass("server", nowhere())),
            new Fault.UnknownClass("each", new NodeClass("rack", nowhere())));
  }

  @Test
  void aValueOfAnotherTypeIsRefusedAtOnce() {
    NodeDraft shop = draft.service("shop");

    assertThatIllegalArgumentException().isThrownBy(() -> shop.text(Field.COUNT, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> shop.number(Field.NAME, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> shop.reference(Field.NAME, "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shop.requirement(Field.SITE, anyOf("a", "b")));
  }

  @Test
  void whatIsBuiltTakesNoMore() {
    NodeDraft shop = draft.service("shop");
    Inventory inventory = draft.build().orThrow();

    assertThatIllegalStateException().isThrownBy(() -> draft.service("pay"));
    assertThatIllegalStateException().isThrownBy(() -> shop.users(1));
    assertThatIllegalStateException().isThrownBy(() -> shop.at(SourceFile.NONE, Position.START));
    assertThatIllegalStateException().isThrownBy(() -> draft.name("x"));
    assertThatIllegalStateException().isThrownBy(draft::build);
    assertThat(inventory.ids()).containsExactly("shop");
    assertThat(inventory.node(0).totalUsers()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void whoeverWantsASoundOneIsToldWhyThereIsNone() {
    for (int i = 0; i < 12; i++) {
      draft.service("s" + i).needs("missing-" + i);
    }

    assertThatThrownBy(() -> draft.build().orThrow())
        .isInstanceOf(UnsoundInventoryException.class)
        .hasMessageContaining("target=missing-9")
        .hasMessageEndingWith("; and 2 more")
        .satisfies(e -> assertThat(((UnsoundInventoryException) e).faults()).hasSize(12));
  }
}
