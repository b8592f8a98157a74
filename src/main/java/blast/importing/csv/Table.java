package blast.importing.csv;

import blast.importing.ImportException;
import blast.loading.SourceText;
import blast.text.Quoted;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of one file, whatever separates their cells: the one door to the reader of CSV. */
final class Table {
  private static final String SEPARATORS = ",;\t|";
  private static final int LOOK = 1 << 16;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** Characters of one cell, characters of one file: as many as in an inventory. */
  private static final int CELL_CHARACTERS = 1 << 20;

  private static final long FILE_CHARACTERS = 1L << 30;

  /** Rows of one file: more than an inventory has entries. */
  private static final long ROWS = 10_000_000;

  /** Receives the rows. */
  interface RowVisitor {
    /**
     * One row.
     *
     * @param line the line in which it begins, from 1
     */
    void row(long line, List<String> cells);
  }

  private Table() {}

  /**
   * Hands on every row that isn't empty, in order.
   *
   * @throws ImportException if the file can't be read
   */
  static void read(SourceText file, RowVisitor visitor) {
    read(file, Long.MAX_VALUE, visitor);
  }

  /**
   * Hands on the first row that isn't empty, and looks no further than to where another begins.
   *
   * @throws ImportException if the file can't be read so far
   */
  static void first(SourceText file, RowVisitor visitor) {
    read(file, 1, visitor);
  }

  private static void read(SourceText file, long most, RowVisitor visitor) {
    Watched watched = new Watched(file);
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()), LOOK * 2)) {
      skipMark(text);
      char separator = separator(text);
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(watched.of(text))) {
        for (CsvRecord row : rows) {
          if (watched.rows == most) {
            return;
          }
          List<String> cells = row.getFields();
          watched.row(row.getStartingLineNumber(), cells);
          visitor.row(watched.line, cells);
        }
      }
      if (watched.isQuoteOpen()) {
        throw new ImportException(
            Quoted.of(file.name()) + ", line " + watched.line + ": a quote isn't closed",
            "end the cell with a quote, and double quotes inside it");
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(file, e);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException cause) {
        throw notUtf8(file, cause);
      }
      if (e.getCause() instanceof IOException || e.getCause() instanceof CsvParseException) {
        // Its own limit of a cell, which is above ours, or ours of a file.
        throw watched.tooLong("a cell or the file after it is too long");
      }
      throw new ImportException(
          Quoted.of(file.name()) + " can't be read as CSV: " + e.getMessage(),
          "write one row a line, cells with separators or quotes in double quotes");
    } catch (IOException e) {
      throw new ImportException(
          Quoted.of(file.name()) + " can't be read: " + e.getMessage(), "name another file");
    }
  }

  private static ImportException notUtf8(SourceText file, CharacterCodingException cause) {
    ImportException problem =
        new ImportException(
            Quoted.of(file.name()) + " isn't UTF-8",
            "write it anew: iconv -f WINDOWS-1252 -t UTF-8 " + file.name() + " > utf-8.csv");
    problem.addSuppressed(cause);
    return problem;
  }

  private static void skipMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  /** What stands most often between the cells of the first row. */
  private static char separator(BufferedReader text) throws IOException {
    int[] counts = new int[SEPARATORS.length()];
    text.mark(LOOK);
    boolean isQuoted = false;
    int code = text.read();
    for (int i = 1; i < LOOK && code >= 0 && (isQuoted || (code != '\n' && code != '\r')); i++) {
      isQuoted ^= code == '"';
      int which = isQuoted ? -1 : SEPARATORS.indexOf(code);
      if (which >= 0) {
        counts[which]++;
      }
      code = text.read();
    }
    text.reset();
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  /** What is watched while a file is read: that it has an end, and that its quotes are closed. */
  private static final class Watched {
    private final SourceText file;
    private boolean odd;
    private long characters;
    private long rows;
    private long line = 1;

    Watched(SourceText file) {
      this.file = file;
    }

    /** Whether a quote isn't closed, once all is read: the number of quotes is odd then. */
    boolean isQuoteOpen() {
      return odd;
    }

    void row(long begin, List<String> cells) {
      line = begin;
      if (++rows > ROWS) {
        throw tooLong("there are more than " + ROWS + " rows");
      }
      for (String cell : cells) {
        if (cell.length() > CELL_CHARACTERS) {
          throw tooLong("a cell is longer than " + CELL_CHARACTERS + " characters");
        }
      }
    }

    private ImportException tooLong(String what) {
      return new ImportException(
          Quoted.of(file.name()) + ", line " + line + ": " + what,
          "see whether a quote isn't closed before it, or split the file");
    }

    Reader of(Reader text) {
      return new Reader() {
        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
          int read = text.read(buffer, offset, length);
          for (int i = offset; i < offset + read; i++) {
            odd ^= buffer[i] == '"';
          }
          characters += Math.max(read, 0);
          if (characters > FILE_CHARACTERS) {
            throw new IOException("it is longer than " + FILE_CHARACTERS + " characters");
          }
          return read;
        }

        @Override
        public void close() throws IOException {
          text.close();
        }
      };
    }
  }
}
