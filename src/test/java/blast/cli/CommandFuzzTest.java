package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import blast.cli.command.Subcommand;
import blast.importing.ImportFormats;
import blast.loading.Examples;
import blast.loading.Mutation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Whatever stands in an inventory, and whatever is asked, every command answers or says what is
 * wrong, and what it writes can be read. A failure shows the command line and the bytes.
 *
 * <p>For a long run: {@code -Dblast.fuzz.runs=3000 -Dblast.fuzz.seed=7}.
 */
@Isolated("nothing else may write to the standard streams")
class CommandFuzzTest {
  private static final int RUNS = Integer.getInteger("blast.fuzz.runs", 50);
  private static final long SEED = Long.getLong("blast.fuzz.seed", 1);

  /** So many command lines are run on each inventory. */
  private static final int LINES = 6;

  private static final String EVERYTHING =
      """
      name: "Everything é😀"
      audiences: {korea: {population: 51_740_000}, japan: }
      companies: {kakao: {parent: group, name: "=1+1"}, group: {country: KR}}
      sites:
        region: {type: region, location: {lat: 37.5, lon: 127.0}, country: KR}
        dc: {within: region, company: kakao, needs: power, tags: [a, b], name: "R&D <b>"}
      resources: {power: {type: power, owner: ops}, dns: {name: "::error::x"}}
      servers: {a: {site: dc, count: 20_000}, b: {count: 4, site: region}, c: }
      services:
        talk:
          users: {korea: 47_637_000, everyone: 5}
          criticality: critical
          runs-on: {active: a, standby: {any-of: [b, c]}, failover: dns}
          needs: [login, {at-least: 60%, of: [a, b]}]
          uses: {at-least: 2, of: [a, b, {all-of: [c, dns]}]}
        login: {users: 7, criticality: high, needs: {any-of: [mail, a]}, link: "https://x.example"}
        mail: {site: dc, description: "of ##[group]all", needs: pay}
        pay: {needs: {any-of: [mail, c]}, uses: login, site: region}
      scenarios:
        hall: {remove: dc, expect: {down: [mail], up: pay, users-at-most: 10}}
      policies:
        sites: {survive: {any: 1, of: site}}
        pairs: {survive: {any: 2, of: server}, services: {criticality: critical}}
        few: {each: site, users-at-stake-at-most: 10%}
      lint:
        rules: {missing-owner: off}
        ignore: [{rule: shared-fate, on: talk, reason: known}]
      """;

  private static final String TABLE =
      """
      from,to,field,id,kind,users,criticality
      shop,db,needs,shop,service,100,high
      shop,"mail, out",uses,db,server,,
      ,,,"mail
      out",Service,-1,"critical"
      =cmd(),db,runs-on,x,y,z
      """;

  @TempDir private Path folder;

  /** What is written past the console, by a library. */
  private final ByteArrayOutputStream strays = new ByteArrayOutputStream();

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** What a change is compared with. */
  @BeforeEach
  void keepOneAsItWas() throws IOException {
    Files.writeString(folder.resolve("old.yaml"), EVERYTHING);
  }

  @BeforeEach
  void catchStrays() {
    PrintStream stream = new PrintStream(strays, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @AfterEach
  void letGo() {
    System.setOut(out);
    System.setErr(err);
  }

  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path path : Examples.allFiles()) {
      seeds.add(Files.readAllBytes(path));
    }
    seeds.add(Mutation.inventory(20, new Random(1)).getBytes(StandardCharsets.UTF_8));
    // Half of all, for it has everything in little room.
    int half = seeds.size();
    for (int i = 0; i < half; i++) {
      seeds.add(EVERYTHING.getBytes(StandardCharsets.UTF_8));
    }
    return seeds;
  }

  private static byte[] mutated(byte[] original, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> original;
      case 1, 2 -> Mutation.of(original, random);
      default -> Mutation.ofWords(original, random);
    };
  }

  @Test
  void whatIsMutatedCanBeAskedEverything() throws IOException {
    Files.writeString(folder.resolve("blast.yaml"), EVERYTHING);
    Files.writeString(folder.resolve("t.csv"), TABLE);
    assertThat(CommandLineRun.in(folder).blast("check").err()).doesNotContain("error");
    Set<String> asked = new HashSet<>();
    for (String line : CommandLines.ALL) {
      List<String> words = CommandLines.filled(line, List.of("dc"), new Random(1));
      Outcome outcome = CommandLineRun.in(folder).blast(words.toArray(String[]::new));
      assertThat(outcome.status()).as("%s%n%s", words, outcome.err()).isLessThan(3);
      asked.add(words.get(0));
    }
    assertThat(asked).containsAll(Subcommand.NAMES);
    assertThat(CommandLines.ALL.stream().filter(line -> line.startsWith("import ")))
        .hasSizeGreaterThanOrEqualTo(ImportFormats.names().size());
  }

  @Test
  void everyCommandAnswersOrSaysWhatIsWrong() throws IOException {
    out.println("command lines on mutated inventories: seed " + SEED + ", runs " + RUNS);
    List<byte[]> seeds = seeds();
    for (int run = 0; run < RUNS; run++) {
      Random random = new Random(SEED * 1_000_003 + run);
      String name = random.nextInt(12) == 0 ? "blast.json" : "blast.yaml";
      byte[] inventory =
          random.nextInt(20) == 0
              ? Mutation.tokens(random)
              : mutated(seeds.get(random.nextInt(seeds.size())), random);
      byte[] table = mutated(TABLE.getBytes(StandardCharsets.UTF_8), random);
      ask(name, inventory, table, random, "seed " + SEED + ", run " + run);
    }
  }

  private void ask(String name, byte[] inventory, byte[] table, Random random, String what)
      throws IOException {
    Files.deleteIfExists(folder.resolve("known.json"));
    Files.write(folder.resolve(name), inventory);
    Files.write(folder.resolve("t.csv"), table);
    List<String> names = CommandLines.names(inventory);
    for (int i = 0; i < LINES; i++) {
      List<String> words = CommandLines.any(names, random);
      if (!name.equals("blast.yaml") && CommandLines.takesInventory(words)) {
        words.addAll(List.of("-i", name));
      }
      try {
        Outcome outcome = CommandLineRun.in(folder).blast(words.toArray(String[]::new));
        OutputJudge judge = new OutputJudge(words, outcome);
        judge.file(name, inventory);
        judge.file("t.csv", table);
        judge.judge();
        assertThat(strays.toString(StandardCharsets.UTF_8)).as("past the console").isEmpty();
      } catch (Throwable e) {
        throw new AssertionError(
            "%s: %s%n%s%nt.csv: %s"
                .formatted(what, words, Mutation.escaped(inventory), Mutation.escaped(table)),
            e);
      }
    }
  }
}
