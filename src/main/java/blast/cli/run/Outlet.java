package blast.cli.run;

import blast.report.AnswerWriter;
import blast.report.LogText;
import blast.report.Style;
import blast.text.Numbers;
import blast.wording.Format;
import blast.wording.Formats;
import blast.wording.SpreadsheetGuard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Where the results of a run go, in which format, and how they look, as its options say. */
public final class Outlet {
  private final CommonOptions options;
  private final Console console;
  private final Targets targets;
  private final Styles styles;
  private final Consumer<String> notes;

  Outlet(
      CommonOptions options,
      Console console,
      Targets targets,
      Styles styles,
      Consumer<String> notes) {
    this.options = options;
    this.console = console;
    this.targets = targets;
    this.styles = styles;
    this.notes = notes;
  }

  /**
   * The format that was asked for by its name, else the one that the output's name ends in, else
   * the first.
   *
   * @throws UnusableException if it is none of those known
   */
  public <W> Format<W> format(Formats<W> known) {
    Optional<String> named = format();
    if (named.isPresent()) {
      return known.named(Session.oneOf("--format", named.get(), known.names())).orElseThrow();
    }
    return ofOutput(known);
  }

  private <W> Format<W> ofOutput(Formats<W> known) {
    return options.output().flatMap(known::ofFile).orElse(known.first());
  }

  /**
   * The one format that was asked for, known or not; empty if none was.
   *
   * @throws UnusableException if there are several
   */
  public Optional<String> format() {
    List<String> formats = options.formats();
    if (formats.size() > 1) {
      throw new UnusableException("--format is given more than once", "ask once for each format");
    }
    return formats.isEmpty() ? Optional.empty() : Optional.of(formats.get(0));
  }

  /** Whether the command line says what is written, or where. */
  public boolean asksForOutput() {
    return !options.formats().isEmpty() || options.output().isPresent();
  }

  /** The same where several may be asked for, each perhaps with a file: {@code NAME=FILE}. */
  public List<String> formats(Formats<?> known) {
    return options.formats().isEmpty() ? List.of(ofOutput(known).name()) : options.formats();
  }

  /** The file that results go to, if one was asked for. */
  public Optional<String> outputFile() {
    return options.output();
  }

  /** Whether the result goes to people's eyes as it is written. */
  public boolean isForTerminal() {
    return options.output().orElse("-").equals("-") && console.outIsTerminal();
  }

  /** How the result is dressed. */
  public Style style() {
    return style(options.output());
  }

  /** How a result is dressed that goes to a file, or to standard output if none is given. */
  public Style style(Optional<String> file) {
    return file.isEmpty() ? styles.ofOutput() : styles.ofFile();
  }

  /** Writes an answer where it was asked for. */
  public <A> void answer(Format<AnswerWriter<A>> format, A answer) {
    answer(format, options.output(), answer);
  }

  /**
   * Writes an answer to a file, or to standard output if none is given.
   *
   * @throws UnusableException if that would overwrite what was read or written in this run
   */
  public <A> void answer(Format<AnswerWriter<A>> format, Optional<String> file, A answer) {
    writeTo(format, file, out -> format.writer().write(answer, style(file), out));
  }

  /** Writes the result where it was asked for. */
  public void write(Output.Content content) {
    writeTo(options.output(), content);
  }

  /** Writes a result that isn't text where it was asked for. */
  public void write(byte[] content) {
    targets.claim(options.output());
    Output.writeBytes(options.output(), console, out -> out.write(content));
  }

  /** Writes the result in a format where it was asked for. */
  public void write(Format<?> format, Output.Content content) {
    writeTo(format, options.output(), content);
  }

  /**
   * Writes a result in a format, with what guards those who open it.
   *
   * @throws UnusableException if that would overwrite what was read or written in this run
   */
  public void writeTo(Format<?> format, Optional<String> file, Output.Content content) {
    if (format.isForPeople()) {
      writeTo(file, out -> LogText.write(content::writeTo, out));
    } else if (format.isForSpreadsheets() && isGuarded(file)) {
      writeGuarded(file, content);
    } else {
      writeTo(file, content);
    }
  }

  private boolean isGuarded(Optional<String> file) {
    return switch (options.csvGuard()) {
      case "always" -> true;
      case "never" -> false;
      default -> file.isPresent() && file.get().toLowerCase(Locale.ROOT).endsWith(".csv");
    };
  }

  private void writeGuarded(Optional<String> file, Output.Content content) {
    AtomicLong guarded = new AtomicLong();
    writeTo(
        file,
        out -> {
          SpreadsheetGuard guard = new SpreadsheetGuard(out);
          content.writeTo(guard);
          guarded.set(guard.guarded());
        });
    if (guarded.get() > 0) {
      notes.accept(
          "set ' before "
              + Numbers.of(guarded.get(), "cell")
              + " that a spreadsheet would run; --csv-guard never leaves it out");
    }
  }

  /**
   * Writes a result to a file, or to standard output if none is given.
   *
   * @throws UnusableException if that would overwrite what was read or written in this run
   */
  public void writeTo(Optional<String> file, Output.Content content) {
    targets.claim(file);
    Output.write(file, console, content);
  }
}
