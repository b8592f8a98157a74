package blast.wording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML document with one element to a line, as it goes along. */
public final class Xml {
  /** What is nested deeper isn't set in any further. */
  private static final int MOST_STEPS = 200;

  private final Appendable out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Whether attributes may still be added to the innermost element. */
  private boolean isStarting;

  /** Whether the innermost element has content that ends in a line of its own. */
  private boolean hasLines;

  private Xml(Appendable out) {
    this.out = out;
  }

  /** What is written into a document. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void writeTo(Xml xml) throws IOException;
  }

  /** Writes a whole document; every element that its content starts, it ends. */
  public static void write(Appendable out, Content content) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    Xml xml = new Xml(out);
    content.writeTo(xml);
    if (!xml.open.isEmpty()) {
      throw new IllegalStateException("an element has not ended: " + xml.open.element());
    }
    out.append('\n');
  }

  /** Starts an element; attributes may follow. */
  public void start(String name) throws IOException {
    beginContent();
    newLine();
    out.append('<').append(name);
    open.push(name);
    isStarting = true;
    hasLines = false;
  }

  /** An attribute of the element that was started last. */
  public void attribute(String name, String value) throws IOException {
    if (!isStarting) {
      throw new IllegalStateException("attributes come before content: " + name);
    }
    out.append(' ').append(name).append("=\"").append(XmlText.attribute(value)).append('"');
  }

  /** The same for a number. */
  public void attribute(String name, int value) throws IOException {
    attribute(name, Integer.toString(value));
  }

  /** Text in the line of the element that was started last, good for any context. */
  public void text(String text) throws IOException {
    beginContent();
    out.append(XmlText.of(text));
  }

  /** Lines of text in the element that was started last. */
  public void lines(Iterable<String> lines) throws IOException {
    beginContent();
    for (String line : lines) {
      out.append('\n').append(XmlText.content(line));
    }
    hasLines = true;
  }

  /** Ends the element that was started last and has not ended. */
  public void end() throws IOException {
    beginContent();
    String name = open.pop();
    if (hasLines) {
      newLine();
    }
    out.append("</").append(name).append('>');
    hasLines = true;
  }

  /** Ends an element that has no content. */
  public void endEmpty() throws IOException {
    if (!isStarting) {
      throw new IllegalStateException("there is content in " + open.element());
    }
    open.pop();
    out.append("/>");
    isStarting = false;
    hasLines = true;
  }

  private void beginContent() throws IOException {
    if (isStarting) {
      out.append('>');
      isStarting = false;
    }
  }

  private void newLine() throws IOException {
    out.append('\n').append("  ".repeat(Math.min(open.size(), MOST_STEPS)));
  }
}
