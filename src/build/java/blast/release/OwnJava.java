package blast.release;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;

/** Makes a Java that holds the program and no more than that needs, by the tools of this JDK. */
final class OwnJava {
  private final Path jar;
  private final Path work;
  private final String version;

  /** Of the program's jar, with a folder for what is made on the way. */
  OwnJava(Path jar, Path work, String version) {
    this.jar = jar;
    this.work = work;
    this.version = version;
  }

  /** Makes it in a folder that isn't there yet, and returns the modules of Java that are in it. */
  List<String> make(Path runtime) throws IOException {
    List<String> needed =
        List.of(
            run("jdeps", "--print-module-deps", "--ignore-missing-deps", jar.toString())
                .strip()
                .split(","));
    Path module = module(needed);
    run(
        "jlink",
        "--module-path=" + module,
        "--add-modules=blast",
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--compress=0",
        "--output=" + runtime);
    return needed;
  }

  /** The program's jar with a declaration of its module. */
  private Path module(List<String> needed) throws IOException {
    Path source = Files.createDirectories(work).resolve("module-info.java");
    try (JarFile program = new JarFile(jar.toFile())) {
      Files.writeString(source, ModuleSource.of(program, needed));
    }
    run("javac", "-d", work.toString(), "--patch-module", "blast=" + jar, source.toString());
    Path module = Files.copy(jar, work.resolve("program.jar"));
    run(
        "jar",
        "--update",
        "--file=" + module,
        "--module-version=" + version,
        "-C",
        work.toString(),
        "module-info.class");
    return module;
  }

  /**
   * Has it write the archive of the classes that the program loads. Its bytes aren't quite the same
   * each time: they follow where the system puts things in memory, and which thread comes first.
   */
  static void archive(Path runtime, Path loaded, Path log)
      throws IOException, InterruptedException {
    int status =
        new ProcessBuilder(
                runtime.resolve("bin/java").toString(),
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + loaded,
                "-XX:SharedArchiveFile=" + runtime.resolve("lib/blast.jsa"),
                "-XX:+UseG1GC",
                "-Xlog:disable",
                "-Xlog:all=error")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("no archive of classes; see " + log);
    }
  }

  private static String run(String tool, String... arguments) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IOException("this Java has no " + tool + "; use a JDK"))
            .run(new PrintWriter(out), new PrintWriter(err), arguments);
    if (status != 0) {
      throw new IOException(tool + " failed: " + out + err);
    }
    return out.toString();
  }
}
