package blast.generator;

import static blast.generator.Ids.company;
import static blast.generator.Ids.hall;
import static blast.generator.Ids.rack;
import static blast.generator.Ids.region;
import static blast.generator.Ids.resource;
import static blast.generator.Ids.server;
import static blast.generator.Ids.service;
import static blast.generator.Ids.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes large inventories that look like real ones, for benchmarks: the same bytes for the same
 * number of nodes and seed.
 *
 * <p>Regions hold sites, sites halls, halls racks, racks servers. Most services run on servers of
 * several regions, or on a standby with a failover; few on one server. Services stand in layers: a
 * hard need points to a lower layer, alternatives too, and a soft one anywhere. What is needed is
 * chosen by Zipf's law, so that some platforms, name servers and networks carry very many. Hence a
 * node goes down with five to ten single others, however large the inventory is; without redundancy
 * one hub would take half of it down, and removing every node once would cost the square.
 *
 * <p>It needs nothing but the JDK. After {@code mvn test-compile}:
 *
 * <pre>{@code
 * java -cp target/test-classes blast.generator.InventoryGenerator 1000000 7 /tmp/big
 * java -cp target/test-classes blast.generator.InventoryGenerator 1000000 7 /tmp/big.yaml
 * }</pre>
 *
 * <p>A path that ends in {@code .yaml} becomes one file, any other a folder of files. A million
 * nodes make about 115 MB. {@link Proportions} tells what they hold and how much fails.
 */
public final class InventoryGenerator {
  private static final List<String> AUDIENCES = List.of("korea", "japan", "europe", "americas");
  private static final List<Long> POPULATIONS =
      List.of(51_740_000L, 125_700_000L, 447_000_000L, 1_020_000_000L);
  private static final List<String> CRITICALITIES = List.of("low", "medium", "high");
  private static final List<String> RESOURCES = List.of("dns", "cdn", "certificate", "tool");

  /** What part of all services stands in each layer, from the ground, in percent. */
  private static final int[] LAYERS = {1, 4, 10, 20, 30, 35};

  private final Sizes sizes;
  private final SplittableRandom random;
  private final InventoryFolder out;

  private InventoryGenerator(int nodes, long seed, InventoryFolder out) {
    if (nodes < 500) {
      throw new IllegalArgumentException("at least 500 nodes make an inventory, not " + nodes);
    }
    this.sizes = Sizes.of(nodes);
    this.random = new SplittableRandom(seed);
    this.out = out;
  }

  /** Writes an inventory: NODES SEED PATH. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: InventoryGenerator NODES SEED PATH");
      System.exit(2);
    }
    Path path = Path.of(arguments[2]);
    write(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), path);
    System.out.println("written to " + path);
  }

  /**
   * Writes an inventory.
   *
   * @param nodes exactly how many nodes it has, at least 500
   * @param path one file if it ends in {@code .yaml}, else a folder, made if need be
   */
  public static void write(int nodes, long seed, Path path) throws IOException {
    try (InventoryFolder out = InventoryFolder.at(path)) {
      InventoryGenerator generator = new InventoryGenerator(nodes, seed, out);
      generator.audiences();
      generator.companies();
      generator.places();
      generator.resources();
      generator.servers();
      generator.services();
    }
  }

  private void audiences() throws IOException {
    out.section("audiences");
    for (int i = 0; i < AUDIENCES.size(); i++) {
      out.entry(AUDIENCES.get(i) + ": {population: " + POPULATIONS.get(i) + "}");
    }
  }

  private void companies() throws IOException {
    out.section("companies");
    for (int i = 0; i < sizes.companies(); i++) {
      boolean isGroup = i < 4 || random.nextInt(100) < 60;
      String parent = isGroup ? "" : ", parent: " + company(zipf(i));
      out.entry(company(i) + ": {name: Company " + i + parent + "}");
    }
  }

  private void places() throws IOException {
    out.section("sites");
    for (int i = 0; i < sizes.regions(); i++) {
      out.entry(region(i) + ": {type: region, name: Region " + i + "}");
    }
    for (int i = 0; i < sizes.sites(); i++) {
      String region = region(spread(i, sizes.sites(), sizes.regions()));
      // Two feeds, so that a single power resource takes no site down.
      String feeds = anyOf(List.of(power(2 * i), power(2 * i + 1)));
      String operator = company(zipf(sizes.companies()));
      out.entry(
          site(i) + ": {within: " + region + ", company: " + operator + ", needs: " + feeds + "}");
    }
    for (int i = 0; i < sizes.halls(); i++) {
      String site = site(spread(i, sizes.halls(), sizes.sites()));
      out.entry(hall(i) + ": {type: hall, within: " + site + "}");
    }
    for (int i = 0; i < sizes.racks(); i++) {
      String hall = hall(spread(i, sizes.racks(), sizes.halls()));
      out.entry(rack(i) + ": {type: rack, within: " + hall + "}");
    }
  }

  private int feeds() {
    return 2 * sizes.sites();
  }

  private String power(int feed) {
    return resource(feed % sizes.resources());
  }

  private void resources() throws IOException {
    out.section("resources");
    for (int i = 0; i < sizes.resources(); i++) {
      boolean isPower = i < feeds();
      String type = isPower ? "power" : RESOURCES.get(i % RESOURCES.size());
      boolean isLocal = type.equals("tool");
      String where =
          isLocal
              ? ", site: " + site(random.nextInt(sizes.sites()))
              : ", company: " + company(zipf(sizes.companies()));
      out.entry(resource(i) + ": {type: " + type + where + "}");
    }
  }

