package blast.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import blast.importing.trial.Trial;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
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

/** The register of information of DORA becomes functions, contracts and companies. */
class DoraTest {
  private static final String PARAMETERS = "name,value\nentityID,X\nrefPeriod,2025-06-30\n";

  private static final String ENTITIES =
      """
      c0010,c0020,c0030,c0060,c0070
      BANK,Harbour Bank,eba_GA:IE,,2025-01-31
      FUND,Harbour Funds,eba_GA:LU,BANK,2025-03-31
      """;

  private static final String PROVIDERS =
      """
      c0010,c0050,c0060,c0080,c0110
      CORE,"Core, Ltd",,eba_GA:GB,CORE
      CLOUD,,Cloud of the North,eba_GA:qx2007,HOLD
      """;

  private static final String FUNCTIONS =
      """
      c0010,c0030,c0040,c0050
      F1,Lending,BANK,eba_BT:x28
      F1,Trading,FUND,eba_BT:x29
      """;

  private static final String CONTRACTS =
      """
      c0010,c0020,c0030,c0050,c0070,c0080,c0150,c0180
      K-7,BANK,CORE,F1,2020-01-01,9999-12-31,eba_GA:IE,eba_ZZ:x797
      K-7,BANK,CORE,F1,2020-01-01,9999-12-31,eba_GA:FR,eba_ZZ:x797
      K-7,FUND,CORE,F1,2020-01-01,,eba_GA:FR,eba_ZZ:x794
      K-8,BANK,CLOUD,F1,2020-01-01,2025-06-29,eba_GA:FR,eba_ZZ:x797
      """;

  private static final String CHAIN =
      """
      c0010,c0020,c0030,c0050,c0060
      K-7,eba_TA:S01,CORE,1,
      K-7,eba_TA:S01,CLOUD,2,CORE
      K-8,eba_TA:S01,CORE,2,CLOUD
      """;

  private static final String ASSESSMENTS =
      """
      c0010,c0020,c0040,c0050,c0110,c0120
      K-7,CORE,eba_TA:S01,eba_ZZ:x962,eba_BT:x28,Other Core
      K-7,CORE,eba_TA:S02,eba_ZZ:x960,eba_BT:x29,
      """;

  private static Trial dora() {
    return Trial.of(new CsvFormat()).option("--preset", "dora");
  }

  private static Trial all() {
    return dora()
        .file("r/parameters.csv", PARAMETERS)
        .file("r/b_01.02.csv", ENTITIES)
        .file("r/b_05.01.csv", PROVIDERS)
        .file("r/b_06.01.csv", FUNCTIONS)
        .file("r/b_02.02.csv", CONTRACTS)
        .file("r/b_05.02.csv", CHAIN)
        .file("r/b_07.01.csv", ASSESSMENTS)
        .file("r/b_01.01.csv", "c0010\nBANK\n");
  }

  @Test
  void functionsRelyOnContractsAndTheseOnProvidersAndSubcontractors() {
    assertThat(all().sections())
        .isEqualTo(
            """
            companies:
              BANK: {name: Harbour Bank, source: "r/b_01.02.csv#company:BANK", country: IE}
              CLOUD: {name: Cloud of the North, source: "r/b_05.01.csv#company:CLOUD", parent: HOLD}
              CORE: {name: "Core, Ltd", source: "r/b_05.01.csv#company:CORE", country: GB}
              FUND: {name: Harbour Funds, source: "r/b_01.02.csv#company:FUND", parent: BANK, country: LU}
              HOLD: {source: "r/b_05.01.csv#company:HOLD"}
            resources:
              K-7/CORE: {source: "r/b_02.02.csv#contract:K-7/CORE", attributes: {alternatives: none, substitutability: highly complex}, company: CORE, type: contract, needs: CLOUD}
            services:
              BANK/F1: {name: Lending, source: "r/b_06.01.csv#function:BANK/F1", criticality: critical, needs: K-7/CORE}
              FUND/F1: {name: Trading, source: "r/b_06.01.csv#function:FUND/F1", uses: K-7/CORE}
            """);
    assertThat(all().leftOut())
        .isEqualTo(
            Map.of(
                "contracts that ended by 2025-06-30", 1L,
                "subcontractors of contracts that aren't there", 1L,
                "assessments of what is assessed already", 1L,
                "files of the register without dependencies", 1L));
  }

