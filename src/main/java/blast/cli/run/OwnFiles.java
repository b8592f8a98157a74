package blast.cli.run;

import blast.loading.SourceText;
import blast.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Files that were read and may be written anew: those that whoever asks has named, and those in a
 * folder that was named; never what a link in such a folder leads to outside of it.
 */
public final class OwnFiles {
  private final List<String> named;
  private final Console console;

  /** For the paths of an inventory, or for where one stands if there are none. */
  OwnFiles(List<String> named, Console console) {
    this.named = named;
    this.console = console;
  }

  /**
   * Why a file of the inventory can't be written anew; empty if it can.
   *
   * @param isNamedItself whether it is no file of the inventory, and was named for itself
   */
  public Optional<String> untouchable(SourceText file, boolean isNamedItself) {
    if (file.size() == SourceText.UNKNOWN_SIZE) {
      return Optional.of("it isn't a file that could be written anew");
    }
    try {
      Path path = path(file);
      if (!Files.isRegularFile(path)) {
        return Optional.of("it isn't a file that could be written anew");
      }
      if (!isNamedItself && !isUnderNamed(path.toRealPath())) {
        return Optional.of("it stands outside of what was named, and only a link leads to it");
      }
      return Files.isWritable(path)
          ? Optional.empty()
          : Optional.of("it may not be written: permission is denied");
    } catch (IOException | InvalidPathException e) {
      return Optional.of("it can't be read");
    }
  }

  private boolean isUnderNamed(Path file) throws IOException {
    List<String> paths = named.isEmpty() ? List.of(InventoryFiles.defaultPath(console)) : named;
    for (String one : paths) {
      Path path = console.directory().resolve(one);
      if (Files.exists(path) && file.startsWith(path.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private Path path(SourceText file) {
    return console.directory().resolve(file.name());
  }

  /** What stands in a file, with its byte order mark; empty if it isn't text in UTF-8. */
  public Optional<String> text(SourceText file) {
    try (InputStream in = file.open()) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new FailedException(
          "the file " + Quoted.of(file.name()) + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a file anew, whole or not at all.
   *
   * @param before what was read from it
   * @throws UnusableException if something else stands there by now, or it can't be written
   */
  public void rewrite(SourceText file, String before, String after) {
    String name = Quoted.of(file.name());
    try {
      Path path = path(file);
      byte[] now = Files.readAllBytes(path);
      if (!Arrays.equals(now, before.getBytes(StandardCharsets.UTF_8))) {
        throw new UnusableException(
            "the file " + name + " has changed since it was read", "run it again");
      }
      Output.replace(path, out -> out.write(after.getBytes(StandardCharsets.UTF_8)));
    } catch (FileSystemException e) {
      throw new UnusableException(
          "the file " + name + " can't be written: " + e.getMessage(),
          "see who may write there, or look at --show-fixes");
    } catch (IOException e) {
      throw new FailedException("the file " + name + " can't be written: " + e.getMessage(), e);
    }
  }

  /** A file's name as it is seen from the working directory, in which only slashes separate. */
  public String shown(SourceText file) {
    Path here = console.directory().toAbsolutePath().normalize();
    Path path = here.resolve(file.name()).normalize();
    return path.startsWith(here) ? here.relativize(path).toString() : file.name();
  }
}
