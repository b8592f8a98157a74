package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Made-up inventories, each written twice: as somebody writes by hand, with what can be fixed, and
 * plainly without. After fixing, both say the same.
 */
class RandomFixesTest {
  private static final List<String> IDS =
      List.of("web", "db-1", "größe", "東京", "a.b/c", "true", "01", "x:y");
  private static final List<String> OTHER_KEYS =
      List.of("needs", "depends_on", "dependsOn", "requires", "DEPENDS-ON", "dependencies");

  @TempDir private Path folder;

  /** One inventory in two texts. */
  private static final class Twin {
    private final SplittableRandom random;
    private final boolean isJson;
    private final StringBuilder wrong = new StringBuilder();
    private final StringBuilder right = new StringBuilder();
    private int comments;

    Twin(long seed, boolean isJson) {
      this.random = new SplittableRandom(seed);
      this.isJson = isJson;
    }

    boolean chance(int percent) {
      return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    String quoted(String word) {
      boolean isQuoted = isJson || word.contains(":") || chance(25);
      return isQuoted ? (isJson || chance(50) ? '"' + word + '"' : "'" + word + "'") : word;
    }

    String ownComment(String indent) {
      return isJson || chance(70) ? "" : indent + "# own " + comments++ + " - [a, 'b\n";
    }

    String sideComment() {
      return isJson || chance(60) ? "" : "  # side 😀 , ]";
    }

    String blanks() {
      return chance(70) ? "" : chance(50) ? " " : "  ";
    }

    void write() {
      wrong
          .append(isJson ? "{" : ownComment(""))
          .append(isJson ? "\"services\": {" : "services:\n");
      right.append("services:\n");
      for (int i = 0; i < IDS.size(); i++) {
        service(IDS.get(i), i == IDS.size() - 1);
      }
      wrong.append(isJson ? "},\n" : "");
      suppressions();
      wrong.append(isJson ? "}" : "");
    }

    private void service(String id, boolean isLast) {
      String key = pick(OTHER_KEYS);
      List<String> members = new ArrayList<>();
      int count = 1 + random.nextInt(6);
      for (int i = 0; i < count; i++) {
        String member = pick(IDS);
        if (!member.equals(id)) {
          members.add(member);
        }
      }
      if (members.isEmpty()) {
        members.add(id.equals("web") ? "db-1" : "web");
      }
      List<String> once = List.copyOf(new LinkedHashSet<>(members));
      right.append("  '").append(id).append("': {needs: ").append(group("", plain(once)));
      right.append("}\n");
      wrong
          .append(isJson ? "\n" : "")
          .append("  ")
          .append(isJson ? '"' + id + '"' : "'" + id + "'");
      if (isJson || chance(50)) {
        wrong.append(": {").append(blanks()).append(quoted(key)).append(": ");
        wrong.append(group("", flow(members, "    "))).append(blanks()).append('}');
        wrong.append(isJson ? isLast ? "" : "," : sideComment() + "\n");
      } else {
        wrong
            .append(":\n")
            .append(ownComment("    "))
            .append("    ")
            .append(quoted(key))
            .append(":");
        block(members, chance(50) ? "    " : "      ");
      }
    }

    /** The same in both texts. */
    private String group(String form, String list) {
      return form.isEmpty() ? list : "{" + form + ": " + list + "}";
    }

    private static String plain(List<String> members) {
      return "['" + String.join("', '", members) + "']";
    }

    private String flow(List<String> members, String indent) {
      StringBuilder list = new StringBuilder("[");
      boolean isLong = chance(40);
      for (int i = 0; i < members.size(); i++) {
        if (isLong) {
          list.append(i == 0 || chance(80) ? sideComment() + "\n" + ownComment(indent) : " ");
          list.append(isJson || chance(50) ? indent : indent + "\t".repeat(random.nextInt(2)));
        } else {
          list.append(blanks());
        }
        boolean hasComma = i < members.size() - 1 || (!isJson && chance(20));
        list.append(quoted(members.get(i))).append(blanks()).append(hasComma ? "," : "");
      }
      return list.append(isLong ? sideComment() + "\n" + indent : blanks()).append(']').toString();
    }

    private void block(List<String> members, String indent) {
      wrong.append(sideComment()).append('\n');
      for (String member : members) {
        wrong.append(ownComment(indent)).append(chance(10) ? "\n" : "").append(indent).append('-');
        wrong.append(chance(15) ? sideComment() + "\n" + indent + "  " : " ");
        wrong.append(quoted(member)).append(sideComment()).append('\n');
      }
    }

    private void suppressions() {
      int count = random.nextInt(4);
      int kept = random.nextInt(3);
      wrong.append(isJson ? "\"lint\": {\"ignore\": [" : "lint:\n  ignore:");
      boolean isFlow = isJson || chance(50);
      wrong.append(isFlow && !isJson ? " [" : "").append(isFlow ? "" : sideComment() + "\n");
      for (int i = 0; i < count; i++) {
        boolean isNeeded = i == kept;
        String on = isNeeded ? "web" : "zzzzzzzz-" + i;
        String reason = (isNeeded ? "needed" : "stale") + " 東";
        if (isFlow) {
          wrong.append(i == 0 ? "" : ",").append(chance(50) ? "\n   " : "");
          wrong.append("{\"rule\": \"service-without-servers\", \"on\": \"" + on + "\",");
          wrong.append(chance(30) ? "\n     " : " ").append("\"reason\": \"" + reason + "\"}");
        } else {
          wrong
              .append(ownComment("    "))
              .append("    - rule: service-without-servers")
              .append(sideComment());
          wrong.append("\n      on: '" + on + "'\n      reason: ");
          wrong
              .append(chance(50) ? reason : "|\n        " + reason + "\n        more\n")
              .append('\n');
        }
      }
      wrong.append(isFlow ? chance(50) ? "]" : "\n  ]" : count == 0 ? "    []" : "");
      wrong.append(isJson ? "}" : sideComment()).append(chance(50) ? "\n" : "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void whatIsFixedSaysWhatWasMeant(String ending) throws Exception {
    for (long seed = 0; seed < 60; seed++) {
      Twin twin = new Twin(seed, ending.equals("json"));
      twin.write();
      String end = List.of("\n", "\n", "\r\n", "\r").get((int) (seed % 4));
      String mark = seed % 5 == 0 ? "\uFEFF" : "";
      check("seed " + seed, "i." + ending, mark + twin.wrong.toString().replace("\n", end), twin);
    }
  }

  private void check(String seed, String name, String wrong, Twin twin) throws Exception {
    Path file = folder.resolve(name);
    Files.writeString(file, wrong);
    Files.writeString(folder.resolve("right.yaml"), twin.right);

    Outcome shown = blast("lint", name, "--show-fixes");
    assertThat(Files.readString(file)).as(seed).isEqualTo(wrong);
    Outcome outcome = blast("lint", name, "--fix");
    String fixed = Files.readString(file);

    assertThat(outcome.status()).as(seed + "\n" + wrong + outcome.out()).isLessThan(2);
    assertThat(outcome.err()).as(seed + "\n" + wrong).doesNotContain("not fixed");
    assertThat(blast("lint", name).out())
        .as(seed + "\n" + fixed)
        .isEqualTo(outcome.out())
        .doesNotContain("duplicate-member", "unused-suppression");
    assertThat(blast("export", "json", name).out())
        .as(seed + "\n" + wrong + "\n" + fixed)
        .isEqualTo(blast("export", "json", "right.yaml").out());
    assertThat(fixed.contains("needed")).as(seed).isEqualTo(wrong.contains("needed"));
    assertThat(fixed).as(seed).doesNotContain("stale");
    for (int i = 0; i < twin.comments; i++) {
      assertThat(fixed).as(seed + "\n" + wrong).contains("# own " + i + " - [a, 'b");
    }
    Outcome again = blast("lint", name, "--fix");
    assertThat(again.err()).as(seed).isEmpty();
    assertThat(Files.readString(file)).as(seed).isEqualTo(fixed);
    if (isPatchHere()) {
      assertThat(patched(name, wrong, shown.out())).as(seed + shown.out()).isEqualTo(fixed);
    }
  }

  private Outcome blast(String... arguments) {
    return CommandLineRun.in(folder).blast(arguments);
  }

  private static boolean isPatchHere() {
    return Files.isExecutable(Path.of("/usr/bin/patch"));
  }

  private String patched(String name, String before, String patch)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve(name), before);
    Process process =
        new ProcessBuilder("/usr/bin/patch", "--binary", "-s", "-p1")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(patch.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
    assertThat(process.waitFor()).isZero();
    return Files.readString(folder.resolve(name));
  }
}
