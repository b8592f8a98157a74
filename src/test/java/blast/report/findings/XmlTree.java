package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A report of tests, read by the JDK's parser and held to the schema of Jenkins' xUnit plugin. */
public final class XmlTree {
  /** Which attributes an element must and may have, and which children. */
  private record Shape(Set<String> must, Set<String> may, Set<String> children) {}

  private static final Shape TEXT = new Shape(Set.of(), Set.of(), Set.of());
  private static final Shape PROBLEM = new Shape(Set.of(), Set.of("type", "message"), Set.of());

  private static final Map<String, Shape> SHAPES =
      Map.of(
          "testsuites",
          new Shape(
              Set.of(),
              Set.of("name", "time", "tests", "failures", "disabled", "errors"),
              Set.of("testsuite")),
          "testsuite",
          new Shape(
              Set.of("name", "tests"),
              Set.of("failures", "errors", "time", "disabled", "skipped", "timestamp", "id"),
              Set.of("testsuite", "properties", "testcase", "system-out", "system-err")),
          "testcase",
          new Shape(
              Set.of("name"),
              Set.of("assertions", "time", "classname", "status"),
              Set.of("skipped", "error", "failure", "system-out", "system-err")),
          "failure",
          PROBLEM,
          "error",
          PROBLEM,
          "system-out",
          TEXT);

  private XmlTree() {}

  /** The root of a report that keeps to the schema and whose numbers are right. */
  public static Element of(String xml) {
    Element root = parse(xml);
    assertThat(root.getTagName()).isEqualTo("testsuites");
    check(root);
    checkNumbers(root);
    for (Element suite : all(root, "testsuite")) {
      checkNumbers(suite);
    }
    return root;
  }

  private static Element parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new AssertionError("not XML: " + xml, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Element element) {
    Shape shape = SHAPES.get(element.getTagName());
    assertThat(shape).as(element.getTagName()).isNotNull();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      names.add(element.getAttributes().item(i).getNodeName());
    }
    assertThat(names).containsAll(shape.must());
    names.removeAll(shape.must());
    assertThat(shape.may()).containsAll(names);
    for (Element child : children(element)) {
      assertThat(shape.children()).contains(child.getTagName());
      check(child);
    }
  }

  private static void checkNumbers(Element element) {
    assertThat(element.getAttribute("tests")).isEqualTo(count(element, "testcase"));
    assertThat(element.getAttribute("failures")).isEqualTo(count(element, "failure"));
    assertThat(element.getAttribute("errors")).isEqualTo(count(element, "error"));
  }

  private static String count(Element element, String tag) {
    return String.valueOf(all(element, tag).size());
  }

  private static List<Element> children(Element element) {
    return elements(element.getChildNodes());
  }

  /** All elements of a name below one, in their order. */
  static List<Element> all(Element element, String tag) {
    return elements(element.getElementsByTagName(tag));
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
