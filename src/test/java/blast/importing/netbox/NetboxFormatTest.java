package blast.importing.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.Requirement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What NetBox keeps becomes places, what feeds them, and machines. */
class NetboxFormatTest {
  private static Trial netbox() {
    return Trial.of(new NetboxFormat());
  }

  private static String list(String... objects) {
    return "{\"count\": "
        + objects.length
        + ", \"next\": null, \"previous\": null, \"results\": ["
        + String.join(",\n", objects).replace('\'', '"')
        + "]}";
  }

  private static String sections(String file, String... objects) {
    return netbox().file(file, list(objects)).sections();
  }

  @Test
  void placesStandInEachOther() {
    Trial trial =
        netbox()
            .file(
                "nb/regions.json",
                list(
                    "{'id': 1, 'name': 'North Sea', 'slug': 'north-sea', 'parent': {'id': 2}}",
                    "{'id': 2, 'name': 'Europe', 'slug': 'europe', 'parent': null}",
                    "{'id': 3, 'name': 'Empty', 'slug': 'empty'}"))
            .file(
                "nb/sites.json",
                list(
                    "{'id': 7, 'name': 'Harbour', 'slug': 'harbour', 'status': {'value': 'active'},"
                        + " 'region': {'id': 1}, 'tenant': {'id': 5, 'name': 'Port'},"
                        + " 'latitude': 54.5, 'longitude': 7.25}",
                    "{'id': 8, 'name': 'Moon', 'slug': 'moon', 'status': 'planned'}",
                    "{'id': 9, 'name': 'inland', 'slug': 'inland', 'latitude': 200}"))
            .file(
                "nb/locations.json",
                list(
                    "{'id': 1, 'name': 'Hall', 'slug': 'hall', 'site': {'id': 7}}",
                    "{'id': 2, 'name': 'Room', 'slug': 'room', 'site': {'id': 7}, 'parent': {'id': 1}}"))
            .file(
                "nb/racks.json",
                list(
                    "{'id': 1, 'name': 'R 1', 'site': {'id': 7}, 'location': {'id': 2}}",
                    "{'id': 2, 'name': 'R 1', 'site': {'slug': 'inland'}}",
                    "{'id': 3, 'name': 'R 2', 'site': {'id': 8}}"));

    assertThat(trial.sections())
        .isEqualTo(
            """
            sites:
              R-2: {name: R 2, source: "nb/racks.json#rack:R 2", type: rack}
              europe: {name: Europe, source: "nb/regions.json#region:europe", type: region}
              harbour: {name: Harbour, owner: Port, source: "nb/sites.json#site:harbour", within: north-sea, location: {lat: 54.5, lon: 7.25}}
              harbour/R-1: {name: R 1, source: "nb/racks.json#rack:harbour/R 1", type: rack, within: harbour/hall/room}
              harbour/hall: {name: Hall, source: "nb/locations.json#location:harbour/hall", type: location, within: harbour}
              harbour/hall/room: {name: Room, source: "nb/locations.json#location:harbour/hall/room", type: location, within: harbour/hall}
              inland: {source: "nb/sites.json#site:inland"}
              inland/R-1: {name: R 1, source: "nb/racks.json#rack:inland/R 1", type: rack, within: inland}
              north-sea: {name: North Sea, source: "nb/regions.json#region:north-sea", type: region, within: europe}
            """);
    assertThat(trial.leftOut())
        .isEqualTo(
            Map.of(
                "sites that are planned", 1L,
                "regions without sites", 1L,
                "'location' that is no latitude and longitude", 1L));
  }

