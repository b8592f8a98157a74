package blast.architecture.planted.analysis;

import org.teavm.jso.JSExport;

/** Knows the compiler that only browser should know. */
public final class SpeaksToScripts {
  private SpeaksToScripts() {}

  @JSExport
  public static int answer() {
    return 42;
  }
}
