package blast.cli.run;

import blast.text.Quoted;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results go: standard output, or a file that is written whole or not at all. Text is UTF-8
 * whatever the locale says.
 */
public final class Output {
  /** Writes a result. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  /** Writes a result that isn't text. */
  @FunctionalInterface
  interface Bytes {
    void writeTo(OutputStream out) throws IOException;
  }

  private Output() {}

  /**
   * Writes to a file, or to standard output if none is given.
   *
   * @throws UnusableException if the file can't be written
   */
  static void write(Optional<String> file, Console console, Content content) {
    writeBytes(file, console, out -> writeText(out, content));
  }

  /** The same for what isn't text. */
  static void writeBytes(Optional<String> file, Console console, Bytes content) {
    if (file.isEmpty() || file.get().equals("-")) {
      writeBytesToStream(console.out(), content);
    } else {
      writeToFile(console.directory().resolve(file.get()), file.get(), content);
    }
  }

  /** Writes to a stream, which stays open. Whoever reads it may stop reading at any time. */
  public static void writeToStream(OutputStream stream, Content content) {
    writeBytesToStream(stream, out -> writeText(out, content));
  }

  private static void writeText(OutputStream stream, Content content) throws IOException {
    // Not closed: the stream is not ours.
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    content.writeTo(writer);
    writer.flush();
  }

  private static void writeBytesToStream(OutputStream stream, Bytes content) {
    try {
      content.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw new FailedException("the output can't be written: " + reason(e), e);
      }
    }
  }

  private static boolean isClosedPipe(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  private static void writeToFile(Path path, String name, Bytes content) {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        try (OutputStream device = Files.newOutputStream(path)) {
          writeBytesToStream(device, content);
        }
      } else {
        replace(path, content);
      }
    } catch (FileSystemException e) {
      throw new UnusableException(
          "the output '" + name + "' can't be written: " + reason(name, path, e),
          hint(name, path, e));
    } catch (IOException e) {
      throw new FailedException("the output '" + name + "' can't be written: " + e.getMessage(), e);
    }
  }

  /** Writes beside the file first, so that nobody ever sees half of it. */
  static void replace(Path path, Bytes content) throws IOException {
    Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    String unique = ".blast-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part";
    Path half = target.resolveSibling(unique);
    // If the run is interrupted.
    half.toFile().deleteOnExit();
    try {
      try (OutputStream out = FileModes.create(target, half)) {
        content.writeTo(out);
      }
      FileModes.copy(target, half);
      Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static String reason(IOException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.equals("Bad file descriptor") ? "standard output is closed" : message;
  }

  private static String reason(String name, Path path, FileSystemException failure) {
    return failure instanceof NoSuchFileException
        ? missingFolder(name, path)
            .map(folder -> "the folder " + Quoted.of(folder) + " doesn't exist")
            .orElse("there is no such folder")
        : failure instanceof AccessDeniedException
            ? "permission is denied"
            : String.valueOf(failure.getReason());
  }

  private static String hint(String name, Path path, FileSystemException failure) {
    return failure instanceof NoSuchFileException
        ? missingFolder(name, path)
            .map(folder -> "create it with mkdir -p " + ShellWord.ofPath(folder))
            .orElse("choose another --output")
        : "choose another --output";
  }

  /** The folder of a file, as it was given, if it doesn't exist. */
  private static Optional<String> missingFolder(String name, Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null || Files.exists(folder)
        ? Optional.empty()
        : Optional.ofNullable(Path.of(name).getParent()).map(Path::toString);
  }
}
