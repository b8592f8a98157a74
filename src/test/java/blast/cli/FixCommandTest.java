package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code blast lint --fix}: what is changed where, what is told, and what is never touched. */
class FixCommandTest {
  /** A key of another tool, a repeated member, and a suppression that nothing needs. */
  private static final String WRONG =
      """
      # shop
      services:
        shop:
          depends_on: [db, db]   # twice
        db: {owner: data}
      lint:
        ignore:
          - {rule: unused-node, on: long-gone, reason: migration}  # since May
      """;

  private static final String RIGHT =
      """
      # shop
      services:
        shop:
          needs: [db]   # twice
        db: {owner: data}
      lint:
        ignore: []
      """;

  @TempDir private Path folder;

  private void write(String file, String text) {
    Chat.write(folder.resolve(file), text);
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  @Test
  void fixesAreMadeToldAndLinted() {
    write("blast.yaml", WRONG);

    Outcome outcome = run("lint --fix");

    assertThat(read("blast.yaml")).isEqualTo(RIGHT);
    assertThat(outcome.err())
        .isEqualTo(
            """
            blast: fixed blast.yaml:4: renamed 'depends_on' to 'needs'
            blast: fixed blast.yaml:4: removed the repeated member 'db'
            blast: fixed blast.yaml:8: removed the suppression of 'unused-node' on 'long-gone'
            """);
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).isEqualTo(run("lint").out());
  }

  @Test
  void fixingTwiceChangesNothing() throws IOException {
    write("blast.yaml", WRONG);
    run("lint --fix");
    Object written = Files.getLastModifiedTime(folder.resolve("blast.yaml"));

    Outcome again = run("lint --fix");

    assertThat(again.err()).isEmpty();
    assertThat(read("blast.yaml")).isEqualTo(RIGHT);
    assertThat(Files.getLastModifiedTime(folder.resolve("blast.yaml"))).isEqualTo(written);
    assertThat(run("lint --show-fixes").out()).isEmpty();
  }

  @Test
  void withoutFixNothingIsChangedAndItIsSaidThatItCouldBe() {
    write("blast.yaml", WRONG);

    Outcome rejected = run("lint");

    assertThat(rejected.status()).isEqualTo(2);
    assertThat(rejected.err())
        .isEqualTo(
            "blast: 1 thing found here can probably be fixed:"
                + " --show-fixes shows how, --fix does it\n");
    assertThat(run("lint -q").err()).isEmpty();
    assertThat(read("blast.yaml")).isEqualTo(WRONG);
  }

  @Test
  void theDifferenceIsShownAndNothingIsChanged() {
    write("blast.yaml", WRONG);

    Outcome shown = run("lint --show-fixes");

    assertThat(shown.status()).isZero();
    assertThat(shown.err()).isEmpty();
    assertThat(shown.out())
        .isEqualTo(
            """
            --- a/blast.yaml
            +++ b/blast.yaml
            @@ -1,8 +1,7 @@
             # shop
             services:
               shop:
            -    depends_on: [db, db]   # twice
            +    needs: [db]   # twice
               db: {owner: data}
             lint:
            -  ignore:
            -    - {rule: unused-node, on: long-gone, reason: migration}  # since May
            +  ignore: []
            """);
    assertThat(read("blast.yaml")).isEqualTo(WRONG);
    assertThat(run("lint --show-fixes -o fixes.patch").out()).isEmpty();
    assertThat(read("fixes.patch")).isEqualTo(shown.out());
  }

  @Test
  void aNameOfTheSameLengthIsADifference() {
    write("blast.yaml", "sites: {hall: }\nservers:\n  web:\n    zone: hall\n");

    assertThat(run("lint --show-fixes").out()).contains("-    zone: hall\n+    site: hall\n");
  }

