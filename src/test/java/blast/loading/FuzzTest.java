package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.Severity;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a file, loading it ends, and with an answer. A failure shows the bytes. */
class FuzzTest {
  private static final String EVERYTHING =
      """
      blast: 1
      name: "Everything é😀"
      audiences: {korea: {population: 51_740_000}, japan: }
      x-base: &base {owner: ops, tags: &tags [a, b]}
      companies: {kakao: {parent: group}, group: {country: KR}}
      sites:
        region: {type: region, location: {lat: 37.5, lon: 127.0}}
        dc: {within: region, company: kakao, <<: *base, needs: power}
      resources: {power: {type: power}, dns: {tags: *tags}}
      servers: {a: {site: dc, count: 20_000}, b: {count: 4}, c: }
      services:
        talk:
          users: {korea: 47_637_000, everyone: 5}
          criticality: high
          runs-on: {active: a, standby: {any-of: [b, c]}, failover: dns}
          needs: [login, {at-least: 60%, of: [a, b]}]
          uses: {at-least: 2, of: [a, b, {all-of: [c, dns]}]}
        login: {<<: [*base, {link: l}], users: 7, attributes: {k: [1, {m: n}]}}
      ---
      services: {late: {needs: talk, description: "te
        xt"}}
      """;

  private static final String EVERYTHING_IN_JSON =
      """
      {"blast": 1, "sites": {"dc": {"location": {"lat": 1.5, "lon": -2}, "country": "KR"}},
       "servers": {"a": {"site": "dc", "count": 3}, "b": {}},
       "services": {"s": {"users": {"everyone": 5}, "runs-on": {"at-least": "60%", "of": ["a", "b"]},
          "name": "\\u00e9\\/\\ud83d\\ude00", "tags": ["x", 1, null, true]}}}
      {"resources": {"r": {"needs": {"active": "a", "standby": "b"}}}}
      """;

  private static List<byte[]> examples() {
    List<byte[]> examples = new ArrayList<>();
    try {
      for (Path path : Examples.allFiles()) {
        examples.add(Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(examples).isNotEmpty();
    return examples;
  }

  private static List<byte[]> seeds() {
    List<byte[]> seeds = examples();
    seeds.add(EVERYTHING.getBytes(StandardCharsets.UTF_8));
    seeds.add(Mutation.inventory(30, new Random(1)).getBytes(StandardCharsets.UTF_8));
    return seeds;
  }

  @Test
  void whatIsMutatedIsSound() throws IOException {
    assertThat(Sound.load(SourceText.ofText("a.yaml", EVERYTHING)).size()).isEqualTo(12);
    assertThat(Sound.load(SourceText.ofText("a.json", EVERYTHING_IN_JSON)).size()).isEqualTo(5);
    String generated = Mutation.inventory(30, new Random(1));
    assertThat(Sound.load(SourceText.ofText("a.yaml", generated)).size()).isEqualTo(62);
    List<Path> beside = new ArrayList<>(Examples.allFiles());
    for (Path folder : Examples.folders()) {
      List<Path> files = Examples.files(folder);
      List<SourceText> texts = new ArrayList<>();
      for (Path file : files) {
        texts.add(SourceText.ofText(file.toString(), Files.readString(file)));
      }
      assertThat(Sound.load(texts).size()).as("%s", folder).isGreaterThan(10);
      beside.removeAll(files);
    }
    for (Path file : beside) {
      // What stands beside an inventory refers to it.
      assertThat(Golden.found(load(Mutation.file("a.yaml", Files.readAllBytes(file)))))
          .extracting(Diagnostic::check)
          .isSubsetOf(
              LoadingChecks.UNKNOWN_REFERENCE,
              LoadingChecks.UNDECLARED_AUDIENCE,
              LoadingChecks.EXTENDS_NOTHING);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void mutatedYamlIsLoadedOrRejected(long seed) {
    Random random = new Random(seed);
    List<byte[]> seeds = seeds();
    for (int i = 0; i < 250; i++) {
      byte[] bytes = Mutation.of(seeds.get(random.nextInt(seeds.size())), random);
      verify("a.yaml", bytes, "mutated YAML, seed " + seed + ", case " + i, random);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void mutatedJsonIsLoadedOrRejected(long seed) {
    Random random = new Random(seed);
    byte[] json = EVERYTHING_IN_JSON.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 400; i++) {
      byte[] bytes = Mutation.of(json, random);
      verify("a.json", bytes, "mutated JSON, seed " + seed + ", case " + i, random);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tokensInAnyOrderAreLoadedOrRejected(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      String name = random.nextInt(8) == 0 ? "a.json" : "a.yaml";
      verify(name, Mutation.tokens(random), "tokens, seed " + seed + ", case " + i, random);
    }
  }

  private static LoadResult load(SourceText file) {
    return InventoryLoader.load(List.of(file));
  }

  private static void verify(String name, byte[] bytes, String what, Random random) {
    try {
      SourceText file = Mutation.file(name, bytes);
      LoadResult result = load(file);
      List<Diagnostic> found = Golden.found(result);

      assertThat(found).isSorted().isEqualTo(Golden.found(load(file)));
      assertThat(found.stream().anyMatch(d -> d.severity() == Severity.ERROR))
          .isEqualTo(result instanceof LoadResult.Rejected);
      LineLengths lines = LineLengths.of(name, bytes);
      for (Diagnostic one : found) {
        lines.contain(one.span().start());
        lines.contain(one.span().end());
        one.related().forEach(related -> lines.contain(related.span().start()));
        assertThat(one.message()).isNotBlank();
        ParserWords.areAbsent(one);
      }
      if (result instanceof LoadResult.Loaded loaded) {
        loaded.inventory().nodes().forEach(node -> lines.contain(node.span().start()));
        survives(loaded.inventory(), random);
      }
    } catch (Throwable e) {
      throw new AssertionError(what + ": " + Mutation.escaped(bytes), e);
    }
  }

  /** The model holds together, however it came about. */
  private static void survives(Inventory inventory, Random random) {
    assertThat(inventory.size()).isPositive();
    Node removed = inventory.node(random.nextInt(inventory.size()));
    BlastRadius radius = BlastRadius.of(DependencyGraph.of(inventory), List.of(removed));

    assertThat(radius.state(removed)).isEqualTo(State.DOWN);
    radius.down().forEach(node -> assertThat(radius.everyReason(node)).startsWith(node));
    radius.degraded().forEach(node -> assertThat(radius.because(node)).isNotEmpty());
    assertThat(radius.impact(State.DOWN).users().atMost())
        .isLessThanOrEqualTo(radius.everyone().users().atMost());
  }

  @Test
  void problemsAreTheSameWhetherParsingRunsAheadOrNot() {
    Random random = new Random(3);
    for (int i = 0; i < 30; i++) {
      List<SourceText> files = new ArrayList<>();
      for (byte[] seed : seeds()) {
        files.add(Mutation.file("f" + files.size() + ".yaml", Mutation.of(seed, random)));
      }
      List<Diagnostic> expected = Golden.found(InventoryLoader.load(files));

      LoadResult ahead = InventoryLoader.load(ParsingAheadTest.withUnknownSizes(files));

      assertThat(texts(Golden.found(ahead))).isEqualTo(texts(expected));
    }
  }

  private static List<String> texts(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.span() + " " + d.message() + d.hint()).toList();
  }
}
