package blast.report.answers;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.availability.Availability;
import blast.analysis.availability.AvailabilityQuery.Importance;
import blast.analysis.availability.Chance;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.analysis.failure.WhatIf;
import blast.inventory.Inventory;
import blast.loading.SourceText;
import blast.report.AnswerWriter;
import blast.report.Style;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Answers that aren't exact, in every format: as the interval that they are. */
class AvailabilityBoundsTest {
  private static final Inventory INVENTORY =
      WhatIf.load(
          List.of(
              SourceText.ofText(
                  "blast.yaml", "services: {shop: {users: 1000}, blog: {users: 10}}\n")));

  private static ServiceAvailability service(String id, Chance down, double low, double high) {
    return new ServiceAvailability(
        INVENTORY.find(id).orElseThrow(),
        down,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        new UserMinutes(low, high, true),
        List.of());
  }

  private static String written(String format) throws IOException {
    Availability answer =
        new Availability(
            2,
            0,
            0,
            List.of(
                service("shop", new Chance(0.001, 0.0015555, false), 525_960.5, 818_130.75),
                service("blog", new Chance(0.5, 0.5, true), 2_629_800, 2_629_800)),
            new UserMinutes(2_629_800.5, 3_447_930.75, true),
            List.of());
    AvailabilityAnswer asked =
        new AvailabilityAnswer(answer, 2, Map.of(), Importance.USUAL, OptionalInt.empty());
    StringBuilder out = new StringBuilder();
    AnswerWriter<AvailabilityAnswer> writer =
        AvailabilityAnswer.FORMATS.named(format).orElseThrow().writer();
    writer.write(asked, Style.PLAIN.in(120), out);
    return out.toString();
  }

  @Test
  void textShowsBothBoundsRoundedAwayFromWhatTheyBound() throws IOException {
    assertThat(written("text"))
        .startsWith(
            """
            all 2 nodes state an availability

            service      availability      down a year   user-minutes lost
            blog                  50%          182d15h         2.6 million
            shop     99.844% to 99.9%  8h46m to 13h38m  525,961 to 818,131
            """)
        .contains(
            "\none service has no exact answer: the two numbers are bounds that hold for certain\n")
        .contains("\nshop: which nodes matter isn't known where only bounds are\n")
        .contains("\nblog: rests on no node with figures\n");
  }

  @Test
  void jsonShowsThemAsNumbersAndSaysThatTheyAreNotExact() throws IOException {
    assertThat(written("json"))
        .contains(
            """
                  "id": "shop",
                  "availability": {
                    "low": 0.9984444999999998,
                    "high": 0.9990000000000001,
                    "exact": false
                  },
                  "unavailability": {
                    "low": 0.001,
                    "high": 0.0015555
                  },
                  "outagesPerYear": null,
                  "meanOutage": null,
                  "userMinutes": {
                    "atLeast": 525960.5,
                    "atMost": 818130.75
                  },
                  "importance": null
            """);
  }

  @Test
  void tablesShowThemInColumns() throws IOException {
    assertThat(AvailabilityAnswer.FORMATS.named("csv")).isPresent();
    Availability none =
        new Availability(
            0,
            0,
            2,
            List.of(service("shop", new Chance(0.001, 0.0015555, false), 525_960.5, 818_130.75)),
            new UserMinutes(525_960.5, 818_130.75, true),
            List.of());
    StringBuilder out = new StringBuilder();
    AvailabilityCsv.write(
        new AvailabilityAnswer(none, 2, Map.of(), Importance.NONE, OptionalInt.empty()),
        Style.PLAIN,
        out);
    assertThat(out)
        .endsWith("shop,0.9984444999999998,0.9990000000000001,false,,,525960,818131\r\n");
  }
}
