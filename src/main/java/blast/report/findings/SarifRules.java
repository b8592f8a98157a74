package blast.report.findings;

import blast.diagnostic.Check;
import blast.lint.Finding;
import blast.lint.Handbook;
import blast.lint.Results;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What findings can be reported as, for SARIF: each rule with what the manual says of it. */
final class SarifRules {
  private final List<Check> checks;
  private final Map<String, Integer> numbers = new HashMap<>();

  private SarifRules(List<Check> checks) {
    this.checks = checks;
    for (int i = 0; i < checks.size(); i++) {
      numbers.put(checks.get(i).id(), i);
    }
  }

  /** The catalogue, and whatever else was found, by id. */
  static SarifRules of(Results results, List<Finding> findings) {
    Map<String, Check> checks = new TreeMap<>();
    for (Check check : results.catalogue()) {
      checks.put(check.id(), check);
    }
    for (Finding finding : findings) {
      checks.putIfAbsent(finding.check().id(), finding.check());
    }
    return new SarifRules(new ArrayList<>(checks.values()));
  }

  /** The number of a rule, from 0. */
  int index(Check check) {
    return numbers.getOrDefault(check.id(), -1);
  }

  void write(JsonGenerator json) throws IOException {
    Handbook handbook = Handbook.open();
    json.writeArrayFieldStart("rules");
    for (Check check : checks) {
      write(json, check, handbook);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Check check, Handbook handbook) throws IOException {
    Optional<String> section = handbook.section(check.id());
    Optional<String> page = handbook.page(check.id());
    String summary = sentence(check.summary());
    json.writeStartObject();
    json.writeStringField("id", check.id());
    json.writeStringField("name", name(check.id()));
    text(json, "shortDescription", summary);
    text(json, "fullDescription", section.map(ManualText::prose).orElse(summary));
    json.writeObjectFieldStart("defaultConfiguration");
    json.writeStringField("level", check.severity().word());
    json.writeEndObject();
    if (page.isPresent()) {
      json.writeStringField("helpUri", ProjectPages.of(page.get(), check.id()));
    }
    if (section.isPresent()) {
      json.writeObjectFieldStart("help");
      json.writeStringField("text", ManualText.of(section.get()));
      json.writeStringField("markdown", ManualText.markdown(section.get()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** As SARIF wants names of rules: {@code SharedFate}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  private static String sentence(String summary) {
    int first = summary.offsetByCodePoints(0, 1);
    return summary.substring(0, first).toUpperCase(Locale.ROOT) + summary.substring(first) + ".";
  }
}
