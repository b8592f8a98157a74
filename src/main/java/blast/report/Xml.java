package blast.report;

import blast.text.Visibility;
import blast.wording.Printable;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML document with one element to a line. What XML 1.0 forbids, in whatever form, is left out
 * of texts; everything else that means something to XML is escaped by the JDK's writer.
 */
public final class Xml {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;
  private boolean isOpen;

  private Xml() throws XMLStreamException {
    writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    writer.writeStartDocument("UTF-8", "1.0");
  }

  /** What is written into a document. */
  public interface Content {
    void writeTo(Xml xml) throws XMLStreamException;
  }

  /** Writes a whole document. */
  public static void write(Appendable out, Content content) throws IOException {
    try {
      Xml xml = new Xml();
      content.writeTo(xml);
      xml.writer.writeEndDocument();
      xml.writer.flush();
      out.append(xml.text.getBuffer()).append('\n');
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory takes every document", e);
    }
  }

  /** Starts an element; attributes may follow. */
  public void start(String name) throws XMLStreamException {
    newLine();
    writer.writeStartElement(name);
    depth++;
    isOpen = false;
  }

  /** An attribute of the element that was started last. */
  public void attribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute(name, legal(Printable.of(value)));
  }

  public void attribute(String name, int value) throws XMLStreamException {
    writer.writeAttribute(name, Integer.toString(value));
  }

  /** Lines of text in the element that was started last. */
  public void lines(Iterable<String> lines) throws XMLStreamException {
    for (String line : lines) {
      writer.writeCharacters("\n" + legal(Printable.of(line)));
    }
    isOpen = true;
  }

  /** Ends the element that was started last and has not ended. */
  public void end() throws XMLStreamException {
    depth--;
    if (isOpen) {
      newLine();
    }
    writer.writeEndElement();
    isOpen = true;
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Without the two characters that are printable and yet no characters of XML. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(code -> Visibility.of(code) != Visibility.NONCHARACTER)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }
}
