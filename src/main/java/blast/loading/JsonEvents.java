package blast.loading;

import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceFile;
import blast.text.SourceSpan;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern UNEXPECTED =
      Pattern.compile("Unexpected character \\(('.*?') \\(code", Pattern.DOTALL);

  private final SourceFile file;
  private final Utf8Reader reader;
  private final JsonParser parser;
  private final EventBatches batches;
  private EventBatch batch;
  private boolean ended;
  private int depth;
  private int documents;

  private JsonEvents(SourceFile file, Utf8Reader reader, EventBatches batches) throws IOException {
    this.file = file;
    this.reader = reader;
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
    return new JsonEvents(file, new Utf8Reader(file.open()), batches);
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
      fail(LoadingChecks.YAML_SYNTAX, e.getLocation(), message(e));
    } catch (LimitExceededException e) {
      fail(LoadingChecks.INPUT_LIMIT, null, "the file, or one value in it, is too long");
    } catch (IOException e) {
      fail(LoadingChecks.UNREADABLE_FILE, null, "the file can't be read: " + e.getMessage());
    }
  }

  private static String message(JsonProcessingException exception) {
    String problem = exception.getOriginalMessage().replaceAll("\\s*\\(?[a-z ]*at \\[Source.*", "");
    Matcher unexpected = UNEXPECTED.matcher(problem);
    if (unexpected.lookingAt()) {
      return unexpected.group(1) + " is unexpected here";
    }
    return problem.substring(0, 1).toLowerCase(Locale.ROOT) + problem.substring(1);
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
      case FIELD_NAME, VALUE_STRING -> add(EventBatch.Kind.QUOTED, parser.getText());
      case VALUE_NULL -> add(EventBatch.Kind.PLAIN, "");
      default -> add(EventBatch.Kind.PLAIN, parser.getText());
    }
    if (depth == 0) {
      add(EventBatch.Kind.DOCUMENT_END, null);
    }
  }

  private void add(EventBatch.Kind kind, @Nullable String text) {
    JsonLocation start = parser.currentTokenLocation();
    JsonLocation end = parser.currentLocation();
    batch.add(
        kind, text, start.getLineNr(), start.getColumnNr(), end.getLineNr(), end.getColumnNr());
  }

  private void finish() {
    badCharacters();
    JsonLocation end = parser.currentLocation();
    end(new Position(end.getLineNr(), end.getColumnNr()));
  }

  private void fail(Check check, @Nullable JsonLocation location, String message) {
    badCharacters();
    Position place =
        location == null || location.getLineNr() < 1 || location.getColumnNr() < 1
            ? reader.position()
            : new Position(location.getLineNr(), location.getColumnNr());
    batch.problem(Diagnostic.of(check, SourceSpan.at(file, place), message));
    batch.incomplete();
    end(place);
  }

  private void badCharacters() {
    reader.badCharacterProblem(file).ifPresent(batch::problem);
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
