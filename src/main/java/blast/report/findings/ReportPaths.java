package blast.report.findings;

import blast.text.SourceFile;
import java.util.Optional;

/** How reports for other programs name files: from the root of the repository, with slashes. */
@FunctionalInterface
public interface ReportPaths {
  /** The path, or nothing for what is no file: standard input. */
  Optional<String> of(SourceFile file);
}
