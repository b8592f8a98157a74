package blast.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  /** More names than all can be compared with, time and again. */
  private static final List<String> MANY =
      IntStream.range(0, 60_000).mapToObj(i -> "service-" + 100_000 * (i % 7) + i).toList();

  /** An index that has done all the comparing it may. */
  private static NameIndex exhausted(List<String> names) {
    List<String> all = new ArrayList<>(MANY);
    all.addAll(names);
    NameIndex index = NameIndex.of(all);
    for (int i = 0; i < 200; i++) {
      index.nearest("service-12345x" + i, "");
    }
    return index;
  }

  @Test
  void theFirstSearchesFindWhatComparingWithAllFinds() {
    Random random = new Random(7);
    List<String> names = words(random, 300);
    NameIndex index = NameIndex.of(names);
    for (int i = 0; i < 300; i++) {
      String wanted = word(random);

      assertThat(index.nearest(wanted, "")).isEqualTo(NearestNames.of(wanted, names));
    }
  }

  @Test
  void laterSearchesFindExactlyWhatIsOneEditAway() {
    Random random = new Random(8);
    List<String> names = words(random, 300);
    NameIndex index = exhausted(names);
    for (int i = 0; i < 2000; i++) {
      String wanted = word(random);
      List<String> next =
          names.stream().filter(name -> new Closeness(wanted).isNext(name)).distinct().toList();

      assertThat(index.nearest(wanted, ""))
          .as(wanted)
          .hasSize(Math.min(3, next.size()))
          .isSubsetOf(next);
    }
  }

  @Test
  void eachKindOfEditIsFoundAmongVeryMany() {
    NameIndex index = exhausted(List.of("kakaotalk-api"));

    assertThat(
            List.of(
                "kakaotalkapi",
                "kakaotalk--api",
                "kakaotalk-epi",
                "kakaotlak-api",
                "KAKAOTALK-API",
                "kakaotalk-apix",
                "akaotalk-api"))
        .allSatisfy(
            wanted -> assertThat(index.nearest(wanted, "")).containsExactly("kakaotalk-api"));
    assertThat(index.nearest("kakaotalk-xyi", "")).isEmpty();
    assertThat(index.nearest("kakaotalk-api", "")).isEmpty();
    assertThat(index.nearest("kakaotalk-apx", "kakaotalk-api")).isEmpty();
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> word(random)).distinct().toList();
  }

  private static String word(Random random) {
    int length = 3 + random.nextInt(6);
    return random
        .ints(length, 0, 3)
        .collect(StringBuilder::new, (w, c) -> w.append((char) ('a' + c)), StringBuilder::append)
        .toString();
  }
}
