package blast.report.difference;

import blast.analysis.concentration.HostingIndex;
import blast.analysis.difference.GroupChange;
import blast.analysis.difference.HostingChange;
import blast.analysis.difference.Pair;
import blast.analysis.difference.SurvivalChange;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.text.Numbers;
import blast.wording.Json;
import blast.wording.RequirementText;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what is survived, redundant and concentrated into words. */
final class StructureWords {
  /** Members of a group that are named. */
  private static final int NAMED = 8;

  private final DifferenceAnswer answer;

  StructureWords(DifferenceAnswer answer) {
    this.answer = answer;
  }

  static Change survival(Node service, SurvivalChange.Sorts sorts, boolean isWorse) {
    List<String> words = new ArrayList<>();
    for (Kind kind : sorts.kinds()) {
      words.add("any one " + (kind == Kind.SERVICE ? "other service" : kind.word()));
    }
    for (String type : sorts.placeTypes()) {
      if (!type.equals(Kind.SITE.word()) || !sorts.kinds().contains(Kind.SITE)) {
        words.add("any one " + type);
      }
    }
    return new Change(
        Change.Type.SURVIVAL,
        service.id(),
        service.totalUsers().orElse(0),
        "service "
            + service.id()
            + (isWorse ? " no longer survives the loss of " : " now survives the loss of ")
            + String.join(", ", words),
        List.of(),
        Optional.of(service.span()),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.SURVIVAL.word());
          json.writeStringField("service", service.id());
          Json.texts(json, "kinds", sorts.kinds().stream().map(Kind::word).toList());
          Json.texts(json, "placeTypes", sorts.placeTypes());
          json.writeEndObject();
        });
  }

  /** The people who are hit when a node is lost. */
  long users(Node node) {
    return answer.after().study().sweep().users(node).atMost();
  }

  Change group(GroupChange group) {
    return new Change(
        Change.Type.REDUNDANCY,
        group.node().id() + " " + group.field().key(),
        users(group.node()),
        group.node().kind().word()
            + " "
            + group.node().id()
            + " has "
            + (group.isWorse() ? "less" : "more")
            + " to spare in "
            + group.field().key()
            + ": "
            + words(group.before())
            + " → "
            + words(group.after()),
        List.of(),
        Optional.of(group.node().span(group.field()).orElse(group.node().span())),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.REDUNDANCY.word());
          json.writeStringField("node", group.node().id());
          json.writeStringField("field", group.field().key());
          group(json, "before", group.before());
          group(json, "after", group.after());
          json.writeEndObject();
        });
  }

  private static String words(Optional<Requirement.Group> group) {
    return group.map(one -> RequirementText.of(one, NAMED)).orElse("no alternatives");
  }

  private static void group(JsonGenerator json, String key, Optional<Requirement.Group> group)
      throws IOException {
    if (group.isEmpty()) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    json.writeStringField("text", RequirementText.of(group.get(), Integer.MAX_VALUE));
    json.writeNumberField("members", group.get().members().size());
    json.writeNumberField("needed", group.get().needed());
    json.writeNumberField("total", group.get().total());
    json.writeEndObject();
  }

  /** The rows that became larger or smaller, and how even the whole is if it went that way. */
  List<Change> hosting(HostingChange hosting, boolean isWorse) {
    List<Change> changes = new ArrayList<>();
    long everyone = answer.difference().everyone().after().atMost();
    for (HostingChange.RowChange row : hosting.rows()) {
      if (row.growth() > 0 == isWorse) {
        changes.add(row(hosting.by().word(), row, everyone));
      }
    }
    if (hosting.isIndexChanged()
        && hhi(hosting.index().after()) > hhi(hosting.index().before()) == isWorse) {
      changes.add(index(hosting));
    }
    return changes;
  }

  private static double hhi(Optional<HostingIndex> index) {
    return index.map(HostingIndex::hhi).orElse(0.0);
  }

  private static Change row(String by, HostingChange.RowChange row, long everyone) {
    List<String> words = new ArrayList<>();
    if (!percent(row.atStake().before()).equals(percent(row.atStake().after()))) {
      words.add("users at stake " + arrow(row.atStake()));
    }
    if (!percent(row.hosting().before()).equals(percent(row.hosting().after()))) {
      words.add("users hosted " + arrow(row.hosting()));
    }
    double most = Math.max(row.atStake().before(), row.atStake().after());
    return new Change(
        Change.Type.CONCENTRATION,
        by + " " + row.id(),
        Math.round(most * everyone),
        by + " " + row.id() + ": " + String.join(", ", words),
        List.of(),
        Optional.empty(),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.CONCENTRATION.word());
          json.writeStringField("by", by);
          json.writeStringField("id", row.id());
          ratios(json, "atStakeShare", row.atStake());
          ratios(json, "hostingShare", row.hosting());
          json.writeEndObject();
        });
  }

  private static void ratios(JsonGenerator json, String key, Pair<Double> pair) throws IOException {
    json.writeObjectFieldStart(key);
    Json.ratio(json, "before", pair.before());
    Json.ratio(json, "after", pair.after());
    json.writeEndObject();
  }

  private static String arrow(Pair<Double> pair) {
    return percent(pair.before()) + " → " + percent(pair.after());
  }

  private static String percent(double share) {
    return Numbers.share(Math.round(share * 1_000_000), 1_000_000);
  }

  private static Change index(HostingChange hosting) {
    String by = hosting.by().word();
    return new Change(
        Change.Type.CONCENTRATION,
        by,
        0,
        "hosting by "
            + by
            + ": HHI "
            + hosting.index().before().map(StructureWords::words).orElse("none")
            + " → "
            + hosting.index().after().map(StructureWords::words).orElse("none"),
        List.of(),
        Optional.empty(),
        json -> {
          json.writeStartObject();
          json.writeStringField("type", Change.Type.CONCENTRATION.word());
          json.writeStringField("by", by);
          json.writeNullField("id");
          index(json, "before", hosting.index().before());
          index(json, "after", hosting.index().after());
          json.writeEndObject();
        });
  }

  private static String words(HostingIndex index) {
    return Numbers.of(index.roundedHhi()) + " (" + index.band().word() + ")";
  }

  private static void index(JsonGenerator json, String key, Optional<HostingIndex> index)
      throws IOException {
    if (index.isEmpty()) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    json.writeNumberField("hhi", index.get().roundedHhi());
    json.writeStringField("band", index.get().band().word());
    json.writeEndObject();
  }
}
