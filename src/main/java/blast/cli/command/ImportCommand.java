package blast.cli.command;

import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Output;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.importing.Import;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportFormats;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Imported;
import blast.loading.SourceText;
import blast.report.findings.ImportReport;
import blast.text.Glob;
import blast.text.Quoted;
import blast.wording.Format;
import blast.wording.Formats;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes an inventory of what people already have in another format. */
final class ImportCommand implements Command {
  static final String NAME = "import";

  private static final Formats<Output.Content> FORMATS =
      Formats.of(new Format<>("yaml", "application/yaml", ".yaml", out -> {}));

  private final PositionalParamSpec format =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("FORMAT")
          .index("0")
          .arity("0..1")
          .completionCandidates(ImportFormats.names())
          .description(Options.oneOf(ImportFormats.names()) + ".")
          .build();

  private final PositionalParamSpec paths =
      PositionalParamSpec.builder()
          .index("1..*")
          .paramLabel("PATH")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .arity("0..*")
          .initialValue(List.of())
          .description("Files and folders of that format, or - for", "standard input.")
          .build();

  private final OptionSpec onto =
      paths("PATH", "--onto").description("An inventory: what it declares is extended.").build();

  private final OptionSpec map =
      Options.value(String.class, "FILE", "--map")
          .description("What names become: an id, {id, kind, soft}, or -.")
          .build();

  private final OptionSpec soft =
      Options.list("PATTERN", "--soft")
          .description("What others use, and don't need; '*' and '?' stand", "for any characters.")
          .build();

  private final OptionSpec check =
      Options.flag("--check")
          .description("Write nothing; exit with 1 if the output would", "change.")
          .build();

  private final OptionSpec report =
      Options.value(String.class, "FILE", "--report")
          .description("Write as JSON what became of each thing.")
          .build();

  private final Map<String, OptionSpec> own = new LinkedHashMap<>();

