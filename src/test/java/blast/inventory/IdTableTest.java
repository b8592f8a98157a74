package blast.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids have numbers in the order in which they are first seen, at linear cost whatever they are. */
class IdTableTest {
  private static final long KEY = 7;
  private static final int MANY = 32_768;

  @Test
  void anIdKeepsTheNumberThatItWasFirstGiven() {
    IdTable table = new IdTable(KEY);

    assertThat(table.number("b")).isZero();
    assertThat(table.number("a")).isEqualTo(1);
    assertThat(table.number("b")).isZero();
    assertThat(table.find("a")).isEqualTo(1);
    assertThat(table.find("c")).isEqualTo(IdTable.NONE);
    assertThat(table.ids()).containsExactly("b", "a");
    assertThat(table.number("c")).isEqualTo(2);
    assertThat(table.ids()).containsExactly("b", "a", "c");
  }

  /** Lengths around a full int, characters of one byte and of two, and halves of pairs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\0",
        "\0\0",
        "a",
        "ab",
        "abc",
        "abcd",
        "abcde",
        "ÿ",
        "\u0100",
        "a\u0100",
        "\u0100a",
        "abc\u0100",
        "카카오",
        "카카오톡",
        "판교-dc-1",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00\uD83D"
      })
  void anIdComesBackAsItWas(String id) {
    IdTable table = new IdTable(KEY);
    table.number("before");

    int number = table.number(id);
    table.number("behind");

    assertThat(table.id(number)).isEqualTo(id);
    assertThat(table.find(id)).isEqualTo(number);
    assertThat(table.find(id + '\0')).isEqualTo(IdTable.NONE);
  }

  @Test
  void itAgreesWithAMap() {
    long seed = 11;
    Random random = new Random(seed);
    IdTable table = new IdTable(random.nextLong());
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String id = "n".repeat(random.nextInt(4)) + (char) random.nextInt(400) + random.nextInt(300);
      Integer known = expected.get(id);

      assertThat(table.find(id)).as("seed %d", seed).isEqualTo(known == null ? -1 : known);
      if (random.nextBoolean()) {
        expected.putIfAbsent(id, expected.size());
        assertThat(table.number(id)).as("seed %d", seed).isEqualTo(expected.get(id));
      }
    }
    expected.forEach((id, number) -> assertThat(table.id(number)).isEqualTo(id));
    assertThat(table.ids()).hasSize(expected.size());
  }

  @Test
  void manyAreFoundTogetherAsTheyAreOneByOne() {
    IdTable table = new IdTable(KEY);
    PackedTexts texts = new PackedTexts();
    texts.add("forgotten");
    texts.clear();
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      expected.add(table.number("node-" + i));
      texts.add("node-" + i);
      expected.add(i % 2 == 0 ? table.number("서버-" + i) : IdTable.NONE);
      texts.add("서버-" + i);
      expected.add(IdTable.NONE);
      texts.addNone();
    }
    int[] numbers = new int[texts.size()];

    table.findAll(texts, numbers);

    assertThat(numbers).containsExactly(expected.stream().mapToInt(n -> n).toArray());
  }

  @Test
  void idsWithOneHashCodeCostNoMoreThanOthers() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      ids.add(withSameHashCode(i));
    }
    assertThat(ids.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
    assertThat(ids).doesNotHaveDuplicates();

    assertThat(detours(KEY, ids)).isLessThan(2 * MANY);
  }

  @Test
  void idsChosenForOneKeyCostNoMoreThanOthersUnderAnotherKey() {
    List<String> chosen = new ArrayList<>();
    KeyedHash hash = new KeyedHash(KEY);
    int[] packed = new int[16];
    for (int i = 0; chosen.size() < 1_000; i++) {
      String id = "id-" + i;
      int slots = 0x7FF;
      if ((hash.of(packed, 0, PackedText.pack(id, packed, 0)) & slots) == 0) {
        chosen.add(id);
      }
    }

    assertThat(detours(KEY, chosen)).isEqualTo(1_000 * 999 / 2);
    assertThat(detours(KEY + 1, chosen)).isLessThan(2_000);
    assertThat(detours(KEY + (1L << 32), chosen)).isLessThan(2_000);
  }

  private static long detours(long key, List<String> ids) {
    IdTable table = new IdTable(key);
    ids.forEach(table::number);
    return table.detours();
  }

  /** {@code Aa} and {@code BB} have one hash code; so have all their sequences of one length. */
  private static String withSameHashCode(int choice) {
    StringBuilder id = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      id.append((choice >>> bit & 1) == 0 ? "Aa" : "BB");
    }
    return id.toString();
  }
}
