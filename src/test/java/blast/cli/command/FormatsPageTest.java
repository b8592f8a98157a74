package blast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import blast.wording.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the manual says of formats is what the commands have. */
class FormatsPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| `(\\.\\w+)` \\| `([^`]+)` \\| (.*) \\|");

  private static void add(Map<String, Set<String>> rows, String command, Format<?> format) {
    String key = format.name() + " " + format.ending() + " " + format.mediaType();
    rows.computeIfAbsent(key, unknown -> new TreeSet<>()).add(command);
  }

  private static Map<String, Set<String>> ofCommands() {
    Map<String, Set<String>> rows = new TreeMap<>();
    RemoveCommand.ofMain().formats().all().forEach(format -> add(rows, "--remove", format));
    for (Subcommand subcommand : Subcommand.values()) {
      Command command = subcommand.create();
      for (Format<?> format : command.formats().all()) {
        // A schema is JSON under either name.
        if (subcommand != Subcommand.SCHEMA || !format.name().equals("text")) {
          add(rows, command.spec().name(), format);
        }
      }
    }
    return rows;
  }

  private static Map<String, Set<String>> ofPage() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/site/markdown/command-line.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> commands = new ArrayList<>(List.of(row.group(4).split(", ")));
        commands.replaceAll(command -> command.replace("`", ""));
        rows.put(row.group(1) + " " + row.group(2) + " " + row.group(3), new TreeSet<>(commands));
      }
    }
    return rows;
  }

  @Test
  void everyFormatStandsOnThePageWithWhoWritesIt() throws IOException {
    assertThat(ofPage()).isEqualTo(ofCommands());
  }
}