  @Test
  void anInventoryThatIsWrongOtherwiseIsFixedAsFarAsItCanBe() {
    write("blast.yaml", "services: {shop: {depends_on: db, users: many}, db: }\n");

    Outcome outcome = run("lint --fix");

    assertThat(read("blast.yaml")).isEqualTo("services: {shop: {needs: db, users: many}, db: }\n");
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).contains("'users' expects").doesNotContain("depends_on");
    assertThat(run("lint --show-fixes").status()).isEqualTo(2);
  }

  @Test
  void aKeyWhoseValueWouldBeWrongUnderTheNewNameIsLeft() {
    String text =
        """
        services:
          shop: {required: true, tier: gold, team: web}
          db: {depends_on: {shop: {condition: healthy}}}
        """;
    write("blast.yaml", text);

    Outcome outcome = run("lint --fix");

    assertThat(read("blast.yaml")).isEqualTo(text.replace("team", "owner"));
    assertThat(outcome.err())
        .contains("not fixed: blast.yaml:2: rename 'required' to 'needs': 'needs' would be wrong")
        .contains("not fixed: blast.yaml:2: rename 'tier' to 'criticality': 'criticality' would")
        .contains("not fixed: blast.yaml:3: rename 'depends_on' to 'needs': 'needs' would be");
  }

  @Test
  void aSuppressionThatMayBeMistypedIsLeft() {
    String text =
        """
        services: {shop: {users: 5}}
        lint: {ignore: [{rule: missing-owner, on: shpo, reason: small}]}
        """;
    write("blast.yaml", text);

    assertThat(run("lint --fix").out()).isNotEmpty();
    assertThat(read("blast.yaml")).isEqualTo(text);
  }

  @Test
  void whatIsAcceptedOrSwitchedOffIsLeft() {
    String text =
        """
        services: {shop: {needs: [db, db]}, db: }
        lint: {ignore: [{rule: duplicate-member, on: shop, reason: pending}]}
        """;
    write("blast.yaml", text);
    run("lint --fix");
    assertThat(read("blast.yaml")).isEqualTo(text);

    write("blast.yaml", "services: {shop: {needs: [db, db]}, db: }\n");
    run("lint --fix --rule duplicate-member=off");
    assertThat(read("blast.yaml")).contains("[db, db]");
  }

  @Test
  void staleEntriesOfTheBaselineGo() {
    String text = "companies: {c: }\nservices: {shop: {users: 5}}\nlint: {baseline: known.json}\n";
    write("blast.yaml", text);
    run("lint --baseline known.json --write-baseline");
    String known = read("known.json");
    assertThat(known).contains("missing-company");
    write("blast.yaml", text.replace("users: 5", "users: 5, company: c"));
    assertThat(run("lint --fail-on-stale").status()).isEqualTo(1);

    Outcome outcome = run("lint --fix --fail-on-stale");

    assertThat(outcome.err()).contains("removed the stale entry of 'missing-company' on 'shop'");
    assertThat(outcome.status()).isZero();
    assertThat(read("known.json")).doesNotContain("missing-company").isNotEqualTo(known);
    assertThat(run("lint --fail-on-stale").status()).isZero();
  }

  @Test
  void standardInputIsNotTouched() {
    Outcome outcome = CommandLineRun.in(folder).reading(WRONG).blast("lint", "-", "--fix");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "blast: not fixed: <stdin>:4: rename 'depends_on' to 'needs':"
                + " it isn't a file that could be written anew\n");
  }

  @Test
  void aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    write("outside.yaml", WRONG);
    write("inventory/own.yaml", "services: {web: {requires: shop}}\n");
    Files.createSymbolicLink(folder.resolve("inventory/link.yaml"), Path.of("../outside.yaml"));

    Outcome outcome = run("lint inventory --fix");

    assertThat(read("outside.yaml")).isEqualTo(WRONG);
    assertThat(read("inventory/own.yaml")).isEqualTo("services: {web: {needs: shop}}\n");
    assertThat(outcome.err()).contains("only a link leads to it");
    run("lint inventory/link.yaml --fix");
    assertThat(read("outside.yaml")).isEqualTo(RIGHT);
    assertThat(folder.resolve("inventory/link.yaml")).isSymbolicLink();
  }

  @Test
  void theModeOfAFileStays() throws IOException {
    write("blast.yaml", WRONG);
    Path file = folder.resolve("blast.yaml");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    run("lint --fix");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(folder.toFile().list()).containsExactly("blast.yaml");
  }

  @Test
  void fixesAreNoFormatAndNoBaseline() {
    write("blast.yaml", RIGHT);

    assertThat(run("lint --show-fixes -f json").err()).contains("writes a unified diff");
    assertThat(run("lint --fix --baseline b.json --write-baseline").err())
        .contains("ask for one of them");
    assertThat(run("lint --fix -f json").out()).startsWith("{");
  }

  @Test
  void thePageShowsWhatIsChanged() throws IOException {
    String page = Files.readString(Path.of("src/site/markdown/command-line.md"));
    String section = page.substring(page.indexOf("### Fixing"));
    write("shop.yaml", block(section, "yaml"));

    assertThat(run("lint shop.yaml --show-fixes").out()).isEqualTo(block(section, "diff"));
  }

  private static String block(String section, String language) {
    String open = "```" + language + "\n";
    int start = section.indexOf(open) + open.length();
    return section.substring(start, section.indexOf("```", start));
  }
}