  @Test
  void placesThatStandInEachOtherEndWhereTheyBegan() {
    Trial trial =
        netbox()
            .file("sites.json", list("{'id': 1, 'slug': 's', 'region': {'id': 1}}"))
            .file(
                "regions.json",
                list(
                    "{'id': 1, 'slug': 'a', 'parent': {'id': 2}}",
                    "{'id': 2, 'slug': 'b', 'parent': {'id': 1}}"))
            .file(
                "locations.json",
                list("{'id': 1, 'slug': 'l', 'site': {'id': 1}, 'parent': {'id': 1}}"));

    assertThat(trial.leftOut()).isEqualTo(Map.of("places that stand in themselves", 2L));
    assertThat(trial.loaded().size()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"planned,1", "'',0", "offline,0", "'active,planned',1"})
  void whatIsNotThereYetIsTakenIfItIsAskedFor(String status, int places) {
    Trial trial =
        netbox()
            .file(
                "sites.json",
                list(
                    "{'id': 1, 'slug': 'here'}",
                    "{'id': 2, 'slug': 'then', 'status': {'value': 'planned'}}"));

    assertThat((status.isEmpty() ? trial : trial.option("--status", status)).loaded().size())
        .isEqualTo(1 + places);
  }

  @Test
  void racksNeedOneOfTheirFeedsAndThesePanels() {
    Trial trial =
        netbox()
            .file("racks.json", list("{'id': 1, 'name': 'r', 'site': {'id': 7, 'slug': 's'}}"))
            .file(
                "power-panels.json", list("{'id': 9, 'name': 'P', 'site': {'id': 7, 'slug': 's'}}"))
            .file(
                "power-feeds.json",
                list(
                    "{'id': 1, 'name': 'A', 'power_panel': {'id': 9}, 'rack': {'id': 1}}",
                    "{'id': 2, 'name': 'B', 'power_panel': {'id': 9}, 'rack': {'id': 1}}",
                    "{'id': 3, 'name': 'C', 'power_panel': {'id': 9}, 'rack': {'id': 1},"
                        + " 'status': {'value': 'offline'}}",
                    "{'id': 4, 'name': 'D', 'power_panel': {'id': 9}, 'rack': null}"));

    assertThat(trial.sections())
        .contains("  s/r: {name: r, ", "within: s, needs: {any-of: [A, B]}}\n")
        .contains("  A: {source: \"power-feeds.json#power-feed:A\", type: power, needs: s/P}\n")
        .contains(
            "  s/P: {name: P, source: \"power-panels.json#power-panel:s/P\", type: power, site: s}\n")
        .contains("  D: {source: \"power-feeds.json#power-feed:D\", type: power, needs: s/P}\n")
        .doesNotContain("  C:");
  }

