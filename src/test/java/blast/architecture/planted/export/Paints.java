package blast.architecture.planted.export;

import java.awt.Graphics2D;

/** Paints, outside of the one package that does. */
final class Paints {
  void paint(Graphics2D graphics) {
    graphics.drawLine(0, 0, 1, 1);
  }
}
