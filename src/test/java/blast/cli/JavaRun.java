package blast.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.events.Event;
import picocli.CommandLine;

/**
 * Runs command lines in a process of their own, for what only the process's environment changes.
 */
final class JavaRun {
  /** One of each thing that is needed. */
  private static final List<Class<?>> CLASSES =
      List.of(Main.class, CommandLine.class, JsonFactory.class, Event.class);

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  private JavaRun(Path folder) {
    this.folder = folder;
  }

  static JavaRun in(Path folder) {
    return new JavaRun(folder);
  }

  void with(String variable, String value) {
    environment.put(variable, value);
  }

  /** What one command line writes to both streams. */
  String blast(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Where the classes of this process come from, whoever loaded them. */
  private static String classPath() throws URISyntaxException {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> one : CLASSES) {
      places.add(
          Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, places);
  }
}
