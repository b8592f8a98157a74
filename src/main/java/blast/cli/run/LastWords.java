package blast.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is said when blast can't go on: about memory that has run out, without taking any, and about
 * whatever else nobody has caught. As the handler of what is thrown in any thread, it ends the
 * process: the others may wait for one that is no more.
 */
public final class LastWords implements Thread.UncaughtExceptionHandler {
  /** What to do when memory has run out. */
  public static final String MORE_MEMORY = "give it more with BLAST_JAVA_OPTS=-Xmx8g";

  private static final byte[] OUT_OF_MEMORY =
      ("blast: out of memory; " + MORE_MEMORY + "\n").getBytes(StandardCharsets.UTF_8);

  /** Causes may go in a circle. */
  private static final int LONGEST_CHAIN = 100;

  private final OutputStream err;

  /** They go to this stream. */
  public LastWords(OutputStream err) {
    this.err = err;
  }

  /** Whether memory has run out, whatever that was then taken for on its way. */
  public static boolean isOutOfMemory(Throwable fault) {
    Throwable cause = fault;
    for (int i = 0; i < LONGEST_CHAIN && cause != null; i++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Says that memory has run out. */
  public void outOfMemory() {
    write(OUT_OF_MEMORY);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    try {
      if (isOutOfMemory(fault)) {
        outOfMemory();
      } else {
        write(("blast: internal error: " + fault + "\n").getBytes(StandardCharsets.UTF_8));
      }
    } catch (OutOfMemoryError e) {
      outOfMemory();
    } finally {
      // Without the usual end, for which there may be no memory either.
      Runtime.getRuntime().halt(ExitStatus.FAILED);
    }
  }

  private void write(byte[] sentence) {
    try {
      err.write(sentence);
      err.flush();
    } catch (IOException e) {
      // Nobody is left to be told; the exit status still says it.
    }
  }
}
