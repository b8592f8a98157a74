package blast.importing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.kubernetes.Labels.Expression;
import blast.importing.kubernetes.Labels.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final List<String> OPERATORS =
      List.of("In", "NotIn", "Exists", "DoesNotExist", "Like");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsThoseThatALookAtEachWouldFind(long seed) {
    Random random = new Random(seed);
    Map<Id, Map<String, String>> labels = new TreeMap<>();
    IntStream.range(0, 60)
        .forEach(
            i -> labels.put(new Id("Deployment", "n" + random.nextInt(2), "d" + i), some(random)));
    Selection selection = new Selection(labels.keySet(), id -> labels.getOrDefault(id, Map.of()));

    for (int i = 0; i < 200; i++) {
      String namespace = "n" + random.nextInt(3);
      Selector selector = selector(random);
      assertThat(selection.of(namespace, selector))
          .as("seed %d: %s in %s", seed, selector, namespace)
          .isEqualTo(
              labels.keySet().stream()
                  .filter(id -> id.namespace().equals(namespace))
                  .filter(id -> selector.selects(labels.getOrDefault(id, Map.of())))
                  .toList());
    }
  }

  @Test
  void asksAsManyWorkloadsAsThereAreSelectors() {
    int workloads = 1000;
    AtomicInteger asked = new AtomicInteger();
    List<Id> ids =
        IntStream.range(0, workloads).mapToObj(i -> new Id("Deployment", "n", "d" + i)).toList();
    Selection selection =
        new Selection(
            ids,
            id -> {
              asked.incrementAndGet();
              return Map.of("app", id.name(), "team", "all");
            });

    for (Id id : ids) {
      assertThat(
              selection.of("n", new Selector(Map.of("team", "all", "app", id.name()), List.of())))
          .containsExactly(id);
      Expression in = new Expression("app", "In", Set.of(id.name(), "other"));
      assertThat(selection.of("n", new Selector(Map.of(), List.of(in)))).containsExactly(id);
    }
    assertThat(asked).hasValue(3 * workloads);
  }

  private static Map<String, String> some(Random random) {
    Map<String, String> labels = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      labels.put("k" + random.nextInt(3), "v" + random.nextInt(3));
    }
    return labels;
  }

  private static Selector selector(Random random) {
    List<Expression> expressions =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(
                i ->
                    new Expression(
                        "k" + random.nextInt(4),
                        OPERATORS.get(random.nextInt(OPERATORS.size())),
                        values(random)))
            .toList();
    return new Selector(random.nextBoolean() ? some(random) : Map.of(), expressions);
  }

  private static Set<String> values(Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> "v" + random.nextInt(4))
        .collect(Collectors.toSet());
  }
}
