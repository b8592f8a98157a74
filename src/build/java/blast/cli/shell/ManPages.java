package blast.cli.shell;

import blast.cli.CommandRunner;
import blast.cli.run.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What the build runs to write the manual pages of all commands. */
public final class ManPages {
  private ManPages() {}

  /**
   * Writes the pages.
   *
   * @param args the folder in which manual pages are looked for, and when the program was made
   */
  public static void main(String[] args) throws IOException {
    // The date may carry a time of day, which no page shows.
    write(Path.of(args[0], "man1"), args[1].replaceFirst("T.*", ""));
  }

  /** Writes the pages of all commands into a folder. */
  static void write(Path folder, String date) throws IOException {
    Files.createDirectories(folder);
    CommandSpec root = CommandRunner.everyCommand();
    String version = Version.text().lines().findFirst().orElseThrow();
    List<CommandSpec> commands = new ArrayList<>(List.of(root));
    commands.addAll(SpecText.commands(root));
    for (CommandSpec command : commands) {
      StringBuilder page = new StringBuilder();
      ManPage.write(root, command, date, version, page);
      Path file = folder.resolve(ManPage.name(root, command) + ".1");
      Files.writeString(file, page, StandardCharsets.UTF_8);
    }
  }
}
