package blast.architecture.planted.cli;

import blast.architecture.planted.text.ShowsTooMuch;

/** Is run, and named by nobody. */
public final class Starts {
  private Starts() {}

  public static void main(String[] arguments) {
    ShowsTooMuch.of(arguments.length).used();
  }
}
