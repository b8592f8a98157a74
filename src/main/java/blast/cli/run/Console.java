package blast.cli.run;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a run reads and writes: the process's own streams and environment, or a test's.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether people see standard output directly
 * @param errIsTerminal whether people see standard error directly
 * @param environment the environment variables
 * @param directory what relative paths start from
 */
public record Console(
    InputStream in,
    OutputStream out,
    OutputStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment,
    Path directory) {
  /** The property by which the launcher says which streams are terminals, for Java can't tell. */
  private static final String TERMINALS = "blast.terminals";

  /** That of this process. */
  public static Console ofProcess() {
    String terminals = System.getProperty(TERMINALS, "");
    return new Console(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminals.contains("out"),
        terminals.contains("err"),
        System.getenv(),
        Path.of(""));
  }

  /** A variable of the environment; empty if it isn't set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }
}
