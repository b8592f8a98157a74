package blast.report.findings;

import java.util.Locale;
import java.util.Optional;

/** The formats in which findings are written. */
public enum FindingsFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** The Static Analysis Results Interchange Format, version 2.1.0. */
  SARIF,
  /** Test results in the XML that JUnit's Ant task began. */
  JUNIT,
  /** Workflow commands of GitHub Actions, which annotate the lines that they name. */
  GITHUB,
  /** A code quality report of GitLab. */
  GITLAB,
  /** A summary for a pull request. */
  MARKDOWN;

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name, if there is one. */
  public static Optional<FindingsFormat> ofWord(String word) {
    for (FindingsFormat format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** What writes it. */
  public FindingsWriter writer(Presentation presentation) {
    return switch (this) {
      case TEXT -> new FindingsText(presentation);
      case JSON -> new FindingsJson(presentation);
      case SARIF -> new FindingsSarif(presentation);
      case JUNIT -> new FindingsJunit(presentation);
      case GITHUB -> new FindingsGithub(presentation);
      case GITLAB -> new FindingsGitlab();
      case MARKDOWN -> new FindingsMarkdown(presentation);
    };
  }
}
