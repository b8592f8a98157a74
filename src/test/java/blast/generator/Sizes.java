package blast.generator;

/** How many there are of what. */
record Sizes(
    int companies,
    int regions,
    int sites,
    int halls,
    int racks,
    int resources,
    int servers,
    int services) {
  static Sizes of(int nodes) {
    int companies = Math.max(4, nodes / 500);
    int regions = Math.max(4, (int) StrictMath.cbrt(nodes) / 4);
    int sites = Math.max(8, nodes / 2_000);
    int halls = Math.max(16, nodes / 500);
    int racks = Math.max(32, nodes / 25);
    int resources = Math.max(16, nodes / 25);
    int servers = (int) (nodes * 42L / 100);
    int services = nodes - companies - regions - sites - halls - racks - resources - servers;
    return new Sizes(companies, regions, sites, halls, racks, resources, servers, services);
  }
}
