package blast.architecture.planted.export;

import org.jgrapht.nio.dot.DOTEventDrivenImporter;

/** Breaks "graph-files". */
final class ReadsDot {
  DOTEventDrivenImporter importer = new DOTEventDrivenImporter();
}
