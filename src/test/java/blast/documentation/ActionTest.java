package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the action for GitHub runs, with programs that only note how they were called. */
class ActionTest {
  private static final Path ACTION = Path.of(".github/actions/blast").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void writePrograms() throws IOException {
    program("blast", "echo \"blast $*\" >>calls; [ \"$1\" != check ] || exit 1");
    program("gh", "echo \"gh $*\" >>calls; case $* in *--jq*) cat old ;; esac");
    Files.writeString(folder.resolve("old"), "");
  }

  private void program(String name, String text) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Runs a script of the action and returns its status. */
  private int run(String script, Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(ACTION.resolve(script).toString()).directory(folder.toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("RUNNER_TEMP", "temp");
    builder.environment().put("GITHUB_OUTPUT", "outputs");
    builder.environment().put("GITHUB_STEP_SUMMARY", "summary");
    builder.environment().put("GITHUB_REPOSITORY", "me/mine");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(log().toFile()).start().waitFor();
  }

  private Path log() {
    return folder.resolve("log");
  }

  private String calls() throws IOException {
    return Files.readString(folder.resolve("calls"));
  }

  @Test
  void everyCommandIsRunAndTheWorstStatusIsItsOwn() throws Exception {
    int status =
        run(
            "run",
            Map.of("BLAST_INVENTORY", "in", "BLAST_SINCE", "abc", "BLAST_FAIL_ON", "promise"));

    assertThat(status).isEqualTo(1);
    assertThat(calls())
        .isEqualTo(
            """
            blast lint -f github -f sarif=temp/blast-results/lint.sarif -f markdown=temp/blast-results/lint.md
            blast check -f github -f sarif=temp/blast-results/check.sarif -f markdown=temp/blast-results/check.md
            blast diff --since abc -f github -f markdown=temp/blast-results/comment.md -i in --fail-on promise
            """);
    assertThat(folder.resolve("outputs")).hasContent("folder=temp/blast-results");
  }

  @Test
  void whereThereIsNoBaseNothingIsCompared() throws Exception {
    run("run", Map.of("BLAST_INVENTORY", "", "BLAST_SINCE", ""));

    assertThat(calls()).doesNotContain("diff", "-i ");
  }

  private int comment() throws Exception {
    Files.writeString(folder.resolve("comment.md"), "<!-- a mark -->\nworse\n");
    return run("comment", Map.of("BLAST_FOLDER", ".", "BLAST_PULL_REQUEST", "7"));
  }

  @Test
  void theFirstCommentIsNew() throws Exception {
    assertThat(comment()).isZero();

    assertThat(calls().lines())
        .last()
        .isEqualTo(
            "gh api --method POST repos/me/mine/issues/7/comments -F body=@./comment.md --silent");
  }

  @Test
  void theNextTakesItsPlace() throws Exception {
    Files.writeString(folder.resolve("old"), "41\n42\n");

    assertThat(comment()).isZero();

    assertThat(calls().lines())
        .last()
        .isEqualTo(
            "gh api --method PATCH repos/me/mine/issues/comments/41 -F body=@./comment.md --silent");
  }

  @Test
  void whoMayNotWriteItFailsNothing() throws Exception {
    program("gh", "exit 1");

    assertThat(comment()).isZero();

    assertThat(log()).content().startsWith("::notice::");
  }

  @Test
  void whatWasBuiltIsKeptUnderANameOfItsSources() throws Exception {
    run("sources", Map.of("GITHUB_OUTPUT", folder.resolve("outputs").toString()));

    assertThat(folder.resolve("outputs")).content().matches("sum=\\d+\n");
  }
}
