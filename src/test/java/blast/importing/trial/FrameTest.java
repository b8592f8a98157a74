package blast.importing.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.importing.Draft;
import blast.importing.Import;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Imported;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.text.Glob;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the frame makes of what any format says: a format outside the package says it here. */
class FrameTest {
  private record Saying(Consumer<Draft> says) implements ImportFormat {
    @Override
    public String name() {
      return "trial";
    }

    @Override
    public List<String> endings() {
      return List.of();
    }

    @Override
    public List<ImportOption> options() {
      return List.of();
    }

    @Override
    public void read(ImportRequest request, Draft draft) {
      says.accept(draft);
    }
  }

  private static Imported imported(Consumer<Draft> says) {
    return imported(
        says,
        new ImportRequest.Settings(List.of(), Optional.empty(), List.of(), List.of(), Map.of()));
  }

  private static Imported imported(Consumer<Draft> says, ImportRequest.Settings settings) {
    ImportRequest request =
        new ImportRequest(
            List.of("t"),
            List.of(SourceText.ofText("t", "text")),
            Map.of(),
            Map.of(),
            settings,
            path -> path);
    return Import.run(new Saying(says), request);
  }

  private static Key service(String container, String name) {
    return new Key(Kind.SERVICE, container, name);
  }

  @Test
  void aNameThatSeveralHoldIsQualifiedForAllOfThem() {
    Imported imported =
        imported(
            draft -> {
              draft.entity(service("b", "queue"));
              draft.entity(service("a", "queue"));
              draft
                  .entity(service("a", "ui"))
                  .need(Field.NEEDS, new Needed.One(service("b", "queue")));
            });

    assertThat(imported.text())
        .contains("  a/queue: {name: queue}\n  b/queue: {name: queue}\n  ui: {needs: b/queue}\n");
    assertThat(imported.summary().lines()).contains("qualified: 2 of 1 names that several hold");
  }

  @Test
  void aNameThatSeveralKindsHoldStaysWithTheFirstOfThem() {
    Imported imported =
        imported(
            draft -> {
              draft.entity(Key.of(Kind.SITE, "x"));
              draft.entity(Key.of(Kind.SERVER, "x")).reference(Field.SITE, Key.of(Kind.SITE, "x"));
            });

    assertThat(imported.text())
        .contains("sites:\n  site:x: {name: x}\nservers:\n  x: {site: site:x}\n");
  }

  @Test
  void guessesAreMarkedAndCounted() {
    Imported imported =
        imported(
            draft -> {
              draft.entity(Key.of(Kind.SERVICE, "b")).attribute("replicas", 3);
              draft.entity(Key.of(Kind.SERVICE, "b")).attribute("spread", "zone");
              draft
                  .entity(Key.of(Kind.SERVICE, "a"))
                  .called("Deployment")
                  .at("t", 1, true)
                  .need(Field.NEEDS, new Needed.One(Key.of(Kind.SERVICE, "b")));
              draft.entity(Key.of(Kind.SERVICE, "a")).guess(Field.NEEDS);
            });

    assertThat(imported.text())
        .contains("guessed: {needs: 1}", "attributes: {guessed: [needs]}", "needs: b")
        .contains("source: \"t#Deployment:a\"", "attributes: {replicas: 3, spread: zone}");
  }

  @Test
  void aNameOfWhichNothingIsLeftIsCalledByItsNumber() {
    assertThat(imported(draft -> draft.entity(service("", "***")).numbered("17")).text())
        .contains("  service-17: {name: \"***\"}\n");
  }

  @Test
  void titlesThatSeveralHaveAreToldApart() {
    Imported imported =
        imported(
            draft -> {
              draft.entity(service("", "a")).text(Field.NAME, "API");
              draft.entity(service("", "b")).text(Field.NAME, "API");
            });

    assertThat(imported.text()).contains("name: \"API (a)\"", "name: \"API (b)\"");
  }

  @Test
  void whatWouldNotLoadIsNotWritten() {
    assertThatThrownBy(
            () ->
                imported(
                    draft -> {
                      Key one = Key.of(Kind.SITE, "one");
                      Key two = Key.of(Kind.SITE, "two");
                      draft.entity(one).reference(Field.WITHIN, two);
                      draft.entity(two).reference(Field.WITHIN, one);
                    }))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("the result would not load");
  }

  @Test
  void longEntriesStandOverSeveralLines() {
    Imported imported =
        imported(
            draft -> {
              for (int i = 0; i < 60; i++) {
                draft
                    .entity(service("", "all"))
                    .need(Field.NEEDS, new Needed.One(service("", "other-" + i)));
                draft.entity(service("", "other-" + i));
              }
            });

    assertThat(imported.text()).contains("  all:\n    needs:\n      - other-0\n      - other-1\n");
    assertThat(imported.text().lines()).allMatch(line -> line.length() <= 200);
  }

  @Test
  void aNameMayAlwaysBeToldWithWhatItStandsIn() {
    Imported imported =
        imported(draft -> draft.entity(service("hall", "rack 1")).at("t", 1, true).qualified());

    assertThat(imported.text())
        .contains("  hall/rack-1: {name: rack 1, source: \"t#service:hall/rack 1\"}\n");
    assertThat(imported.summary().lines()).noneMatch(line -> line.contains("qualified"));
  }

  @Test
  void whatIsGuessedIsMarkedWhereItIsWrittenAndCountedOneByOne() {
    ImportRequest.Settings soft =
        new ImportRequest.Settings(
            List.of(), Optional.empty(), List.of(), List.of(Glob.of("ads")), Map.of());
    Imported imported =
        imported(
            draft -> {
              for (String other : List.of("ads", "pay", "db")) {
                draft.entity(service("", other));
                draft
                    .entity(service("", "shop"))
                    .need(Field.NEEDS, new Needed.One(service("", other)));
              }
              draft.entity(service("", "shop")).guess(Field.NEEDS);
            },
            soft);

    assertThat(imported.text())
        .contains("guessed: {needs: 2, uses: 1}")
        .contains("attributes: {guessed: [needs, uses]}, needs: [db, pay], uses: ads}");
    assertThat(imported.summary().lines())
        .contains("guessed: 2 needs, 1 uses, marked under attributes");
  }
}