  @ParameterizedTest
  @CsvSource({"x794,uses", "x795,uses", "x796,needs", "x797,needs", "'',uses", "x999,uses"})
  void relianceSaysWhetherAContractIsNeeded(String reliance, String field) {
    String row = "c0010,c0020,c0030,c0050,c0180\nK,B,P,F,eba_ZZ:" + reliance + "\n";

    assertThat(dora().file("b_02.02.csv", row).sections())
        .contains("  B/F: {source: \"b_02.02.csv#function:B/F\", " + field + ": K/P}");
  }

  @ParameterizedTest
  @CsvSource({"2025-06-29,false", "2025-06-30,false", "2025-07-01,true", "9999-12-31,true"})
  void contractsEndWithTheirLastDay(String end, boolean isThere) {
    String row = "c0010,c0020,c0030,c0050,c0080\nK,B,P,F," + end + "\nL,B,P,F,\n";
    String text = dora().file("parameters.csv", PARAMETERS).file("b_02.02.csv", row).sections();

    assertThat(text.contains("K/P")).isEqualTo(isThere);
  }

  @Test
  void withoutAReferenceDateTheLastUpdateIsTakenAndSaid() {
    Trial trial =
        dora()
            .file("b_01.02.csv", ENTITIES)
            .file("b_02.02.csv", "c0010,c0020,c0030,c0050,c0080\nK,B,P,F,2025-03-31\nL,B,P,F,\n");

    assertThat(trial.sections()).doesNotContain("K/P").contains("L/P");
    assertThat(trial.imported().summary().lines())
        .anyMatch(line -> line.contains("2025-03-31 is taken"));
  }

