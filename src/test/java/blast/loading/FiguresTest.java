package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blast.diagnostic.Diagnostic;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes state of their own faults: how it is read, and what is said of it. */
class FiguresTest {
  private static final double YEAR = 525_960;

  private static LoadResult load(String... texts) {
    return InventoryLoader.load(
        IntStream.range(0, texts.length)
            .mapToObj(i -> SourceText.ofText((char) ('a' + i) + ".yaml", texts[i]))
            .toList());
  }

  private static Node db(String fields) {
    Inventory inventory =
        ((LoadResult.Loaded) load("servers:\n  db: {" + fields + "}\n")).inventory();
    return inventory.find("db").orElseThrow();
  }

  private static OwnFaults faults(String fields) {
    return OwnFaults.of(db(fields));
  }

  private static String said(String fields) {
    LoadResult result = load("servers:\n  db: {" + fields + "}\n");
    assertThat(result).as(fields).isInstanceOf(LoadResult.Rejected.class);
    StringBuilder text = new StringBuilder();
    for (Diagnostic one : ((LoadResult.Rejected) result).diagnostics()) {
      text.append(one.span().start().line() + ":" + one.span().start().column() + " ");
      text.append(one.message());
      one.hint().ifPresent(hint -> text.append(" | ").append(hint));
      text.append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "availability: 99.95%             | 0.0005",
        "availability: 100%               | 0",
        "availability: 0%                 | 1",
        "availability: 99.9999999 %       | 0.000000001",
        "fails: 2 per year, restore: 4h   | 480 / 525960",
        "fails: 1 per month, restore: 15m | 180 / 525960",
        "fails: 0.5 per quarter, restore: 1d | 2880 / 525960",
        "fails: 1 per week, restore: 90s  | 1.5 / 10080",
        "fails: 3 per day, restore: 1m    | 3 / 1440",
        "fails: every 180d, restore: 4h   | 4 / 4320",
        "mtbf: 180d, restore: 4h          | 4 / 4320",
        "fails: every 1h30m, restore: 90m | 1",
        "fails: 0 per year, restore: 4h   | 0",
        "mtbf: 180d, fails: every 180d, restore: 4h | 4 / 4320",
        "availability: 99.91%, fails: 2 per year, restore: 236m | 0.0009",
      })
  void theShareOfTheTimeIsAsStated(String fields, String expected) {
    String[] parts = expected.split(" / ", -1);
    double share = Double.parseDouble(parts[0]);
    share = parts.length > 1 ? share / Double.parseDouble(parts[1]) : share;
    assertThat(faults(fields).unavailable().orElseThrow()).isCloseTo(share, within(1e-15));
  }

