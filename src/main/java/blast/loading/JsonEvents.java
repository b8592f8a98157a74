package blast.loading;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Parses a {@code .json} file as JSON proper. YAML 1.1 is not quite a superset of JSON: it knows no
 * {@code \/}. One file may hold several documents one after another, as YAML files do.
 */
final class JsonEvents implements EventSource {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.NESTING)
                  .maxStringLength(Limits.TOKEN_CHARACTERS)
                  .build())
          .build();

  private final SourceText file;
  private final Utf8Reader reader;
  private final JsonColumns columns;
  private final HalfPairs halves;
  private final JsonParser parser;
  private final EventBatches batches;
  private EventBatch batch;
  private boolean ended;
  private int depth;
  private int documents;

  private JsonEvents(SourceText file, JsonColumns columns, EventBatches batches)
      throws IOException {
    this.file = file;
    this.columns = columns;
    this.reader = Utf8Reader.forJson(file.open(), columns);
    this.halves = new HalfPairs(file);
    this.batches = batches;
    this.batch = batches.take();
    this.parser = FACTORY.createParser(reader);
  }

  /**
   * Opens a file.
   *
   * @param batches from which it takes those that it fills
   * @throws IOException if it can't be read
   */
  static JsonEvents open(SourceText file, EventBatches batches) throws IOException {
    return new JsonEvents(file, new JsonColumns(), batches);
  }

  @Override
  public EventBatch next() {
    batch = batches.take();
    // A value at the root brings the beginning and the end of its document along.
    while (batch.size() < EventBatch.CAPACITY - 3 && !ended) {
      step();
    }
    return batch;
  }

  private void step() {
    try {
      JsonToken token = parser.nextToken();
      reader.tokenEnded();
      if (token == null) {
        finish();
      } else {
        take(token);
      }
    } catch (StreamConstraintsException e) {
      boolean isDepth = e.getOriginalMessage().contains("nesting depth");
      String what =
          isDepth
              ? "lists and objects are nested more than " + Limits.NESTING + " deep"
              : "one text, name or number is too long";
      fail(LoadingChecks.INPUT_LIMIT, e.getLocation(), what);
    } catch (JsonProcessingException e) {
      Position place = place(e.getLocation());
      if (JsonProblem.isHalfPair(e)) {
        // Jackson takes halves in texts, but stops at one in a key.
        halves.addAll(place);
        failSaid(place);
      } else {
        fail(JsonProblem.of(e, file, place), place);
      }
    } catch (LimitExceededException e) {
      fail(LoadingChecks.INPUT_LIMIT, null, "the file, or one value in it, is too long");
    } catch (IOException e) {
      fail(LoadingChecks.UNREADABLE_FILE, null, "the file can't be read: " + e.getMessage());
    }
  }

  private void take(JsonToken token) throws IOException {
    boolean isStart = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    boolean isEnd = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
    if (depth == 0) {
      add(EventBatch.Kind.DOCUMENT_START, null);
      if (++documents > Limits.DOCUMENTS) {
        fail(
            LoadingChecks.INPUT_LIMIT,
            parser.currentTokenLocation(),
            "the file holds more than " + Limits.DOCUMENTS + " documents");
        return;
      }
    }
    depth += isStart ? 1 : isEnd ? -1 : 0;
    switch (token) {
      case START_OBJECT -> add(EventBatch.Kind.MAPPING_START, null);
      case END_OBJECT -> add(EventBatch.Kind.MAPPING_END, null);
      case START_ARRAY -> add(EventBatch.Kind.SEQUENCE_START, null);
      case END_ARRAY -> add(EventBatch.Kind.SEQUENCE_END, null);
      case FIELD_NAME, VALUE_STRING -> text(parser.getText());
      case VALUE_NULL -> add(EventBatch.Kind.PLAIN, "null");
      default -> add(EventBatch.Kind.PLAIN, parser.getText());
    }
    if (depth == 0) {
      add(EventBatch.Kind.DOCUMENT_END, null);
    }
  }

  private void add(EventBatch.Kind kind, @Nullable String text) {
    Position start = place(parser.currentTokenLocation());
    Position end = place(parser.currentLocation());
    batch.add(kind, text, start.line(), start.column(), end.line(), end.column());
  }

  private void text(String text) {
    if (HalfPairs.isIn(text)) {
      add(EventBatch.Kind.BROKEN, null);
      Position start = place(parser.currentTokenLocation());
      halves.add(new SourceSpan(file, start, place(parser.currentLocation())), text);
    } else {
      add(EventBatch.Kind.QUOTED, text);
    }
  }

  private Position place(@Nullable JsonLocation location) {
    return location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
        ? reader.position()
        : columns.position(location.getLineNr(), location.getColumnNr());
  }

  private void finish() {
    badCharacters();
    end(place(parser.currentLocation()));
  }

  private void fail(Check check, @Nullable JsonLocation location, String message) {
    Position place = place(location);
    fail(Diagnostic.of(check, SourceSpan.at(file, place), message), place);
  }

  private void fail(Diagnostic problem, Position place) {
    badCharacters();
    batch.problem(
        reader
            .markers()
            .before(place)
            .map(marker -> ConflictMarkers.problem(file, marker))
            .orElse(problem));
    batch.incomplete();
    end(place);
  }

  /** Ends the events for what is said of the characters of the file. */
  private void failSaid(Position place) {
    badCharacters();
    batch.incomplete();
    end(place);
  }

  private void badCharacters() {
    reader.badCharacterProblem(file).ifPresent(batch::problem);
    halves.problems().forEach(batch::problem);
  }

  private void end(Position place) {
    batch.add(
        EventBatch.Kind.END, null, place.line(), place.column(), place.line(), place.column());
    ended = true;
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      // Everything that was needed has been read.
    }
  }
}