  @Test
  void aSubcontractorOfASubcontractorServesTheProviderAboveBoth() {
    String contracts = "c0010,c0020,c0030,c0050\nK,B,P,F\nK,B,Q,F\n";
    String chain =
        """
        c0010,c0020,c0030,c0050,c0060
        K,S,SUB,2,Q
        K,S,SUBSUB,3,SUB
        K,S,LOOSE,2,
        """;

    assertThat(dora().file("b_02.02.csv", contracts).file("b_05.02.csv", chain).sections())
        .containsPattern("K/P: \\{.*needs: LOOSE\\}")
        .containsPattern("K/Q: \\{.*needs: \\[LOOSE, SUB, SUBSUB\\]\\}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"b_02.02.csv", "b_05.02.csv", "b_06.01.csv", "b_07.01.csv"})
  void aFileWithoutItsColumnsIsRefused(String name) {
    assertThat(dora().file(name, "contract;function\na;b\n").problems())
        .anyMatch(problem -> problem.contains("'" + name + "' has no column 'c0010'"));
  }

  @Test
  void oddRowsAreLeftOutAndCounted() {
    assertThat(
            dora()
                .file("b_02.02.csv", "c0010,c0020,c0030,c0050\nK,B,P,F\n,B,P,F\nL,,P,F\nM\n")
                .file("b_05.02.csv", "c0010,c0030,c0050,c0060\nK,S,two,P\nK,,2,P\n")
                .file("b_06.01.csv", "c0010,c0040,c0030\nF,,x\n")
                .leftOut())
        .isEqualTo(
            Map.of(
                "rows without a contract and its provider", 2L,
                "contracts without a function", 1L,
                "rows without a subcontractor and its rank", 2L,
                "rows without a function and its entity", 1L));
  }

  @Test
  void otherColumnsNeverTravel() {
    String contracts =
        "c0010,c0020,c0030,c0050,c0090,c0130,token\nK,B,P,F,hunter2,hunter3,hunter4\n";

    assertThat(dora().file("b_02.02.csv", contracts).imported().toString())
        .contains("K/P")
        .doesNotContain("hunter");
  }

  /** What each function needs, and whom each contract, from rows that were made to say it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomRegistersSayWhatTheirMakerMeant(long seed) {
    Random random = new Random(seed);
    List<String> contracts = new ArrayList<>();
    List<String> chain = new ArrayList<>();
    Map<String, Set<String>> needed = new TreeMap<>();
    Map<String, Set<String>> below = new HashMap<>();
    for (int i = 0; i < 40; i++) {
      String contract = "K" + random.nextInt(12);
      String provider = "P" + Integer.parseInt(contract.substring(1)) % 5;
      String entity = "E" + random.nextInt(3);
      String function = "F" + random.nextInt(6);
      boolean isOver = random.nextInt(6) == 0;
      boolean isRelied = random.nextBoolean();
      contracts.add(
          String.join(",", contract, entity, provider, function)
              + (isOver ? ",2024-01-01," : ",,")
              + (isRelied ? "eba_ZZ:x796" : "eba_ZZ:x795"));
      if (!isOver) {
        below.computeIfAbsent(contract + "/" + provider, one -> new TreeSet<>());
        Set<String> needs = needed.computeIfAbsent(entity + "/" + function, one -> new TreeSet<>());
        if (isRelied) {
          needs.add(contract + "/" + provider);
        }
      }
    }
    for (int i = 0; i < 20; i++) {
      String contract = "K" + random.nextInt(12);
      String provider = "P" + Integer.parseInt(contract.substring(1)) % 5;
      String sub = "S" + random.nextInt(4);
      chain.add(contract + "," + sub + ",2," + provider);
      if (below.containsKey(contract + "/" + provider)) {
        below.get(contract + "/" + provider).add(sub);
      }
    }
    Collections.shuffle(contracts, random);

    Inventory loaded =
        dora()
            .file("b_05.02.csv", "c0010,c0030,c0050,c0060\n" + String.join("\n", chain))
            .file(
                "b_02.02.csv",
                "c0010,c0020,c0030,c0050,c0080,c0180\n" + String.join("\n", contracts))
            .file("parameters.csv", PARAMETERS)
            .loaded();

    assertThat(needs(loaded, Kind.SERVICE)).as("seed %d", seed).isEqualTo(needed);
    assertThat(needs(loaded, Kind.RESOURCE)).as("seed %d", seed).isEqualTo(below);
  }

  private static Map<String, Set<String>> needs(Inventory inventory, Kind kind) {
    return inventory.nodes().stream()
        .filter(node -> node.kind() == kind)
        .collect(Collectors.toMap(Node::id, node -> Trial.named(node, Field.NEEDS)));
  }

  @Test
  void orderOfFilesAndRowsChangesNothing() {
    String before = all().imported().text();
    Trial other = dora();
    List<String[]> files =
        new ArrayList<>(
            List.of(
                new String[] {"r/b_07.01.csv", ASSESSMENTS},
                new String[] {"r/b_05.02.csv", CHAIN},
                new String[] {"r/b_02.02.csv", CONTRACTS},
                new String[] {"r/b_01.01.csv", "c0010\nBANK\n"},
                new String[] {"r/b_06.01.csv", FUNCTIONS},
                new String[] {"r/b_05.01.csv", PROVIDERS},
                new String[] {"r/b_01.02.csv", ENTITIES},
                new String[] {"r/parameters.csv", PARAMETERS}));
    for (String[] file : files) {
      List<String> lines = new ArrayList<>(Arrays.asList(file[1].split("\n")));
      Collections.reverse(lines.subList(1, lines.size()));
      other = other.file(file[0], "\uFEFF" + String.join("\r\n", lines));
    }

    assertThat(other.imported().text()).isEqualTo(before);
  }
}
