package blast.cli.command;

import blast.cli.run.OwnFiles;
import blast.loading.SourceText;
import blast.loading.fix.FixedFile;
import blast.loading.fix.UnifiedDiff;
import blast.loading.fix.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file as it is and as it will be: what was put right in it, and what was left. */
final class FixDraft {
  /**
   * What is told of a file.
   *
   * @param line the line in the file as it was
   * @param what what was done there, or is left
   */
  record Told(String file, int line, String what) {
    @Override
    public String toString() {
      return file + ":" + line + ": " + what;
    }
  }

  private final SourceText file;
  private final OwnFiles own;
  private final Optional<String> untouchable;
  private final List<Told> done = new ArrayList<>();
  private String before = "";
  private String text = "";
  private List<Integer> lines = List.of();
  private boolean countsOtherLines;
  private SourceText current;

  /**
   * A file that is as it was.
   *
   * @param isNamedItself whether it is no file of the inventory, and was named for itself
   */
  FixDraft(SourceText file, OwnFiles own, boolean isNamedItself) {
    this.file = file;
    this.own = own;
    this.current = file;
    Optional<String> why = own.untouchable(file, isNamedItself);
    Optional<String> read = why.isEmpty() ? own.text(file) : Optional.empty();
    this.untouchable =
        why.isEmpty() && read.isEmpty() ? Optional.of("it isn't text in UTF-8") : why;
    if (read.isPresent()) {
      begin(read.get());
    }
  }

  private void begin(String read) {
    before = read;
    text = read;
    lines = FixedFile.unchanged(read).lines();
    countsOtherLines = read.replace("\r\n", "").indexOf('\r') >= 0;
  }

  /** The file as it is read from now on. */
  SourceText current() {
    return current;
  }

  String name() {
    return file.name();
  }

  boolean isChanged() {
    return !text.equals(before);
  }

  /** What would become of it, without doing it. */
  FixedFile attempt(List<Wanted> wanted) {
    return untouchable
        .map(
            why ->
                new FixedFile(
                    text,
                    List.of(),
                    wanted.stream().map(one -> new FixedFile.Refused(one, why)).toList(),
                    lines))
        .orElseGet(() -> FixedFile.fix(file.name(), text, wanted));
  }

  /** As it would be read after an attempt. */
  SourceText after(FixedFile attempt) {
    return attempt.done().isEmpty() ? current : SourceText.ofText(file.name(), attempt.text());
  }

  /** Does what was attempted. */
  void take(FixedFile attempt, SourceText after) {
    attempt.done().forEach(one -> done.add(told(one.wanted(), one.wanted().told(true))));
    if (attempt.done().isEmpty()) {
      return;
    }
    List<Integer> origins = new ArrayList<>(attempt.lines());
    origins.replaceAll(
        line -> {
          int earlier = lines.get(line >= 0 ? line : ~line);
          return line >= 0 || earlier < 0 ? earlier : ~earlier;
        });
    lines = origins;
    text = attempt.text();
    current = after;
  }

  /** What is told of something that was asked for. */
  Told told(Wanted wanted, String what) {
    int line = wanted.at().line();
    if (!countsOtherLines && line <= lines.size()) {
      int origin = lines.get(line - 1);
      line = (origin >= 0 ? origin : ~origin) + 1;
    }
    return new Told(file.name(), line, what);
  }

  /** What was done, in the order in which it was. */
  List<Told> done() {
    return done;
  }

  void rewrite() {
    own.rewrite(file, before, text);
  }

  void writeDiff(Appendable out) throws IOException {
    UnifiedDiff.write(own.shown(file), before, text, lines, out);
  }
}
