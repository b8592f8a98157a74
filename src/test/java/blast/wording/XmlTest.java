package blast.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class XmlTest {
  private static String written(Xml.Content content) throws IOException {
    StringBuilder out = new StringBuilder();
    Xml.write(out, content);
    return out.toString();
  }

  @Test
  void anElementStandsOnALineAndItsTextsAreEscaped() throws IOException {
    String xml =
        written(
            document -> {
              document.start("a");
              document.attribute("x", "<\"&'>");
              document.start("b");
              document.text("1 < 2 & \"3\"");
              document.end();
              document.start("c");
              document.endEmpty();
              document.start("d");
              document.lines(List.of("one", "two"));
              document.end();
              document.start("e");
              document.end();
              document.end();
            });

    assertThat(xml)
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <a x="&lt;&quot;&amp;'&gt;">
              <b>1 &lt; 2 &amp; &quot;3&quot;</b>
              <c/>
              <d>
            one
            two
              </d>
              <e></e>
            </a>
            """);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException, XMLStreamException {
    StringBuilder all = new StringBuilder();
    for (int code = 0x20; code < 0x3000; code++) {
      all.appendCodePoint(code);
    }
    all.append("😀]]>\n\t\r");
    String xml =
        written(
            document -> {
              document.start("a");
              document.attribute("x", all.toString());
              document.text(all.toString());
              document.end();
            });

    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
    reader.nextTag();
    assertThat(reader.getAttributeValue(null, "x")).isEqualTo(all.toString());
    assertThat(reader.getElementText()).isEqualTo(all.toString());
  }

  @Test
  void whatXmlCannotHoldIsABlank() throws IOException {
    assertThat(XmlText.of("a\u0000b\u001Bc\uFFFEd\uD800e")).isEqualTo("a b c d e");
    assertThat(XmlText.of("turned \u202E here")).isEqualTo("turned &#8238; here");
  }

  @Test
  void anElementThatIsLeftOpenIsAMistake() {
    assertThatThrownBy(() -> written(document -> document.start("a")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
  }
}
