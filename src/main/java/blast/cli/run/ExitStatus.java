package blast.cli.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a run's exit status means. */
public final class ExitStatus {
  /** Done. */
  public static final int DONE = 0;

  /** Done, and something was found that was asked to fail the run. */
  public static final int FOUND = 1;

  /** The command line or the inventory can't be used. */
  public static final int UNUSABLE = 2;

  /** Blast itself failed. */
  public static final int FAILED = 3;

  private ExitStatus() {}

  /** What each means, in a few words. */
  public static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    meanings.put(" " + DONE, "done");
    meanings.put(" " + FOUND, "done, and what was asked to fail the run was found");
    meanings.put(" " + UNUSABLE, "the command line or the inventory can't be used");
    meanings.put(" " + FAILED, "blast itself failed");
    return meanings;
  }
}
