package blast.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandLineRun.Outcome;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files an inventory is read from, and what is said if they can't be used. */
class InventoryChoiceTest {
  @TempDir private Path folder;

  private Path write(String file, String text) {
    return Chat.write(folder.resolve(file), text);
  }

  private Outcome removeA(String... options) {
    return removeA(CommandLineRun.in(folder), options);
  }

  private static Outcome removeA(CommandLineRun run, String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "--remove";
    all[1] = "a";
    System.arraycopy(options, 0, all, 2, options.length);
    return run.blast(all);
  }

  private static void assertNodes(int nodes, Outcome outcome) {
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("Without a: ")
        .contains("\n  1 of " + nodes + " node" + (nodes == 1 ? "" : "s") + " down\n");
  }

  private static void assertRejected(String message, Outcome outcome) {
    assertThat(outcome).isEqualTo(new Outcome(2, "", message));
  }

  @Test
  void withoutAnyItShowsHowToStart() {
    assertRejected(
        """
        blast: error: there is no inventory: no --inventory and no $BLAST_INVENTORY is given, and there is no file ./blast.yaml and no folder ./blast/
            hint: write a file blast.yaml, for instance
              sites:    {my-site: {}}
              servers:  {web-1: {site: my-site}}
              services: {shop: {users: 1000, runs-on: web-1}}
            and ask: blast --remove my-site
        """,
        removeA());
  }

  @Test
  void whatItShowsThereWorks() {
    String hint = removeA().err();
    String yaml =
        hint.lines()
            .filter(line -> line.startsWith("      "))
            .map(String::strip)
            .reduce("", (text, line) -> text + line + "\n");
    write("blast.yaml", yaml);

    Outcome outcome = CommandLineRun.in(folder).blast("--remove", "my-site");

    assertThat(outcome.out()).startsWith("Without my-site: 1 of 1 service down; 1,000 users hit");
  }

  @Test
  void theFileInTheFolderComesBeforeTheFolderInTheFolder() {
    write("blast/x.yaml", "services: {a: {}, b: {}}");
    assertNodes(2, removeA());

    write("blast.yaml", "services: {a: {}}");
    assertNodes(1, removeA());
  }

  @Test
  void theVariableComesBeforeBoth() {
    write("blast.yaml", "services: {a: {}}");
    write("mine.yaml", "services: {a: {}, b: {}}");

    assertNodes(2, removeA(CommandLineRun.in(folder).with("BLAST_INVENTORY", "mine.yaml")));
    assertNodes(1, removeA(CommandLineRun.in(folder).with("BLAST_INVENTORY", "")));
  }

  @Test
  void theOptionComesBeforeTheVariable() {
    write("mine.yaml", "services: {a: {}, b: {}}");

    assertNodes(
        2,
        removeA(
            CommandLineRun.in(folder).with("BLAST_INVENTORY", "missing.yaml"), "-i", "mine.yaml"));
  }

  @Test
  void severalFilesAreOneInventory() {
    write("one.yaml", "services: {a: {}}");
    write("two.json", "{\"services\": {\"b\": {}}}");

    assertNodes(2, removeA("-i", "one.yaml", "--inventory=two.json"));
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    write("sub/one.yaml", "services: {a: {}}");
    Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("sub/one.yaml"));

