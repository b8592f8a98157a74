package blast.benchmark;

import blast.cli.CommandLineRun;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how the cost of each command grows with the inventory, over three sizes of each shape:
 * the exponents of the time of the thread, of the memory that it takes all in all, and of the
 * output. To be run with {@code -XX:ActiveProcessorCount=1}, so that one thread does everything but
 * parse.
 */
final class GrowthBenchmarks {
  private static final List<String> COMMANDS =
      List.of(
          "list",
          "show " + Shape.FIRST,
          "remove " + Shape.FIRST,
          "remove " + Shape.FIRST + " -f json",
          "why " + Shape.FIRST + " --remove " + Shape.FIRST,
          "spof",
          "spof -f json",
          "concentration",
          "concentration -f json",
          "lint",
          "lint -f json",
          "check",
          "check -f json",
          "export json",
          "export dot",
          "export graphml");

  private static final int ROUNDS = 3;

  /** What takes so many seconds is measured once. */
  private static final double LONG = 2;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private GrowthBenchmarks() {}

  /** What one run costs. */
  record Cost(double seconds, double bytes, double written) {
    Cost least(Cost other) {
      return new Cost(
          Math.min(seconds, other.seconds), Math.min(bytes, other.bytes), other.written);
    }
  }

  static void run(int largest, List<String> asked) throws IOException {
    Path folder = Files.createTempDirectory("growth");
    List<Shape> named =
        Stream.of(Shape.values()).filter(shape -> asked.contains(shape.toString())).toList();
    List<String> commands = asked.stream().filter(word -> !isShape(word)).toList();
    for (Shape shape : named.isEmpty() ? List.of(Shape.values()) : named) {
      List<Path> inventories = new ArrayList<>();
      for (int nodes : List.of(largest / 4, largest / 2, largest)) {
        Path path = folder.resolve(shape + "-" + nodes + ".yaml");
        inventories.add(Files.writeString(path, shape.yaml(nodes)));
      }
      for (String command : COMMANDS) {
        if (commands.isEmpty() || commands.contains(command.split(" ", 2)[0])) {
          measure(shape, command, inventories);
        }
      }
    }
  }

  private static boolean isShape(String word) {
    return Stream.of(Shape.values()).anyMatch(shape -> shape.toString().equals(word));
  }

  private static void measure(Shape shape, String command, List<Path> inventories)
      throws IOException {
    List<Cost> costs = new ArrayList<>();
    for (Path inventory : inventories) {
      Cost least = cost(command, inventory);
      for (int i = 1; i < ROUNDS && least.seconds() < LONG; i++) {
        least = least.least(cost(command, inventory));
      }
      costs.add(least);
    }
    Cost last = costs.get(costs.size() - 1);
    Benchmarks.print(
        "%-10s %-24s time %5.2f (%.3f s), memory %5.2f (%,.0f MB), output %5.2f (%,.0f kB)%n",
        shape,
        command,
        exponent(costs.stream().map(Cost::seconds).toList()),
        last.seconds(),
        exponent(costs.stream().map(Cost::bytes).toList()),
        last.bytes() / 1e6,
        exponent(costs.stream().map(Cost::written).toList()),
        last.written() / 1e3);
  }

  static Cost cost(String command, Path inventory) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    // From standard input, of which the size is unknown, inventories of any size are parsed in a
    // thread of their own, which is not what is measured here.
    arguments.addAll(List.of("-q", "-i", "-"));
    Counting out = new Counting();
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long start = THREADS.getCurrentThreadCpuTime();
    CommandLineRun.Outcome outcome =
        CommandLineRun.in(inventory.getParent())
            .reading(Files.newInputStream(inventory))
            .writingTo(out)
            .blast(arguments.toArray(String[]::new));
    if (outcome.status() > 1) {
      throw new IllegalStateException(outcome.err());
    }
    return new Cost(
        (THREADS.getCurrentThreadCpuTime() - start) / 1e9,
        THREADS.getThreadAllocatedBytes(thread) - bytes,
        out.count);
  }

  /** The slope of the logarithms over sizes that double. */
  private static double exponent(List<Double> values) {
    double first = values.get(0);
    double last = values.get(values.size() - 1);
    return Math.log(last / first) / Math.log(2) / (values.size() - 1);
  }

  /** How much is written. */
  private static final class Counting extends OutputStream {
    private long count;

    @Override
    public void write(int octet) {
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      count += length;
    }
  }
}
