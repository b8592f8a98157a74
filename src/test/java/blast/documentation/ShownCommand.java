package blast.documentation;

import blast.cli.CommandLineRun;
import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as a page shows it: {@code ./blast}, words in the shell's quotes, then perhaps {@code
 * 2>&1}, {@code | head -N} and {@code ; echo $?}, in this order.
 *
 * @param arguments what blast is given
 * @param showsErrors whether standard error is shown too
 * @param most how many lines are shown
 * @param showsStatus whether the exit status is shown below
 */
record ShownCommand(List<String> arguments, boolean showsErrors, int most, boolean showsStatus) {
  private static final Pattern ENDING =
      Pattern.compile(
          "(?<command>.*?)(?<errors>\\s+2>&1)?(\\s*\\|\\s*head -(n ?)?(?<most>\\d+))?"
              + "(?<status>\\s*;\\s*echo \\$\\?)?\\s*");

  private static final String OPERATORS = "|&;<>()$`#";

  static ShownCommand of(String text) {
    Matcher ending = ENDING.matcher(text);
    if (!ending.matches()) {
      throw new AssertionError("not a command: " + text);
    }
    List<String> words = words(ending.group("command"));
    if (words.isEmpty() || !words.get(0).equals("./blast")) {
      throw new AssertionError("not a command of ours: " + text);
    }
    String most = ending.group("most");
    return new ShownCommand(
        List.copyOf(words.subList(1, words.size())),
        ending.group("errors") != null,
        most == null ? Integer.MAX_VALUE : Integer.parseInt(most),
        ending.group("status") != null);
  }

  /** The words of a simple command, as a shell would split it. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean isWord = false;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
        isWord = true;
      } else if (c == '\\' && i + 1 < text.length()) {
        word.append(text.charAt(++i));
        isWord = true;
      } else if (c == ' ') {
        if (isWord) {
          words.add(word.toString());
          word.setLength(0);
          isWord = false;
        }
      } else if (OPERATORS.indexOf(c) >= 0) {
        throw new AssertionError("only a shell can run this: " + text);
      } else {
        word.append(c);
        isWord = true;
      }
    }
    if (quote != 0) {
      throw new AssertionError("a quote is not closed: " + text);
    }
    if (isWord) {
      words.add(word.toString());
    }
    return words;
  }

  /** What the command writes, line by line. */
  List<String> output(Path directory) {
    String[] words = arguments.toArray(String[]::new);
    Outcome outcome = CommandLineRun.in(directory).blast(words);
    if (!showsErrors && !outcome.err().isEmpty()) {
      throw new AssertionError(arguments + " complains: " + outcome.err());
    }
    String text = showsErrors ? CommandLineRun.in(directory).everythingFrom(words) : outcome.out();
    List<String> lines = new ArrayList<>(text.lines().limit(most).toList());
    if (showsStatus) {
      // Behind a pipe the status is that of head.
      lines.add(String.valueOf(most == Integer.MAX_VALUE ? outcome.status() : 0));
    }
    return lines;
  }
}
