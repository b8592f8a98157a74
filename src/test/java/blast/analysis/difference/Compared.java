package blast.analysis.difference;

import blast.analysis.Study;
import blast.analysis.failure.WhatIf;
import blast.loading.SourceText;
import java.util.List;

/** What differs between two inventories that stand in texts. */
final class Compared {
  private Compared() {}

  static Difference of(String old, String now) {
    return study("new.yaml", now).differenceFrom(study("old.yaml", old), node -> true);
  }

  static Study study(String file, String yaml) {
    return Study.of(WhatIf.load(List.of(SourceText.ofText(file, yaml))));
  }
}
