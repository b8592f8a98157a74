package blast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.CommandLineRun.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code blast import}, and what becomes of tables. */
class ImportCommandTest {
  @TempDir private Path folder;

  private Outcome run(String arguments) {
    return CommandLineRun.in(folder).blast(arguments.split(" "));
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copy(String name) {
    try (InputStream in = getClass().getResourceAsStream("/blast/importing/csv/" + name)) {
      Files.write(folder.resolve(name), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is imported of edges, without the head. */
  private String entries(String edges) {
    write("e.csv", edges);
    Outcome outcome = run("import csv --edges e.csv");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome
        .out()
        .substring(outcome.out().indexOf('\n', outcome.out().indexOf("x-import")) + 1);
  }

  @Test
  void edgesBecomeServicesWithWhatTheyNeed() {
    copy("edges.csv");

    Outcome outcome = run("import csv --edges edges.csv");

    assertThat(outcome.out())
        .isEqualTo(
            """
            # Written by blast import csv. Edits here are lost: put yours under extend: in a file of your own.
            x-import: {format: csv, from: [edges.csv], left-out: {names nothing: 1, needs itself: 1, said twice: 1}}
            services:
              Ads-Inc.: {name: "Ads, Inc.", source: "edges.csv#service:Ads, Inc."}
              Akamai: {source: "edges.csv#service:Akamai"}
              akamai: {source: "edges.csv#service:akamai"}
              cmd: {name: "=cmd", source: "edges.csv#service:=cmd"}
              kakao: {source: "edges.csv#service:kakao", needs: akamai}
              payments: {source: "edges.csv#service:payments"}
              service:x-kom.pl: {name: x-kom.pl, source: "edges.csv#service:x-kom.pl", needs: Akamai}
              shop: {source: "edges.csv#service:shop", needs: payments, uses: Ads-Inc.}
              페이: {source: "edges.csv#service:페이", needs: payments}
            """);
    assertThat(outcome.err())
        .contains("from csv: 9 entities in 1 file -> 9 services, 4 needs, 1 uses")
        .contains("left out: 1 names nothing; 1 needs itself; 1 said twice")
        .contains("renamed: 3", "differ only by case: Akamai, akamai")
        .contains("unknown: places 9 of 9, users 9 of 9, companies 9 of 9");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void figuresOfATableAreTakenIfTheyAreFigures() {
    write(
        "n.csv",
        """
        id,kind,availability,fails,restore
        db,server,99.9%,,
        old,server,often,,4
        web,server,,2 per year,4h
        """);

    Outcome outcome = run("import csv --nodes n.csv");

    assertThat(outcome.out())
        .endsWith(
            """
            servers:
              db: {source: "n.csv#server:db", availability: "99.9%"}
              old: {source: "n.csv#server:old"}
              web: {source: "n.csv#server:web", fails: "2 per year", restore: "4h"}
            """);
    assertThat(outcome.err())
        .contains("line 3, of 'old': 'availability' that is no share of time such as 99.95%")
        .contains("line 3, of 'old': 'restore' that is no length of time such as 4h");
  }

  @Test
  void relationsOfACmdbBecomePlacesServersAndServices() {
    copy("cmdb_rel_ci.csv");

    assertThat(run("import csv --preset servicenow cmdb_rel_ci.csv").out())
        .endsWith(
            """
            sites:
              DC-North: {name: DC North, source: "cmdb_rel_ci.csv#site:DC North"}
            servers:
              srv-01: {source: "cmdb_rel_ci.csv#server:srv-01", tags: [member-of:cluster-7], site: DC-North}
              srv-02: {source: "cmdb_rel_ci.csv#server:srv-02"}
            services:
              Core-App: {name: Core App, source: "cmdb_rel_ci.csv#service:Core App", runs-on: [srv-01, srv-02]}
              Online-Banking: {name: Online Banking, source: "cmdb_rel_ci.csv#service:Online Banking", needs: Core-App}
            """);
  }

  @Test
  void nodesHaveTheirFieldsAndAWrongNumberIsToldWithoutItsValue() {
    copy("nodes.csv");

    Outcome outcome = run("import csv --nodes nodes.csv");

    assertThat(outcome.out())
        .contains(
            "  web-n: {source: \"nodes.csv#server:web-n\", company: acme, site: north, count: 12}\n")
        .contains("runs-on: {any-of: [web-n, web-s]}, needs: payments}")
        .doesNotContain("users:", "1 200 000");
    assertThat(outcome.err())
        .contains("nodes.csv, line 7, of 'shop': 'users'")
        .doesNotContain("200");
  }

  @Test
  void orderLineEndsMarkAndLocaleDontChangeAByte() {
    List<String> rows = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      rows.add("s " + random.nextInt(20) + ",İ" + random.nextInt(20) + ",needs");
    }
    String expected = entries("from,to,field\n" + String.join("\n", rows) + "\n");
    Collections.shuffle(rows, random);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(entries("\uFEFFfrom,to,field\r\n" + String.join("\r\n", rows)))
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
    write("one.csv", "from,to\na,b\n");
    write("two.csv", "from,to\nb,c\n");
    assertThat(run("import csv --edges one.csv --edges two.csv").out())
        .isEqualTo(run("import csv --edges two.csv --edges one.csv").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "yes",
        "1.0",
        "2022-10-15",
        "a: b",
        "# a",
        "'a",
        "\"\"a",
        "a\u001B[31m",
        "&a",
        "*",
        "!x",
        "x-",
        "{a",
        "\uD83D\uDE00 smile",
        "a\u2028b",
        "%a",
        "@a",
        "-",
        "~b",
        "a\tb",
      })
  void whateverTheNameIsWhatIsWrittenLoads(String name) {
    write("e.csv", "from,to\n\"" + name + "\",other\nother,third\n");

    assertThat(run("import csv --edges e.csv -o out.yaml -q").status()).isLessThanOrEqualTo(2);
    assertThat(run("lint -q out.yaml").status()).isZero();
  }

  @Test
  void anIdHasAtMostTwoHundredCharacters() {
    String entries = entries("from,to\n" + "n".repeat(300) + ",b\n");

    assertThat(entries).containsPattern("\n  n{191}-[0-9a-f]{8}:");
  }

  @Test
  void aVanishedNodeShowsWhereItIsExtended() {
    write("e.csv", "from,to\nshop,pay\n");
    run("import csv --edges e.csv -o out.yaml");
    write("ours.yaml", "extend: {services: {pay: {users: 5}}}");
    write("e.csv", "from,to\nshop,payments\n");

    Outcome again = run("import csv --edges e.csv -o out.yaml");

    assertThat(again.err()).contains("(+1 -1 ~1 since the last)");
    assertThat(run("lint out.yaml ours.yaml").out()).contains("extends-nothing", "payments");
  }

  @Test
  void whatAnInventoryDeclaresIsExtended() {
    write("base.yaml", "companies: {akamai: }\nservices: {shop: {users: 7}}");
    write("e.csv", "from,to,to-kind,field\nshop,akamai,company,company\nshop,pay,,needs\n");

    Outcome outcome = run("import csv --edges e.csv --onto base.yaml -o more.yaml");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(read("more.yaml"))
        .endsWith(
            """
            services:
              pay: {source: "e.csv#service:pay"}
            extend:
              services:
                shop: {company: akamai, needs: pay}
            """);
    assertThat(run("show shop -i base.yaml -i more.yaml").out()).contains("akamai", "needs  pay");
  }

  @Test
  void aMapRenamesJoinsSoftensAndDrops() {
    write("m.yaml", "Akamai: cdn\nakamai: cdn\nold: '-'\nads: {soft: true}\nnobody: x");
    write("e.csv", "from,to\nshop,Akamai\npay,akamai\nshop,old\nshop,ads\n");

    Outcome outcome = run("import csv --edges e.csv --map m.yaml");

    assertThat(outcome.out())
        .contains(
            "  cdn: {name: Akamai,",
            "needs: cdn, uses: ads}",
            "pay: {source: \"e.csv#service:pay\", needs: cdn}")
        .doesNotContain("  old:");
    assertThat(outcome.err()).contains("--map names 'nobody'");
  }

  @Test
  void oneOfSeveralRowsWillDoIfTheyAreAlternatives() {
    write("e.csv", "who;provider\nshop;b\nshop;a\n");

    assertThat(
            run("import csv --edges e.csv --column from=who --column to=provider"
                    + " --const to-kind=company --alternatives")
                .out())
        .contains("companies:\n  a:", "needs: {any-of: [a, b]}");
  }

  @Test
  void columnsAreNumberedWhereThereIsNoHeader() {
    write("e.csv", "x|shop|pay\nx|pay|db\n");

    assertThat(run("import csv --edges e.csv --column from=2 --column to=3").out())
        .contains("  shop: {source: \"e.csv#service:shop\", needs: pay}");
  }

  @Test
  void checkWritesNothingAndFailsIfTheFileWouldChange() {
    write("e.csv", "from,to\na,b\n");
    assertThat(run("import csv --edges e.csv -o out.yaml --check").status()).isEqualTo(1);
    assertThat(folder.resolve("out.yaml")).doesNotExist();
    run("import csv --edges e.csv -o out.yaml");
    String written = read("out.yaml");

    assertThat(run("import csv --edges e.csv -o out.yaml --check").status()).isZero();
    write("e.csv", "from,to\na,c\n");
    assertThat(run("import csv --edges e.csv -o out.yaml --check").status()).isEqualTo(1);
    assertThat(read("out.yaml")).isEqualTo(written);
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() {
    write("e.csv", "from,to\na,b\n");
    write("out.yaml", "services: {mine: }");

    Outcome outcome = run("import csv --edges e.csv -o out.yaml");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("was not written by an import");
    assertThat(read("out.yaml")).isEqualTo("services: {mine: }");
  }

  @ParameterizedTest
  @CsvSource({
    "'from,to', nothing was imported",
    "'apiVersion: apps/v1', looks like kubernetes",
    "'a,b\nc,d', has no column 'from'",
    "'from,to\n\"a,b', 'isn''t closed'",
    "'from,to\nA b,c\nA-b,c', would both be 'A-b'",
    "'', nothing was imported",
    "'services:\n  a: {needs: b}\n  b:', looks like an inventory already",
    "'services:\n  a: {image: x}', looks like compose",
    "'services:\n  a: {needs: b}', 'its first line has one cell, and no'",
  })
  void whatCantBeImportedIsToldWithoutATrace(String text, String told) {
    write("e.csv", text);

    Outcome outcome = run("import csv --edges e.csv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("blast: error: ", told).doesNotContain("\tat ");
  }

  @Test
  void aFileOfUtf16IsRefusedWithTheCommandThatWritesUtf8() throws IOException {
    Files.write(folder.resolve("e.csv"), "from,to\na,b\n".getBytes(StandardCharsets.UTF_16));

    Outcome outcome = run("import csv --edges e.csv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("is UTF-16", "iconv -f UTF-16 -t UTF-8 e.csv");
  }

  @Test
  void secretsAreInNoOutput() {
    write("n.csv", "id,password,users\nshop,hunter2,hunter3\n");

    Outcome outcome = run("import csv --nodes n.csv --report r.json");

    assertThat(outcome.out() + outcome.err() + read("r.json"))
        .contains("shop", "columns that mean nothing here")
        .doesNotContain("hunter");
  }

  @Test
  void anAbsolutePathIsWrittenWithoutTheMachine() {
    write("e.csv", "from,to\na,b\n");

    assertThat(run("import csv --edges " + folder.resolve("e.csv").toAbsolutePath()).out())
        .isEqualTo(run("import csv --edges e.csv").out());
  }

  @Test
  void rowsThatAreNotReadAreToldByNumber() {
    write("e.csv", "from,to,field\na,b,needs\n,c,needs\nd,e,likes\n");

    assertThat(run("import csv --edges e.csv").err())
        .contains("e.csv, line 3 isn't read: no name under from")
        .contains("e.csv, line 4 isn't read: field that names no other");
  }

  @Test
  void whatIsLeftOutByPatternIsNeededByNobody() {
    write("e.csv", "from,to\na,tmp-1\na,b\n");

    Outcome outcome = run("import csv --edges e.csv --exclude tmp-*");

    assertThat(outcome.out()).contains("needs: b}").doesNotContain("tmp-1:");
    assertThat(outcome.err()).contains("1 left out by --exclude");
  }

  @Test
  void aPatternOfWhatIsOnlyUsedThatFitsNothingIsTold() {
    write("e.csv", "from,to\na,b\na,c\n");

    Outcome outcome = run("import csv --edges e.csv --soft b --soft z*");

    assertThat(outcome.out()).contains("a: {source: \"e.csv#service:a\", needs: c, uses: b}");
    assertThat(outcome.err())
        .contains("note: --soft 'z*' fits nothing needed")
        .doesNotContain("'b'");
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 20) + 1, 17 << 20})
  void aCellThatIsTooLongIsToldWithItsLine(int characters) {
    write("e.csv", "from,to\na,b\na,\"" + "x".repeat(characters) + "\"\n");

    Outcome outcome = run("import csv --edges e.csv");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).containsPattern("'e.csv', line [23]: a cell").hasSizeLessThan(1000);
  }

  @Test
  void theLongestCellIsTaken() {
    write("e.csv", "from,to\na,\"" + "x".repeat(1 << 20) + "\"\n");

    assertThat(run("import csv --edges e.csv").out()).containsPattern("\n  x{191}-[0-9a-f]{8}:");
  }
}
