package blast.loading;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Parses one file with SnakeYAML's event parser, as far ahead as it is asked to.
 *
 * <p>The limits of {@link Limits} that concern text are held here; SnakeYAML's own limit of 3 MB is
 * lifted, because it counts what is harmless in a stream.
 */
final class YamlEvents implements EventSource {
  private static final Set<String> STANDARD_TAGS =
      Set.of(
          "!",
          "tag:yaml.org,2002:str",
          "tag:yaml.org,2002:int",
          "tag:yaml.org,2002:float",
          "tag:yaml.org,2002:bool",
          "tag:yaml.org,2002:null",
          "tag:yaml.org,2002:timestamp",
          "tag:yaml.org,2002:map",
          "tag:yaml.org,2002:seq",
          "tag:yaml.org,2002:merge");

  private final SourceText file;
  private final Utf8Reader reader;
  private final ParserImpl parser;
  private final EventBatches batches;
  private final HalfPairs halves;
  private final RecentTexts recent = new RecentTexts();
  private EventBatch batch;
  private boolean ended;
  private int depth;
  private int documents;

  private YamlEvents(SourceText file, Utf8Reader reader, EventBatches batches) {
    this.file = file;
    this.reader = reader;
    this.batches = batches;
    this.halves = new HalfPairs(file);
    this.batch = batches.take();
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setProcessComments(false);
    this.parser = new ParserImpl(new StreamReader(reader), options);
  }

  /**
   * Opens a file.
   *
   * @param batches from which it takes those that it fills
   * @throws IOException if it can't be read
   */
  static YamlEvents open(SourceText file, EventBatches batches) throws IOException {
    return new YamlEvents(file, new Utf8Reader(file.open()), batches);
  }

  @Override
  public EventBatch next() {
    batch = batches.take();
    while (!batch.isFull() && !ended) {
      step();
    }
    return batch;
  }

  private void step() {
    Event event;
    try {
      event = parser.getEvent();
      reader.tokenEnded();
    } catch (MarkedYAMLException e) {
      Position stumble = YamlProblem.stumble(e);
      fail(OpenQuote.before(file, stumble).orElseGet(() -> YamlProblem.of(e, file)), stumble);
      return;
    } catch (YAMLException e) {
      fail(ofCause(e), reader.position());
      return;
    } catch (RuntimeException e) {
      // SnakeYAML lets some of the JDK's exceptions through, for instance for an escape that names
      // no character.
      fail(unreadable(), reader.position());
      return;
    }
    Optional<Position> conflict = conflict(event);
    if (conflict.isPresent()) {
      fail(ConflictMarkers.problem(file, conflict.get()), conflict.get());
    } else {
      take(event);
    }
  }

  private Optional<Position> conflict(Event event) {
    if (reader.markers().isEmpty()) {
      return Optional.empty();
    }
    boolean isText = event instanceof ScalarEvent;
    return reader
        .markers()
        .shownBy(
            position(event.getStartMark()),
            position(event.getEndMark()),
            isText,
            isText && ((ScalarEvent) event).getScalarStyle() == ScalarStyle.PLAIN);
  }

  private Diagnostic unreadable() {
    Position end = OpenQuote.endOfReadable(file, reader.position());
    return Diagnostic.of(
        LoadingChecks.YAML_SYNTAX,
        SourceSpan.at(file, end),
        "the text can't be read as YAML from here on");
  }

  private Diagnostic ofCause(YAMLException exception) {
    if (exception.getCause() instanceof LimitExceededException) {
      String what =
          reader.exceedsFileLimit()
              ? "the file is longer than " + Limits.FILE_CHARACTERS + " characters"
              : "one value or comment is longer than " + Limits.TOKEN_CHARACTERS + " characters";
      return OpenQuote.tooLong(file, reader.position())
          .orElseGet(() -> problem(LoadingChecks.INPUT_LIMIT, what));
    }
    if (exception.getCause() instanceof IOException io) {
      return problem(LoadingChecks.UNREADABLE_FILE, "the file can't be read: " + io.getMessage());
    }
    return unreadable();
  }

