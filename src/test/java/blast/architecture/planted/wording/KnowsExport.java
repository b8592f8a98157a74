package blast.architecture.planted.wording;

import blast.architecture.planted.export.DrawsJson;

/** Knows who uses it. */
public final class KnowsExport {
  public DrawsJson of(DrawsJson export) {
    return export;
  }
}
