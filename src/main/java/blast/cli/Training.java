package blast.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the build runs so that later starts are fast: the classes that it loads are written to an
 * archive for class-data sharing. Takes the path of an inventory.
 */
final class Training {
  private Training() {}

  /** Runs the command lines that matter most, in the way the program does. */
  public static void main(String[] args) {
    String inventory = args[0];
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            true,
            true,
            Map.of(),
            Path.of(""));
    List<List<String>> commandLines =
        List.of(
            List.of("--remove", "pangyo-dc", "--why", "kakaotalk", "-i", inventory),
            List.of("--remove", "pangyo-dc", "-i", inventory),
            List.of("--remove", "pangyo-dc", "-i", inventory, "--format", "json"),
            List.of("--remove", "no-such-node", "-i", inventory));
    for (List<String> commandLine : commandLines) {
      CommandRunner.run(commandLine.toArray(new String[0]), console);
    }
  }
}
