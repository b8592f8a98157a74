package blast.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Severity;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.loading.SourceText;
import blast.report.Style;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand findings are no trouble to any format: a file is read again once at the most. */
class ManyFindingsTest {
  private static final int MANY = 10_000;

  @ParameterizedTest
  @MethodSource("blast.report.findings.Sample#formats")
  void tenThousandFindingsAreWritten(String format) {
    byte[] yaml =
        IntStream.range(0, MANY)
            .mapToObj(i -> "  s" + i + ": {}\n")
            .collect(Collectors.joining("", "servers:\n", ""))
            .getBytes(StandardCharsets.UTF_8);
    AtomicInteger opened = new AtomicInteger();
    Sample sample =
        Sample.of(
            SourceText.of(
                "blast.yaml",
                yaml.length,
                () -> {
                  opened.incrementAndGet();
                  return new ByteArrayInputStream(yaml);
                }));
    Finding[] findings =
        IntStream.range(0, MANY)
            .mapToObj(i -> sample.finding(Severity.ERROR, "one", "s" + i, "bad"))
            .toArray(Finding[]::new);
    Results results = sample.lint(Sample.rule("one", findings));
    Presentation all = Sample.presentation("lint", Style.PLAIN, true, Strictness.DEFAULT);
    int before = opened.get();

    String written = Sample.written(Sample.writer(format, all), results);

    assertThat(opened.get() - before).isLessThanOrEqualTo(1);
    assertThat(written).isNotEmpty();
  }
}
