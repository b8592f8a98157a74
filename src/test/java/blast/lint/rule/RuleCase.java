package blast.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import blast.diagnostic.Diagnostic;
import blast.inventory.Inventory;
import blast.lint.Finding;
import blast.lint.Rule;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.Marked;
import blast.loading.SourceText;
import blast.text.SourceSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An inventory in a file, and all that a rule must say of it.
 *
 * <p>A file {@code fires-….yaml} tells at its head, in comments, what is found, in the order of
 * findings: {@code # says: MESSAGE}, below it {@code # hint: …} if there is one, and if it matters
 * {@code # subject: …} and {@code # see: N MESSAGE} for each place that the finding points at. The
 * places are marked: {@code «here»} it is found, and what it points at is the {@code ‹place›} of
 * that number, from 1. Where only a place is meant, the mark is empty: {@code «»}.
 *
 * <p>A file {@code silent-….yaml} begins with a comment that says why nothing is wrong with it.
 */
final class RuleCase {
  private static final String COMMENT = "# ";

  private record Expected(
      String says, Optional<String> hint, Optional<String> subject, List<String> see) {}

  private final Path file;
  private final Rule rule;
  private final String text;

  private RuleCase(Path file, Rule rule, String text) {
    this.file = file;
    this.rule = rule;
    this.text = text;
  }

  /** All files in the folder of a rule, in the order of their names. */
  static List<RuleCase> of(Rule rule, Path folder) throws IOException {
    List<RuleCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        cases.add(new RuleCase(file, rule, Files.readString(file)));
      }
    }
    return cases;
  }

  /** What a rule finds in a sound text, in order; loading it must not even warn. */
  static List<Finding> findings(Rule rule, SourceText file) {
    LoadResult result = InventoryLoader.load(List.of(file));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    assertThat(((LoadResult.Loaded) result).warnings()).isEmpty();
    return findings(rule, ((LoadResult.Loaded) result).inventory());
  }

  private static List<Finding> findings(Rule rule, Inventory inventory) {
    List<Finding> findings = new ArrayList<>();
    rule.find(Study.of(inventory), findings::add);
    return findings.stream().sorted().toList();
  }

  String name() {
    return file.getFileName().toString();
  }

  Path file() {
    return file;
  }

  boolean fires() {
    return name().matches("fires-[a-z0-9-]+\\.yaml");
  }

  boolean isSilent() {
    return name().matches("silent-[a-z0-9-]+\\.yaml");
  }

  void verify() {
    assertThat(fires() || isSilent()).as("fires-….yaml or silent-….yaml").isTrue();
    if (fires()) {
      verifyFindings();
    } else {
      assertThat(head()).as("why nothing is wrong").isNotEmpty();
      assertThat(text).doesNotContain("«", "‹");
      assertThat(findings(rule, Marked.of(text).file(name()))).isEmpty();
    }
  }

  private void verifyFindings() {
    Marked marked = Marked.of(text);
    List<Expected> expected = expected();
    List<Finding> found = findings(rule, marked.file(name()));

    assertThat(expected).as("what it says").isNotEmpty();
    assertThat(shown(found, expected, marked)).isEqualTo(shown(expected));
    assertThat(found).allMatch(finding -> finding.check().equals(rule.check()));
    List<SourceSpan> spans = found.stream().map(finding -> finding.diagnostic().span()).toList();
    assertPlaces(spans, marked.culprits());
    List<SourceSpan> related =
        found.stream()
            .flatMap(finding -> finding.diagnostic().related().stream())
            .map(Diagnostic.Related::span)
            .toList();
    assertPlaces(related, marked.others());
  }

  private static void assertPlaces(List<SourceSpan> spans, List<Marked.Place> places) {
    List<SourceSpan> distinct = spans.stream().distinct().sorted().toList();
    assertThat(distinct).as("%s", places).hasSameSizeAs(places);
    for (int i = 0; i < distinct.size(); i++) {
      SourceSpan span = distinct.get(i);
      assertThat(places.get(i).isAt(span))
          .as("%s-%s is %s", span, span.end(), places.get(i))
          .isTrue();
    }
  }

  /** The comments at the head of the file. */
  private List<String> head() {
    return text.lines()
        .takeWhile(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()))
        .toList();
  }

  private List<Expected> expected() {
    List<Expected> expected = new ArrayList<>();
    for (String line : head()) {
      String word = line.substring(0, Math.max(0, line.indexOf(": ")));
      String rest = line.substring(Math.min(line.length(), word.length() + 2));
      if (word.equals("says")) {
        expected.add(new Expected(rest, Optional.empty(), Optional.empty(), new ArrayList<>()));
      } else if (List.of("hint", "subject", "see").contains(word)) {
        assertThat(expected).as("'%s' stands below 'says'", word).isNotEmpty();
        Expected last = expected.remove(expected.size() - 1);
        expected.add(with(last, word, rest));
      }
    }
    return expected;
  }

  private static Expected with(Expected one, String word, String rest) {
    return switch (word) {
      case "hint" -> new Expected(one.says(), Optional.of(rest), one.subject(), one.see());
      case "subject" -> new Expected(one.says(), one.hint(), Optional.of(rest), one.see());
      default -> {
        List<String> see = new ArrayList<>(one.see());
        see.add(rest);
        yield new Expected(one.says(), one.hint(), one.subject(), see);
      }
    };
  }

  private static String shown(List<Expected> expected) {
    StringBuilder shown = new StringBuilder();
    for (Expected one : expected) {
      shown.append("says: ").append(one.says()).append('\n');
      one.hint().ifPresent(hint -> shown.append("  hint: ").append(hint).append('\n'));
      one.subject().ifPresent(subject -> shown.append("  subject: ").append(subject).append('\n'));
      one.see().forEach(see -> shown.append("  see: ").append(see).append('\n'));
    }
    return shown.toString();
  }

  /** The same of what was found; of what need not be said, no more than is expected. */
  private static String shown(List<Finding> found, List<Expected> expected, Marked marked) {
    List<Expected> shown = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Finding finding = found.get(i);
      Optional<Expected> wanted =
          i < expected.size() ? Optional.of(expected.get(i)) : Optional.empty();
      Diagnostic diagnostic = finding.diagnostic();
      Optional<String> subject =
          wanted.flatMap(Expected::subject).map(any -> finding.subject().toString());
      boolean sees = wanted.isPresent() && !wanted.get().see().isEmpty();
      List<String> see =
          sees
              ? diagnostic.related().stream().map(related -> see(related, marked)).toList()
              : List.of();
      shown.add(new Expected(diagnostic.message(), diagnostic.hint(), subject, see));
    }
    return shown(shown);
  }

  private static String see(Diagnostic.Related related, Marked marked) {
    int number = 1;
    for (Marked.Place place : marked.others()) {
      if (place.isAt(related.span())) {
        return number + " " + related.message();
      }
      number++;
    }
    return related.span() + ", which isn't marked: " + related.message();
  }
}
