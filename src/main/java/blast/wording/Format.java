package blast.wording;

/**
 * One way to write something.
 *
 * @param <W> what writes it
 * @param name as {@code --format} takes it
 * @param mediaType what the web calls it
 * @param ending how the names of its files end, with the dot
 * @param writer what writes it
 */
public record Format<W>(String name, String mediaType, String ending, W writer) {
  /** Plain text for people. */
  public static <W> Format<W> text(W writer) {
    return new Format<>("text", "text/plain", ".txt", writer);
  }

  /** Whether people read it as it is, so that it may stand in a log. */
  public boolean isForPeople() {
    return name.equals("text") || name.equals("markdown");
  }

  /** Whether spreadsheets open it. */
  public boolean isForSpreadsheets() {
    return mediaType.equals("text/csv");
  }

  /** JSON for programs. */
  public static <W> Format<W> json(W writer) {
    return new Format<>("json", "application/json", ".json", writer);
  }

  /** Comma-separated values for spreadsheets. */
  public static <W> Format<W> csv(W writer) {
    return new Format<>("csv", "text/csv", ".csv", writer);
  }
}
