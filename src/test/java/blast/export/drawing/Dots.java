package blast.export.drawing;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The dots of an image, asked for by where they stand on a page of some width. */
record Dots(BufferedImage image, double scale) {
  static Dots of(BufferedImage image, double pageWidth) {
    return new Dots(image, image.getWidth() / pageWidth);
  }

  static BufferedImage read(Painting painting) {
    try {
      return ImageIO.read(new ByteArrayInputStream(painting.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Red, green and blue at a point. */
  int at(double x, double y) {
    return image.getRGB((int) (x * scale), (int) (y * scale)) & 0xffffff;
  }

  /** The colour that most of an area has. */
  int mostOf(Rectangle2D area) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = (int) (area.getMinY() * scale); y < area.getMaxY() * scale; y++) {
      for (int x = (int) (area.getMinX() * scale); x < area.getMaxX() * scale; x++) {
        counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  /** How far the dot of an area that comes nearest to a colour is from it: 0 if it has it. */
  int nearest(int rgb, Rectangle2D area) {
    int nearest = Integer.MAX_VALUE;
    for (int y = (int) (area.getMinY() * scale); y < area.getMaxY() * scale; y++) {
      for (int x = (int) (area.getMinX() * scale); x < area.getMaxX() * scale; x++) {
        nearest = Math.min(nearest, distance(rgb, image.getRGB(x, y)));
      }
    }
    return nearest;
  }

  /** By how much two colours differ in the part in which they differ most. */
  static int distance(int one, int other) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((one >> shift & 255) - (other >> shift & 255)));
    }
    return most;
  }
}
