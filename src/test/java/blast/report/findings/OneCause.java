package blast.report.findings;

import static blast.diagnostic.Severity.ERROR;

import blast.diagnostic.Subject;
import blast.lint.Finding;
import blast.lint.Results;
import java.util.Arrays;

/**
 * A policy that three services break for one cause, each with a standby of its own, and one more.
 */
final class OneCause {
  private OneCause() {}

  static Results results() {
    Sample sample =
        Sample.of(
            """
            sites: {a: {}, b: {}}
            resources: {switch: {site: a}}
            servers:
              a1: {site: a}
              b1: {site: b}
              b2: {site: b}
              b3: {site: b}
            services:
              cards: {runs-on: {active: a1, standby: b1, failover: switch}}
              loans: {runs-on: {active: a1, standby: [b2, b3], failover: switch}}
              rates: {runs-on: {active: a1, standby: b2, failover: switch}}
              ledger: {runs-on: a1}
            """);
    return sample.check(
        Sample.policy(
            "any",
            "",
            Arrays.stream(new String[] {"cards", "loans", "rates", "ledger"})
                .map(id -> down(sample, id))
                .toArray(Finding[]::new)));
  }

  private static Finding down(Sample sample, String id) {
    Finding finding = sample.finding(ERROR, "broken-policy", id, id + " is down");
    return sample.because(Finding.of(finding.diagnostic(), Subject.of("any")), id, "a");
  }
}