  @Test
  void whatFailsAllTheTimeIsExactlyAllOfIt() {
    assertThat(faults("fails: every 4h, restore: 4h").unavailable()).hasValue(1);
    assertThat(faults("fails: 12 per year, restore: 43830m").unavailable()).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fails: 2 per year, restore: 4h    | 2",
        "fails: 1 per month, restore: 4h   | 12",
        "fails: 1 per quarter, restore: 4h | 4",
        "fails: every 1w, restore: 4h      | 52.178571428571",
        "mtbf: 365d6h, restore: 4h         | 1",
      })
  void aYearHas525960Minutes(String fields, double perYear) {
    assertThat(faults(fields).perYear().orElseThrow()).isCloseTo(perYear, within(1e-9));
    assertThat(faults(fields).hasOutages()).isTrue();
    assertThat(YEAR).isEqualTo(365.25 * 24 * 60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fails: 2 per year", "restore: 4h", "mtbf: 180d", "availability: "})
  void nothingFollowsFromHalf(String fields) {
    assertThat(faults(fields).unavailable()).isEmpty();
    assertThat(faults(fields).hasOutages()).isFalse();
  }

  @Test
  void theTextStaysAsItWasWritten() {
    Node db = db("availability: 99.950 %, mtbf: 0180d");
    assertThat(db.text(Field.AVAILABILITY)).hasValue("99.950 %");
    assertThat(db.text(Field.MTBF)).hasValue("0180d");
    assertThat(db.text(Field.FAILS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "availability: 0.9995 | found the bare number '0.9995' ! write 99.95%",
        "availability: 1      | found the bare number '1' ! write 100%",
        "availability: 99.95  | found the bare number '99.95' ! write 99.95%",
        "availability: \"99,95%\" | found '99,95%' ! write 99.95%",
        "availability: 100.1% | found '100.1%'",
        "availability: high   | found 'high'",
        "availability: []     | found a list",
        "fails: 2             | found the bare number '2' ! write '2 per year' if that is what it means",
        "fails: twice a year  | found 'twice a year' ! write 2 per year",
        "fails: 3x per month  | found '3x per month' ! write 3 per month",
        "fails: 2/year        | found '2/year' ! write 2 per year",
        "fails: 180d          | found '180d' ! write every 180d",
        "fails: every 6 weeks | found 'every 6 weeks' ! write every 42d",
        "fails: sometimes     | found 'sometimes'",
        "fails: -1 per year   | found '-1 per year'",
        "restore: 4           | found the bare number '4' ! say the unit: 4s, 4m, 4h or 4d",
        "restore: 4 hours     | found '4 hours' ! write 4h",
        "restore: 1.5h        | found '1.5h' ! write 1h30m",
        "restore: PT1H30M     | found 'PT1H30M' ! write 1h30m",
        "restore: 1h 30min    | found '1h 30min' ! write 1h30m",
        "restore: 1:30        | found '1:30'",
        "restore: 0s          | found '0s'",
        "mtbf: 2 years        | found '2 years' ! write 730d12h",
      })
  void whatIsNoFigureIsSaidWithWhatWouldWork(String fields, String found) {
    String[] parts = found.split(" ! ", -1);
    String text = said(fields);
    assertThat(text).startsWith("2:").contains(", " + parts[0]);
    if (parts.length > 1) {
      assertThat(text).endsWith(" | " + parts[1] + "\n");
    } else {
      assertThat(text).doesNotContain("|");
    }
  }

  @Test
  void whatTakesMoreThanAllTheTimeIsAnError() {
    assertThat(said("fails: 9000 per year, restore: 4h"))
        .isEqualTo(
            "2:15 'db' fails so often and for so long that it is out 4.107 times the whole year;"
                + " at most the whole year is expected | let it fail less often, or make"
                + " 'restore' shorter\n");
    assertThat(said("mtbf: 4h, restore: 4h1s")).startsWith("2:14 'db' fails so often");
  }

  @Test
  void figuresThatDifferByMoreThanOnePercentAreAnErrorWithBoth() {
    String text = said("availability: 99.9%, fails: 2 per year, restore: 4h");
    assertThat(text)
        .startsWith(
            "2:22 'availability' of 'db' is 99.9%, and how often it fails and 'restore' make"
                + " 99.9087%");
    assertThat(said("fails: 4 per year, mtbf: 180d"))
        .startsWith("2:15 'fails' of 'db' is 4 per year, and its 'mtbf' makes 2.029 per year");
  }

  @ParameterizedTest
  @CsvSource({"98.991%, false", "99.0%, false", "99.009%, false", "98.98%, true", "99.02%, true"})
  void roundedFiguresOfOneThingAreNone(String availability, boolean isError) {
    // One percent of the time is 5,259.6 minutes.
    String fields = "availability: " + availability + ", fails: 1 per year, restore: 315576s";
    assertThat(load("servers:\n  db: {" + fields + "}\n") instanceof LoadResult.Rejected)
        .isEqualTo(isError);
  }

  @Test
  void anotherFileMayStateThem() {
    String declared = "servers:\n  db: {fails: 2 per year}\n";
    Inventory inventory =
        ((LoadResult.Loaded) load(declared, "extend:\n  servers:\n    db: {restore: 4h}\n"))
            .inventory();
    Node db = inventory.find("db").orElseThrow();
    assertThat(OwnFaults.of(db).unavailable().orElseThrow()).isCloseTo(480 / YEAR, within(1e-15));

    LoadResult contradicted =
        load(declared, "extend:\n  servers:\n    db: {restore: 4h, availability: 99%}\n");
    List<Diagnostic> problems = ((LoadResult.Rejected) contradicted).diagnostics();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).span().file().name()).isEqualTo("b.yaml");
  }
}
