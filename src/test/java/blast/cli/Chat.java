package blast.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small inventory in which losing the hall brings about every state. */
public final class Chat {
  static final String YAML =
      """
      name: Chat
      audiences:
        korea: {population: 1000}
      companies:
        talk: {name: Talk Inc.}
      sites:
        hall: {name: 판교}
        anyang: {}
      resources:
        tools: {site: hall}
      servers:
        chat-1: {site: hall, count: 3}
        chat-2: {site: anyang, count: 2}
        web-1: {site: anyang}
      services:
        chat:
          name: 톡 (chat)
          company: talk
          users: {korea: 600}
          runs-on: {active: chat-1, standby: chat-2, failover: tools}
        login: {company: talk, users: {korea: 500}, needs: chat}
        mail: {users: {korea: 50}, runs-on: {any-of: [chat-1, web-1]}}
        wiki: {company: talk, uses: chat}
      """;

  private Chat() {}

  /** Writes it where blast looks for it. */
  public static CommandLineRun in(Path folder) {
    write(folder.resolve("blast.yaml"), YAML);
    return CommandLineRun.in(folder);
  }

  /** Writes a file, and the folders that it stands in. */
  public static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