  private void take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> {
        add(EventBatch.Kind.DOCUMENT_START, null, event);
        if (++documents > Limits.DOCUMENTS) {
          fail(
              problem(
                  LoadingChecks.INPUT_LIMIT,
                  "the file holds more than " + Limits.DOCUMENTS + " documents"),
              position(event.getStartMark()));
        }
      }
      case DocumentEnd -> add(EventBatch.Kind.DOCUMENT_END, null, event);
      case MappingStart -> start(EventBatch.Kind.MAPPING_START, (CollectionStartEvent) event);
      case SequenceStart -> start(EventBatch.Kind.SEQUENCE_START, (CollectionStartEvent) event);
      case MappingEnd -> end(EventBatch.Kind.MAPPING_END, event);
      case SequenceEnd -> end(EventBatch.Kind.SEQUENCE_END, event);
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> add(EventBatch.Kind.ALIAS, ((AliasEvent) event).getAnchor(), event);
      case StreamEnd -> finish(event);
      case StreamStart, Comment -> {}
    }
  }

  private void scalar(ScalarEvent event) {
    ScalarStyle style = event.getScalarStyle();
    Optional<String> text = style == ScalarStyle.DOUBLE_QUOTED ? inQuotes(event) : otherwise(event);
    if (text.isEmpty()) {
      add(EventBatch.Kind.BROKEN, null, event);
      return;
    }
    EventBatch.Kind kind =
        style == ScalarStyle.PLAIN ? EventBatch.Kind.PLAIN : EventBatch.Kind.QUOTED;
    add(kind, recent.of(text.get()), event);
    anchorAndTag(event, event.getTag());
  }

  /** A text in double quotes, in which escapes are resolved; empty if it can't be used. */
  private Optional<String> inQuotes(ScalarEvent event) {
    String text = event.getValue();
    if (!reader.separators().isEmpty()) {
      reader.separators().outsideBefore(position(event.getStartMark()));
      text = reader.separators().within(position(event.getEndMark()), text);
    }
    if (HalfPairs.isIn(text)) {
      halves.add(
          new SourceSpan(file, position(event.getStartMark()), position(event.getEndMark())), text);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Any other text; empty if it can't be used. */
  private Optional<String> otherwise(ScalarEvent event) {
    LineSeparators separators = reader.separators();
    boolean isBroken =
        !separators.isEmpty()
            && separators.outsideBefore(position(event.getEndMark()))
            && event.getValue().indexOf(LineSeparators.STAND_IN) >= 0;
    return isBroken ? Optional.empty() : Optional.of(event.getValue());
  }

  private void start(EventBatch.Kind kind, CollectionStartEvent event) {
    add(kind, null, event);
    anchorAndTag(event, event.getTag());
    if (++depth > Limits.NESTING) {
      Diagnostic problem =
          Diagnostic.of(
              LoadingChecks.INPUT_LIMIT,
              SourceSpan.at(file, position(event.getStartMark())),
              "lists and mappings are nested more than " + Limits.NESTING + " deep");
      fail(problem, problem.span().start());
    }
  }

  private void end(EventBatch.Kind kind, Event event) {
    depth--;
    add(kind, null, event);
  }

  private void anchorAndTag(NodeEvent event, @Nullable String tag) {
    if (event.getAnchor() != null) {
      batch.anchor(event.getAnchor());
    }
    if (tag != null && !STANDARD_TAGS.contains(tag)) {
      batch.tag(tag);
      batch.problem(
          new Diagnostic(
              LoadingChecks.UNSUPPORTED_TAG,
              SourceSpan.at(file, position(event.getStartMark())),
              "tag '" + tag + "' is not supported",
              Optional.of("remove the tag and write the value itself"),
              List.of()));
    }
  }

  private void finish(Event event) {
    reader.separators().outsideBefore(position(event.getEndMark()));
    addBadCharacters();
    add(EventBatch.Kind.END, null, event);
    ended = true;
  }

  private void addBadCharacters() {
    Optional<Diagnostic> bad = reader.badCharacterProblem(file);
    if (bad.isPresent()) {
      batch.problem(bad.get());
    }
    reader.separators().problems(file).forEach(batch::problem);
    halves.problems().forEach(batch::problem);
  }

  /**
   * Ends the events before the file has ended.
   *
   * @param stumble how far it was read
   */
  private void fail(Diagnostic problem, Position stumble) {
    Position behind = new Position(stumble.line(), stumble.column() + 1);
    boolean isSaid = reader.separators().outsideBefore(behind);
    addBadCharacters();
    Optional<Position> conflict = reader.markers().before(stumble);
    if (conflict.isPresent()) {
      batch.problem(ConflictMarkers.problem(file, conflict.get()));
    } else if (!isSaid) {
      batch.problem(problem);
    }
    batch.incomplete();
    if (batch.isFull()) {
      // The end takes the place of the last event, which nobody needs in a file that is rejected.
      batch.dropLast();
    }
    int line = stumble.line();
    int column = stumble.column();
    batch.add(EventBatch.Kind.END, null, line, column, line, column);
    ended = true;
  }

  private Diagnostic problem(Check check, String message) {
    return Diagnostic.of(check, SourceSpan.at(file, reader.position()), message);
  }

  private void add(EventBatch.Kind kind, @Nullable String text, Event event) {
    Mark start = event.getStartMark();
    Mark end = event.getEndMark();
    batch.add(
        kind,
        text,
        start.getLine() + 1,
        start.getColumn() + 1,
        end.getLine() + 1,
        end.getColumn() + 1);
  }

  private static Position position(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      // Everything that was needed has been read.
    }
  }
}
