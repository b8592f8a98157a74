package blast.architecture.planted.report;

import blast.architecture.planted.export.SeesReport;

/** Sees the other writer. */
public final class SeesExport {
  public SeesReport of(SeesReport export) {
    return export;
  }
}
