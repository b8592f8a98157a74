package blast.report.answers;

import blast.analysis.cuts.CutQuery;
import blast.analysis.cuts.CutSet;
import blast.analysis.cuts.CutSets;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.OwnFaults;
import blast.report.Style;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;

/** Writes which nodes take services down together, as JSON. */
final class CutsJson {
  /** Nobody knows more of what is stated with two or three. */
  private static final MathContext DIGITS = new MathContext(6);

  private CutsJson() {}

  static void write(CutsAnswer answer, Style style, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      json.writeStartObject();
      json.writeNumberField("blast", Json.VERSION);
      json.writeStringField("command", "cuts");
      json.writeStringField("question", question(answer));
      Json.ids(json, "removed", answer.out());
      Json.optional(json, "minUsers", answer.question().leastUsers());
      order(json, "order", answer.query().order());
      json.writeObjectFieldStart("candidates");
      Json.texts(json, "kinds", answer.kindsInOrder().stream().map(Kind::word).toList());
      json.writeNumberField("count", answer.query().candidates().size());
      json.writeEndObject();
      json.writeNumberField(
          "servicesWithoutUsers", answer.study().everyone().servicesWithoutUsers());
      json.writeArrayFieldStart("services");
      for (CutSets sets : answer.found()) {
        sets(json, answer, sets);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.append('\n');
  }

  /** A number, or that there is no limit. */
  private static void order(JsonGenerator json, String field, int order) throws IOException {
    if (order == CutQuery.ALL) {
      json.writeStringField(field, "all");
    } else {
      json.writeNumberField(field, order);
    }
  }

  private static String question(CutsAnswer answer) {
    if (answer.question().isOfRescues()) {
      return "heal";
    }
    return answer.question().leastUsers().isPresent() ? "users" : "services";
  }

  private static void sets(JsonGenerator json, CutsAnswer answer, CutSets sets) throws IOException {
    List<CutSet> listed = answer.listed(sets);
    json.writeStartObject();
    Json.optional(json, "id", sets.service().map(Node::id));
    json.writeObjectFieldStart("counts");
    for (int order = 0; order < sets.counts().size(); order++) {
      if (sets.count(order).signum() > 0) {
        json.writeStringField(Integer.toString(order), sets.count(order).toString());
      }
    }
    json.writeEndObject();
    json.writeBooleanField("complete", sets.isComplete());
    order(json, "completeTo", sets.completeTo());
    json.writeArrayFieldStart("sets");
    for (CutSet set : listed) {
      set(json, set);
    }
    json.writeEndArray();
    json.writeFieldName("left");
    json.writeNumber(sets.count().subtract(BigInteger.valueOf(listed.size())));
    json.writeEndObject();
  }

  private static void set(JsonGenerator json, CutSet set) throws IOException {
    json.writeStartObject();
    Json.ids(json, "nodes", set.nodes());
    json.writeNumberField("order", set.order());
    probability(json, set.nodes());
    json.writeObjectFieldStart("users");
    Json.bounds(json, set.users());
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * How likely all of them are out by their own faults at one time, if each says how often it is.
   */
  private static void probability(JsonGenerator json, List<Node> nodes) throws IOException {
    double product = 1;
    boolean isKnown = true;
    for (Node node : nodes) {
      OptionalDouble share = OwnFaults.of(node).unavailable();
      isKnown &= share.isPresent();
      product *= share.orElse(0);
    }
    json.writeFieldName("probability");
    if (isKnown) {
      json.writeNumber(BigDecimal.valueOf(product).round(DIGITS).stripTrailingZeros().toString());
    } else {
      json.writeNull();
    }
  }
}
