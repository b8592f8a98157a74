package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.cli.run.ExitStatus;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures as files: their formats, pages and sizes. */
class PictureFilesTest {
  @TempDir Path folder;

  private String svg(String... arguments) {
    Outcome outcome = Chat.in(folder).blast(arguments);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  private BufferedImage png(String line) throws Exception {
    Outcome outcome = Chat.in(folder).blast((line + " -q -o made.png").split(" ", -1));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return ImageIO.read(folder.resolve("made.png").toFile());
  }

  @Test
  void theEndingOfAFileAsksForPng() throws Exception {
    BufferedImage image = png("export --remove hall");

    assertThat(image.getWidth()).isGreaterThan(500);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("blast.yaml", "made.png");
    }
  }

  @Test
  void aPngGoesToAPipeByteForByte() throws Exception {
    png("export png --remove hall");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Chat.in(folder).writingTo(out).blast("export", "png", "--remove", "hall", "-q");

    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("made.png")));
    assertThat(ImageIO.read(new ByteArrayInputStream(out.toByteArray()))).isNotNull();
  }

  @Test
  void aPngIsNotForTerminals() {
    Outcome outcome = Chat.in(folder).onTerminal().blast("export", "png");

    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("png isn't for terminals", "-o map.png");
    assertThat(Chat.in(folder).onTerminal().blast("export", "png", "-o", "a.png").status())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--size 1600x900, 3200, 1800",
    "--size 1600x900 --scale 1, 1600, 900",
    "--size 100X200 --scale 0.5, 50, 100",
    "--size 100×200 --scale 10, 1000, 2000",
  })
  void aPngHasTheDotsThatWereAskedFor(String options, int width, int height) throws Exception {
    BufferedImage image = png("export png " + options);

    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
  }

  @Test
  void aPngHasTwoDotsForAPixelOfTheSvg() throws Exception {
    String svg = svg("export", "svg");

    assertThat(svg).contains("width=\"" + png("export").getWidth() / 2 + "\"");
  }

  @Test
  void aThemeIsLightUnlessAnotherIsAskedFor() throws Exception {
    assertThat(svg("export", "svg")).isEqualTo(svg("export", "svg", "--theme", "light"));
    assertThat(svg("export", "svg")).contains("#ffffff").doesNotContain("<style", "#0d1117");
    assertThat(svg("export", "svg", "--theme", "dark"))
        .contains("#0d1117")
        .doesNotContain("<style", "#ffffff");
    assertThat(svg("export", "svg", "--theme", "auto")).contains("<style>", "#0d1117", "#ffffff");
    assertThat(png("export").getRGB(0, 0)).isEqualTo(0xffffffff);
    assertThat(png("export --theme dark").getRGB(0, 0)).isEqualTo(0xff0d1117);
  }

  @Test
  void anSvgIsFittedIntoThePageThatWasAskedFor() {
    assertThat(svg("export", "svg", "--size", "1600x900"))
        .contains("width=\"1600\" height=\"900\" viewBox=\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          export svg --scale 2         | --scale says nothing to svg | leave it out, or ask for png
          export dot --scale 2         | --scale says nothing to dot | leave it out, or ask for png
          export json --theme dark     | --theme says nothing to json | leave it out, or ask for svg or png
          export mermaid --size 9x9    | --size says nothing to mermaid | leave it out, or ask for svg or png
          export -o a.csv --size 9x9   | --size says nothing to csv | leave it out, or ask for svg or png
          export png --theme auto      | --theme auto is given for png, which can't change its colours | --theme light or --theme dark
          export svg --theme neon      | --theme expects one of light, dark, auto; found 'neon' | ''
          export svg --size 1600       | --size expects a width and a height in pixels, found '1600' | --size 1600x900
          export svg --size 1600x      | --size expects a width and a height in pixels, found '1600x' | --size 1600x900
          export svg --size 999999x9   | --size expects a width and a height in pixels, found '999999x9' | --size 1600x900
          export svg --size 49x900     | --size expects 50 to 20000 pixels a side, found 49 | --size 1600x900
          export svg --size 900x20001  | --size expects 50 to 20000 pixels a side, found 20001 | --size 1600x900
          export png --scale 0         | --scale expects a number from 0.1 to 10, found '0' | --scale 2
          export png --scale 10.1      | --scale expects a number from 0.1 to 10, found '10.1' | --scale 2
          export png --scale NaN       | --scale expects a number from 0.1 to 10, found 'NaN' | --scale 2
          export png --scale=-1        | --scale expects a number from 0.1 to 10, found '-1' | --scale 2
          export png -o a.svg          | png would be written to 'a.svg' | a file that ends in .png
          export svg -o a.png          | svg would be written to 'a.png' | a file that ends in .svg
          dot --theme dark             | unknown option '--theme' | it is an option of blast export
          """)
  void whatCanNotBeMeantIsAnError(String line, String message, String hint) {
    Outcome outcome = Chat.in(folder).blast(line.split(" +"));

    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err()).startsWith("blast: error: " + message).contains(hint);
    assertThat(outcome.out()).isEmpty();
  }

  /** Memory for dots is asked for in one piece, before any is painted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --size 20000x20000           | a png of 20000x20000 pixels at a scale of 2 is too large | --scale 0.3 fits; or fold nodes
          --size 20000x20000 --scale 1 | a png of 20000x20000 pixels at a scale of 1 is too large | --scale 0.3 fits; or fold nodes
          --size 1600x900 --scale 6    | a png of 1600x900 pixels at a scale of 6 is too large    | --scale 5.2 fits; or fold nodes
          """)
  void tooManyDotsAreRefused(String options, String message, String hint) {
    Outcome outcome = Chat.in(folder).blast(("export png -o a.png " + options).split(" "));

    assertThat(outcome.status()).isEqualTo(ExitStatus.UNUSABLE);
    assertThat(outcome.err()).contains(message, hint);
    assertThat(folder.resolve("a.png")).doesNotExist();
  }
}
