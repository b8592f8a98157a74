package blast.cli.run;

import blast.report.Style;
import java.util.regex.Pattern;

/** How what is written looks: as asked for, else as the environment and the terminal say. */
final class Styles {
  /** A number of columns that can be meant. */
  private static final Pattern COLUMNS = Pattern.compile("[1-9][0-9]{0,5}");

  private final CommonOptions options;
  private final Console console;

  Styles(CommonOptions options, Console console) {
    this.options = options;
    this.console = console;
  }

  /** Of what goes to standard output. */
  Style ofOutput() {
    return style(console.outIsTerminal(), columns());
  }

  /** Of what isn't a result. */
  Style ofMessages() {
    return style(console.errIsTerminal(), columns());
  }

  /** Of what goes to a file of its own. */
  Style ofFile() {
    return style(false, Style.WIDTH);
  }

  /** As wide as asked for, else as what it is written to. */
  private Style style(boolean isTerminal, int columns) {
    int width = Math.max(Style.NARROWEST, options.width().orElse(columns));
    return (isColored(isTerminal) ? Style.COLOR : Style.PLAIN).in(width);
  }

  /** What the environment says; what it says amiss is nobody's fault who asks. */
  private int columns() {
    String columns = console.variable("COLUMNS");
    return COLUMNS.matcher(columns).matches() ? Integer.parseInt(columns) : Style.WIDTH;
  }

  /** Colours as asked for, else as the environment says, else where people look. */
  private boolean isColored(boolean isTerminal) {
    String force = console.variable("CLICOLOR_FORCE");
    boolean isForced = !force.isEmpty() && !force.equals("0");
    boolean isForbidden = !console.variable("NO_COLOR").isEmpty();
    boolean isAble = isTerminal && !console.variable("TERM").equals("dumb");
    return switch (options.color()) {
      case "always" -> true;
      case "never" -> false;
      default -> !isForbidden && (isForced || isAble);
    };
  }
}
