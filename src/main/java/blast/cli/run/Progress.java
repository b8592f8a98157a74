package blast.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Says on a terminal what takes long, while it does. */
final class Progress {
  private static final long PATIENCE_MILLIS = 1000;
  private static final long STEP_MILLIS = 250;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private Progress() {}

  /** Does the work; after a second, says so on standard error if that is a terminal. */
  static <T> T during(String what, boolean quiet, Console console, Supplier<T> work) {
    if (quiet || !console.errIsTerminal()) {
      return work.get();
    }
    Thread ticker = new Thread(() -> tick(what, console), "blast-progress");
    ticker.setDaemon(true);
    ticker.start();
    // Whoever interrupts the run gets a clean line.
    Thread cleaning = new Thread(() -> write(CLEAR_LINE, console), "blast-cleaning");
    Runtime.getRuntime().addShutdownHook(cleaning);
    try {
      return work.get();
    } finally {
      ticker.interrupt();
      join(ticker);
      forget(cleaning);
    }
  }

  private static void tick(String what, Console console) {
    long start = System.nanoTime();
    try {
      Thread.sleep(PATIENCE_MILLIS);
      try {
        while (true) {
          long seconds = (System.nanoTime() - start) / 1_000_000_000;
          write(CLEAR_LINE + what + " … " + seconds + " s", console);
          Thread.sleep(STEP_MILLIS);
        }
      } finally {
        write(CLEAR_LINE, console);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void write(String text, Console console) {
    try {
      console.err().write(text.getBytes(StandardCharsets.UTF_8));
      console.err().flush();
    } catch (IOException e) {
      // Nobody looks.
    }
  }

  private static void forget(Thread cleaning) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaning);
    } catch (IllegalStateException e) {
      // The run is being interrupted, and the hook does its work.
    }
  }

  private static void join(Thread ticker) {
    try {
      ticker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
