package blast.report.answers;

import java.util.ArrayList;
import java.util.List;

/** Rows of CSV that tell what is new only where something is out. */
final class OutCsv {
  private OutCsv() {}

  static Object[] cells(List<Object> cells, boolean isAnyOut, Object isNew) {
    List<Object> all = new ArrayList<>(cells);
    if (isAnyOut) {
      all.add(isNew);
    }
    return all.toArray();
  }
}
