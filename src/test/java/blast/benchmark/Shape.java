package blast.benchmark;

import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forms of inventories that cost more than their size where something is done without care. */
enum Shape {
  /** Each service needs the one before. */
  CHAIN,
  /** The same, and the first needs the last. */
  CIRCLE,
  /** All services need one. */
  STAR,
  /** Each of one half of the nodes runs on any of four of the other half. */
  BIPARTITE,
  /** Each site stands in the one before, with a service in every second one. */
  NEST,
  /** Each service needs one of the next two, around a circle. */
  KNOT;

  private static final String SERVICE = "{criticality: critical, users: 1000, ";

  /** Which node is asked about. */
  static final String FIRST = "s0";

  /** An inventory of about so many nodes. */
  String yaml(int nodes) {
    String promise =
        "policies: {p: {survive: {any: 1, of: %s}}}\n"
            .formatted(this == NEST ? "site" : this == BIPARTITE ? "server" : "resource");
    return promise
        + (this == NEST || this == BIPARTITE ? "" : "resources: {foot: }\n")
        + switch (this) {
          case CHAIN -> services(nodes, i -> i == 0 ? "needs: foot" : needs(i - 1));
          case CIRCLE ->
              services(nodes, i -> i == 0 ? "needs: [foot, s1]" : needs((i + 1) % nodes));
          case STAR -> services(nodes, i -> i == 0 ? "needs: foot" : needs(0));
          case BIPARTITE -> bipartite(nodes / 2);
          case NEST -> nest(nodes * 2 / 3);
          case KNOT ->
              services(
                  nodes,
                  i -> "needs: {any-of: [s%d, s%d]}".formatted((i + 1) % nodes, (i + 2) % nodes));
        };
  }

  private static String needs(int service) {
    return "needs: s" + service;
  }

  private static String services(int count, IntFunction<String> fields) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  s" + i + ": " + SERVICE + fields.apply(i) + "}\n")
        .collect(Collectors.joining("", "services:\n", ""));
  }

  private static String bipartite(int half) {
    String servers =
        IntStream.range(0, half)
            .mapToObj("  m%d: \n"::formatted)
            .collect(Collectors.joining("", "servers:\n", ""));
    return servers
        + services(
            half,
            i ->
                "runs-on: {any-of: [m%d, m%d, m%d, m%d]}"
                    .formatted(i, (i + 1) % half, (i + 7) % half, (i + 50) % half));
  }

  private static String nest(int sites) {
    String nested =
        IntStream.range(0, sites)
            .mapToObj(i -> i == 0 ? "  p0: \n" : "  p%d: {within: p%d}\n".formatted(i, i - 1))
            .collect(Collectors.joining("", "sites:\n", ""));
    return nested + services(sites / 2, i -> "site: p" + 2 * i);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
