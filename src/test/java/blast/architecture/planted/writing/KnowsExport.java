package blast.architecture.planted.writing;

import blast.architecture.planted.export.DrawsJson;

/** Knows who uses it. */
public final class KnowsExport {
  public DrawsJson of(DrawsJson export) {
    return export;
  }
}
