package blast.report.findings;

import blast.wording.Format;
import blast.wording.Formats;
import java.util.function.Function;

/** The formats in which findings are written. */
public final class FindingsFormats {
  /** All of them, with what makes a writer for one run. */
  public static final Formats<Function<Presentation, FindingsWriter>> ALL =
      Formats.of(
          Format.text(FindingsText::new),
          Format.json(FindingsJson::new),
          // The Static Analysis Results Interchange Format, version 2.1.0.
          new Format<>("sarif", "application/sarif+json", ".sarif", FindingsSarif::new),
          // Test results in the XML that JUnit's Ant task began.
          new Format<>("junit", "application/xml", ".xml", FindingsJunit::new),
          // Workflow commands of GitHub Actions, which annotate the lines that they name.
          new Format<>("github", "text/plain", ".txt", FindingsGithub::new),
          // A code quality report of GitLab.
          new Format<>("gitlab", "application/json", ".json", FindingsGitlab::new),
          // A summary for a pull request.
          new Format<>("markdown", "text/markdown", ".md", FindingsMarkdown::new));

  private FindingsFormats() {}
}
