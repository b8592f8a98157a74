package blast.cli;

/** What {@code --version} prints: the version that the build wrote into the jar. */
final class Version {
  private Version() {}

  /** Two lines: blast's own version, and that of Java. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return "blast "
        + (version == null ? "(not packaged)" : version)
        + "\nJava "
        + System.getProperty("java.version")
        + "\n";
  }
}
