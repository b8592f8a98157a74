package blast.cli;

import blast.cli.run.Console;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the build runs so that later starts are fast: the classes of the program that it loads go
 * into an archive for class-data sharing. Takes the path of the folder with the examples.
 */
final class Training {
  /** An inventory with an error and a warning. */
  private static final String BROKEN =
      """
      services:
        shop: {runs-on: [web, web], needs: bd}
      servers:
        web: {}
      resources:
        db: {count: many}
      """;

  private Training() {}

  /** Runs the command lines that matter most, the main one last, in the way the program does. */
  public static void main(String[] args) {
    String kakao = args[0] + "/kakao-2022";
    List<String> commandLines =
        List.of(
            "--remove pangyo-dc --why kakaotalk",
            "--remove pangyo-dc --format json",
            "--remove no-such-node",
            "--remove pangyo-dc --no-such-option",
            "--help",
            "spof",
            "spof --format json",
            "concentration",
            "concentration --format json",
            "cuts",
            "cuts --format json",
            "cuts --count --order all",
            "availability --assume site=99.98% --importance",
            "availability --assume site=99.98% --format json",
            "lint",
            "check",
            "list",
            "show talk-anyang",
            "export svg --remove pangyo-dc",
            "export svg --remove pangyo-dc --view map",
            "export png --remove pangyo-dc",
            "schema",
            "completion bash");
    for (String commandLine : commandLines) {
      run(commandLine + " --inventory " + kakao, "");
    }
    run("import backstage " + args[0] + "/imported/sources/catalog", "");
    run("import kubernetes " + args[0] + "/imported/sources/cluster.json", "");
    run("import csv -", "from,to\nshop,db\n");
    run("diff " + args[0] + "/webshop " + kakao, "");
    run("--remove fjord-b1 --inventory " + args[0] + "/webshop", "");
    run("--remove web --inventory -", BROKEN);
    Main.main(new String[] {"--remove", "pangyo-dc", "--inventory", kakao + "/blast.yaml"});
  }

  private static void run(String commandLine, String input) {
    InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    Console console =
        new Console(
            in,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            true,
            true,
            Map.of(),
            Path.of(""));
    CommandRunner.run(commandLine.split(" "), console);
  }
}
