package blast.loading;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parsing in other threads, which begins at 256 KB, changes nothing. */
class ParsingAheadTest {
  private static final int WORTH_A_THREAD = 1 << 18;

  @Test
  void oneLargeFileAndManySmallOnesAreTheSameInventory() {
    String yaml = Mutation.inventory(3_000, new Random(5));
    SourceText large = SourceText.ofText("a.yaml", yaml);
    List<SourceText> small = parts(yaml);

    List<String> expected = description(Sound.load(large));

    assertThat(large.size()).isGreaterThan(WORTH_A_THREAD);
    assertThat(small).hasSizeGreaterThan(50);
    assertThat(expected).hasSize(6_002);
    assertThat(description(Sound.load(small))).isEqualTo(expected);
    assertThat(description(Sound.load(withUnknownSizes(small)))).isEqualTo(expected);
  }

  @Test
  void aSmallFileIsReadWithoutOtherThreads() {
    String yaml = Mutation.inventory(500, new Random(6));
    SourceText small = SourceText.ofText("a.yaml", yaml);

    assertThat(small.size()).isLessThan(WORTH_A_THREAD);
    assertThat(description(Sound.load(small)))
        .isEqualTo(description(Sound.load(withUnknownSizes(List.of(small)))));
  }

  /** One is given up for what it is, the other for how long it is. */
  @ParameterizedTest
  @CsvSource({"'', '- x;', 100000, ''", "'services: {s: {tags: [', 'x,', 2100000, 'x]}}'"})
  void aFileThatIsGivenUpDoesNotKeepTheNextOneWaiting(
      String beginning, String repeated, int times, String end) {
    String given = beginning + repeated.replace(';', '\n').repeat(times) + end;
    List<SourceText> files =
        List.of(
            SourceText.ofText("a.yaml", given),
            SourceText.ofText("b.yaml", "services: {b: {bogus: 1}}\n"));

    LoadResult result = InventoryLoader.load(files);

    assertThat(Golden.found(result))
        .extracting(found -> found.span().file().name())
        .contains("a.yaml", "b.yaml");
  }

  static Stream<Throwable> bugs() {
    return Stream.of(
        new OutOfMemoryError("Java heap space"),
        new StackOverflowError("a bug"),
        new NoClassDefFoundError("a bug"),
        new AssertionError("a bug"));
  }

  /** At its first byte, and where some batches have been taken already. */
  @ParameterizedTest
  @MethodSource("bugs")
  void whateverEndsTheParsingThreadEndsTheWaitForIt(Error bug) {
    for (int entries : List.of(0, 100_000)) {
      SourceText sound = SourceText.ofText("a.yaml", "services: {a: {}}\n");
      SourceText broken =
          SourceText.of("b.yaml", SourceText.UNKNOWN_SIZE, () -> new Breaking(entries, bug));
      SourceText never = SourceText.ofText("c.yaml", "services: {c: {}}\n");

      assertThatThrownBy(() -> InventoryLoader.load(List.of(sound, broken, never))).isSameAs(bug);
    }
  }

  /** A text that goes on until reading it throws. */
  private static final class Breaking extends InputStream {
    private final InputStream text;
    private final Error bug;

    Breaking(int entries, Error bug) {
      String some =
          IntStream.range(0, entries)
              .mapToObj("  s%d: {}\n"::formatted)
              .collect(Collectors.joining("", "services:\n", ""));
      this.text = new ByteArrayInputStream(some.getBytes(US_ASCII));
      this.bug = bug;
    }

    @Override
    public int read() throws IOException {
      int octet = text.read();
      if (octet < 0) {
        throw bug;
      }
      return octet;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = text.read(buffer, offset, length);
      if (read < 0) {
        throw bug;
      }
      return read;
    }
  }

  /** Without sizes, parsing always runs ahead. */
  static List<SourceText> withUnknownSizes(List<SourceText> files) {
    return files.stream()
        .map(file -> SourceText.of(file.name(), SourceText.UNKNOWN_SIZE, file::open))
        .toList();
  }

  /** The same entries in files of some kilobytes, whose names turn their order around. */
  private static List<SourceText> parts(String yaml) {
    List<SourceText> parts = new ArrayList<>();
    String section = "";
    StringBuilder part = new StringBuilder();
    for (String line : yaml.lines().toList()) {
      boolean isSection = !line.startsWith(" ");
      boolean isEntry = line.startsWith("  ") && !line.startsWith("   ");
      if (isSection || (isEntry && part.length() > 2_000)) {
        parts.add(SourceText.ofText("part-" + (9_999 - parts.size()) + ".yaml", part.toString()));
        section = isSection ? line + "\n" : section;
        part = new StringBuilder(section);
      }
      part.append(isSection ? "" : line + "\n");
    }
    parts.add(SourceText.ofText("part.yaml", part.toString()));
    return parts;
  }

  private static List<String> description(Inventory inventory) {
    List<String> description = new ArrayList<>();
    for (Node node : inventory.nodes()) {
      StringBuilder text = new StringBuilder(node.kind() + " " + node.id() + node.users());
      text.append(node.machines());
      for (Field field : Field.HARD) {
        text.append(' ').append(node.requirement(field).map(Sound::shown).orElse(""));
      }
      description.add(text.toString());
    }
    return description.stream().sorted().toList();
  }
}
