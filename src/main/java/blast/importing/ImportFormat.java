package blast.importing;

import java.util.List;

/** One format that can be imported: what it is called, what it takes, and what it reads. */
public interface ImportFormat {
  /** As the command line calls it. */
  String name();

  /** How the names of its files end, in folders. */
  List<String> endings();

  /** The options of its own. */
  List<ImportOption> options();

  /**
   * Reads what was given, and says what stands there.
   *
   * @throws ImportException if it can't be used
   */
  void read(ImportRequest request, Draft draft);
}
