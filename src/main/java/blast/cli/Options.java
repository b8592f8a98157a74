package blast.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The kinds of options that there are. An option keeps what the command line gave for it.
 *
 * <p>They are built, not annotated: to find and read annotations takes longer than most runs.
 */
final class Options {
  private Options() {}

  /** An option that is given or not; its value is a boolean. */
  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).initialValue(false);
  }

  /** An option with a value; null if it isn't given. */
  static OptionSpec.Builder value(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  /** An option with values parted by commas, or given several times; its value is a list. */
  static OptionSpec.Builder list(String label, String... names) {
    return value(List.class, label, names)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .initialValue(List.of());
  }
}
