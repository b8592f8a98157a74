package blast.report.answers;

import blast.analysis.availability.Chance;
import blast.analysis.availability.NodeImportance;
import blast.analysis.availability.Saving;
import blast.analysis.availability.ServiceAvailability;
import blast.analysis.availability.UserMinutes;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.report.Style;
import blast.text.Durations;
import blast.wording.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes how much of the year services are down, as JSON. */
final class AvailabilityJson {
  /** More digits of minutes tell nothing. */
  private static final int DIGITS = 12;

  private final AvailabilityAnswer answer;
  private final Map<Node, Saving> savings;
  private final JsonGenerator json;

  private AvailabilityJson(AvailabilityAnswer answer, JsonGenerator json) {
    this.answer = answer;
    this.savings = answer.answer().savingsByNode();
    this.json = json;
  }

  static void write(AvailabilityAnswer answer, Style style, Appendable out) throws IOException {
    try (JsonGenerator json = Json.to(out)) {
      new AvailabilityJson(answer, json).write();
    }
    out.append('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("blast", Json.VERSION);
    json.writeStringField("command", "availability");
    json.writeNumberField("year", UserMinutes.YEAR);
    json.writeNumberField("stated", answer.answer().stated());
    json.writeNumberField("perfect", answer.answer().perfect());
    json.writeObjectFieldStart("assumed");
    for (Map.Entry<Kind, BigDecimal> one : answer.assumedInOrder().entrySet()) {
      json.writeNumberField(one.getKey().word(), one.getValue().movePointLeft(2).doubleValue());
    }
    json.writeEndObject();
    json.writeNumberField("assumedNodes", answer.answer().assumed());
    minutes("userMinutes", answer.answer().lost());
    json.writeArrayFieldStart("services");
    for (ServiceAvailability service : answer.listed(answer.answer().services())) {
      service(service);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void service(ServiceAvailability service) throws IOException {
    Chance down = service.down();
    json.writeStartObject();
    json.writeStringField("id", service.service().id());
    json.writeObjectFieldStart("availability");
    json.writeNumberField("low", down.contraryLow());
    json.writeNumberField("high", down.contraryHigh());
    json.writeBooleanField("exact", down.isExact());
    json.writeEndObject();
    json.writeObjectFieldStart("unavailability");
    json.writeNumberField("low", down.low());
    json.writeNumberField("high", down.high());
    json.writeEndObject();
    optional("outagesPerYear", service.outagesPerYear());
    OptionalDouble mean = service.meanOutage();
    Json.optional(
        json,
        "meanOutage",
        mean.isPresent()
            ? Optional.of(Durations.roughly(mean.getAsDouble()))
            : Optional.<String>empty());
    minutes("userMinutes", service.lost());
    if (answer.asksImportance() && !down.isExact()) {
      json.writeNullField("importance");
    } else {
      json.writeArrayFieldStart("importance");
      for (NodeImportance one : answer.listed(service.importance())) {
        importance(one);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void importance(NodeImportance one) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", one.node().id());
    json.writeNumberField("birnbaum", one.birnbaum());
    optional("criticality", one.criticality());
    optional("fussellVesely", one.fussellVesely());
    optional("diagnostic", one.diagnostic());
    worth("raw", one.raw());
    worth("rrw", one.rrw());
    Saving saving = savings.get(one.node());
    boolean isStated = saving != null && answer.answer().lost().isStated();
    minutes(
        "saved",
        isStated && saving != null
            ? new UserMinutes(saving.atLeast(), saving.atMost(), true)
            : new UserMinutes(0, 0, false));
    json.writeEndObject();
  }

  private void worth(String field, double worth) throws IOException {
    if (Double.isInfinite(worth)) {
      json.writeStringField(field, "infinite");
    } else {
      json.writeNumberField(field, worth);
    }
  }

  private void optional(String field, OptionalDouble number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.getAsDouble());
    } else {
      json.writeNullField(field);
    }
  }

  private void minutes(String field, UserMinutes minutes) throws IOException {
    json.writeObjectFieldStart(field);
    if (minutes.isStated()) {
      boolean isOne = minutes.atLeast() == minutes.atMost();
      number("atLeast", minutes.atLeast(), isOne ? RoundingMode.HALF_EVEN : RoundingMode.FLOOR);
      number("atMost", minutes.atMost(), isOne ? RoundingMode.HALF_EVEN : RoundingMode.CEILING);
    } else {
      json.writeNullField("atLeast");
      json.writeNullField("atMost");
    }
    json.writeEndObject();
  }

  private void number(String field, double number, RoundingMode rounding) throws IOException {
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(DIGITS, rounding));
    json.writeFieldName(field);
    json.writeNumber(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
  }
}