  private static OptionSpec.Builder paths(String label, String name) {
    return Options.value(List.class, label, name)
        .auxiliaryTypes(String.class)
        .initialValue(List.of());
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(format).addPositional(paths);
    spec.addOption(onto).addOption(map).addOption(soft).addOption(check).addOption(report);
    for (ImportFormat one : ImportFormats.all()) {
      for (ImportOption option : one.options()) {
        own.computeIfAbsent(option.name(), name -> spec(option));
      }
    }
    own.values().forEach(spec::addOption);
    spec.usageMessage()
        .sortOptions(false)
        .header("An inventory of what you already have in another format.")
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast import csv --edges deps.csv --nodes apps.csv -o blast/apps.yaml",
            "  blast import csv --preset servicenow cmdb_rel_ci.csv -o blast/cmdb.yaml",
            "  blast import backstage catalog/ -o blast/backstage.yaml",
            "  kubectl get deploy,sts,ds,svc,ing,cm,nodes,pods -A -o json |",
            "    blast import kubernetes - --onto blast/backstage.yaml -o blast/cluster.yaml",
            "  blast import netbox netbox/ -o blast/netbox.yaml",
            "  blast import compose compose.yaml -o blast/compose.yaml",
            "  blast import traces dependencies.json -o blast/traces.yaml",
            "  blast import graph deps.dot -o blast/graph.yaml",
            "  blast import csv --edges deps.csv -o blast/deps.yaml --check");
    return spec;
  }

  private static OptionSpec spec(ImportOption option) {
    OptionSpec.Builder builder =
        switch (option.type()) {
          case FLAG -> Options.flag(option.name());
          case VALUE -> Options.value(String.class, option.label(), option.name());
          case VALUES, FILES -> paths(option.label(), option.name());
        };
    if (!option.words().isEmpty()) {
      builder.completionCandidates(option.words());
    }
    return builder.description(option.description().toArray(String[]::new)).build();
  }

  @Override
  public Formats<?> formats() {
    return FORMATS;
  }

  @Override
  public int run(Session session) {
    session.outlet().format(FORMATS);
    ImportFormat asked = format();
    checkOwn(asked);
    if (!session.inventories().isEmpty()) {
      throw new UnusableException(
          "import reads no --inventory", "name the inventory that is added to with --onto");
    }
    Optional<String> target = session.outlet().outputFile().filter(file -> !file.equals("-"));
    Optional<String> earlier = target.flatMap(file -> earlier(session, file));
    try {
      return run(session, asked, target, earlier);
    } catch (ImportException e) {
      throw new UnusableException(
          e.problems().stream()
              .map(one -> new UnusableException.Problem(one.message(), Optional.of(one.hint())))
              .toList());
    }
  }

  private int run(
      Session session, ImportFormat asked, Optional<String> target, Optional<String> earlier) {
    if (check.<Boolean>getValue() && target.isEmpty()) {
      throw new UnusableException(
          "--check compares with the file of -o, and none is given", "add -o FILE");
    }
    ImportRequest request = request(session, asked);
    Imported imported = session.timed("importing", () -> Import.run(asked, request));
    @Nullable String reportFile = report.getValue();
    if (reportFile != null) {
      session
          .outlet()
          .writeTo(
              Optional.of(reportFile),
              out -> ImportReport.write(asked.name(), rows(imported), out));
    }
    boolean isSame = earlier.isPresent() && earlier.get().equals(imported.text());
    if (!check.<Boolean>getValue()) {
      session.outlet().write(out -> out.append(imported.text()));
    }
    String where = target.map(session::relative).orElse("standard output");
    imported.summary().of(where, earlier, imported.text()).forEach(session::tell);
    if (check.<Boolean>getValue() && !isSame) {
      session.tell(where + " would change: import again without --check");
      return ExitStatus.FOUND;
    }
    return ExitStatus.DONE;
  }

  private static ImportReport.Rows rows(Imported imported) {
    return new ImportReport.Rows(
        imported.entities().stream()
            .map(
                one ->
                    new ImportReport.Became(
                        one.id(), one.kind(), one.name(), one.file(), one.line()))
            .toList(),
        imported.leftOut().stream()
            .map(one -> new ImportReport.LeftOut(one.reason(), one.what(), one.file(), one.line()))
            .toList());
  }

  private ImportFormat format() {
    @Nullable String name = format.getValue();
    if (name == null) {
      throw new UnusableException(
          "import expects a format: " + Options.oneOf(ImportFormats.names()),
          "for example: blast import csv --edges deps.csv");
    }
    return ImportFormats.named(Session.oneOf("FORMAT", name, ImportFormats.names())).orElseThrow();
  }

  private void checkOwn(ImportFormat asked) {
    List<String> known = asked.options().stream().map(ImportOption::name).toList();
    own.forEach(
        (name, option) -> {
          if (isGiven(option) && !known.contains(name)) {
            throw new UnusableException(
                asked.name() + " has no option " + name, "see blast import --help");
          }
        });
  }

  private static boolean isGiven(OptionSpec option) {
    Object value = option.getValue();
    return value != null && !value.equals(false) && !value.equals(List.of());
  }

  /** What an earlier import wrote; nobody else's file is replaced. */
  private static Optional<String> earlier(Session session, String file) {
    Optional<SourceText> before = session.earlierOutput(file);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = before.get().open()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (Import.isWritten(text)) {
        return Optional.of(text);
      }
    } catch (IOException e) {
      throw new UnusableException(
          "the output " + Quoted.of(file) + " can't be read: " + e.getMessage(),
          "choose another file for it");
    }
    throw new UnusableException(
        "the output " + Quoted.of(file) + " was not written by an import, and stays as it is",
        "choose another file for it, or remove that one first");
  }

  private ImportRequest request(Session session, ImportFormat asked) {
    Map<String, List<SourceText>> optionFiles = new LinkedHashMap<>();
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (ImportOption option : asked.options()) {
      OptionSpec spec = own.get(option.name());
      if (spec == null || !isGiven(spec)) {
        continue;
      }
      values.put(option.name(), values(spec));
      if (option.type() == ImportOption.Type.FILES) {
        optionFiles.put(option.name(), session.files(values(spec)));
      }
    }
    List<String> given = Options.values(paths);
    if (given.isEmpty() && optionFiles.isEmpty()) {
      throw new UnusableException(
          "import " + asked.name() + " expects files to read",
          "name them, or - for standard input");
    }
    Session.Sources sources = session.sources(given, asked.endings());
    if (sources.others() > 0) {
      session.tell(
          "passed over: " + sources.others() + " files that don't end like " + asked.name());
    }
    return new ImportRequest(
        given, sources.files(), optionFiles, values, settings(session), session::relative);
  }

  private static List<String> values(OptionSpec option) {
    Object value = option.getValue();
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  private ImportRequest.Settings settings(Session session) {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    List<String> ontoPaths = values(onto);
    record(asked, "--onto", ontoPaths.stream().map(session::relative).toList());
    record(asked, "--map", values(map).stream().map(session::relative).toList());
    record(asked, "--exclude", session.excluded());
    record(asked, "--soft", values(soft));
    return new ImportRequest.Settings(
        ontoPaths.isEmpty() ? List.of() : session.onto(ontoPaths),
        values(map).stream().findFirst().map(session::file),
        globs(session.excluded()),
        globs(values(soft)),
        asked);
  }

  private static List<Glob> globs(List<String> patterns) {
    return patterns.stream().map(Glob::of).toList();
  }

  private static void record(Map<String, List<String>> asked, String name, List<String> values) {
    if (!values.isEmpty()) {
      List<String> sorted = new ArrayList<>(values);
      sorted.sort(null);
      asked.put(name, sorted);
    }
  }
}
