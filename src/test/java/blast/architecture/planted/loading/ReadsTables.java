package blast.architecture.planted.loading;

import de.siegmar.fastcsv.reader.CsvReader;

/** Breaks "csv". */
final class ReadsTables {
  CsvReader.CsvReaderBuilder tables = CsvReader.builder();
}
