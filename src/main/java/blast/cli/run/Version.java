package blast.cli.run;

/** What {@code --version} prints: the version that the build wrote into the jar. */
public final class Version {
  private Version() {}

  /** Blast's own version. */
  public static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** Two lines: blast's own version, and that of Java. */
  public static String text() {
    return "blast " + number() + "\nJava " + System.getProperty("java.version") + "\n";
  }
}
