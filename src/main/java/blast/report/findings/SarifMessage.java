package blast.report.findings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A plain text message of SARIF. In one, {@code {0}} stands for an argument and {@code [text](1)}
 * for a link to a place; what a user wrote must be neither. SARIF asks for all braces to be
 * doubled, but programs that get no arguments show them as they stand, so only those are doubled
 * that would be taken for an argument.
 */
final class SarifMessage {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");
  private static final Pattern LINK = Pattern.compile("\\[(?=[^\\]]*\\]\\()");

  private SarifMessage() {}

  /** Writes a field that holds a message object. */
  static void write(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", escaped(text));
    json.writeEndObject();
  }

  private static String escaped(String text) {
    String withoutArguments = ARGUMENT.matcher(text).replaceAll("{{$1}}");
    return LINK.matcher(withoutArguments).replaceAll("\\\\[");
  }
}
