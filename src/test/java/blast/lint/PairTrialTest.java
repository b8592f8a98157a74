package blast.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A policy that any two can be lost: the pairs are tried in order, and trying stops once no service
 * is left that survives, never before.
 */
class PairTrialTest {
  /** Between so many first nodes it is asked whether a service is left. */
  private static final int BLOCK = 1024;

  private static final int RANDOM = Integer.getInteger("blast.trials", 40);

  /**
   * A service that can lose one of its servers, or none if there is only one.
   *
   * @param servers their numbers
   */
  private record Service(Set<Integer> servers) {
    List<Pair> pairs() {
      List<Pair> pairs = new ArrayList<>();
      for (int one : servers) {
        servers.stream().filter(other -> other > one).forEach(it -> pairs.add(new Pair(one, it)));
      }
      return pairs;
    }

    boolean isLostToOne() {
      return servers.size() == 1;
    }

    /** Whether it is lost once all pairs before this first node have been tried. */
    boolean isLostBefore(int stop) {
      return isLostToOne() || pairs().stream().anyMatch(pair -> pair.one() < stop);
    }

    /** What is written about it after so many first nodes; nothing if it has survived. */
    String finding(String name, int stop, boolean isCutShort) {
      List<Pair> fatal = pairs().stream().filter(pair -> pair.one() < stop).toList();
      if (isLostToOne()) {
        return line(name, "'" + server(servers.iterator().next()) + "'");
      }
      if (fatal.isEmpty()) {
        return "";
      }
      Pair first = fatal.stream().min(Pair.ORDER).orElseThrow();
      int more = fatal.size() - 1;
      return line(name, "'" + server(first.one()) + "', '" + server(first.other()) + "'")
          + (more == 0
              ? ""
              : " (and with "
                  + (isCutShort ? "at least " : "")
                  + more
                  + (more == 1 ? " other loss)" : " other losses)"));
    }

    private static String line(String name, String removed) {
      return name + " without " + removed + " it is down";
    }
  }

  private record Pair(int one, int other) {
    static final Comparator<Pair> ORDER =
        Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other);
  }

  private static String server(int number) {
    return String.format("v%04d", number);
  }

  private static String yaml(int servers, List<Service> services) {
    StringBuilder yaml = new StringBuilder("servers:\n");
    IntStream.range(0, servers).forEach(i -> yaml.append("  ").append(server(i)).append(": {}\n"));
    yaml.append("services:\n");
    for (int i = 0; i < services.size(); i++) {
      Set<Integer> own = services.get(i).servers();
      String of = own.stream().map(PairTrialTest::server).collect(Collectors.joining(", "));
      int needed = Math.max(1, own.size() - 1);
      yaml.append("  s" + i + ": {runs-on: {at-least: " + needed + ", of: [" + of + "]}}\n");
    }
    return yaml + "policies: {p: {services: {ids: \"s*\"}, survive: {any: 2, of: server}}}\n";
  }

  /** Where trying stops: at the first bound of a block at which no service is left; or never. */
  private static int stop(int servers, List<Service> services) {
    for (int bound = BLOCK; bound < servers; bound += BLOCK) {
      int stop = bound;
      if (services.stream().allMatch(service -> service.isLostBefore(stop))) {
        return bound;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static void check(String name, int servers, List<Service> services) {
    int stop = stop(servers, services);
    boolean isCutShort = stop < Integer.MAX_VALUE;
    long tried =
        services.stream()
            .flatMap(service -> service.pairs().stream())
            .distinct()
            .filter(pair -> pair.one() < stop)
            .count();
    Results results = Checked.trial(yaml(servers, services));

    assertThat(results.verdicts().get(0).note())
        .as(name)
        .isEqualTo(note(servers, services.size(), tried, isCutShort));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < services.size(); i++) {
      expected.add(services.get(i).finding("s" + i, stop, isCutShort));
    }
    expected.removeIf(String::isEmpty);
    assertThat(results.findings())
        .as(name)
        .map(
            finding ->
                finding.subject().toString().replaceAll(".* ", "")
                    + " "
                    + finding.diagnostic().message().replaceAll(".*; ", ""))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String note(int servers, int services, long tried, boolean isCutShort) {
    long pairs = servers * (servers - 1L) / 2;
    return String.format(
        Locale.ROOT,
        "%d %s; tried %,d servers and %s of %,d pairs%s",
        services,
        services == 1 ? "service" : "services",
        servers,
        tried == 0 ? "none" : tried,
        pairs,
        isCutShort
            ? ", then stopped: no service was left that survived"
            : tried == 0
                ? " (they can't differ)"
                : tried < pairs ? " (the others can't differ)" : "");
  }

  private static Service service(Integer... servers) {
    return new Service(new TreeSet<>(List.of(servers)));
  }

  @Test
  void itStopsOnceAllAreLostAndNotWhileOneIsLeft() {
    check("lost in the first block", 1_100, List.of(service(3, 7)));
    check("lost by the last of the first block", 1_100, List.of(service(1023, 1024)));
    check("lost in the second", 1_100, List.of(service(3, 7), service(1024, 1025)));
    check("one lost alone, one in a pair", 1_100, List.of(service(5), service(3, 7, 9)));
    check("all lost alone", 1_100, List.of(service(5), service(1099)));
    check("no second block", 1_024, List.of(service(3, 7)));
    check("lost by the last pair of all", 2_049, List.of(service(2047, 2048), service(0, 1)));
  }

  @Test
  void whateverIsLostWhereverItIsFoundAndOnlySoMuchIsTried() {
    int[] stopped = {0};
    for (int seed = 0; seed < RANDOM; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int servers = List.of(700, 1_024, 1_025, 1_500, 2_048, 2_100).get(random.nextInt(6));
      List<Service> services = new ArrayList<>();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        services.add(service(random, servers));
      }
      stopped[0] += stop(servers, services) < Integer.MAX_VALUE ? 1 : 0;
      check("seed " + seed, servers, services);
    }
    assertThat(stopped[0]).as("trials that stop").isBetween(RANDOM / 5, RANDOM * 4 / 5);
  }

  /** Its servers are often near the bounds of blocks. */
  private static Service service(SplittableRandom random, int servers) {
    Set<Integer> own = new TreeSet<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      int bound = random.nextInt(2) * BLOCK;
      int near = Math.max(0, bound - 3 + random.nextInt(6));
      int any = random.nextInt(4) == 0 ? random.nextInt(servers) : near;
      own.add(Math.min(servers - 1, any));
    }
    return new Service(own);
  }
}
