package blast.architecture.planted.analysis;

import blast.architecture.planted.report.WritesJson;

/** Looks up. */
public final class KnowsReport {
  public WritesJson of(WritesJson writer) {
    return writer;
  }
}
