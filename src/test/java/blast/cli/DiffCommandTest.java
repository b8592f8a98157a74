package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code blast diff} between two files, for people: what is told, what is asked and refused. */
class DiffCommandTest {
  @TempDir private Path folder;

  private Outcome diff(String old, String now, String arguments) {
    return Compared.in(folder)
        .diff(old, now, arguments.isEmpty() ? new String[0] : arguments.split(" "));
  }

  private String text(String old, String now) {
    Outcome outcome = diff(old, now, "--width 100");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    return outcome.out();
  }

  @Test
  void allThatIsWorseAndBetterIsToldWithItsChain() {
    assertThat(text(Compared.OLD, Compared.NEW))
        .isEqualTo(
            """
            worse: 2 new single points of failure, users at stake with web-1 0 → 900, 1 promise broken, 1
              service less safe, 1 requirement with less to spare, 2 concentrations higher, 1 new finding;
              better: 2 single points of failure gone, users at stake with south 100 → 0, 1 promise kept again,
              1 service safer, 1 requirement with more to spare, 1 concentration lower

            Worse
              - scenario north-burns is broken
                  scenario 'north-burns' expects service 'shop' to be up, found it down
              - site north is a new single point of failure of 1 service: shop; 900 users at stake
                  + shop: runs on web-1, which is lost
                    web-1: stands in north, which is lost
                    north: removed
              - server web-1 is a new single point of failure of 1 service: shop; 900 users at stake
                  + shop: runs on web-1, which is lost
                    web-1: removed
              - service shop no longer survives the loss of any one server, any one site
              - site north: users at stake 0% → 81.8%, users hosted 45.0% → 90.9%
              - service shop has less to spare in runs-on: any of web-1, web-2 (can lose 1) → no alternatives
              - hosting by site: HHI 5,050 (extreme) → 8,347 (extreme)
              - note: server 'web-2' is named by no node: nothing depends on it (unused-node)

            Better
              + scenario south-burns is kept again
              + service mail now survives the loss of any one server, any one site
              + site south: users at stake 10.0% → 0%, users hosted 55.0% → 9.1%
              + server old-name is no single point of failure any longer of 1 service: mail; 100 users at stake
                (the node is gone)
                  - mail: runs on old-name, which is lost
                    old-name: removed
              + site south is no single point of failure any longer of 1 service: mail; 100 users were at stake
                  - mail: runs on old-name, which is lost
                  - old-name: stands in south, which is lost
                    south: removed
              + service mail has more to spare in runs-on: no alternatives → any of new-name, web-1 (can lose 1)

            The inventory
              added: server new-name
              removed: server old-name
              probably renamed: old-name → new-name
              changed: service mail: users everyone 100 → everyone 200; runs-on old-name → any of new-name,
                web-1 (can lose 1)
              changed: service shop: runs-on any of web-1, web-2 (can lose 1) → web-1
              the same: 4 nodes
            """);
  }

  @Test
  void theWayBackIsWorseWhereTheWayThereWasBetter() {
    assertThat(text(/* old= */ Compared.NEW, /* now= */ Compared.OLD))
        .contains("server old-name is a new single point of failure of 1 service: mail")
        .contains("server web-1 is no single point of failure any longer of 1 service: shop")
        .contains("scenario south-burns is broken", "scenario north-burns is kept again")
        .contains("service shop has more to spare", "service mail has less to spare")
        .contains("probably renamed: new-name → old-name");
  }

  @Test
  void whatDoesNotChangeIsOneLine() {
    Outcome outcome = diff(Compared.OLD, "# the same\n" + Compared.OLD, "--fail-on worse");

    assertThat(outcome.out()).isEqualTo("nothing changed from old.yaml to new.yaml\n");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
  }

  @Test
  void aChangeThatNoAnswerHangsOnIsTold() {
    assertThat(
            text(
                "services: {a: {name: One, runs-on: b}}\nservers: {b: {}}\n",
                "services: {a: {name: Two, runs-on: b}}\nservers: {b: {}}\n"))
        .isEqualTo(
            """
            no answer changed: nothing is worse, nothing is better

            The inventory
              changed: service a: name One → Two
              the same: 1 node
            """);
  }

  @Test
  void theChainGoesByWhatIsNew() {
    String old =
        """
        sites: {north: {}, south: {}}
        servers: {a: {site: north}, b: {site: south}}
        services: {shop: {runs-on: {any-of: [a, b]}}}
        """;

    assertThat(text(old, old.replace("south}}", "north}}")))
        .contains(
            """
                    shop: runs on any of a, b: all lost
                  + b: stands in north, which is lost
                    north: removed
            """);
  }

  @Test
  void aNodeThatIsLostWithOtherServicesOfAsManyUsersIsTold() {
    String old =
        """
        servers: {a: {}, b: {}}
        services: {x: {users: 5, runs-on: a}, y: {users: 5, runs-on: b}}
        """;
    String now =
        """
        servers: {a: {}, b: {}}
        services: {x: {users: 5, runs-on: b}, y: {users: 5, runs-on: a}}
        """;

    assertThat(text(old, now))
        .contains("- server a newly takes down 1 service: y; 5 users at stake as before")
        .contains("+ server a no longer takes down 1 service: x; 5 users at stake as before");
  }

