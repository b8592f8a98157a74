package blast.export.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;

/** A program in which people open an SVG: a browser, a desktop's library, an office. */
enum Program {
  CHROMIUM("chromium"),
  RSVG("rsvg-convert"),
  OFFICE("soffice");

  private final String command;

  Program(String command) {
    this.command = command;
  }

  /** What it draws of each file; skips the test with a message where it isn't installed. */
  List<BufferedImage> drawn(List<Path> files, PageSize size, Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere(), command + " isn't installed, so nobody sees what it makes of an SVG");
    Path made = Files.createDirectories(folder.resolve(command));
    if (this == OFFICE) {
      List<String> line = new ArrayList<>(List.of(command, "--headless"));
      line.add("-env:UserInstallation=" + made.resolve("profile").toUri());
      line.addAll(List.of("--convert-to", "png", "--outdir", made.toString()));
      files.forEach(file -> line.add(file.toString()));
      run(line, made);
    }
    List<BufferedImage> images = new ArrayList<>();
    for (Path file : files) {
      Path image = made.resolve(file.getFileName().toString().replace(".svg", ".png"));
      if (this == RSVG) {
        run(List.of(command, file.toString(), "-o", image.toString()), made);
      } else if (this == CHROMIUM) {
        run(
            List.of(
                command,
                "--headless",
                // As root, a container has no other box to put it in.
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + made.resolve("profile"),
                "--window-size=" + size.width() + "," + size.height(),
                "--screenshot=" + image,
                file.toUri().toString()),
            made);
      }
      images.add(ImageIO.read(image.toFile()));
    }
    return images;
  }

  private boolean isThere() throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command, "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void run(List<String> line, Path folder) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new AssertionError(line + " says: " + Files.readString(said));
    }
  }
}
