package blast.cli.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Asks for many objects of a repository at once, with {@code git cat-file --batch}. */
final class GitObjects {
  private static final String REMEDY = "see whether the repository is whole: git fsck";

  /**
   * An object.
   *
   * @param id its name by content
   * @param isFolder whether it lists files, else it is one
   */
  record Target(String id, boolean isFolder) {}

  private final byte[] answer;
  private int at;

  private GitObjects(byte[] answer) {
    this.answer = answer;
  }

  /** What files hold, by the ids of their objects; nothing where the object isn't here. */
  static List<Optional<byte[]>> contents(Git git, List<String> ids) {
    GitObjects objects = new GitObjects(git.ask(lines(ids), REMEDY, "cat-file", "--batch"));
    List<Optional<byte[]>> contents = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String[] head = objects.head();
      boolean isFound = head.length == 3 && head[1].equals("blob");
      contents.add(isFound ? Optional.of(objects.skip(head[2])) : Optional.empty());
    }
    return contents;
  }

  /** Where links lead within their revision; nothing for one that leads elsewhere or nowhere. */
  static List<Optional<Target>> targets(Git git, List<String> links) {
    byte[] answer = git.ask(lines(links), REMEDY, "cat-file", "--batch-check", "--follow-symlinks");
    GitObjects objects = new GitObjects(answer);
    List<Optional<Target>> targets = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      String[] head = objects.head();
      if (head.length == 3 && (head[1].equals("blob") || head[1].equals("tree"))) {
        targets.add(Optional.of(new Target(head[0], head[1].equals("tree"))));
      } else {
        // "dangling 7" and its like go before as much of a path.
        if (head.length == 2 && head[1].matches("[0-9]+")) {
          objects.skip(head[1]);
        }
        targets.add(Optional.empty());
      }
    }
    return targets;
  }

  private static byte[] lines(List<String> names) {
    StringBuilder lines = new StringBuilder();
    names.forEach(name -> lines.append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String[] head() {
    int from = at;
    while (at < answer.length && answer[at] != '\n') {
      at++;
    }
    String line = new String(answer, from, at - from, StandardCharsets.UTF_8);
    at++;
    return line.split(" ", -1);
  }

  /** Text of a length, and the end of line after it. */
  private byte[] skip(String length) {
    int from = at;
    at += Integer.parseInt(length) + 1;
    return Arrays.copyOfRange(answer, from, at - 1);
  }
}
