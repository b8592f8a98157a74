package blast.export.formats;

import blast.export.drawing.TextWidth;
import blast.export.picture.Arrow;
import blast.export.picture.Look;
import blast.export.picture.Picture;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where an SVG has put what a picture consists of, read from its text. */
final class SvgScene {
  private static final Pattern COMMAND = Pattern.compile("([MLHVZ])([^MLHVZ]*)");

  /**
   * An arrow.
   *
   * @param points its way, from its tail to the tip of its head
   * @param label where its word stands; empty if it has none
   */
  record Way(Arrow arrow, List<Point2D> points, Rectangle2D label) {}

  private final Rectangle2D paper;
  private final Map<String, Rectangle2D> frames = new LinkedHashMap<>();
  private final Map<String, Rectangle2D> boxes = new LinkedHashMap<>();
  private final Map<String, List<Rectangle2D>> texts = new LinkedHashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<Rectangle2D> everything = new ArrayList<>();

  private SvgScene(Element svg) {
    String[] size = svg.getAttribute("viewBox").split(" ", -1);
    paper = new Rectangle2D.Double(0, 0, Double.parseDouble(size[2]), Double.parseDouble(size[3]));
  }

  /** Finds what belongs to a picture by the order in which it is written. */
  static SvgScene of(Picture picture, String text) {
    Element svg = Parsers.xml(text).getDocumentElement();
    SvgScene scene = new SvgScene(svg);
    Element drawing = elements(svg, "g").get(0);
    List<Element> parts = elements(drawing, "g");
    int next = 0;
    for (var frame : picture.frames()) {
      scene.add(frame.key(), parts.get(next++), scene.frames);
    }
    for (Arrow arrow : inOrder(picture.arrows())) {
      scene.ways.add(way(arrow, parts.get(next++)));
    }
    for (var box : picture.boxes()) {
      scene.add(box.key(), parts.get(next++), scene.boxes);
    }
    scene.addEverything(drawing);
    return scene;
  }

  /** What carried the failure is drawn last. */
  private static List<Arrow> inOrder(List<Arrow> arrows) {
    List<Arrow> ordered = new ArrayList<>();
    arrows.stream().filter(arrow -> arrow.look() == Look.UP).forEach(ordered::add);
    arrows.stream().filter(arrow -> arrow.look() != Look.UP).forEach(ordered::add);
    return ordered;
  }

  private void add(String key, Element part, Map<String, Rectangle2D> bounds) {
    List<Element> links = elements(part, "a");
    Element drawn = links.isEmpty() ? part : links.get(0);
    Element outline =
        children(drawn).stream()
            .filter(child -> child.getAttribute("class").startsWith("outline "))
            .findFirst()
            .orElseThrow();
    bounds.put(key, bounds(outline));
    List<Rectangle2D> lines = new ArrayList<>();
    elements(drawn, "text").forEach(line -> lines.add(bounds(line)));
    texts.put(key, lines);
  }

  private static Way way(Arrow arrow, Element part) {
    List<Point2D> points = new ArrayList<>();
    Rectangle2D label = new Rectangle2D.Double();
    for (Element child : children(part)) {
      String style = child.getAttribute("class");
      if (style.startsWith("arrow ")) {
        points.addAll(points(child.getAttribute("d")));
      } else if (style.startsWith("head ")) {
        // The line stops short of the tip, which the head has.
        points.set(points.size() - 1, points(child.getAttribute("d")).get(0));
      } else if (style.equals("word-paper")) {
        label = bounds(child);
      }
    }
    return new Way(arrow, points, label);
  }

  private void addEverything(Element parent) {
    for (Element child : children(parent)) {
      switch (child.getTagName()) {
        case "g", "a" -> addEverything(child);
        case "rect", "path", "text" -> everything.add(bounds(child));
        default -> {}
      }
    }
  }

  private static Rectangle2D bounds(Element drawn) {
    return switch (drawn.getTagName()) {
      case "rect" ->
          new Rectangle2D.Double(
              number(drawn, "x"),
              number(drawn, "y"),
              number(drawn, "width"),
              number(drawn, "height"));
      case "text" -> textBounds(drawn);
      default -> around(points(drawn.getAttribute("d")));
    };
  }

  private static Rectangle2D textBounds(Element text) {
    double size = number(text, "font-size");
    boolean isBold = text.getAttribute("font-weight").equals("bold");
    double width = TextWidth.of(text.getTextContent(), size, isBold);
    double left = number(text, "x") - (text.getAttribute("text-anchor").isEmpty() ? 0 : width / 2);
    double baseline = number(text, "y");
    return new Rectangle2D.Double(left, baseline - 0.75 * size, width, 0.95 * size);
  }

  private static Rectangle2D around(List<Point2D> points) {
    Rectangle2D bounds = new Rectangle2D.Double();
    bounds.setFrameFromDiagonal(points.get(0), points.get(0));
    points.forEach(bounds::add);
    return bounds;
  }

  private static double number(Element drawn, String attribute) {
    return Double.parseDouble(drawn.getAttribute(attribute));
  }

  /** The corners of a path of straight lines in absolute coordinates. */
  private static List<Point2D> points(String path) {
    List<Point2D> points = new ArrayList<>();
    Matcher command = COMMAND.matcher(path);
    double x = 0;
    double y = 0;
    while (command.find()) {
      String[] numbers = command.group(2).strip().split(" ", -1);
      switch (command.group(1)) {
        case "H" -> x = Double.parseDouble(numbers[0]);
        case "V" -> y = Double.parseDouble(numbers[0]);
        case "Z" -> {}
        default -> {
          x = Double.parseDouble(numbers[0]);
          y = Double.parseDouble(numbers[1]);
        }
      }
      points.add(new Point2D.Double(x, y));
    }
    return points;
  }

  private static List<Element> elements(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getTagName().equals(name)).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  Rectangle2D paper() {
    return paper;
  }

  /** By key. */
  Map<String, Rectangle2D> frames() {
    return frames;
  }

  /** By key. */
  Map<String, Rectangle2D> boxes() {
    return boxes;
  }

  /** The lines of text in boxes and frames, by key. */
  Map<String, List<Rectangle2D>> texts() {
    return texts;
  }

  List<Way> ways() {
    return ways;
  }

  /** All that is drawn, the heading and the legend too. */
  List<Rectangle2D> everything() {
    return everything;
  }

  /** A box or frame. */
  Rectangle2D bounds(String key) {
    Rectangle2D frame = frames.get(key);
    return frame == null ? boxes.get(key) : frame;
  }
}
