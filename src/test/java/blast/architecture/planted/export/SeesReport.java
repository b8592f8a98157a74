package blast.architecture.planted.export;

import blast.architecture.planted.report.WritesJson;

/** Sees the other writer. */
public final class SeesReport {
  public WritesJson of(WritesJson report) {
    return report;
  }
}
