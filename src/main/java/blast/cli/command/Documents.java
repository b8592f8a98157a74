package blast.cli.command;

import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several formats of one answer, each with where it goes: {@code -f text -f junit=out.xml}. */
final class Documents {
  private static final String STANDARD_OUTPUT = "-";

  /**
   * One document.
   *
   * @param format its format
   * @param file where it goes; standard output if empty
   * @param <W> what writes it
   */
  record Document<W>(Format<W> format, Optional<String> file) {}

  private Documents() {}

  /**
   * Those that the command line asks for.
   *
   * @throws UnusableException if a format is unknown, or two would go to one place
   */
  static <W> List<Document<W>> asked(Session session, Formats<W> known) {
    List<Document<W>> documents = new ArrayList<>();
    for (String asked : session.outlet().formats(known)) {
      documents.add(of(asked, session, known, documents));
    }
    return documents;
  }

  /**
   * One that is asked for as {@code NAME} or {@code NAME=FILE}.
   *
   * @param others those that are asked for besides
   */
  static <W> Document<W> of(
      String asked, Session session, Formats<W> known, List<Document<W>> others) {
    int equals = asked.indexOf('=');
    String word = equals < 0 ? asked : asked.substring(0, equals);
    Optional<String> named =
        equals < 0 ? session.outlet().outputFile() : Optional.of(asked.substring(equals + 1));
    Optional<String> file = named.filter(name -> !name.equals(STANDARD_OUTPUT));
    Format<W> format = known.named(Session.oneOf("--format", word, known.names())).orElseThrow();
    if (file.isPresent() && file.get().isEmpty()) {
      throw new UnusableException(
          "--format " + Quoted.of(asked) + " names no file", "write --format " + word + "=FILE");
    }
    for (Document<W> other : others) {
      if (other.file().equals(file)) {
        throw new UnusableException(
            "two formats would go to " + file.map(Quoted::of).orElse("standard output"),
            "give one of them a file: --format " + word + "=FILE");
      }
    }
    return new Document<>(format, file);
  }
}
