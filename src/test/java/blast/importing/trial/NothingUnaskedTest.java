package blast.importing.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A start is short: of importing, and of what it reads with, nothing is loaded unasked. */
class NothingUnaskedTest {
  @ParameterizedTest
  @CsvSource({
    "spof -i examples/webshop/blast.yaml, 'blast/importing,de/siegmar,org/antlr,org/jgrapht/nio'",
    "import csv --edges no-such.csv, 'org/antlr,org/jgrapht,org/apache/commons'",
  })
  void ofOtherThingsNothingIsLoaded(String command, String unasked) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xshare:off",
                "-Xlog:class+load",
                "-cp",
                classPath(),
                "blast.cli.Main"));
    words.addAll(Arrays.asList(command.split(" ", -1)));
    String loaded = output(words);

    assertThat(loaded.contains(" blast.cli.Main source: ")).isTrue();
    for (String name : unasked.split(",", -1)) {
      assertThat(loaded.lines().filter(line -> line.contains(" " + name.replace('/', '.') + ".")))
          .isEmpty();
    }
  }

  /** What the program needs for these commands, wherever the tests have it from. */
  private static String classPath() throws ClassNotFoundException, URISyntaxException {
    List<String> places = new ArrayList<>();
    for (String name :
        List.of(
            "blast.cli.Main",
            "picocli.CommandLine",
            "org.yaml.snakeyaml.LoaderOptions",
            "com.fasterxml.jackson.core.JsonFactory",
            "de.siegmar.fastcsv.reader.CsvReader",
            "org.jgrapht.Graph")) {
      places.add(
          Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    }
    return String.join(File.pathSeparator, places);
  }

  private static String output(List<String> words) throws IOException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .directory(new File("").getAbsoluteFile())
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
