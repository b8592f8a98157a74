package blast.report.findings;

/** Where reports say that this project is found. */
final class ProjectPages {
  /** The project's home, as in {@code pom.xml}; whoever keeps a copy names its own in both. */
  static final String HOME = "https://github.com/OWNER/blast";

  private static final String MANUAL = HOME + "/blob/main/src/site/markdown/";

  private ProjectPages() {}

  /**
   * The place of the manual that explains a check.
   *
   * @param page the page's file
   */
  static String of(String page, String check) {
    return MANUAL + page + "#" + check;
  }
}
