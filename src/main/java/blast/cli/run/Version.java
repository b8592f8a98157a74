package blast.cli.run;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What {@code --version} prints: the version that the build wrote into the program, and where. */
public final class Version {
  /** What the launcher was started from, in its words and in those for people. */
  private static final Map<String, String> ORIGINS =
      Map.of(
          "checkout", "from the checkout in ",
          "release", "from the release in ",
          "whole", "from the release with its own Java in ");

  private Version() {}

  /** Blast's own version. */
  public static String number() {
    // Among the modules of a Java that brings the program there is no manifest.
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .or(
            () ->
                Optional.ofNullable(Version.class.getModule().getDescriptor())
                    .flatMap(ModuleDescriptor::rawVersion))
        .orElse("(not packaged)");
  }

  /** A line each: blast's own version, that of Java and, if the launcher says, where it stands. */
  public static String text() {
    return "blast "
        + number()
        + "\nJava "
        + System.getProperty("java.version")
        + "\n"
        + origin(System.getProperty("blast.origin", ""), System.getProperty("blast.home", ""));
  }

  /** Where the program stands; nothing where that was started without the launcher. */
  static String origin(String origin, String home) {
    String words = ORIGINS.get(origin);
    if (words == null) {
      return "";
    }
    return words + Path.of(home).toAbsolutePath().normalize() + "\n";
  }
}
