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
    QuoteCount quotes = new QuoteCount();
    try (BufferedReader text =
        new BufferedReader(
            new InputStreamReader(file.open(), StandardCharsets.UTF_8.newDecoder()), LOOK * 2)) {
      skipMark(text);
      char separator = separator(text);
      long last = 1;
      try (CsvReader<CsvRecord> rows =
          CsvReader.builder().fieldSeparator(separator).ofCsvRecord(quotes.of(text))) {
        for (CsvRecord row : rows) {
          last = row.getStartingLineNumber();
          visitor.row(last, row.getFields());
        }
      }
      if (quotes.isOdd()) {
        throw new ImportException(
            Quoted.of(file.name()) + ", line " + last + ": a quote isn't closed",
            "end the cell with a quote, and double quotes inside it");
      }
    } catch (CharacterCodingException e) {
      throw notUtf8(file, e);
    } catch (CsvParseException e) {
      if (e.getCause() instanceof CharacterCodingException cause) {
        throw notUtf8(file, cause);
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

  /** Counts quotes as they are read: where one isn't closed, their number is odd. */
  private static final class QuoteCount {
    private boolean odd;

    boolean isOdd() {
      return odd;
    }

    Reader of(Reader text) {
      return new Reader() {
        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
          int read = text.read(buffer, offset, length);
          for (int i = offset; i < offset + read; i++) {
            odd ^= buffer[i] == '"';
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
