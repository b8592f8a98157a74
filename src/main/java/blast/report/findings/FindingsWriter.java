package blast.report.findings;

import blast.lint.Results;
import java.io.IOException;
import java.util.Optional;

/** Writes what was found, in one format. Whatever happened, its document is well formed. */
public sealed interface FindingsWriter
    permits FindingsText,
        FindingsJson,
        FindingsSarif,
        FindingsJunit,
        FindingsGithub,
        FindingsGitlab,
        FindingsMarkdown {
  /** Writes all that a run came to. */
  void write(Results results, Appendable out) throws IOException;

  /**
   * Writes that there are no results, because the run could not be made.
   *
   * @param message what is wrong
   * @param hint what to do about it
   */
  void writeFailure(String message, Optional<String> hint, Appendable out) throws IOException;
}
