package blast.cli;

/** What {@code --version} prints: the version that the build wrote into the jar. */
final class Version {
  private Version() {}

  /** Blast's own version. */
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** Two lines: blast's own version, and that of Java. */
  static String text() {
    return "blast " + number() + "\nJava " + System.getProperty("java.version") + "\n";
  }
}