  @Test
  void aNodeOfAnotherKindIsChanged() {
    assertThat(
            text(
                "services: {a: {needs: b}}\nservers: {b: {}}\n",
                "services: {a: {needs: b}}\nresources: {b: {}}\n"))
        .contains("changed: resource b: kind server → resource");
  }

  @Test
  void usersThatChangeAreToldBeforeAndAfter() {
    assertThat(
            text(
                "servers: {b: {}}\nservices: {a: {users: 1000, runs-on: b}}\n",
                "servers: {b: {}}\nservices: {a: {users: 2500, runs-on: b}}\n"))
        .contains("- server b users at stake 1,000 → 2,500\n")
        .contains("changed: service a: users everyone 1,000 → everyone 2,500");
  }

  @Test
  void onlySoManyRowsAreWrittenAsAreAsked() {
    assertThat(diff(Compared.OLD, Compared.NEW, "--top 1").out())
        .contains("- scenario north-burns is broken", "… and 7 more (--all)")
        .doesNotContain("- site north is a new");
    assertThat(diff(Compared.OLD, Compared.NEW, "--top 0").out())
        .contains("Worse\n  … and 8 more (--all)");
    assertThat(diff(Compared.OLD, Compared.NEW, "--top 1 --all").out()).doesNotContain("more (--");
  }

  @Test
  void onlyWhatHitsSoManyIsWritten() {
    assertThat(diff(Compared.OLD, Compared.NEW, "--min-users 500").out())
        .contains("site north is a new single point of failure")
        .contains("scenario south-burns is kept again")
        .doesNotContain("site south is no single point", "service mail now survives");
  }

  @Test
  void onlyTheLossOfTheKindsThatAreAskedIsCompared() {
    assertThat(diff(Compared.OLD, Compared.NEW, "--kind server").out())
        .contains("server web-1 is a new single point of failure")
        .doesNotContain("site north is a new single point of failure");
    String old = "companies: {c: {}, d: {}}\nservices: {a: {company: c}}\n";
    assertThat(diff(old, old.replace("company: c", "company: d"), "--kind company").out())
        .contains("company d is a new single point of failure of 1 service: a");
    assertThat(diff(old, old.replace("company: c", "company: d"), "").out())
        .doesNotContain("company d is a new single point");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diff|diff expects two files or folders, or --since REV; found none",
        "diff old.yaml|found 'old.yaml'",
        "diff old.yaml new.yaml more.yaml|found 'old.yaml', 'new.yaml', 'more.yaml'",
        "diff old.yaml new.yaml -i old.yaml|found 'old.yaml', 'new.yaml' and --inventory",
        "diff - -|standard input can be one of the two, not both",
        "diff --since|--since expects REV, found nothing",
        "diff --since --help|--since expects REV, found nothing",
        "diff old.yaml new.yaml --fail-on wors|did you mean 'worse'?",
        "diff old.yaml new.yaml --fail-on users|did you mean 'users:N'?",
        "diff old.yaml new.yaml --fail-on users:many|a number of people or a percentage",
        "diff old.yaml new.yaml --top -1|--top expects 0 or more, found -1",
        "diff old.yaml new.yaml --min-users few|--min-users expects a number of people",
        "diff old.yaml new.yaml --kind rack|--kind expects one of",
        "diff old.yaml new.yaml -f sarif|--format expects one of text, json, markdown, github, junit",
        "diff old.yaml new.yaml -f text -f json|two formats would go to standard output",
      })
  void whatCantBeMeantIsRefusedWithARemedy(String line, String message) {
    Chat.write(folder.resolve("old.yaml"), Compared.OLD);
    Chat.write(folder.resolve("new.yaml"), Compared.NEW);

    Outcome outcome = CommandLineRun.in(folder).blast(line.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message);
  }

  @Test
  void oneThatCantBeUsedIsToldWithItsPlaces() {
    Outcome outcome = diff(Compared.OLD, "services: {a: {needs: nobody}}\n", "--fail-on worse");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("new.yaml:1:23: error: ", "'nobody'", "1 error\n");
  }

  @Test
  void whatIsWrongWithBothIsToldAtOnce() {
    Outcome outcome =
        diff("services: {a: {needs: nobody}}\n", "services: {a: {users: much}}\n", "");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("old.yaml:1:23: error: ", "new.yaml:1:23: error: ", "2 errors\n");
  }

  @Test
  void oneOfTheTwoMayComeFromStandardInput() {
    Chat.write(folder.resolve("new.yaml"), Compared.NEW);

    Outcome outcome =
        CommandLineRun.in(folder).reading(Compared.NEW).blast("diff", "-", "new.yaml");

    assertThat(outcome.out()).isEqualTo("nothing changed from - to new.yaml\n");
  }

  @Test
  void foldersAreComparedAsTheInventoriesThatTheyHold() throws Exception {
    Files.createDirectories(folder.resolve("one/deep"));
    Files.createDirectories(folder.resolve("two"));
    Chat.write(folder.resolve("one/a.yaml"), "servers: {b: {}}\n");
    Chat.write(folder.resolve("one/deep/b.yml"), "services: {a: {runs-on: b}}\n");
    Chat.write(
        folder.resolve("two/all.json"),
        "{\"servers\": {\"b\": {}}, \"services\": {\"a\": {\"runs-on\": \"b\"}}}\n");

    assertThat(CommandLineRun.in(folder).blast("diff", "one", "two/").out())
        .isEqualTo("nothing changed from one to two/\n");
  }
}
