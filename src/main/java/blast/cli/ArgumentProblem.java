package blast.cli;

import blast.text.Quoted;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** Says in our words what the parser of command lines says in its own. */
final class ArgumentProblem {
  private ArgumentProblem() {}

  /** What is wrong, naming the option as it is written. */
  static String message(ParameterException exception) {
    if (exception instanceof MissingParameterException missing) {
      return ofMissing(missing.getMissing());
    }
    ArgSpec argument = exception.getArgSpec();
    if (exception instanceof OverwrittenOptionException overwritten) {
      return name(overwritten.getOverwritten()) + " is given more than once";
    }
    if (argument == null) {
      return String.valueOf(exception.getMessage());
    }
    String value = String.valueOf(exception.getValue());
    if (isFlag(argument)) {
      return name(argument) + " takes no value, found " + Quoted.of(value);
    }
    boolean isTooLong = value.matches("[+-]?[0-9]+");
    String expected = isTooLong ? "a smaller number" : "a whole number";
    return name(argument) + " expects " + expected + ", found " + Quoted.of(value);
  }

  private static String ofMissing(List<ArgSpec> missing) {
    ArgSpec first = missing.get(0);
    return first.isOption()
        ? name(first) + " expects " + first.paramLabel() + ", found nothing"
        : first.paramLabel() + " is missing";
  }

  private static boolean isFlag(ArgSpec argument) {
    return argument.type() == boolean.class;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
