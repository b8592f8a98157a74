package blast.export.drawing;

import java.util.Optional;

/**
 * What a picture is drawn on.
 *
 * @param theme whether it is light or dark
 * @param size into which the picture is fitted; absent for a page that is as large as the picture
 */
public record Page(Theme theme, Optional<PageSize> size) {
  /** One of the picture's own size. */
  public static Page of(Theme theme) {
    return new Page(theme, Optional.empty());
  }

  /** How wide and high it is for a picture. */
  public PageSize sizeFor(Sheet sheet) {
    return size.orElseGet(
        () -> new PageSize((int) Math.ceil(sheet.width()), (int) Math.ceil(sheet.height())));
  }

  /**
   * The page in the picture's measure: what of the picture's plane is seen, the picture in its
   * middle.
   */
  Rectangle seen(Sheet sheet) {
    double width = Math.ceil(sheet.width());
    double height = Math.ceil(sheet.height());
    if (size.isEmpty()) {
      return new Rectangle(0, 0, width, height);
    }
    double ratio = (double) size.get().width() / size.get().height();
    double seenWidth = Math.max(width, height * ratio);
    double seenHeight = Math.max(height, width / ratio);
    return new Rectangle((width - seenWidth) / 2, (height - seenHeight) / 2, seenWidth, seenHeight);
  }
}
