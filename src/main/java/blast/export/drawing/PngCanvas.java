package blast.export.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a picture in dots by Java2D, which needs no screen but fonts. */
public final class PngCanvas implements Canvas {
  /** Each takes four bytes. */
  private static final double MOST_DOTS = 40_000_000;

  private final Graphics2D graphics;
  private final boolean isDark;
  private final Fonts fonts;

  private PngCanvas(Graphics2D graphics, boolean isDark, Fonts fonts) {
    this.graphics = graphics;
    this.isDark = isDark;
    this.fonts = fonts;
  }

  /** At which scale a picture is as large as it may get. */
  public static double mostScale(Sheet sheet, Page page) {
    PageSize size = page.sizeFor(sheet);
    return Math.sqrt(MOST_DOTS / size.width() / size.height());
  }

  /**
   * Paints a picture.
   *
   * @param page light or dark
   * @param scale how many dots there are for a pixel of the page, along each side
   * @throws NoFontException if words can't be set on this machine
   */
  public static Painting paint(Sheet sheet, Page page, double scale) {
    Fonts fonts = Fonts.find();
    PageSize size = page.sizeFor(sheet);
    Rectangle seen = page.seen(sheet);
    BufferedImage image =
        new BufferedImage(
            dots(size.width(), scale), dots(size.height(), scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    prepare(graphics);
    graphics.scale(image.getWidth() / seen.width(), image.getHeight() / seen.height());
    graphics.translate(-seen.x(), -seen.y());
    PngCanvas canvas = new PngCanvas(graphics, page.theme().isDark(), fonts);
    canvas.rectangle("paper", seen, 0, Style.area(Shade.PAPER));
    sheet.content().accept(canvas);
    graphics.dispose();
    return new Painting(bytes(image), fonts.unseen());
  }

  private static int dots(int pixels, double scale) {
    return Math.max(1, (int) Math.round(pixels * scale));
  }

  private static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
  }

  private static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory, not in a file beside others.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Override
  public void open(Group group) {
    // Nothing of a group is seen.
  }

  @Override
  public void close() {
    // Nor that it ends.
  }

  @Override
  public void rectangle(String words, Rectangle bounds, double radius, Style style) {
    double x = bounds.x();
    double y = bounds.y();
    double width = bounds.width();
    double height = bounds.height();
    draw(
        radius > 0
            ? new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius)
            : new Rectangle2D.Double(x, y, width, height),
        style);
  }

  @Override
  public void path(String words, Path path, Style style) {
    Path2D lines = new Path2D.Double();
    for (Path.Stretch stretch : path.stretches()) {
      Point first = stretch.points().get(0);
      lines.moveTo(first.x(), first.y());
      for (Point point : stretch.points().subList(1, stretch.points().size())) {
        lines.lineTo(point.x(), point.y());
      }
      if (stretch.isClosed()) {
        lines.closePath();
      }
    }
    draw(lines, style);
  }

  private void draw(Shape shape, Style style) {
    if (style.fill().isPresent()) {
      graphics.setColor(color(style.fill().get(), style.opacity()));
      graphics.fill(shape);
    }
    if (style.stroke().isPresent()) {
      graphics.setColor(color(style.stroke().get(), style.opacity()));
      graphics.setStroke(stroke(style));
      graphics.draw(shape);
    }
  }

  private Color color(Shade shade, double opacity) {
    return new Color(shade.on(isDark) | (int) Math.round(opacity * 255) << 24, true);
  }

  /** With the ends and corners that SVG has. */
  private static BasicStroke stroke(Style style) {
    float width = (float) style.width();
    if (style.dash().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4);
    }
    float[] dash = new float[style.dash().size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = style.dash().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dash, 0);
  }

  @Override
  public void text(String words, Point at, Anchor anchor, TextStyle style, String text) {
    if (text.isBlank()) {
      return;
    }
    TextLayout line = fonts.layout(text, style, graphics.getFontRenderContext());
    double width = line.getAdvance();
    // What is wider than what was reserved for it is squeezed: no word runs over its box.
    double squeezed = Math.min(1, style.widthOf(text) / width);
    double before =
        switch (anchor) {
          case START -> 0;
          case MIDDLE -> width * squeezed / 2;
          case END -> width * squeezed;
        };
    AffineTransform saved = graphics.getTransform();
    graphics.translate(at.x() - before, at.y());
    graphics.scale(squeezed, 1);
    graphics.setColor(color(style.shade(), 1));
    line.draw(graphics, 0, 0);
    graphics.setTransform(saved);
  }
}
