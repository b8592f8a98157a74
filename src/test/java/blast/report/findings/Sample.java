package blast.report.findings;

import blast.analysis.failure.Chains;
import blast.analysis.failure.WhatIf;
import blast.diagnostic.Check;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Severity;
import blast.diagnostic.Subject;
import blast.graph.DependencyGraph;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.lint.Finding;
import blast.lint.Results;
import blast.lint.Strictness;
import blast.lint.Suppression;
import blast.lint.Verdict;
import blast.loading.SourceText;
import blast.report.Style;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An inventory about which things can be found, and what is written of them. */
record Sample(Inventory inventory) {
  static final Suppression BASELINE = new Suppression.InBaseline();

  /** The inventory in a file {@code blast.yaml}. */
  static Sample of(String yaml) {
    return of(SourceText.ofText("blast.yaml", yaml));
  }

  static Sample of(SourceText... files) {
    return new Sample(WhatIf.load(List.of(files)));
  }

  static Check check(String id, Severity severity) {
    return new Check(id, severity, "what '" + id + "' checks");
  }

  Node node(String id) {
    return inventory.find(id).orElseThrow(() -> new AssertionError("no node '" + id + "'"));
  }

  /** Something that is found at the id of a node. */
  Finding finding(Severity severity, String check, String node, String message) {
    return Finding.of(
        Diagnostic.of(check(check, severity), node(node).span(), message), Subject.of(node));
  }

  /** The finding with the reason why a node falls if others are removed. */
  Finding because(Finding finding, String failed, String... removed) {
    Set<Node> nodes = Arrays.stream(removed).map(this::node).collect(Collectors.toSet());
    List<Chains.Link> links = new Chains(DependencyGraph.of(inventory)).of(node(failed), nodes);
    return finding.withChain(links, List.of(removed));
  }

  static Finding accepted(Finding finding, String reason) {
    return finding.suppressed(new Suppression.InInventory(reason));
  }

  static Verdict rule(String id, Finding... findings) {
    return verdict(Verdict.Suite.RULES, id, id, "", findings);
  }

  static Verdict scenario(String name, String note, Finding... findings) {
    return verdict(Verdict.Suite.SCENARIOS, name, "broken-expectation", note, findings);
  }

  static Verdict policy(String name, String note, Finding... findings) {
    return verdict(Verdict.Suite.POLICIES, name, "broken-policy", note, findings);
  }

  static Verdict verdict(
      Verdict.Suite suite, String name, String check, String note, Finding... findings) {
    return new Verdict(
        suite,
        name,
        check(check, Severity.ERROR),
        Optional.empty(),
        note,
        Arrays.stream(findings).sorted().toList());
  }

  static KnownFinding stale(String rule, String subject, String... with) {
    return new KnownFinding(rule, Subject.of(subject, List.of(with)), Optional.empty());
  }

  Results lint(Verdict... verdicts) {
    return results("lint", List.of(), verdicts);
  }

  Results check(Verdict... verdicts) {
    return results("check", List.of(), verdicts);
  }

  Results results(String command, List<KnownFinding> stale, Verdict... verdicts) {
    List<Check> catalogue = Arrays.stream(verdicts).map(Verdict::check).distinct().toList();
    return new Results(
        command,
        inventory.name(),
        inventory.size(),
        List.of(verdicts),
        catalogue,
        stale,
        List.of());
  }

  /** Files are named as they were given. */
  static Presentation presentation(
      String command, Style style, boolean all, Strictness strictness) {
    ReportPaths paths =
        file ->
            Optional.of(file.name().replaceFirst("^(\\./)+", "").replace('\\', '/'))
                .filter(name -> !name.startsWith("<"));
    return new Presentation(command, "1.2.3", style, all, all, strictness, paths, 5_000);
  }

  static Presentation presentation(Results results) {
    return presentation(results.command(), Style.PLAIN, false, Strictness.DEFAULT);
  }

  /** The names of all formats. */
  static Stream<String> formats() {
    return FindingsFormats.ALL.names().stream();
  }

  static FindingsWriter writer(String format, Presentation presentation) {
    return FindingsFormats.ALL.named(format).orElseThrow().writer().apply(presentation);
  }

  static String written(String format, Results results) {
    return written(writer(format, presentation(results)), results);
  }

  static String written(FindingsWriter writer, Results results) {
    StringBuilder out = new StringBuilder();
    try {
      writer.write(results, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** What is written if the run can't be made. */
  static String failure(String format, String message, Optional<String> hint) {
    Presentation lint = presentation("lint", Style.PLAIN, false, Strictness.DEFAULT);
    StringBuilder out = new StringBuilder();
    try {
      writer(format, lint).writeFailure(message, hint, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