    assertNodes(
        1,
        removeA(
            "-i",
            "sub/one.yaml",
            "-i",
            "./sub/../sub/one.yaml",
            "-i",
            "sub",
            "-i",
            "link.yaml",
            "-i",
            folder.resolve("sub/one.yaml").toAbsolutePath().toString()));
  }

  @Test
  void aFolderIsReadWithAllThatIsInItAndNotHidden() {
    write("in/one.yaml", "services: {a: {}}");
    write("in/deep/er/two.YML", "services: {b: {}}");
    write("in/three.json", "{\"services\": {\"c\": {}}}");
    write("in/.hidden.yaml", "services: {d: {}}");
    write("in/.git/four.yaml", "services: {e: {}}");
    write("in/README.md", "not: [an inventory");
    write("in/five.yaml.bak", "services: {f: {}}");

    assertNodes(3, removeA("-i", "in"));
    assertNodes(3, removeA("-i", "in/"));
  }

  @Test
  void aHiddenFolderThatIsNamedIsRead() {
    write(".inventory/one.yaml", "services: {a: {}}");

    assertNodes(1, removeA("-i", ".inventory"));
  }

  @Test
  void filesInAFolderAreReadInTheOrderOfTheirNames() {
    write("in/b.yaml", "name: B\nservices: {a: {}}");
    write("in/a.yaml", "name: A");
    write("in/c/a.yaml", "name: C");

    Outcome outcome = removeA("-i", "in", "-f", "json");

    assertThat(removeA("-i", "in", "-v").err())
        .startsWith(
            """
            blast: reading in/a.yaml
            blast: reading in/b.yaml
            blast: reading in/c/a.yaml
            """);
    assertThat(outcome.out()).contains("\"name\": \"A\"");
    assertThat(outcome.err()).contains("in/b.yaml:1:7: warning: ", "in/c/a.yaml:1:7: warning: ");
  }

  @Test
  void linkedFoldersAreFollowed() throws IOException {
    write("elsewhere/one.yaml", "services: {a: {}}");
    Files.createDirectory(folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/link"), folder.resolve("elsewhere"));

    assertNodes(1, removeA("-i", "in"));
  }

  @Test
  void aLinkThatLeadsInACircleIsTold() throws IOException {
    write("in/one.yaml", "services: {a: {}}");
    Files.createSymbolicLink(folder.resolve("in/circle"), folder.resolve("in"));

    assertRejected(
        """
        in/circle:1:1: error: the file can't be read: this link leads in a circle [unreadable-file]
        1 error
        """,
        removeA("-i", "in"));
  }

  /** A pipe with a name: what is read from it waits until somebody writes to it. */
  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    Files.createDirectories(pipe.getParent());
    try {
      assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "there is no mkfifo");
    }
    return pipe;
  }

  @Test
  void aPipeInAFolderIsToldAndNotWaitedFor() throws Exception {
    pipe("in/pipe.yaml");
    Files.createSymbolicLink(folder.resolve("in/link.json"), folder.resolve("in/pipe.yaml"));
    pipe("in/pipe.txt");
    String what = "this is a pipe or a device, which is read only if it is named itself";

    assertRejected(
        """
        in/link.json:1:1: error: the file can't be read: %1$s [unreadable-file]
        in/pipe.yaml:1:1: error: the file can't be read: %1$s [unreadable-file]
        2 errors
        """
            .formatted(what),
        removeA("-i", "in"));
  }

  @Test
  void aPipeThatIsNamedIsReadOnce() throws Exception {
    Path pipe = pipe("in/pipe.yaml");
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, "services: {a: {}, b: {}}");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();

    assertNodes(2, removeA("-i", "in/pipe.yaml", "-i", "./in/pipe.yaml"));
    writer.join();
  }

  @Test
  void standardInput() {
    assertNodes(2, removeA(stdin("services: {a: {}, b: {}}"), "-i", "-"));
    assertNodes(2, removeA(stdin("services: {a: {}, b: {}}"), "-i", "-", "-i", "-"));
    assertNodes(1, removeA(stdin("{\"services\": {\"a\": {}}}"), "-i-"));
  }

  private CommandLineRun stdin(String text) {
    return CommandLineRun.in(folder).reading(text);
  }

  @Test
  void standardInputIsQuotedInMessages() {
    assertRejected(
        """
        <stdin>:2:14: error: 'nowhere' is not declared anywhere [unknown-reference]
          2 |   a: {needs: nowhere}
            |              ^^^^^^^
        1 error
        """,
        removeA(stdin("services:\n  a: {needs: nowhere}\n"), "-i", "-"));
  }

  @Test
  void standardInputThatBreaksOff() {
    var broken =
        new FilterInputStream(new ByteArrayInputStream("services: {}".getBytes(UTF_8))) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("Input/output error");
          }
        };

    Outcome outcome = removeA(CommandLineRun.in(folder).reading(broken), "-i", "-");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("<stdin>:1:1: error: ", "Input/output error");
  }

  @Test
  void standardInputThatIsClosed() {
    var closed =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("Bad file descriptor");
          }
        };

    assertRejected(
        """
        <stdin>:1:1: error: the file can't be read: standard input is closed [unreadable-file]
        1 error
        """,
        removeA(CommandLineRun.in(folder).reading(closed), "-i", "-"));
  }

  @Test
  void aMissingFileWithItsNeighbours() {
    write("shop.yaml", "services: {a: {}}");

    assertRejected(
        """
        shop.yml:1:1: error: the file can't be read: there is no such file; did you mean 'shop.yaml'? [unreadable-file]
        1 error
        """,
        removeA("-i", "shop.yml"));
    assertRejected(
        """
        no/shop.yaml:1:1: error: the file can't be read: there is no such file [unreadable-file]
        1 error
        """,
        removeA("-i", "no/shop.yaml"));
  }

  @Test
  void aFolderWithoutInventory() {
    write("in/README.md", "");

    assertRejected(
        """
        in:1:1: error: the file can't be read: the folder holds no *.yaml, *.yml or *.json [unreadable-file]
        1 error
        """,
        removeA("-i", "in"));
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    Path secret = write("secret.yaml", "services: {a: {}}");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(secret), "root reads everything");

    assertRejected(
        """
        secret.yaml:1:1: error: the file can't be read: permission is denied [unreadable-file]
        1 error
        """,
        removeA("-i", "secret.yaml"));
  }

  @Test
  void aBrokenInventoryWithAllItsProblems() {
    write(
        "blast.yaml",
        """
        sites:
          hall: {}
        servers:
          web-1: {site: hal}
          web-2: {site: hall, cuont: 3}
        services:
          shop: {runs-on: {any-of: [web-1, web-1]}}
          판교: {runs-on: [web-2, web-9]}
        """);

    assertRejected(
        """
        blast.yaml:4:17: error: 'hal' is not declared anywhere [unknown-reference]
          4 |   web-1: {site: hal}
            |                 ^^^
            hint: did you mean 'hall'?
        blast.yaml:5:23: error: key 'cuont' is unknown in a server [unknown-key]
          5 |   web-2: {site: hall, cuont: 3}
            |                       ^^^^^
            hint: did you mean 'count'?
        blast.yaml:7:36: warning: member 'web-1' stands in this group twice, and counts once [duplicate-member]
          7 |   shop: {runs-on: {any-of: [web-1, web-1]}}
            |                                    ^^^^^
            it stands here first: blast.yaml:7:29
        blast.yaml:8:25: error: 'web-9' is not declared anywhere [unknown-reference]
          8 |   판교: {runs-on: [web-2, web-9]}
            |                           ^^^^^
            hint: did you mean 'web-1' or 'web-2'?
        3 errors, 1 warning
        """,
        removeA());
  }

  @Test
  void problemsOfAllFilesAreToldTogether() {
    write("a.yaml", "services: {a: {nedes: b}}");
    write("b.yaml", "services: [");

    Outcome outcome = removeA("-i", "a.yaml", "-i", "missing", "-i", "b.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("a.yaml:1:16: error: ", "b.yaml:", "missing:1:1: error: ")
        .endsWith("\n3 errors\n");
  }

  @Test
  void whatIsEasilyWrittenWronglyIsSaidOnceBeforeTheAnswer() {
    String text = "servers: {a: , b: }\nservices: {c: {runs-on: [a, b]}, d: {runs-on: [a, b]}}\n";

    Outcome outcome = removeA(stdin(text), "-i", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out())
        .startsWith("Without a: 2 of 2 services down; users: not stated\n  3 of 4 nodes down\n");
    assertThat(outcome.err())
        .isEqualTo(
            """
            <stdin>:2:25: warning: service 'c' goes down with any one of 2 servers: a bare list means all of them (and 1 more like this: see blast lint) [all-needed-pool]
              2 | services: {c: {runs-on: [a, b]}, d: {runs-on: [a, b]}}
                |                         ^
                hint: write 'any-of' or 'at-least' if they are replicas, 'all-of' if not
            1 warning
            """);
    assertThat(removeA(stdin(text), "-i", "-", "--quiet").err()).isEmpty();
  }

  private static final String WITH_WARNING = "services: {a: {}, b: {uses: [a, a]}}";

  @Test
  void warningsGoToStandardErrorAndTheResultIsThere() {
    Outcome outcome = removeA(stdin(WITH_WARNING), "-i", "-");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).startsWith("Without a: 1 of 2 services down");
    assertThat(outcome.err())
        .isEqualTo(
            """
            <stdin>:1:33: warning: member 'a' stands in this group twice, and counts once [duplicate-member]
              1 | services: {a: {}, b: {uses: [a, a]}}
                |                                 ^
                it stands here first: <stdin>:1:30
            1 warning
            """);
  }

  @Test
  void quietSilencesWarningsAndNothingElse() {
    Outcome loud = removeA(stdin(WITH_WARNING), "-i", "-");
    Outcome quiet = removeA(stdin(WITH_WARNING), "-i", "-", "-q");

    assertThat(quiet).isEqualTo(new Outcome(0, loud.out(), ""));
    assertThat(removeA(stdin("services: ["), "-i", "-", "-q").err()).contains("error: ");
    assertThat(CommandLineRun.in(folder).blast("-q").err()).contains("nothing to do");
  }

  @Test
  void verboseTellsWhatIsReadAndHowLongItTakes() {
    write("in/a.yaml", "services: {a: {}}");

    Outcome outcome = removeA("-i", "in", "-v");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err())
        .startsWith("blast: reading in/a.yaml\n")
        .containsPattern("blast: loading took \\d+\\.\\d\\d s\n");
  }

  @Test
  void fileNamesAreHarmlessForATerminal() {
    String name = "a\u001B[31m\u202Eb.yaml";
    write("in/" + name, "services: {a: {needs: b}}");

    Outcome verbose = removeA("-i", "in", "-v");
    Outcome missing = removeA("-i", "in/a\u001B[31m\u202Ec.yaml");

    assertThat(verbose.err()).contains("b.yaml:1:23: error: ").doesNotContain("\u001B", "\u202E");
    assertThat(missing.err()).contains("no such file").doesNotContain("\u001B", "\u202E");
  }
}
