package blast.benchmark;

import blast.analysis.Study;
import blast.inventory.Inventory;
import blast.lint.Rule;
import blast.lint.rule.Rules;
import java.io.IOException;
import java.nio.file.Path;

/** Measures each rule of linting in one process, after warming up, against loading. */
final class LintBenchmarks {
  private static final int ROUNDS = 7;

  private LintBenchmarks() {}

  static void run(Path path) throws IOException {
    double[] loading = new double[ROUNDS];
    double[][] rules = new double[Rules.all().size()][ROUNDS];
    double[] all = new double[ROUNDS];
    int[] findings = new int[rules.length];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Inventory inventory = LoadingOnly.load(path);
      loading[round] = secondsSince(start);
      Study study = Study.of(inventory);
      for (int i = 0; i < rules.length; i++) {
        int[] found = new int[1];
        long begun = System.nanoTime();
        Rules.all().get(i).find(study, finding -> found[0]++);
        rules[i][round] = secondsSince(begun);
        all[round] += rules[i][round];
        findings[i] = found[0];
      }
    }
    double base = new Median(loading).value();
    Benchmarks.print("loading: %.3f s%n", base);
    for (int i = 0; i < rules.length; i++) {
      Rule rule = Rules.all().get(i);
      Benchmarks.print(
          "%s: %.3f s, %,d findings%n",
          rule.check().id(), new Median(rules[i]).value(), findings[i]);
    }
    double sum = new Median(all).value();
    Benchmarks.print("all rules: %.3f s; ratio to loading %.2f%n", sum, sum / base);
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
