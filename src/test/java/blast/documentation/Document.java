package blast.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page whose shown commands can be run again.
 *
 * @param path where it stands
 * @param lines its text
 */
record Document(Path path, List<String> lines) {
  private static final String START = "```console";
  private static final String END = "```";
  private static final String PROMPT = "$ ./blast";

  /**
   * A command and what the page shows as its output.
   *
   * @param line the number of the command's line, from 1
   * @param command the command without its prompt
   * @param body the lines below it
   */
  record Shown(int line, String command, List<String> body) {}

  /** All pages that a reader meets. */
  static List<Document> all(Path root) throws IOException {
    List<Path> pages = new ArrayList<>();
    pages.add(root.resolve("README.md"));
    pages.addAll(pagesUnder(root.resolve("examples")));
    pages.addAll(pagesUnder(root.resolve("src/site")));
    List<Document> documents = new ArrayList<>();
    for (Path page : pages) {
      if (Files.exists(page)) {
        documents.add(read(page));
      }
    }
    return documents;
  }

  private static List<Path> pagesUnder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  static Document read(Path page) throws IOException {
    return new Document(page, List.of(Files.readString(page).split("\n", -1)));
  }

  /** The blocks that start with a command of ours, from the top. */
  List<Shown> shown() {
    List<Shown> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(START)) {
        int end = endOfBlock(i);
        command(i)
            .ifPresent(
                command ->
                    shown.add(
                        new Shown(
                            command.line(),
                            command.command(),
                            lines.subList(command.line(), end))));
        i = end;
      }
    }
    return shown;
  }

  private record Command(int line, String command) {}

  private Optional<Command> command(int start) {
    String first = start + 1 < lines.size() ? lines.get(start + 1) : "";
    return first.startsWith(PROMPT)
        ? Optional.of(new Command(start + 2, first.substring(2)))
        : Optional.empty();
  }

  private int endOfBlock(int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(END)) {
        return i;
      }
    }
    throw new AssertionError(path + ":" + (start + 1) + ": the block has no end");
  }

  /** The page with other lines below a command. */
  Document with(Shown shown, List<String> body) {
    List<String> changed = new ArrayList<>(lines.subList(0, shown.line()));
    changed.addAll(body);
    changed.addAll(lines.subList(shown.line() + shown.body().size(), lines.size()));
    return new Document(path, changed);
  }

  void write() throws IOException {
    Files.writeString(path, String.join("\n", lines));
  }
}
