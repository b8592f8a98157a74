package blast.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.analysis.concentration.Concentration.Basis;
import blast.analysis.concentration.Concentration.By;
import blast.analysis.concentration.HostingIndex;
import blast.analysis.concentration.HostingIndex.Band;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.Bounds;
import blast.cli.run.Threads;
import blast.graph.Reachability;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.loading.SourceText;
import blast.reference.ReferenceConcentration.Facts;
import blast.reference.ReferenceConcentration.Row;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Concentration on random inventories is what the brute-force reference says it is. */
class ConcentrationAgainstReferenceTest {
  private static final int INVENTORIES = Integer.getInteger("blast.reference.inventories", 80);

  /** Parts of users are counted in fractions of 2⁻³¹, which a single user may feel. */
  private static final double NEARLY = 1e-7;

  private static final List<Basis> SETS_AND_NODES =
      List.of(Basis.COMPANY, Basis.RESOURCE, Basis.GROUP, Basis.COUNTRY, Basis.OWNER);

  /** One inventory, and what its rows are. */
  private record Case(PlainInventory inventory, List<SourceText> text, By by) {
    Inventory loaded() {
      return WhatIf.load(text);
    }

    Concentration engine() {
      return Study.of(loaded()).concentration(by);
    }

    ReferenceConcentration reference() {
      return new ReferenceConcentration(
          inventory, facts(loaded()), by.basis(), by.detail().orElse(""));
    }

    @Override
    public String toString() {
      return "by " + by.word() + "\n" + InventoryText.show(text);
    }
  }

