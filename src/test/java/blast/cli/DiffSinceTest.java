package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast diff --since}: the inventory of a revision is what its folder would have held. */
class DiffSinceTest {
  private static final String SERVERS = "servers: {a: {}, b: {}}\n";
  private static final String SAFE = "services: {x: {users: 5, runs-on: {any-of: [a, b]}}}\n";
  private static final String UNSAFE = "services: {x: {users: 5, runs-on: a}}\n";
  private static final String WORSE = "worse: 1 new single point of failure";

  @TempDir private Path temporary;
  private GitRepository repository;

  @BeforeEach
  void makeRepository() {
    assumeTrue(GitRepository.isThere(), "there is no git here");
    repository = GitRepository.in(temporary.resolve("repository"));
  }

  private Outcome since(String revision, String... arguments) {
    return sinceIn(repository.folder(), revision, arguments);
  }

  private static Outcome sinceIn(Path folder, String revision, String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "diff";
    line[1] = "--since";
    line[2] = revision;
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    return CommandLineRun.in(folder).blast(line);
  }

  private static void assertNothingChanged(Outcome outcome, String revision) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo("nothing changed from " + revision + " to the work tree\n");
    assertThat(outcome.status()).isZero();
  }

  private static void assertRefused(Outcome outcome, String... words) {
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(words).contains("    hint: ");
  }

  @Test
  void theWorkTreeIsComparedAsItIsAndNothingInItIsChanged() {
    repository.write("inventory/a.yaml", SERVERS).write("inventory/b.yaml", SAFE).commit();
    repository.write("inventory/b.yaml", UNSAFE).write("staged.txt", "x");
    repository.git("add", "staged.txt");
    String before = state();

    Outcome outcome = since("HEAD", "-i", "inventory", "--fail-on", "single-point");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).startsWith(WORSE).contains("+ x: runs on a, which is lost");
    assertThat(state()).isEqualTo(before);
  }

  private String state() {
    return repository.git("status", "--porcelain=v2", "--branch", "--untracked-files=all")
        + repository.git("ls-files", "--stage")
        + repository.git("for-each-ref")
        + repository.git("stash", "list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~1", "main~1", "first", "HEAD^{commit}~1", ":/a change"})
  void aRevisionIsNamedInAnyWayThatGitUnderstands(String revision) {
    repository.write("blast.yaml", SERVERS + SAFE).commit().git("tag", "first");
    repository.write("blast.yaml", SERVERS + UNSAFE).git("commit", "-qam", "another");

    assertThat(since(revision, "-i", "blast.yaml").out()).startsWith(WORSE);
    assertNothingChanged(since("HEAD", "blast.yaml"), "HEAD");
    assertNothingChanged(since("HEAD"), "HEAD");
  }

  @Test
  void anAbbreviatedCommitIsARevision() {
    repository.write("blast.yaml", SERVERS + SAFE).commit();

    String commit = repository.git("rev-parse", "--short", "HEAD").strip();
    assertNothingChanged(since(commit), commit);
  }

  @Test
  void namesMayHaveSpacesAndAnyCharacters() {
    repository
        .write("my inventory/über café/サーバー.yaml", SERVERS)
        .write("my inventory/*.yaml", SAFE)
        .write("my inventory/-x \"quoted\"\\.yml", "sites: {s: {}}\n")
        .write("my inventory2/other.yaml", UNSAFE)
        .commit();

    assertNothingChanged(since("HEAD", "-i", "my inventory"), "HEAD");
    assertNothingChanged(since("HEAD", "-i", "my inventory/"), "HEAD");
    assertNothingChanged(
        since("HEAD", "-i", "my inventory/über café/サーバー.yaml", "-i", "my inventory/*.yaml"),
        "HEAD");
  }

  @Test
  void filesMayBeAddedRemovedAndRenamed() {
    repository.write("inv/a.yaml", SERVERS).write("inv/b.yaml", SAFE).commit();
    repository.git("mv", "inv/b.yaml", "inv/other-name.yaml");
    assertNothingChanged(since("HEAD", "-i", "inv"), "HEAD");

    repository.write("inv/c.yaml", "services: {y: {users: 1, runs-on: b}}\n");
    assertThat(since("HEAD", "-i", "inv").out()).contains("added: service y");

    repository.commit().git("rm", "-q", "inv/c.yaml");
    assertThat(since("HEAD", "-i", "inv").out()).contains("removed: service y");
  }

  @Test
  void whatIsHiddenOrOfAnotherNameIsNoPartOfTheInventory() {
    repository
        .write("inv/a.yaml", SERVERS + SAFE)
        .write("inv/.hidden/b.yaml", SERVERS)
        .write("inv/.hidden.yaml", SERVERS)
        .write("inv/notes.txt", "no inventory")
        .write("inv/Loud.YML", "sites: {s: {}}\n")
        .write("invisible/c.yaml", SERVERS)
        .commit();

    assertNothingChanged(since("HEAD", "-i", "inv"), "HEAD");
    assertThat(since("HEAD", "-i", "inv", "-v").err())
        .contains("reading HEAD:inv/a.yaml", "reading HEAD:inv/Loud.YML")
        .doesNotContain("hidden", "notes", "invisible");
  }

  @Test
  void aHiddenFolderThatIsNamedIsRead() {
    repository.write(".blast/a.yaml", SERVERS + SAFE).commit();

    assertNothingChanged(since("HEAD", "-i", ".blast"), "HEAD");
  }

  @Test
  void whatIsExcludedIsExcludedFromBoth() {
    repository.write("inv/a.yaml", SERVERS + SAFE).write("inv/drafts/b.yaml", "broken: [").commit();

    assertNothingChanged(since("HEAD", "-i", "inv", "--exclude", "drafts/**"), "HEAD");
    repository.write("inv/a.yaml", SERVERS + SAFE + "lint: {exclude: [drafts/**]}\n").commit();
    assertNothingChanged(since("HEAD", "-i", "inv"), "HEAD");
  }

  @Test
  void aSubmoduleIsToldAndLeftOut() {
    GitRepository other = GitRepository.in(temporary.resolve("other"));
    other.write("more.yaml", "sites: {s: {}}\n").commit();
    repository.write("inv/a.yaml", SERVERS + SAFE).commit();
    repository.git("submodule", "--quiet", "add", other.folder().toString(), "inv/sub");
    repository.commit();

    Outcome outcome = since("HEAD", "-i", "inv");

    assertThat(outcome.err()).contains("the submodule 'inv/sub' of 'HEAD' isn't read");
    assertThat(outcome.out()).contains("added: site s");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void linksAreFollowedWithinTheRevision() {
    repository
        .write("common/servers.yaml", SERVERS)
        .write("common/deep/services.yaml", SAFE)
        .link("inv/servers.yaml", "../common/servers.yaml")
        .link("inv/folder", "../common/deep")
        .link("inv/again.yaml", "servers.yaml")
        .commit();
    assertNothingChanged(since("HEAD", "-i", "inv"), "HEAD");

    repository.write("common/deep/services.yaml", UNSAFE);
    assertThat(since("HEAD", "-i", "inv").out()).startsWith(WORSE);
  }

  @Test
  void aLinkThatIsNamedIsFollowed() {
    repository
        .write("real/a.yaml", SERVERS + SAFE)
        .link("linked", "real")
        .link("one.yaml", "real/a.yaml")
        .commit();

    assertNothingChanged(since("HEAD", "-i", "linked"), "HEAD");
    assertNothingChanged(since("HEAD", "-i", "one.yaml"), "HEAD");
  }

  @Test
  void aLinkThatLedOutOfTheRevisionIsAProblemOfTheRevision() throws Exception {
    repository.write("inv/a.yaml", SERVERS).link("inv/b.yaml", "/nowhere/b.yaml").commit();
    Files.delete(repository.folder().resolve("inv/b.yaml"));
    repository.write("inv/b.yaml", SAFE);

    Outcome outcome = since("HEAD", "-i", "inv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("HEAD:inv/b.yaml:1:1: error: ", "leads to no file");
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() {
    repository.write("inv/a.yaml", SERVERS + SAFE).commit();

    assertNothingChanged(
        since("HEAD", "-i", "inv", "-i", "inv/a.yaml", "-i", "./inv/../inv"), "HEAD");
  }

  @Test
  void severalInventoriesAreReadAsOne() {
    repository.write("one/a.yaml", SERVERS).write("two.yaml", SAFE).commit();
    assertNothingChanged(since("HEAD", "-i", "one", "-i", "two.yaml"), "HEAD");

    repository.write("three/c.yaml", "sites: {s: {}}\n");
    Outcome outcome = since("HEAD", "-i", "one", "-i", "two.yaml", "-i", "three");
    assertThat(outcome.err()).contains("'HEAD' has no inventory in 'three': all of it is new");
    assertThat(outcome.out()).contains("added: site s");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void pathsAreSeenFromTheFolderOfTheRun() {
    repository.write("deep/inv/a.yaml", SERVERS + SAFE).write("inv/a.yaml", UNSAFE).commit();
    Path deep = repository.folder().resolve("deep");

    assertNothingChanged(sinceIn(deep, "HEAD", "-i", "inv"), "HEAD");
    assertNothingChanged(sinceIn(deep, "HEAD", "-i", deep.resolve("inv").toString()), "HEAD");
    assertNothingChanged(sinceIn(deep.resolve("inv"), "HEAD", "-i", "."), "HEAD");
    assertNothingChanged(sinceIn(temporary, "HEAD", "-i", "repository/deep"), "HEAD");
  }

  @Test
  void theWholeRepositoryMayBeTheInventory() {
    repository.write("a.yaml", SERVERS).write("deep/b.yaml", SAFE).commit();

    assertNothingChanged(since("HEAD", "-i", "."), "HEAD");
  }

  @Test
  void linesMayEndInAnyWay() {
    repository.git("config", "core.autocrlf", "false");
    repository.write("inv/a.yaml", SERVERS + SAFE).commit();
    repository.write("inv/a.yaml", (SERVERS + SAFE).replace("\n", "\r\n"));

    assertNothingChanged(since("HEAD", "-i", "inv"), "HEAD");
  }

  @Test
  void problemsOfTheRevisionAreToldAtTheirPlaces() {
    repository.write("inv/a.yaml", "services: {a: {needs: nobody}}\n").commit();
    repository.write("inv/a.yaml", SERVERS + SAFE);

    Outcome outcome = since("HEAD", "-i", "inv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("HEAD:inv/a.yaml:1:23: error: 'nobody'", "1 error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nowhere", "-x", "--nothing", "-", "", "HEAD..HEAD", "HEAD:blast.yaml", "@{9}"})
  void aRevisionThatIsNoneIsRefused(String revision) {
    repository.write("blast.yaml", SERVERS + SAFE).commit();

    Outcome outcome = CommandLineRun.in(repository.folder()).blast("diff", "--since=" + revision);

    assertRefused(outcome, "--since '" + revision + "' is no revision that is here");
  }

  @Test
  void helpAfterSinceIsNoRevision() {
    repository.write("blast.yaml", SERVERS + SAFE).commit();

    assertRefused(since("--help"), "--since expects REV, found nothing");
  }

  @Test
  void aShallowCloneIsToFetchMore() {
    repository.write("blast.yaml", SERVERS + SAFE).commit();
    repository.write("blast.yaml", SERVERS + UNSAFE).commit();
    repository.git(
        "clone", "-q", "--depth=1", "file://" + repository.folder(), temporary + "/clone");

    assertRefused(sinceIn(temporary.resolve("clone"), "HEAD~1"), "'HEAD~1'", "--unshallow");
  }

  @Test
  void anInventoryThatWasNotThereIsRefusedWithARemedy() {
    repository.write("readme.txt", "x").commit();
    repository.write("inv/a.yaml", SERVERS + SAFE);

    assertRefused(
        since("HEAD", "-i", "inv"), "'HEAD' has no inventory in 'inv'", "blast diff OLD NEW");
  }

  /** Git tells its hooks where the repository is, and then takes any folder for its top. */
  @Test
  void whatGitTellsItsHooksDoesNotMatter() throws Exception {
    repository.write("deep/inv/a.yaml", SERVERS + SAFE).write("other.yaml", UNSAFE).commit();
    JavaRun run = JavaRun.in(repository.folder().resolve("deep"));
    run.with("GIT_DIR", repository.folder().resolve(".git").toString());
    run.with("GIT_INDEX_FILE", "nowhere");

    assertThat(run.blast("diff", "--since", "HEAD", "-i", "inv"))
        .isEqualTo("nothing changed from HEAD to the work tree\n");
  }

  @Test
  void aRepositoryOfSomebodyElseIsToBeTrustedFirst() throws Exception {
    repository.write("blast.yaml", SERVERS + SAFE).commit();
    JavaRun run = JavaRun.in(repository.folder());
    run.with("GIT_CONFIG_GLOBAL", "/dev/null");
    run.with("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");

    assertThat(run.blast("diff", "--since", "HEAD"))
        .contains("'blast.yaml' is in no git repository that can be read: detected dubious owner")
        .contains("hint: if you trust it: git config --global --add safe.directory FOLDER");
  }

  @Test
  void contentThatGitLacksIsNoEmptyFile() throws Exception {
    repository.write("inv/a.yaml", SERVERS + SAFE).write("inv/b.yaml", "sites: {s: {}}\n").commit();
    String object = repository.git("rev-parse", "HEAD:inv/b.yaml").strip();
    Files.delete(
        repository
            .folder()
            .resolve(".git/objects")
            .resolve(object.substring(0, 2))
            .resolve(object.substring(2)));

    Outcome outcome = since("HEAD", "-i", "inv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("HEAD:inv/b.yaml:1:1: error: ", "but not its content");
  }

  @Test
  void withoutGitTwoFilesCanBeCompared() throws Exception {
    repository.write("blast.yaml", SERVERS + SAFE).commit();
    JavaRun run = JavaRun.in(repository.folder());
    run.with("PATH", temporary.toString());

    assertThat(run.blast("diff", "--since", "HEAD"))
        .isEqualTo(
            """
            blast: error: --since reads revisions with the git command, which can't be started
                hint: install git, or compare two files: blast diff OLD NEW
            """);
  }

  @Test
  void aRepositoryWithoutACommitHasNoRevision() {
    repository.write("blast.yaml", SERVERS + SAFE);

    assertRefused(since("HEAD"), "--since 'HEAD' is no revision that is here");
  }

  @Test
  void aFolderInNoRepositoryIsRefused() {
    Path outside = temporary.resolve("outside");
    assertThat(outside.toFile().mkdir()).isTrue();
    Chat.write(outside.resolve("blast.yaml"), SERVERS + SAFE);

    assertRefused(
        sinceIn(outside, "HEAD"),
        "'blast.yaml' is in no git repository that can be read: not a git repository",
        "blast diff OLD NEW");
  }

  @Test
  void aLinkedWorkTreeIsAWorkTree() {
    repository.write("blast.yaml", SERVERS + SAFE).commit();
    repository.git("worktree", "add", "-q", temporary.resolve("second").toString());
    Chat.write(temporary.resolve("second/blast.yaml"), SERVERS + UNSAFE);

    assertThat(sinceIn(temporary.resolve("second"), "main").out()).startsWith(WORSE);
  }
}
