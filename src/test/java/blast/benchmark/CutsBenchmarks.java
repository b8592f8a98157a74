package blast.benchmark;

import blast.analysis.Study;
import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSets;
import blast.analysis.work.Workers;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Measures the search for sets that take single services down, in one thread that is warm. */
final class CutsBenchmarks {
  private static final int SERVICES = 50;
  private static final int ROUNDS = 3;
  private static final int ORDER = 3;
  private static final long SEED = 3;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CutsBenchmarks() {}

  static void run(Path path) throws IOException {
    Inventory inventory = LoadingOnly.load(path);
    List<Node> services = new ArrayList<>(ofKinds(inventory, EnumSet.of(Kind.SERVICE)));
    Collections.shuffle(services, new Random(SEED));
    List<Node> sample = services.subList(0, Math.min(SERVICES, services.size()));
    Set<Kind> places = EnumSet.of(Kind.SITE, Kind.COMPANY);
    measure(inventory, sample, new CutQuery(ofKinds(inventory, places), ORDER, List.of(), false));
    Set<Kind> all = EnumSet.allOf(Kind.class);
    measure(inventory, sample, new CutQuery(ofKinds(inventory, all), ORDER, List.of(), false));
    CutQuery unlimited = new CutQuery(ofKinds(inventory, places), CutQuery.ALL, List.of(), false);
    measure(inventory, sample, unlimited);
  }

  private static List<Node> ofKinds(Inventory inventory, Set<Kind> kinds) {
    return inventory.nodes().stream().filter(node -> kinds.contains(node.kind())).toList();
  }

  private static void measure(Inventory inventory, List<Node> services, CutQuery query) {
    Study study = Study.of(inventory, Workers.alone());
    study.cuts(services.subList(0, 1), query);
    double[] times = new double[services.size()];
    BigInteger sets = BigInteger.ZERO;
    int incomplete = 0;
    for (int round = 0; round < ROUNDS; round++) {
      sets = BigInteger.ZERO;
      incomplete = 0;
      for (int i = 0; i < times.length; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        CutSets found = study.cuts(List.of(services.get(i)), query).get(0);
        times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        sets = sets.add(found.count());
        incomplete += found.isComplete() ? 0 : 1;
      }
    }
    Arrays.sort(times);
    Benchmarks.print(
        "%,d candidates, order %s: %d services, %s sets, %d not complete; CPU of a service:"
            + " median %.1f ms, nine in ten below %.1f ms, worst %.1f ms%n",
        query.candidates().size(),
        query.order() == CutQuery.ALL ? "all" : String.valueOf(query.order()),
        times.length,
        sets,
        incomplete,
        times[times.length / 2],
        times[times.length * 9 / 10],
        times[times.length - 1]);
  }
}
