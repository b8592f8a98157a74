package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page whose commands follow on each other in one folder, as {@code $ blast …} in blocks of
 * {@code console}. Besides ours these run: {@code cat FILE}, {@code cp FILE FILE}, {@code echo
 * 'TEXT' > FILE} and {@code perl -pi -e 's/TEXT/OTHER/' FILE…}; TEXT and OTHER are plain.
 */
final class Walkthrough {
  private static final String START = "```console";
  private static final String END = "```";
  private static final String PROMPT = "$ ";
  private static final Pattern CAT = Pattern.compile("cat (\\S+)");
  private static final Pattern COPY = Pattern.compile("cp (\\S+) (\\S+)");
  private static final Pattern ECHO = Pattern.compile("echo '([^']*)' > (\\S+)");
  private static final Pattern CHANGE =
      Pattern.compile("perl -pi -e 's/([\\w-]+)/([\\w-]+)/' (\\S.*)");

  private final Path folder;

  Walkthrough(Path folder) {
    this.folder = folder;
  }

  /** The page with what the commands write below them; the files in the folder change. */
  String run(String page) throws IOException {
    List<String> out = new ArrayList<>();
    boolean isShown = false;
    boolean isBody = false;
    for (String line : page.split("\n", -1)) {
      if (line.equals(START) || line.equals(END)) {
        isShown = line.equals(START);
        isBody = false;
      } else if (isShown && line.startsWith(PROMPT)) {
        out.add(line);
        out.addAll(output(line.substring(PROMPT.length())));
        isBody = true;
        continue;
      }
      if (!isBody) {
        out.add(line);
      }
    }
    return String.join("\n", out);
  }

  private List<String> output(String command) throws IOException {
    Matcher cat = CAT.matcher(command);
    Matcher copy = COPY.matcher(command);
    Matcher echo = ECHO.matcher(command);
    Matcher change = CHANGE.matcher(command);
    if (cat.matches()) {
      return Files.readAllLines(folder.resolve(cat.group(1)));
    }
    if (copy.matches()) {
      Files.copy(folder.resolve(copy.group(1)), folder.resolve(copy.group(2)));
    } else if (echo.matches()) {
      Files.writeString(folder.resolve(echo.group(2)), echo.group(1) + "\n");
    } else if (change.matches()) {
      change(change.group(1), change.group(2), change.group(3).split(" ", -1));
    } else {
      return blast(command);
    }
    return List.of();
  }

  private void change(String text, String other, String... files) throws IOException {
    for (String file : files) {
      Path path = folder.resolve(file);
      List<String> changed =
          Files.readAllLines(path).stream()
              .map(line -> line.replaceFirst(Pattern.quote(text), other))
              .toList();
      assertThat(changed).as(file + " has " + text).isNotEqualTo(Files.readAllLines(path));
      Files.write(path, changed);
    }
  }

  /** Both streams, as a terminal shows them. */
  private List<String> blast(String command) {
    ShownCommand shown = ShownCommand.of("./" + command);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    CommandLineRun.Outcome outcome =
        CommandLineRun.in(folder)
            .writingTo(both)
            .complainingTo(both)
            .blast(shown.arguments().toArray(String[]::new));
    List<String> lines =
        new ArrayList<>(both.toString(StandardCharsets.UTF_8).lines().limit(shown.most()).toList());
    if (shown.showsStatus()) {
      lines.add(String.valueOf(outcome.status()));
    }
    return lines;
  }
}
