package blast.wording;

import blast.analysis.people.Bounds;
import blast.inventory.Node;
import blast.text.Visibility;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** The JSON that all answers share: how it is laid out, and fields that may be absent. */
public final class Json {
  /** The version of all JSON shapes. */
  public static final int VERSION = 1;

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A generator that writes without any blanks or lines; closing it closes nothing else. */
  public static JsonGenerator compactTo(Appendable out) throws IOException {
    return FACTORY.createGenerator(new AppendableWriter(out));
  }

  /** A generator that writes to anything; closing it closes nothing else. */
  public static JsonGenerator to(Appendable out) throws IOException {
    return to(out, new DefaultIndenter("  ", "\n"));
  }

  /** The same, but the members of a list share a line. */
  public static JsonGenerator withListsInLinesTo(Appendable out) throws IOException {
    return to(out, DefaultPrettyPrinter.FixedSpaceIndenter.instance);
  }

  private static JsonGenerator to(Appendable out, DefaultPrettyPrinter.Indenter lists)
      throws IOException {
    JsonGenerator json = FACTORY.createGenerator(new AppendableWriter(out));
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(lists));
    return json;
  }

  public static void optional(JsonGenerator json, String field, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(field, text.get());
    } else {
      json.writeNullField(field);
    }
  }

  public static void optional(JsonGenerator json, String field, OptionalLong number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.getAsLong());
    } else {
      json.writeNullField(field);
    }
  }

  /** Writes a ratio with six decimals at the most. */
  public static void ratio(JsonGenerator json, String field, double ratio) throws IOException {
    json.writeFieldName(field);
    json.writeNumber(rounded(ratio));
  }

  /** A ratio with six decimals at the most, and no trailing zeros. */
  public static String rounded(double ratio) {
    BigDecimal number = BigDecimal.valueOf(ratio).setScale(6, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Writes {@code atLeast} and {@code atMost}: null where nobody states users. */
  public static void bounds(JsonGenerator json, Bounds bounds) throws IOException {
    if (bounds.isStated()) {
      json.writeNumberField("atLeast", bounds.atLeast());
      json.writeNumberField("atMost", bounds.atMost());
    } else {
      json.writeNullField("atLeast");
      json.writeNullField("atMost");
    }
  }

  public static void ids(JsonGenerator json, String field, Iterable<Node> nodes)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Node node : nodes) {
      json.writeString(node.id());
    }
    json.writeEndArray();
  }

  public static void texts(JsonGenerator json, String field, Iterable<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static final class AppendableWriter extends Writer {
    private static final char NONE = 0;

    private final Appendable out;
    private char half = NONE;

    AppendableWriter(Appendable out) {
      this.out = out;
    }

    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      int written = offset;
      for (int i = offset; i < offset + length; i++) {
        if (buffer[i] > 0x7E || half != NONE) {
          out.append(CharBuffer.wrap(buffer, written, i - written));
          one(buffer[i]);
          written = i + 1;
        }
      }
      out.append(CharBuffer.wrap(buffer, written, offset + length - written));
    }

    /** One char, or the pair that it ends: Jackson may part a pair between two calls. */
    private void one(char next) throws IOException {
      char first = half;
      half = NONE;
      if (first != NONE && Character.isLowSurrogate(next)) {
        if (isSpelled(Character.toCodePoint(first, next))) {
          out.append(Visibility.spelled(first)).append(Visibility.spelled(next));
        } else {
          out.append(first).append(next);
        }
        return;
      }
      if (first != NONE) {
        out.append(Visibility.spelled(first));
      }
      if (Character.isHighSurrogate(next)) {
        half = next;
      } else if (isSpelled(next)) {
        out.append(Visibility.spelled(next));
      } else {
        out.append(next);
      }
    }

    /**
     * Whether a character is spelled: what steers a terminal, and what is none. Below U+007F such
     * characters are layout, or Jackson has spelled them.
     */
    private static boolean isSpelled(int code) {
      if (code < 0x7F) {
        return false;
      }
      Visibility visibility = Visibility.of(code);
      return visibility.steers()
          || visibility == Visibility.HALF_PAIR
          || visibility == Visibility.NONCHARACTER;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
