package blast.jar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The files in a jar.
 *
 * @param name of the jar itself
 * @param files their bytes by their paths, without folders
 */
record Jar(String name, NavigableMap<String, byte[]> files) {
  private static final String CLASS = ".class";

  static Jar read(Path path) throws IOException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (!entry.isDirectory()) {
          try (InputStream in = jar.getInputStream(entry)) {
            files.put(entry.getName(), in.readAllBytes());
          }
        }
      }
    }
    return new Jar(path.getFileName().toString(), files);
  }

  boolean hasClass(String name) {
    return files.containsKey(name + CLASS);
  }

  String text(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError("no " + path + " in " + name);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The classes by their names with slashes; those for other versions of Java are left out. */
  Stream<Map.Entry<String, byte[]>> classes() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(CLASS) && !file.getKey().startsWith("META-INF/"))
        .filter(file -> !file.getKey().equals("module-info.class"))
        .map(file -> Map.entry(file.getKey().replace(CLASS, ""), file.getValue()));
  }

  Stream<String> others() {
    return files.keySet().stream().filter(file -> !file.endsWith(CLASS));
  }
}