  private void servers() throws IOException {
    out.section("servers");
    for (int i = 0; i < sizes.servers(); i++) {
      int rack = spread(i, sizes.servers(), sizes.racks());
      String count = random.nextInt(100) < 70 ? ", count: " + (1 + zipf(200)) : "";
      String company =
          random.nextInt(100) < 30 ? ", company: " + company(zipf(sizes.companies())) : "";
      String owner = ", owner: team-" + zipf(1 + sizes.companies());
      out.entry(server(i) + ": {site: " + rack(rack) + company + count + owner + "}");
    }
  }

  private void services() throws IOException {
    out.section("services");
    int first = 0;
    int percent = 0;
    for (int layer = 0; layer < LAYERS.length; layer++) {
      percent += LAYERS[layer];
      int end = (int) ((long) sizes.services() * percent / 100);
      for (int i = first; i < end; i++) {
        writeService(i, layer, first);
      }
      first = end;
    }
  }

  /**
   * Writes a service.
   *
   * @param below how many services stand in lower layers
   */
  private void writeService(int number, int layer, int below) throws IOException {
    StringBuilder entry = new StringBuilder(256);
    entry.append(service(number)).append(": {company: ").append(company(zipf(sizes.companies())));
    if (random.nextInt(100) < 30) {
      entry.append(", criticality: ").append(criticality());
    }
    boolean hasUsers = layer == LAYERS.length - 1 || random.nextInt(100) < 10;
    if (hasUsers) {
      entry.append(", users: ").append(users());
    }
    entry.append(", runs-on: ").append(hosts());
    needs(below, entry);
    uses(number, entry);
    out.entry(entry.append('}').toString());
  }

  private String criticality() {
    return random.nextInt(1_000) == 0 ? "critical" : CRITICALITIES.get(random.nextInt(3));
  }

  private String users() {
    int audience = zipf(AUDIENCES.size());
    String one = AUDIENCES.get(audience) + ": " + people(audience);
    if (random.nextInt(100) < 80) {
      return "{" + one + "}";
    }
    int another = (audience + 1) % AUDIENCES.size();
    return "{" + one + ", " + AUDIENCES.get(another) + ": " + people(another) + "}";
  }

  private int people(int audience) {
    int most = (int) (POPULATIONS.get(audience) / 2);
    return 1 + most / (1 + zipf(most));
  }

  /** Servers in different regions, for nothing spreads like a place that holds all replicas. */
  private String hosts() {
    int first = random.nextInt(sizes.servers());
    int third = (sizes.servers() + 2) / 3;
    List<String> servers =
        IntStream.range(0, 3)
            .mapToObj(i -> server((int) ((first + (long) i * third) % sizes.servers())))
            .toList();
    int form = random.nextInt(100);
    if (form < 12) {
      return servers.get(0);
    }
    if (form < 24) {
      return activeStandby(servers);
    }
    if (form < 36) {
      return "{at-least: 2, of: " + list(servers) + "}";
    }
    if (form < 44) {
      return "{at-least: 30%, of: " + list(servers) + "}";
    }
    return anyOf(form < 60 ? servers : servers.subList(0, 2));
  }

  private String activeStandby(List<String> servers) {
    String failover = random.nextInt(100) < 50 ? ", failover: " + tool() : "";
    return "{active: " + servers.get(0) + ", standby: " + servers.get(1) + failover + "}";
  }

  private void needs(int below, StringBuilder entry) {
    List<String> needs = new ArrayList<>();
    int kind = random.nextInt(100);
    if (kind < 70) {
      needs.add(kind < 45 ? other(zipf(others())) : providers());
    }
    if (below > 0 && random.nextInt(100) < 60) {
      needs.add(service(zipf(below)));
    }
    if (below > 8 && random.nextInt(100) < 30) {
      needs.add(alternatives(below));
    }
    if (!needs.isEmpty()) {
      entry.append(", needs: ").append(needs.size() == 1 ? needs.get(0) : list(needs));
    }
  }

  private String alternatives(int below) {
    int one = zipf(below);
    int another = (one + 1 + random.nextInt(below - 1)) % below;
    return anyOf(List.of(service(one), service(another)));
  }

  private void uses(int number, StringBuilder entry) {
    if (random.nextInt(100) < 30) {
      int other = zipf(sizes.services());
      if (other != number) {
        entry.append(", uses: ").append(service(other));
      }
    }
  }

  private String providers() {
    int one = zipf(others());
    int another = (one + 1 + random.nextInt(others() - 1)) % others();
    return anyOf(List.of(other(one), other(another)));
  }

  private String tool() {
    int tools = others() / RESOURCES.size();
    int offset = Math.floorMod(RESOURCES.indexOf("tool") - feeds(), RESOURCES.size());
    return other(zipf(tools) * RESOURCES.size() + offset);
  }

  /** The resources that aren't power. */
  private int others() {
    return sizes.resources() - feeds();
  }

  private String other(int number) {
    return resource(feeds() + number);
  }

  /** From 0 to {@code limit - 1}; the chance of each is about in proportion to 1 / (number + 1). */
  private int zipf(int limit) {
    // StrictMath: the same bits on every machine.
    double rank = StrictMath.exp(random.nextDouble() * StrictMath.log(limit + 1.0));
    return Math.min(limit - 1, (int) rank - 1);
  }

  /** Which of the larger things an element stands in when all hold equally many. */
  private static int spread(int number, int numbers, int groups) {
    return (int) ((long) number * groups / numbers);
  }

  private static String anyOf(List<String> members) {
    return "{any-of: " + list(members) + "}";
  }

  private static String list(List<String> members) {
    return members.stream().collect(Collectors.joining(", ", "[", "]"));
  }
}
