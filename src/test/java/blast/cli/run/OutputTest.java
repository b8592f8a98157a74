package blast.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.cli.Chat;
import blast.cli.CommandLineRun.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a result goes, and what happens if it can't go there. */
class OutputTest {
  private static final String[] QUESTION = {"--remove", "hall"};

  @TempDir private Path folder;

  /** A stream that takes some bytes and then fails. */
  private static final class FailingStream extends OutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final int most;
    private final String message;

    FailingStream(int most, String message) {
      this.most = most;
      this.message = message;
    }

    @Override
    public void write(int octet) throws IOException {
      if (taken.size() >= most) {
        throw new IOException(message);
      }
      taken.write(octet);
    }
  }

  private List<String> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Outcome removeHall(String... options) {
    String[] all = Stream.concat(Stream.of(QUESTION), Stream.of(options)).toArray(String[]::new);
    return Chat.in(folder).blast(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void aFileHoldsWhatStandardOutputWouldHold(String format) throws IOException {
    Outcome shown = removeHall("-f", format);

    Outcome outcome = removeHall("-f", format, "-o", "answer");

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(folder.resolve("answer")).hasContent(shown.out());
    assertThat(Files.readString(folder.resolve("answer"))).isEqualTo(shown.out());
    assertThat(filesIn(folder)).containsExactly("answer", "blast.yaml");
  }

  @Test
  void aMinusIsStandardOutput() throws IOException {
    assertThat(removeHall("-o", "-")).isEqualTo(removeHall());
    assertThat(filesIn(folder)).containsExactly("blast.yaml");
  }

  @Test
  void aNewFileCanBeReadByEverybody() throws IOException {
    removeHall("-o", "answer");

    assertThat(mode("answer")).isEqualTo("rw-r--r--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---"})
  void anExistingFileIsReplacedAndKeepsItsMode(String mode) throws IOException {
    Path answer = Files.writeString(folder.resolve("answer"), "something old ".repeat(10_000));
    Files.setPosixFilePermissions(answer, PosixFilePermissions.fromString(mode));

    removeHall("-o", "answer");

    assertThat(Files.readString(answer)).isEqualTo(removeHall().out());
    assertThat(mode("answer")).isEqualTo(mode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-"})
  void whatIsNotWholeIsReadByItsOwnerOnly(String mode) throws IOException {
    Path answer = Files.writeString(folder.resolve("answer"), "old");
    Files.setPosixFilePermissions(answer, PosixFilePermissions.fromString(mode));
    List<String> modes = new ArrayList<>();

    Output.write(
        Optional.of("answer"),
        console(),
        out -> {
          for (String file : filesIn(folder)) {
            if (file.endsWith(".part")) {
              modes.add(mode(file));
            }
          }
          out.append("new");
        });

    assertThat(modes).containsExactly("rw-------");
    assertThat(mode("answer")).isEqualTo(mode);
    assertThat(answer).hasContent("new");
  }

  @Test
  void anExistingFileKeepsItsGroup() throws IOException {
    Path answer = Files.writeString(folder.resolve("answer"), "old");
    Files.setPosixFilePermissions(answer, PosixFilePermissions.fromString("rw-r-----"));
    GroupPrincipal group = otherGroup(answer);

    removeHall("-o", "answer");

    assertThat(Files.readAttributes(answer, PosixFileAttributes.class).group()).isEqualTo(group);
    assertThat(mode("answer")).isEqualTo("rw-r-----");
  }

  /** Gives a file to another group, if whoever runs the tests may do that. */
  private static GroupPrincipal otherGroup(Path file) {
    try {
      GroupPrincipal group =
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName("daemon");
      Files.getFileAttributeView(file, PosixFileAttributeView.class).setGroup(group);
      return group;
    } catch (IOException e) {
      return Assumptions.abort("nobody but root may do that: " + e);
    }
  }

  private Console console() {
    return new Console(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        false,
        false,
        Map.of(),
        folder);
  }

  @Test
  void aClosedStandardOutputIsToldAsSuch() {
    Outcome outcome =
        Chat.in(folder).writingTo(new FailingStream(0, "Bad file descriptor")).blast(QUESTION);

    assertThat(outcome)
        .isEqualTo(
            new Outcome(3, "", "blast: the output can't be written: standard output is closed\n"));
  }

  private String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path target = Chat.write(folder.resolve("sub/target"), "old");
    Files.createSymbolicLink(folder.resolve("answer"), Path.of("sub/target"));

    removeHall("-o", "answer");

    assertThat(folder.resolve("answer")).isSymbolicLink();
    assertThat(Files.readString(target)).isEqualTo(removeHall().out());
    assertThat(filesIn(folder.resolve("sub"))).containsExactly("target");
  }

  @Test
  void aFolderThatIsNotThere() {
    assertThat(removeHall("-o", "no/answer"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                """
                blast: error: the output 'no/answer' can't be written: the folder 'no' doesn't exist
                    hint: create it with mkdir -p no
                """));
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "not here/yet/answer | 'not here/yet'",
        "./-p/answer | ./-p",
        "-p/answer | ./-p",
        "it's/answer | 'it'\\''s'"
      })
  void theFolderThatIsNotThereIsWrittenForAShell(String output, String word) {
    assertThat(removeHall("-o=" + output).err())
        .endsWith("    hint: create it with mkdir -p " + word + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "sub"})
  void aFolderIsNoFile(String name) throws IOException {
    Files.createDirectory(folder.resolve("sub"));

    Outcome outcome = removeHall("-o", name);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("blast: error: the output '" + name + "' can't be written");
    assertThat(filesIn(folder)).containsExactly("blast.yaml", "sub");
  }

  @Test
  void aQuestionThatCantBeAnsweredLeavesTheFileAlone() throws IOException {
    Files.writeString(folder.resolve("answer"), "old");

    assertThat(Chat.in(folder).blast("--remove", "hal", "-o", "answer").status()).isEqualTo(2);
    assertThat(Chat.in(folder).blast("--remove", "hall", "--why", "x", "-o", "answer").status())
        .isEqualTo(2);

    assertThat(folder.resolve("answer")).hasContent("old");
    assertThat(filesIn(folder)).containsExactly("answer", "blast.yaml");
  }

  private void writeFailing(Exception failure) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            false,
            false,
            Map.of(),
            folder);
    Output.write(
        Optional.of("answer"),
        console,
        out -> {
          out.append("half of the answer, ".repeat(10_000));
          if (failure instanceof IOException broken) {
            throw broken;
          }
          throw (RuntimeException) failure;
        });
  }

  @Test
  void afterAFullDiskNothingIsLeftBehind() throws IOException {
    IOException full = new IOException("No space left on device");

    assertThatThrownBy(() -> writeFailing(full))
        .isInstanceOf(FailedException.class)
        .hasMessage("the output 'answer' can't be written: No space left on device");

    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void afterAFailureTheOldFileIsThere() throws IOException {
    Files.writeString(folder.resolve("answer"), "old");
    RuntimeException bug = new IllegalStateException("a bug");

    assertThatThrownBy(() -> writeFailing(bug)).isSameAs(bug);

    assertThat(folder.resolve("answer")).hasContent("old");
    assertThat(filesIn(folder)).containsExactly("answer");
  }

  @Test
  void aDeviceIsWrittenTo() {
    assertThat(removeHall("-o", "/dev/null")).isEqualTo(new Outcome(0, "", ""));
    assertThat(Path.of("/dev/null")).exists().isNotEqualTo(folder).matches(Files::isReadable);
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0, text", "100, text", "0, json", "100, json"})
  void aReaderWhoStopsReadingIsNoError(int taken, String format) {
    FailingStream pipe = new FailingStream(taken, "Broken pipe");

    Outcome outcome = Chat.in(folder).writingTo(pipe).blast("--remove", "hall", "-f", format);

    assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
    assertThat(pipe.taken.size()).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"0, text", "100, text", "0, json", "100, json"})
  void aFullDiskIsAFailure(int taken, String format) {
    FailingStream disk = new FailingStream(taken, "No space left on device");

    Outcome outcome = Chat.in(folder).writingTo(disk).blast("--remove", "hall", "-f", format);

    assertThat(outcome)
        .isEqualTo(
            new Outcome(3, "", "blast: the output can't be written: No space left on device\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version"})
  void aFullDiskIsAFailureForHelpToo(String option) {
    FailingStream disk = new FailingStream(0, "No space left on device");

    Outcome outcome = Chat.in(folder).writingTo(disk).blast(option);

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err()).contains("can't be written").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({
    "2, --remove hal, No space left on device",
    "2, --remov hall, No space left on device",
    "2, --remove hall -i missing, No space left on device",
    "2, --remove hal, Broken pipe",
    "0, --remove hall -v, Broken pipe",
  })
  void nobodyWhoHearsTheMessagesDoesNotChangeTheStatus(int status, String line, String failure) {
    FailingStream deaf = new FailingStream(0, failure);

    Outcome outcome = Chat.in(folder).complainingTo(deaf).blast(line.split(" "));

    assertThat(outcome.status()).isEqualTo(status);
  }

  @Test
  void whatIsWrittenIsUtf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Chat.in(folder).writingTo(bytes).blast(QUESTION);

    assertThat(bytes.toString(StandardCharsets.UTF_8)).contains("톡 (chat)", "판교");
  }

  @Test
  void streamsStayOpen() {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };

    Chat.in(folder).writingTo(out).complainingTo(out).blast(QUESTION);
    Chat.in(folder).writingTo(out).complainingTo(out).blast("--help");
    Chat.in(folder).writingTo(out).complainingTo(out).blast("--nonsense");

    assertThat(closed[0]).isFalse();
  }
}