  private static final String CIRCUIT =
      "{'id': 5, 'cid': 'C-1', 'provider': {'id': 3, 'slug': 'kt', 'name': 'KT'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 1, 'circuit': %s, 'site': {'id': 7, 'slug': 's'}}",
        "{'id': 1, 'circuit': %s, 'termination_type': 'dcim.site', 'termination': {'id': 7, 'slug': 's'}}",
      })
  void placesUseTheCircuitsThatEndAtThem(String termination) {
    assertThat(sections("circuit-terminations.json", termination.formatted(CIRCUIT)))
        .contains("companies:\n  kt: {name: KT, ", "type: circuit}", "company: kt")
        .contains("  s: {source: \"circuit-terminations.json#site:s\", uses: C-1}\n");
  }

  @Test
  void endsThatCircuitsThemselvesTellCountOnce() {
    Trial trial =
        netbox()
            .file(
                "circuits.json",
                list(
                    CIRCUIT.replace(
                        "'id': 5,",
                        "'id': 5, 'termination_a': {'id': 1, 'site': {'id': 7, 'slug': 's'}},"),
                    CIRCUIT.replace("C-1", "C-2").replace("'id': 5", "'id': 6")))
            .file(
                "circuit-terminations.json",
                list(
                    "{'id': 1, 'circuit': {'id': 5}, 'site': {'id': 7}}",
                    "{'id': 2, 'circuit': {'id': 6}, 'site': {'id': 7}}",
                    "{'id': 3, 'circuit': {'id': 6}, 'provider_network': {'id': 1}}"))
            .file("sites.json", list("{'id': 7, 'slug': 's'}"));

    assertThat(trial.sections()).contains("uses: {any-of: [C-1, C-2]}}");
    assertThat(trial.leftOut()).isEqualTo(Map.of("ends of circuits at no place", 1L));
  }

  @ParameterizedTest
  @CsvSource({
    "server, servers",
    "web-servers, servers",
    "hypervisor, servers",
    "vm-host, servers",
    "switch, resources",
  })
  void theRoleSaysWhatADeviceIs(String role, String section) {
    String device = "{'id': 1, 'name': 'd', 'KEY': {'slug': '" + role + "'}}";

    for (String key : List.of("role", "device_role")) {
      assertThat(sections("devices.json", device.replace("KEY", key)))
          .startsWith(section + ":\n  d: {")
          .matches(text -> section.equals("servers") != text.contains("type: switch"));
    }
  }

  @Test
  void devicesWithoutANameCountOnlyIfSomethingIsPluggedIn() {
    String devices =
        list(
            "{'id': 1, 'name': null, 'role': {'slug': 'pdu'}}",
            "{'id': 2, 'name': '', 'role': {'slug': 'pdu'}}",
            "{'id': 3, 'name': 'sw'}, {'id': 4, 'role': {'slug': 'pdu'}}");
    Trial trial =
        netbox()
            .file("devices.json", devices)
            .file("interfaces.json", list("{'id': 1, 'device': {'id': 1}, 'cable': {'id': 9}}"))
            .file(
                "cables.json",
                list("{'id': 9, 'a_terminations': [{'object': {'device': {'id': 4}}}]}"));

    assertThat(trial.sections())
        .contains("  resource-1: {", "  resource-4: {", "  sw: {")
        .doesNotContain("resource-2");
    assertThat(trial.leftOut())
        .isEqualTo(Map.of("devices without a name", 1L, "interfaces", 1L, "cables", 1L));
  }

  @Test
  void clustersNeedOneOfTheirDevicesAndMachinesTheirCluster() {
    Trial trial =
        netbox()
            .file(
                "devices.json",
                list(
                    "{'id': 1, 'name': 'h1', 'role': {'slug': 'host'}, 'cluster': {'id': 5}}",
                    "{'id': 2, 'name': 'h2', 'role': {'slug': 'host'}, 'cluster': {'id': 5}}",
                    "{'id': 3, 'name': 'h3', 'role': {'slug': 'host'}, 'cluster': {'id': 6}}"))
            .file(
                "clusters.json",
                list(
                    "{'id': 5, 'name': 'east', 'site': {'id': 7, 'slug': 's'}}",
                    "{'id': 6, 'name': 'west', 'scope_type': 'dcim.site', 'scope': {'id': 7, 'slug': 's'}}"))
            .file(
                "virtual-machines.json",
                list(
                    "{'id': 1, 'name': 'web', 'cluster': {'id': 5}, 'tenant': {'name': 'Shop'}}",
                    "{'id': 2, 'name': 'web', 'cluster': {'id': 6}}",
                    "{'id': 3, 'name': 'lone', 'cluster': null, 'site': {'id': 7}}",
                    "{'id': 4, 'name': 'off', 'cluster': {'id': 6}, 'status': {'value': 'offline'}}"));

    assertThat(trial.sections())
        .contains("type: cluster, site: s, needs: {any-of: [h1, h2]}}")
        .contains("type: cluster, site: s, needs: h3}")
        .contains(
            "  east/web: {owner: Shop, source: \"virtual-machines.json#virtual-machine:east/web\", needs: east}")
        .contains("  west/web: {", "  lone: {", "site: s}")
        .doesNotContain("off");
    assertThat(trial.option("--vm-as", "service").sections()).contains("services:\n  east/web:");
  }

  @Test
  void machinesAreServersOrServicesAndNothingElse() {
    assertThat(
            netbox()
                .file("virtual-machines.json", list("{'id': 1, 'name': 'v'}"))
                .option("--vm-as", "site")
                .problems())
        .containsExactly("--vm-as expects server or service; found 'site'");
  }

  @Test
  void namesThatSeveralHoldAreToldApart() {
    assertThat(
            sections(
                "devices.json",
                "{'id': 1, 'name': 'sw', 'site': {'id': 1, 'slug': 'a'}}",
                "{'id': 2, 'name': 'sw', 'site': {'id': 2, 'slug': 'b'}}",
                "{'id': 3, 'name': 'sw', 'site': {'id': 2, 'slug': 'b'}}"))
        .contains("  a/sw: {", "  b/sw: {", "  b/3/sw: {");
  }

  @Test
  void aListWithoutItsOtherPagesIsTold() {
    String page =
        "{\"count\": 9, \"next\": \"https://nb/?offset=1\", \"results\": [{\"id\": 1, \"slug\": \"a\"}]}";

    assertThat(netbox().file("sites.json", page).imported().summary().lines())
        .contains("note: sites are partial: 1 of 9 were read; ask for all with ?limit=0");
    assertThat(
            netbox()
                .file("sites-1.json", page.replace('9', '2'))
                .file(
                    "sites-2.json",
                    "{\"count\": 2, \"next\": null, \"results\": [{\"id\": 2, \"slug\": \"b\"}]}")
                .imported()
                .summary()
                .lines())
        .noneMatch(line -> line.contains("partial"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dcim_sites.json", "Sites.json", "sites_2.json", "any.json"})
  void aListIsKnownByItsFileOrItsAddresses(String file) {
    assertThat(sections(file, "{'id': 1, 'slug': 'a', 'url': 'https://nb/api/dcim/sites/1/'}"))
        .startsWith("sites:\n  a: {");
  }

  @Test
  void oddValuesAndOtherListsStopNothing() {
    Trial trial =
        netbox()
            .file(
                "sites.json",
                list(
                    "5, 'x', {'slug': 'no-id'}",
                    "{'id': 1, 'slug': ['a'], 'name': {'b': 1}, 'status': [], 'region': 'r', 'tenant': 4}",
                    "{'id': 2, 'slug': 'ok', 'region': {'id': 99}, 'tenant': []}"))
            .file(
                "devices.json",
                list("{'id': 'x', 'name': 'd', 'role': 'server', 'site': 2, 'rack': 7}"))
            .file("users.json", list("{'id': 1, 'username': 'hunter2', 'password': 'hunter3'}"));

    assertThat(trial.sections()).contains("  ok: {", "  d: {");
    assertThat(trial.leftOut())
        .containsEntry("users", 1L)
        .containsEntry("objects without an id", 3L)
        .containsEntry("names of racks that aren't there", 1L);
    assertThat(trial.imported().toString()).doesNotContain("hunter");
  }

  @Test
  void otherFieldsNeverTravel() {
    assertThat(
            netbox()
                .file(
                    "devices.json",
                    list(
                        "{'id': 1, 'name': 'd', 'comments': 'hunter2', 'serial': 'hunter3',"
                            + " 'custom_fields': {'a': 'hunter4'}, 'config_context': {'b': 'hunter5'},"
                            + " 'local_context_data': {'c': 'hunter6'}}"))
                .imported()
                .toString())
        .contains("  d: {")
        .doesNotContain("hunter");
  }

  /** A made-up estate, of which it is known what stands and hangs where. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomEstatesSayWhatTheirMakerMeant(long seed) {
    Random random = new Random(seed);
    Map<String, List<String>> files = new LinkedHashMap<>();
    Map<String, Set<String>> needs = new TreeMap<>();
    Map<String, String> sites = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      files
          .computeIfAbsent("sites", one -> new ArrayList<>())
          .add("{'id': " + i + ", 'slug': 's" + i + "'}");
      needs.put("s" + i, new TreeSet<>());
    }
    for (int i = 0; i < 8; i++) {
      int site = random.nextInt(4);
      files
          .computeIfAbsent("racks", one -> new ArrayList<>())
          .add("{'id': " + i + ", 'name': 'r" + i + "', 'site': {'id': " + site + "}}");
      String rack = "s" + site + "/r" + i;
      needs.put(rack, new TreeSet<>());
      sites.put("r" + i, rack);
    }
    for (int i = 0; i < 10; i++) {
      int rack = random.nextInt(8);
      files
          .computeIfAbsent("power-feeds", one -> new ArrayList<>())
          .add("{'id': " + i + ", 'name': 'f" + i + "', 'rack': {'id': " + rack + "}}");
      needs.put("f" + i, new TreeSet<>());
      needs.get(sites.get("r" + rack)).add("f" + i);
    }
    for (int i = 0; i < 3; i++) {
      files
          .computeIfAbsent("clusters", one -> new ArrayList<>())
          .add("{'id': " + i + ", 'name': 'c" + i + "'}");
      needs.put("c" + i, new TreeSet<>());
    }
    Map<String, String> stands = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      int cluster = random.nextInt(3);
      int rack = random.nextInt(8);
      boolean isGone = random.nextInt(5) == 0;
      files
          .computeIfAbsent("devices", one -> new ArrayList<>())
          .add(
              "{'id': "
                  + i
                  + ", 'name': 'd"
                  + i
                  + "', 'role': {'slug': 'host'}, 'rack': {'id': "
                  + rack
                  + "}, 'cluster': {'id': "
                  + cluster
                  + "}, 'status': {'value': '"
                  + (isGone ? "offline" : "active")
                  + "'}}");
      if (!isGone) {
        needs.put("d" + i, new TreeSet<>());
        needs.get("c" + cluster).add("d" + i);
        stands.put("d" + i, sites.get("r" + rack));
      }
    }
    for (int i = 0; i < 12; i++) {
      int cluster = random.nextInt(3);
      files
          .computeIfAbsent("virtual-machines", one -> new ArrayList<>())
          .add("{'id': " + i + ", 'name': 'v" + i + "', 'cluster': {'id': " + cluster + "}}");
      needs.put("c" + cluster + "/v" + i, new TreeSet<>(Set.of("c" + cluster)));
    }
    List<String> names = new ArrayList<>(files.keySet());
    Trial one = trial(names, files);
    Collections.shuffle(names, random);
    files.values().forEach(list -> Collections.shuffle(list, random));

    Inventory loaded = one.loaded();
    assertThat(
            loaded.nodes().stream()
                .collect(
                    Collectors.<Node, String, Set<String>>toMap(Node::id, NetboxFormatTest::needs)))
        .as("seed %d", seed)
        .isEqualTo(needs);
    assertThat(
            loaded.nodes().stream()
                .filter(node -> !ids(node, Field.SITE).isEmpty())
                .collect(
                    Collectors.<Node, String, String>toMap(
                        Node::id, node -> String.join(" ", ids(node, Field.SITE)))))
        .as("seed %d", seed)
        .isEqualTo(stands);
    assertThat(trial(names, files).sections()).isEqualTo(one.sections());
  }

  private static Set<String> needs(Node node) {
    return ids(node, Field.NEEDS);
  }

  private static Set<String> ids(Node node, Field field) {
    Set<String> ids = new TreeSet<>();
    node.requirement(field).ifPresent(one -> add(one, ids));
    return ids;
  }

  private static void add(Requirement requirement, Set<String> ids) {
    if (requirement instanceof Requirement.Group group) {
      group.members().forEach(member -> add(member, ids));
    } else {
      ids.add(((Requirement.One) requirement).node().id());
    }
  }

  private static Trial trial(List<String> names, Map<String, List<String>> files) {
    Trial trial = netbox();
    for (String name : names) {
      trial = trial.file(name + ".json", list(files.get(name).toArray(String[]::new)));
    }
    return trial;
  }
}
