package blast.cli;

import blast.cli.CommandLineRun.Outcome;
import java.nio.file.Path;

/** Runs {@code blast diff} on two inventories, which are written to files of a folder. */
final class Compared {
  static final String OLD =
      """
      sites: {north: {}, south: {}}
      servers:
        web-1: {site: north}
        web-2: {site: south}
        old-name: {site: south, tags: [mail]}
      services:
        shop: {users: 900, runs-on: {any-of: [web-1, web-2]}}
        mail: {users: 100, runs-on: old-name}
      scenarios:
        north-burns: {remove: north, expect: {up: shop}}
        south-burns: {remove: south, expect: {up: mail}}
      """;

  /** The shop has lost a server, mail has won one; another server has a new name. */
  static final String NEW =
      """
      sites: {north: {}, south: {}}
      servers:
        web-1: {site: north}
        web-2: {site: south}
        new-name: {site: south, tags: [mail]}
      services:
        shop: {users: 900, runs-on: web-1}
        mail: {users: 200, runs-on: {any-of: [new-name, web-1]}}
      scenarios:
        north-burns: {remove: north, expect: {up: shop}}
        south-burns: {remove: south, expect: {up: mail}}
      """;

  private final Path folder;

  private Compared(Path folder) {
    this.folder = folder;
  }

  static Compared in(Path folder) {
    return new Compared(folder);
  }

  Outcome diff(String old, String now, String... arguments) {
    Chat.write(folder.resolve("old.yaml"), old);
    Chat.write(folder.resolve("new.yaml"), now);
    return blast(arguments);
  }

  private Outcome blast(String... arguments) {
    String[] line = new String[arguments.length + 3];
    line[0] = "diff";
    line[1] = "old.yaml";
    line[2] = "new.yaml";
    System.arraycopy(arguments, 0, line, 3, arguments.length);
    return CommandLineRun.in(folder).blast(line);
  }
}
