package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When blast itself fails: status 3, how to report it, and no stack trace unless asked for. */
class InternalErrorTest {
  @TempDir private Path folder;

  static Stream<Throwable> bugs() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new NullPointerException("a bug"),
        new StackOverflowError("a bug"),
        new AssertionError("a bug"),
        new NoClassDefFoundError("a bug"),
        new ExceptionInInitializerError("a bug"));
  }

  /** A stream behind which there is a bug. */
  private static OutputStream failing(Throwable bug) {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        if (bug instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) bug;
      }
    };
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isToldWithoutATrace(Throwable bug) {
    Outcome outcome = Chat.in(folder).writingTo(failing(bug)).blast("--remove", "hall");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err())
        .startsWith("blast: internal error: ")
        .contains("a bug", "Please report this", "--verbose shows where it happened")
        .doesNotContain("\tat ");
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void showsItsTraceToThoseWhoAsk(Throwable bug) {
    Outcome outcome = Chat.in(folder).writingTo(failing(bug)).blast("--remove", "hall", "-v");

    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err()).contains("blast: internal error: ", "a bug", "\tat blast.cli.");
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void givesTheSameStatusForEveryFormat(Throwable bug) {
    Outcome outcome = Chat.in(folder).writingTo(failing(bug)).blast("--remove=hall", "-fjson");

    assertThat(outcome.status()).isEqualTo(3);
  }

  static Stream<Throwable> ofMemory() {
    OutOfMemoryError error = new OutOfMemoryError("Java heap space");
    return Stream.of(
        error,
        new IllegalStateException(new RuntimeException(error)),
        new ExceptionInInitializerError(error),
        new NoClassDefFoundError("Could not initialize class").initCause(error));
  }

  @ParameterizedTest
  @MethodSource("ofMemory")
  void tooLittleMemoryIsToldWithItsRemedyWhateverItIsTakenFor(Throwable error) {
    Outcome outcome = Chat.in(folder).writingTo(failing(error)).blast("--remove", "hall");

    assertThat(outcome)
        .isEqualTo(
            new Outcome(3, "", "blast: out of memory; give it more with BLAST_JAVA_OPTS=-Xmx8g\n"));
  }
}
