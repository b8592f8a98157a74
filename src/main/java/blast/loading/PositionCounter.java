package blast.loading;

import blast.text.Position;

/** Counts lines and columns along characters, code points as one. */
final class PositionCounter {
  private int line = 1;
  private int column = 1;
  private int lineBefore = 1;
  private int columnBefore = 1;
  private boolean afterReturn;

  /** Passes over the next character. */
  void pass(int character) {
    lineBefore = line;
    columnBefore = column;
    if (character == '\n' && afterReturn) {
      lineBefore = line - 1;
      afterReturn = false;
      return;
    }
    afterReturn = character == '\r';
    if (Position.endsLine(character)) {
      line++;
      column = 1;
    } else if (!Character.isLowSurrogate((char) character)) {
      column++;
    }
  }

  /** Where the character that was passed last begins. */
  Position before() {
    return new Position(lineBefore, columnBefore);
  }
}