  /** Each inventory in a text in which places have types, by all that it can be asked by. */
  private static void forEach(Consumer<Case> action) {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          List<SourceText> text = InventoryText.varied(inventory, seed);
          for (Basis basis : SETS_AND_NODES) {
            action.accept(new Case(inventory, text, By.basis(basis)));
          }
          action.accept(new Case(inventory, text, By.tags("")));
          action.accept(new Case(inventory, text, By.tags("n")));
          Set<String> types = new TreeSet<>(facts(WhatIf.load(text)).types().values());
          types.add("site");
          for (String type : types) {
            action.accept(new Case(inventory, text, By.places(type)));
          }
        });
  }

  /** What random inventories don't say and their texts do. */
  private static Facts facts(Inventory inventory) {
    Facts facts = new Facts(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Node node : inventory.nodes()) {
      if (node.kind() == Kind.SITE) {
        facts.types().put(node.id(), node.text(Field.TYPE).orElseThrow());
      }
      node.text(Field.OWNER).ifPresent(owner -> facts.owners().put(node.id(), owner));
      node.text(Field.COUNTRY).ifPresent(country -> facts.countries().put(node.id(), country));
      facts.tags().put(node.id(), node.tags());
    }
    return facts;
  }

  @Test
  void everyRowIsWhatTheReferenceSaysInItsOrder() {
    forEach(
        given -> {
          List<Row> expected = given.reference().rows();
          List<Concentration.Row> rows = given.engine().rows();

          assertThat(rows)
              .map(Concentration.Row::id)
              .as(given::toString)
              .isEqualTo(expected.stream().map(Row::id).toList());
          for (int i = 0; i < rows.size(); i++) {
            assertSame(rows.get(i), expected.get(i), given);
          }
        });
  }

  @Test
  void noRowHasMorePeopleThanThereAre() {
    for (int seed = 0; seed < INVENTORIES / 2; seed++) {
      PlainInventory inventory = RandomInventory.withMoreUsersThanPeople(seed, 5 + seed % 40);
      Case given =
          new Case(
              inventory,
              inventory.text(),
              By.basis(seed % 2 == 0 ? Basis.COMPANY : Basis.RESOURCE));
      List<Concentration.Row> rows = given.engine().rows();
      List<Row> expected = given.reference().rows();
      assertThat(rows)
          .map(Concentration.Row::id)
          .isEqualTo(expected.stream().map(Row::id).toList());
      for (int i = 0; i < rows.size(); i++) {
        assertSame(rows.get(i), expected.get(i), given);
      }
    }
  }

  @Test
  void whileNodesAreOutEveryRowIsWhatTheReferenceSays() {
    int[] found = {0};
    RandomCase.forEach(
        INVENTORIES,
        random -> {
          Inventory inventory = random.graph().inventory();
          List<String> removed = List.copyOf(random.removed());
          List<Node> out = removed.stream().map(id -> inventory.find(id).orElseThrow()).toList();
          for (By by :
              List.of(By.places("site"), By.basis(Basis.GROUP), By.basis(Basis.RESOURCE))) {
            Concentration concentration = Study.of(inventory).concentration(by, out);
            ReferenceConcentration reference =
                new ReferenceConcentration(
                    random.inventory(),
                    facts(inventory),
                    by.basis(),
                    by.detail().orElse(""),
                    removed);
            List<Row> expected = reference.rows();
            assertThat(concentration.rows())
                .map(Concentration.Row::id)
                .as(random::toString)
                .isEqualTo(expected.stream().map(Row::id).toList());
            for (int i = 0; i < expected.size(); i++) {
              Concentration.Row row = concentration.rows().get(i);
              assertSame(row, expected.get(i), by, random::toString);
              assertThat(row.isNew()).as(random::toString).isEqualTo(expected.get(i).isNew());
              found[0] += row.isNew() ? 1 : 0;
            }
            assertThat(concentration.users()).isEqualTo(reference.users());
          }
        });
    assertThat(found[0]).as("new rows").isPositive();
  }

  private static void assertSame(Concentration.Row row, Row expected, Case given) {
    assertSame(row, expected, given.by(), given::toString);
  }

  private static void assertSame(
      Concentration.Row row, Row expected, By by, Supplier<String> given) {
    assertThat(List.of(row.behind(), row.atStake(), row.degraded()))
        .as(() -> row + "\n" + given.get())
        .containsExactly(
            bounds(expected.behind()), bounds(expected.atStake()), bounds(expected.degraded()));
    assertThat(row.down()).as(() -> row + "\n" + given.get()).isEqualTo(expected.down());
    if (by.basis() == Basis.RESOURCE) {
      assertThat(row.hostingShare()).isEmpty();
      assertThat(row.machines()).isZero();
    } else {
      assertThat(row.hostingShare().orElseThrow())
          .as(() -> row + "\n" + given.get())
          .isCloseTo(expected.share().value(), within(NEARLY));
      assertThat(row.machines()).as(() -> row + "\n" + given.get()).isEqualTo(expected.machines());
    }
  }

  private static Bounds bounds(People people) {
    return people.bounds();
  }

  @Test
  void theIndexIsThatOfExactFractions() {
    Set<Band> bands = EnumSet.noneOf(Band.class);
    forEach(
        given -> {
          ReferenceConcentration reference = given.reference();
          Concentration concentration = given.engine();

          assertThat(concentration.users()).as(given::toString).isEqualTo(reference.users());
          if (!reference.hasIndex()) {
            assertThat(concentration.index()).as(given::toString).isEmpty();
            return;
          }
          HostingIndex index = concentration.index().orElseThrow();
          double hhi = reference.hhi().value();
          assertThat(index.hhi()).as(given::toString).isCloseTo(hhi, within(10_000 * NEARLY));
          assertThat(index.effective())
              .as(given::toString)
              .isCloseTo(10_000 / hhi, within(100 * NEARLY));
          assertThat(index.cr1()).isCloseTo(reference.largest(1).value(), within(NEARLY));
          assertThat(index.cr3()).isCloseTo(reference.largest(3).value(), within(3 * NEARLY));
          assertThat(index.band().word()).as(given::toString).isEqualTo(reference.band());
          bands.add(index.band());
        });
    // Few places can't be of low concentration; that band is tested with numbers of its own.
    assertThat(bands).contains(Band.MODERATE, Band.HIGH, Band.EXTREME);
  }

  @Test
  void theOrderAndStyleOfTheTextChangeNothing() {
    RandomCase.forEachInventory(
        INVENTORIES,
        (seed, inventory) -> {
          List<String> inOtherOrder = new ArrayList<>(inventory.nodes().keySet());
          Map<String, PlainNode> nodes = new LinkedHashMap<>();
          Whim.of(seed)
              .shuffled(inOtherOrder)
              .forEach(id -> nodes.put(id, inventory.nodes().get(id)));
          PlainInventory mixed = new PlainInventory(inventory.populations(), nodes);
          List<SourceText> varied = InventoryText.varied(inventory, seed);
          for (By by :
              List.of(
                  By.places("site"),
                  By.basis(Basis.COMPANY),
                  By.basis(Basis.GROUP),
                  By.basis(Basis.RESOURCE))) {
            Case plain = new Case(inventory, inventory.text(), by);
            assertThat(everything(new Case(mixed, mixed.text(), by)))
                .as(plain::toString)
                .isEqualTo(everything(plain));
            if (by.basis() != Basis.PLACE) {
              assertThat(everything(new Case(inventory, varied, by)))
                  .as(plain::toString)
                  .isEqualTo(everything(plain));
            }
          }
        });
  }

  /** Names stand in some texts only. */
  private static Concentration.Row unnamed(Concentration.Row row) {
    return new Concentration.Row(
        row.id(),
        Optional.empty(),
        row.isHost(),
        row.behind(),
        row.atStake(),
        row.degraded(),
        row.hostingShare(),
        row.machines(),
        row.down(),
        row.isNew());
  }

  /** To the last bit. */
  private static List<String> everything(Case given) {
    Concentration concentration = given.engine();
    List<String> lines =
        new ArrayList<>(concentration.rows().stream().map(row -> unnamed(row).toString()).toList());
    lines.add(concentration.index().toString());
    lines.add(concentration.users() + " " + concentration.everyone().users());
    return lines;
  }

  /**
   * Many rows are computed in blocks, each for itself. What goes down with one node is compared
   * with {@link BlastRadius} here, which is compared with the reference elsewhere.
   */
  @Test
  void rowsInSeveralBlocksAreWhatTheReferenceSays() {
    for (int seed = 0; seed < 2; seed++) {
      PlainInventory inventory = RandomInventory.of(seed, 3_600);
      Study study = Study.of(inventory.loaded(), Threads.of(2));
      By by = By.basis(Basis.RESOURCE);
      List<Concentration.Row> rows = study.concentration(by).rows();
      assertThat(rows).hasSizeGreaterThan(Reachability.SOURCES + 1);
      ReferenceConcentration reference =
          new ReferenceConcentration(inventory, facts(study.inventory()), by.basis(), "");
      for (Concentration.Row row : Whim.of(seed).shuffled(rows).subList(0, 100)) {
        assertThat(row.behind())
            .as(row::toString)
            .isEqualTo(bounds(reference.behind(List.of(row.id()))));
        Node node = study.inventory().find(row.id()).orElseThrow();
        assertSame(row, study.blastRadius(List.of(node)));
      }
    }
  }

  private static void assertSame(Concentration.Row row, BlastRadius radius) {
    assertThat(row.atStake()).isEqualTo(radius.impact(State.DOWN).users());
    assertThat(row.degraded()).isEqualTo(radius.impact(State.DEGRADED).users());
  }

  /** Agreement about rows in which nothing happens would mean little. */
  @Test
  void randomInventoriesHaveManyDifferentRows() {
    int[] found = new int[5];
    forEach(
        given -> {
          for (Concentration.Row row : given.engine().rows()) {
            found[0] += row.behind().atMost() > row.atStake().atMost() ? 1 : 0;
            found[1] += row.atStake().atMost() > row.atStake().atLeast() ? 1 : 0;
            found[2] += row.degraded().atMost() > 0 ? 1 : 0;
            found[3] += row.isHost() ? 0 : 1;
            double share = row.hostingShare().orElse(0);
            found[4] += row.isHost() && share > 0 && share < 1 ? 1 : 0;
          }
        });
    assertThat(Arrays.stream(found))
        .as("rows of each sort")
        .allMatch(count -> count > INVENTORIES / 2);
  }
}
