package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.picture.Box;
import blast.export.picture.BoxKind;
import blast.export.picture.Frame;
import blast.export.picture.Picture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Hostile words in XML: it stays well-formed, and is read as it was meant. */
class XmlWordsTest {
  private static final Set<String> KNOWN =
      Set.of("svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "g", "text", "a");

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** What XML 1.0 can't hold is a blank; all else is kept. */
  private static String held(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints()
        .forEach(
            code -> {
              boolean isBreak = code == '\n' || code == '\r' || code == '\t';
              boolean isHeld = isBreak || (code >= ' ' && code != 0xFFFE && code != 0xFFFF);
              held.appendCodePoint(isHeld ? code : ' ');
            });
    return held.toString();
  }

  @Test
  void graphmlKeepsNamesAsTheyAre() {
    for (String text : HostileWords.texts()) {
      Picture picture = HostileWords.picture(text);
      Document read = Parsers.xml(Drawing.written(picture, GraphmlWriter::write));
      Set<String> names = new HashSet<>();
      for (Element data : elements(read, "data")) {
        if (data.getAttribute("key").equals("name")) {
          names.add(data.getTextContent());
        }
      }
      assertThat(names).as(text).contains(held(text));
    }
  }

  @Test
  void svgShowsTheLinesOfLabelsAndNothingElse() {
    for (String text : HostileWords.texts()) {
      Picture picture = HostileWords.picture(text);
      Document read = Parsers.xml(Drawing.written(picture, Drawing::svg));
      List<String> shown = elements(read, "text").stream().map(Element::getTextContent).toList();
      List<String> expected =
          Stream.concat(
                  picture.frames().stream().map(Frame::label),
                  picture.boxes().stream()
                      .filter(box -> box.kind() != BoxKind.GROUP)
                      .map(Box::label))
              .flatMap(label -> label.shownTitle().stream())
              .map(XmlWordsTest::held)
              .toList();
      assertThat(shown).as(text).containsAll(expected);
      assertThat(names(read)).as(text).isSubsetOf(KNOWN);
    }
  }

  private static Set<String> names(Document read) {
    Set<String> names = new HashSet<>();
    elements(read, "*").forEach(element -> names.add(element.getTagName()));
    return names;
  }

  @Test
  void svgOpensNothingButPagesAndFetchesNothing() {
    for (String text : HostileWords.texts()) {
      Document read = Parsers.xml(Drawing.written(HostileWords.picture(text), Drawing::svg));
      for (Element element : elements(read, "*")) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          String attribute = element.getAttributes().item(i).getNodeName();
          assertThat(attribute).as(text).doesNotStartWith("on").isNotEqualTo("src");
        }
        if (element.hasAttribute("href")) {
          assertThat(element.getAttribute("href")).as(text).startsWith("https://a.example/?q=");
        }
      }
    }
  }

  /** What turns the direction of writing, steers a terminal or can't be seen at all. */
  @Test
  void noFormatWritesWhatSteersItsReader() {
    for (String text : HostileWords.texts()) {
      Picture picture = HostileWords.picture(text);
      for (Drawing.Writer writer :
          List.<Drawing.Writer>of(
              Drawing::svg, GraphmlWriter::write, DotWriter::write, MermaidWriter::write)) {
        assertThat(Drawing.written(picture, writer))
            .as(text)
            .doesNotContain("\u202e", "\u200b", "\ufeff", "\u0007", "\u001b", "\u0085");
      }
    }
  }
}
