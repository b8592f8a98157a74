package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The pictures that the pages show are what the command writes that stands with them: {@code
 * ./blast export … -o FILE.svg}. With {@code -Dblast.documentation.update=true} they are written
 * anew.
 */
class ShownPictureTest {
  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final boolean UPDATES = Boolean.getBoolean("blast.documentation.update");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?<command>\\./blast export .*) -o (?<file>examples/\\S+)$");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^]]*]\\((?<file>[^)]+\\.svg)\\)");

  private record Shown(String command, Path file) {}

  private static List<Shown> shown() throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Document page : Document.all(ROOT)) {
      Matcher matcher = COMMAND.matcher(String.join("\n", page.lines()));
      while (matcher.find()) {
        shown.add(new Shown(matcher.group("command"), ROOT.resolve(matcher.group("file"))));
      }
    }
    return shown;
  }

  @TestFactory
  Stream<DynamicTest> everyPictureIsWhatItsCommandWrites() throws IOException {
    return shown().stream()
        .distinct()
        .map(
            picture ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(picture.file()).toString(), () -> check(picture)));
  }

  private static void check(Shown picture) throws IOException {
    String now = String.join("\n", ShownCommand.of(picture.command()).output(ROOT)) + "\n";
    if (UPDATES) {
      Files.writeString(picture.file(), now);
    }
    assertThat(Files.readString(picture.file())).as(picture.command()).isEqualTo(now);
  }

  @TestFactory
  Stream<DynamicTest> everyPictureInAPageHasItsCommand() throws IOException {
    List<Path> commanded = shown().stream().map(Shown::file).toList();
    List<DynamicTest> tests = new ArrayList<>();
    for (Document page : Document.all(ROOT)) {
      Matcher matcher = IMAGE.matcher(String.join("\n", page.lines()));
      while (matcher.find()) {
        Path file = page.path().resolveSibling(matcher.group("file")).normalize();
        tests.add(
            DynamicTest.dynamicTest(
                ROOT.relativize(page.path()) + ": " + matcher.group("file"),
                () -> assertThat(commanded).contains(file)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
    return tests.stream();
  }
}
