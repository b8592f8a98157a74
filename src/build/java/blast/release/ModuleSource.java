package blast.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * The declaration that makes a module of the program and its libraries, which stand in one jar.
 *
 * <p>Among the modules of a Java of its own the program needs no class path, whose place an archive
 * of classes would be bound to before Java 20.
 */
final class ModuleSource {
  private static final String SERVICES = "META-INF/services/";

  private ModuleSource() {}

  /** The declaration, given the modules of Java that the program needs. */
  static String of(JarFile program, List<String> needed) throws IOException {
    StringBuilder source = new StringBuilder("open module blast {\n");
    needed.forEach(module -> source.append("  requires ").append(module).append(";\n"));
    // Java looks for a main class only in modules that export something.
    source.append("  exports blast.cli;\n");
    Map<String, String> providers = providers(program);
    providers.forEach(
        (service, names) -> {
          source.append("  uses ").append(service).append(";\n");
          source.append("  provides ").append(service).append(" with ").append(names).append(";\n");
        });
    return source.append("}\n").toString();
  }

  /** The providers of each service whose interface isn't its own provider, as Jackson's are. */
  private static Map<String, String> providers(JarFile program) throws IOException {
    Map<String, String> providers = new TreeMap<>();
    for (JarEntry entry : program.stream().toList()) {
      String service = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (entry.getName().equals(SERVICES + service) && !service.isEmpty()) {
        String text =
            new String(program.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        providers.put(
            service,
            text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .sorted()
                .distinct()
                .collect(Collectors.joining(", ")));
      }
    }
    providers.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
    return providers;
  }
}
