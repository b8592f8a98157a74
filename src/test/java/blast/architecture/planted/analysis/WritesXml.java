package blast.architecture.planted.analysis;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what only reports and pictures write. */
public final class WritesXml {
  public void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeEndDocument();
  }
}
