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

  /** What a window without a screen may keep for itself of the height that it is given. */
  private static final int SPARE = 200;

  private final String command;

  Program(String command) {
    this.command = command;
  }

  /** What it draws of each file; skips the test with a message where it isn't installed. */
  List<BufferedImage> drawn(List<Path> files, PageSize size, Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere(), command + " isn't installed, so nobody sees what it makes of an SVG");
    Path made = Files.createDirectories(folder.resolve(command));
    return switch (this) {
      case CHROMIUM -> browsed(files, size, made);
      case RSVG -> rendered(files, made);
      case OFFICE -> converted(files, made);
    };
  }

  /** Each in a frame of its own, where it is the document that it would be in a window. */
  private List<BufferedImage> browsed(List<Path> files, PageSize size, Path made) throws Exception {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<body style=\"margin: 0\">\n");
    for (Path file : files) {
      page.append(
          "<iframe style=\"display: block; border: 0\" width=\"%d\" height=\"%d\" src=\"%s\"></iframe>\n"
              .formatted(size.width(), size.height(), file.toUri()));
    }
    Path image = made.resolve("page.png");
    run(
        List.of(
            command,
            "--headless",
            // As root, a container has no other box to put it in.
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--user-data-dir=" + made.resolve("profile"),
            "--window-size=" + size.width() + "," + (files.size() * size.height() + SPARE),
            "--screenshot=" + image,
            Files.writeString(made.resolve("page.html"), page).toUri().toString()),
        made);
    BufferedImage all = ImageIO.read(image.toFile());
    List<BufferedImage> images = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      images.add(all.getSubimage(0, i * size.height(), size.width(), size.height()));
    }
    return images;
  }

  private List<BufferedImage> rendered(List<Path> files, Path made) throws Exception {
    for (Path file : files) {
      run(List.of(command, file.toString(), "-o", png(file, made).toString()), made);
    }
    return read(files, made);
  }

  private List<BufferedImage> converted(List<Path> files, Path made) throws Exception {
    List<String> line = new ArrayList<>(List.of(command, "--headless"));
    line.add("-env:UserInstallation=" + made.resolve("profile").toUri());
    line.addAll(List.of("--convert-to", "png", "--outdir", made.toString()));
    files.forEach(file -> line.add(file.toString()));
    run(line, made);
    return read(files, made);
  }

  private static List<BufferedImage> read(List<Path> files, Path made) throws IOException {
    List<BufferedImage> images = new ArrayList<>();
    for (Path file : files) {
      images.add(ImageIO.read(png(file, made).toFile()));
    }
    return images;
  }

  private static Path png(Path file, Path made) {
    return made.resolve(file.getFileName().toString().replace(".svg", ".png"));
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
