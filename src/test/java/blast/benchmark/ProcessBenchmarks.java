package blast.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures whole processes, each started afresh, turn by turn. */
final class ProcessBenchmarks {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The options that the launcher gives for large input. */
  private static final List<String> LARGE = List.of("-XX:+UseSerialGC", "-XX:MaxRAMPercentage=75");

  private static final int STARTS = 31;
  private static final int LOADS = 5;

  private ProcessBenchmarks() {}

  static void start() throws IOException, InterruptedException {
    List<String> blast =
        List.of("./blast", "--remove", "pangyo-dc", "-i", "examples/kakao-2022/blast.yaml");
    compare(
        STARTS,
        "an empty Java program",
        java(List.of(), "blast.benchmark.EmptyProgram"),
        "./blast --remove on the Kakao example",
        blast);
  }

  static void loading(Path inventory) throws IOException, InterruptedException {
    compare(
        LOADS,
        "SnakeYAML's bare events",
        java(LARGE, "blast.benchmark.BareParsing", inventory.toString()),
        "loading the inventory",
        java(LARGE, "blast.benchmark.LoadingOnly", inventory.toString()));
  }

  static void commands(Path inventory) throws IOException, InterruptedException {
    List<String> loading = java(LARGE, "blast.benchmark.LoadingOnly", inventory.toString());
    String path = inventory.toString();
    compare(3, "loading alone", loading, "./blast spof", List.of("./blast", "spof", "-i", path));
    compare(
        3,
        "loading alone",
        loading,
        "./blast concentration",
        List.of("./blast", "concentration", "-i", path));
    compare(3, "loading alone", loading, "./blast cuts", List.of("./blast", "cuts", "-i", path));
    compare(3, "loading alone", loading, "./blast lint", List.of("./blast", "lint", path));
  }

  /**
   * The smallest heap in which an inventory can be loaded bounds what loading takes at its peak.
   */
  static void memory(Path inventory) throws IOException, InterruptedException {
    int enough = 64;
    while (!loads(inventory, enough)) {
      enough *= 2;
    }
    int little = enough / 2;
    while (enough - little > 8) {
      int between = (enough + little) / 2;
      if (loads(inventory, between)) {
        enough = between;
      } else {
        little = between;
      }
    }
    Benchmarks.print("smallest heap that loads it: %d MiB%n", enough);
    // The child prints what is alive after loading, and per node.
    output(java(LARGE, "blast.benchmark.LoadingOnly", inventory.toString(), "memory"));
  }

  private static boolean loads(Path inventory, int mebibytes)
      throws IOException, InterruptedException {
    // A young generation that is small: what counts is what has to be kept.
    List<String> options = List.of("-XX:+UseSerialGC", "-Xmx" + mebibytes + "m", "-Xmn8m");
    return new ProcessBuilder(java(options, "blast.benchmark.LoadingOnly", inventory.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static void output(List<String> command) throws IOException, InterruptedException {
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static List<String> java(List<String> options, String main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(JAVA));
    command.addAll(options);
    command.addAll(
        List.of("-cp", "target/test-classes" + File.pathSeparator + "target/blast.jar", main));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  private static void compare(
      int rounds, String baseName, List<String> base, String name, List<String> command)
      throws IOException, InterruptedException {
    double[] baseTimes = new double[rounds];
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      baseTimes[i] = seconds(base);
      times[i] = seconds(command);
    }
    Median baseMedian = new Median(baseTimes);
    Median median = new Median(times);
    Benchmarks.print(
        "%s: %.3f s; %s: %.3f s; ratio %.2f (of the least times: %.2f)%n",
        baseName,
        baseMedian.value(),
        name,
        median.value(),
        median.value() / baseMedian.value(),
        median.least() / baseMedian.least());
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    // Linting says with 1 that it has found something.
    if (status > 1) {
      throw new IllegalStateException("exit status " + status + " of " + command);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
