package blast.cli.run;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The kinds of options that there are. An option keeps what the command line gave for it.
 *
 * <p>They are built, not annotated: to find and read annotations takes longer than most runs.
 */
public final class Options {
  private Options() {}

  /** The paths of an inventory, as an alternative to {@code --inventory}; its value is a list. */
  public static PositionalParamSpec paths() {
    return pathsFrom(0);
  }

  /** The same after so many other parameters. */
  public static PositionalParamSpec pathsFrom(int index) {
    return PositionalParamSpec.builder()
        .index(index + "..*")
        .paramLabel("PATH")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .initialValue(List.of())
        .description(
            "Files and folders of the inventory, or - for", "standard input; as --inventory.")
        .build();
  }

  /** Nodes as words of their own, or separated by commas; its value is a list. */
  public static PositionalParamSpec ids(String... description) {
    return PositionalParamSpec.builder()
        .paramLabel("ID")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("0..*")
        .splitRegex(",")
        .initialValue(List.of())
        .description(description)
        .build();
  }

  /** What was given for parameters. */
  public static List<String> values(PositionalParamSpec parameters) {
    return parameters.getValue();
  }

  /** Words as a choice: {@code text, json or csv}. */
  public static String oneOf(List<String> words) {
    int last = words.size() - 1;
    return last <= 0
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** An option that is given or not; its value is a boolean. */
  public static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class).initialValue(false);
  }

  /** An option with a value; null if it isn't given. */
  public static OptionSpec.Builder value(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  /**
   * An option with a value that may be left out, after a sign: {@code --option} or {@code
   * --option=word}; null if it isn't given.
   *
   * @param otherwise the value if there is none
   */
  public static OptionSpec.Builder optional(String label, String otherwise, String... names) {
    return value(String.class, label, names).arity("0..1").fallbackValue(otherwise);
  }

  /** An option with values separated by commas, or given several times; its value is a list. */
  public static OptionSpec.Builder list(String label, String... names) {
    return value(List.class, label, names)
        .auxiliaryTypes(String.class)
        .splitRegex(",")
        .initialValue(List.of());
  }
}
