package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code blast diff --fail-on}: the exit status says whether what isn't wanted has happened. */
class DiffFailOnTest {
  private static final String BARE =
      """
      servers: {a: {}, b: {}}
      services:
        x: {users: 100, runs-on: {any-of: [a, b]}}
        y: {users: 50, runs-on: {any-of: [a, b]}}
      """;

  @TempDir private Path folder;

  private Outcome diff(String old, String now, String... arguments) {
    return Compared.in(folder).diff(old, now, arguments);
  }

  @Test
  void nothingFailsUnlessItIsAsked() {
    assertThat(diff(Compared.OLD, Compared.NEW).status()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "worse|worse: 8 things are worse",
        "single-point|single-point: 2 nodes newly take services down",
        "survives|survives: 1 service survives less",
        "promise|promise: 1 promise newly broken",
        "users:899|users: 900 users at stake with web-1",
        "users:81%|users: 900 users at stake with web-1",
      })
  void whatHappensIsNamedAndFails(String kind, String met) {
    Outcome outcome = diff(Compared.OLD, Compared.NEW, "--fail-on", kind);

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).contains("\nfails on " + met + "\n").containsOnlyOnce("fails on");
  }

  @ParameterizedTest
  @CsvSource({"lint-error", "users:900", "users:82%"})
  void whatDoesNotHappenDoesNotFail(String kind) {
    Outcome outcome = diff(Compared.OLD, Compared.NEW, "--fail-on", kind);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).doesNotContain("fails on");
  }

  @Test
  void severalAreAskedAtOnce() {
    Outcome outcome =
        diff(
            Compared.OLD,
            Compared.NEW,
            "--fail-on",
            "promise,lint-error,survives",
            "--fail-on",
            "users:10,users:1_000_000");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("fails on survives: 1", "fails on promise: 1", "fails on users: 900")
        .doesNotContain("fails on lint-error");
  }

  @Test
  void whatOnlyGetsBetterNeverFails() {
    String before = BARE.replace("100, runs-on: {any-of: [a, b]}", "100, runs-on: a");
    Outcome outcome =
        diff(before, BARE, "--fail-on", "worse,single-point,survives,promise,lint-error,users:1");

    assertThat(outcome.out()).contains("better: 1 single point of failure gone");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void anErrorOfLintThatIsNewFails() {
    String old = BARE + "lint: {rules: {no-slack: error}}\n";
    String now =
        old.replace("50, runs-on: {any-of: [a, b]}", "50, runs-on: {at-least: 2, of: [a, b]}");

    assertThat(diff(old, now, "--fail-on", "lint-error").status()).isEqualTo(1);
    assertThat(diff(now, now, "--fail-on", "lint-error").status()).isZero();
    assertThat(diff(now, old, "--fail-on", "lint-error").status()).isZero();
  }

  @Test
  void usersThatWereAtStakeBeforeAreNothingNew() {
    String before = BARE.replace("100, runs-on: {any-of: [a, b]}", "100, runs-on: a");
    String after = before.replace("users: 50", "users: 60");

    assertThat(diff(before, after, "--fail-on", "users:99").status()).isZero();
    assertThat(diff(before, after.replace("100", "120"), "--fail-on", "users:99").status())
        .isZero();
    assertThat(diff(before, after.replace("100", "120"), "--fail-on", "users:100").status())
        .isEqualTo(1);
  }

  @Test
  void aPromiseThatIsNewAndBrokenFails() {
    String promise = "scenarios: {burns: {remove: [a, b], expect: {up: x}}}\n";

    assertThat(diff(BARE, BARE + promise, "--fail-on", "promise").status()).isEqualTo(1);
    assertThat(diff(BARE + promise, BARE + promise, "--fail-on", "promise").status()).isZero();
    assertThat(diff(BARE + promise, BARE, "--fail-on", "promise").status()).isZero();
  }

  @Test
  void whatHitsTooFewToBeWrittenDoesNotFail() {
    String now = BARE.replace("50, runs-on: {any-of: [a, b]}", "50, runs-on: a");
    String kinds = "single-point,survives";

    assertThat(diff(BARE, now, "--fail-on", kinds, "--min-users", "50").status()).isEqualTo(1);
    assertThat(diff(BARE, now, "--fail-on", kinds, "--min-users", "51").status()).isZero();
  }

  @Test
  void howManyRowsAreWrittenDoesNotMatter() {
    assertThat(diff(Compared.OLD, Compared.NEW, "--fail-on", "survives", "--top", "0").status())
        .isEqualTo(1);
  }
}
