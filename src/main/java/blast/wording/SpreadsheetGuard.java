package blast.wording;

import java.io.IOException;

/**
 * Keeps spreadsheets from running what stands in a cell: between whoever writes comma-separated
 * values and where they go, it sets an apostrophe before each cell that would be taken for a
 * formula. A spreadsheet takes the apostrophe for its own, and shows the cell as text.
 */
public final class SpreadsheetGuard implements Appendable {
  /** What begins a formula; some read the wide forms alike. */
  private static final String BEGINNINGS = "=+-@＝＋－＠";

  private enum Place {
    /** Nothing of the cell is written but perhaps blanks. */
    START,
    /** The same, within quotes. */
    QUOTED_START,
    INSIDE,
    QUOTED
  }

  private final Appendable out;
  private final StringBuilder blanks = new StringBuilder();
  private Place place = Place.START;
  private long guarded;

  public SpreadsheetGuard(Appendable out) {
    this.out = out;
  }

  /** How many cells have got an apostrophe. */
  public long guarded() {
    return guarded;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      append(text.charAt(i));
    }
    return this;
  }

  @Override
  public Appendable append(char character) throws IOException {
    switch (place) {
      case START, QUOTED_START -> begin(character);
      case INSIDE -> {
        place =
            switch (character) {
              case ',', '\n' -> Place.START;
              // The second of two quotes in a quoted cell: it goes on.
              case '"' -> Place.QUOTED;
              default -> Place.INSIDE;
            };
        out.append(character);
      }
      case QUOTED -> {
        place = character == '"' ? Place.INSIDE : Place.QUOTED;
        out.append(character);
      }
    }
    return this;
  }

  /** Blanks are held back, for some spreadsheets cut them off. */
  private void begin(char character) throws IOException {
    if (character == ' ') {
      blanks.append(character);
      return;
    }
    if (character == '"' && place == Place.START && blanks.isEmpty()) {
      place = Place.QUOTED_START;
      out.append(character);
      return;
    }
    if (BEGINNINGS.indexOf(character) >= 0) {
      guarded++;
      out.append('\'');
    }
    out.append(blanks).append(character);
    blanks.setLength(0);
    if (place == Place.QUOTED_START && character != '"') {
      place = Place.QUOTED;
    } else {
      place = character == ',' || character == '\n' ? Place.START : Place.INSIDE;
    }
  }
}
