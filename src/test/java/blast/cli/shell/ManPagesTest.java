package blast.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages that the build writes. */
class ManPagesTest {
  private static final CommandSpec ROOT = CommandRunner.everyCommand();

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    ManPages.main(new String[] {folder.toString(), "2026-11-01T00:00:00Z"});
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("man1").resolve(name + ".1"));
  }

  @Test
  void everyCommandHasAPageWithAllItsOptions() throws IOException {
    List<CommandSpec> commands =
        Stream.concat(Stream.of(ROOT), SpecText.commands(ROOT).stream()).toList();

    try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
      assertThat(pages).hasSameSizeAs(commands);
    }
    for (CommandSpec command : commands) {
      String page = page(ManPage.name(ROOT, command));
      assertThat(page).contains(".SH \"NAME\"", ".SH \"SYNOPSIS\"", ".SH \"EXIT STATUS\"");
      for (OptionSpec option : SpecText.options(command)) {
        assertThat(page).contains(Roff.bold(option.longestName()));
      }
    }
    for (CommandSpec command : SpecText.commands(ROOT)) {
      String name = ManPage.name(ROOT, command);
      assertThat(page("blast")).contains(Roff.bold(command.name()), Roff.bold(name) + "(1)");
    }
  }

  @Test
  void aPageSaysWhatTheHelpSays() throws IOException {
    assertThat(page("blast-completion"))
        .startsWith(
            """
            .TH "BLAST\\-COMPLETION" 1 "2026-11-01" "blast (not packaged)"
            .SH "NAME"
            blast\\-completion \\- completion of commands, options, ids and words
            in a shell
            .SH "SYNOPSIS"
            \\fBblast completion\\fR [\\fIOPTIONS\\fR] \\fISHELL\\fR
            .SH "DESCRIPTION"
            Writes a script for the shell.\
            """)
        .contains(
            """
            .TP
            \\fB\\-o\\fR, \\fB\\-\\-output\\fR \\fIFILE\\fR
            Write the result to a file, whole or not at all.
            """)
        .contains(
            """
            .TP
            \\fB2\\fR
            the command line or the inventory can\\(aqt be used
            """)
        .contains(
            """
            .SH "EXAMPLES"
            .TP
            \\fBsource <(blast completion bash)\\fR
            for this shell only; zsh alike
            .PP
            .nf
            \\fBblast completion bash \\-o \\(ti/.local/share\
            """)
        .endsWith(".SH \"SEE ALSO\"\n\\fBblast\\fR(1)\n");
  }

  @Test
  void noTextIsTakenForACommandOfRoff() {
    assertThat(Roff.plain(".x")).isEqualTo("\\&.x");
    assertThat(Roff.plain("'a' \\n - … 😀")).isEqualTo("\\(aqa\\(aq \\en \\- \\[u2026] \\[u1F600]");
  }

  @Test
  void theEnvironmentIsThatOfTheManual() throws IOException {
    String manual = Files.readString(Path.of("src/site/markdown/command-line.md"));
    String section = manual.replaceFirst("(?s).*\n## Environment\n", "");

    assertThat(section.lines().takeWhile(line -> !line.startsWith("## ")))
        .filteredOn(line -> line.startsWith("| `"))
        .map(line -> line.replaceFirst("\\| `([^`]+)`.*", "$1"))
        .containsExactlyInAnyOrderElementsOf(ManPage.ENVIRONMENT.keySet());
  }

  @Test
  void mandocFindsNothingToSay() throws Exception {
    Path said = folder.resolve("said.txt");
    Process process;
    try {
      process =
          new ProcessBuilder("sh", "-c", "command -v mandoc && mandoc -T lint -W all man1/*.1")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no sh");
      throw e;
    }
    process.waitFor();
    assumeTrue(!Files.readString(said).isEmpty(), "mandoc is not installed");

    assertThat(Files.readString(said).lines()).hasSize(1);
  }
}
