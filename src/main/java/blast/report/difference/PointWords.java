package blast.report.difference;

import blast.analysis.difference.PointChange;
import blast.analysis.people.Bounds;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.text.SourceSpan;
import blast.wording.CauseText;
import blast.wording.Json;
import blast.wording.PeopleText;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts into words what the loss of a node comes to otherwise than before, with the chain to the
 * service that is hit most: for the worse as it is after, for the better as it was before.
 */
final class PointWords {
  /** Services that are named. */
  private static final int NAMED = 5;

  private static final String UNLISTED = " (too much changed to list the services)";

  /** Links of a chain that are written for people. */
  private static final int LINKS = 12;

  private final boolean isWorse;
  private final Inventory inventory;
  private final PointChains chains;

  PointWords(DifferenceAnswer answer, boolean isWorse) {
    this.isWorse = isWorse;
    this.inventory = (isWorse ? answer.after() : answer.before()).study().inventory();
    this.chains =
        new PointChains(
            isWorse ? answer.after() : answer.before(), isWorse ? answer.before() : answer.after());
  }

  /**
   * Whether a node takes services down that it didn't, or is there and does; or the other way
   * round. Where they aren't listed, whether there are more of them, or fewer.
   */
  static boolean isPoint(PointChange point, boolean isWorse) {
    if (point.isListed()) {
      return !(isWorse ? point.fresh() : point.gone()).isEmpty();
    }
    int had = point.before().map(PointChange.Loss::services).orElse(0);
    int has = point.after().map(PointChange.Loss::services).orElse(0);
    return isWorse ? has > had : has < had;
  }

  /** Whether something of a change goes the way that is asked about. */
  boolean isMeant(PointChange point) {
    return isPoint(point, isWorse) || isLoss(point) || isUnlisted(point);
  }

  private List<Node> services(PointChange point) {
    return isWorse ? point.fresh() : point.gone();
  }

  private boolean isLoss(PointChange point) {
    return isWorse ? point.growth() > 0 : point.growth() < 0;
  }

  /** What has the same numbers as before, and takes down others, is worse until somebody looks. */
  private boolean isUnlisted(PointChange point) {
    if (point.isListed() || point.growth() != 0) {
      return false;
    }
    return isWorse ? point.after().isPresent() : point.after().isEmpty();
  }

  /** The people at stake with a node, before or after. */
  static long atMost(PointChange point) {
    return Math.max(users(point.before()).atMost(), users(point.after()).atMost());
  }

  private static Bounds users(Optional<PointChange.Loss> loss) {
    return loss.map(PointChange.Loss::users).orElse(Bounds.NONE);
  }

  Change change(PointChange point) {
    List<Node> services = services(point);
    List<PointChains.Link> chain =
        services.isEmpty() ? List.of() : chains.of(point.node(), services.get(0));
    return new Change(
        isPoint(point, isWorse) ? Change.Type.SINGLE_POINT : Change.Type.LOSS,
        point.node().id(),
        users(isWorse ? point.after() : point.before()).atMost(),
        point.node().kind().word() + " " + point.node().id() + " " + words(point),
        lines(chain),
        isWorse ? Optional.of(span(point, chain)) : Optional.empty(),
        json -> write(json, point));
  }

  private String words(PointChange point) {
    List<Node> services = services(point);
    StringBuilder words = new StringBuilder();
    int had = point.before().map(PointChange.Loss::services).orElse(0);
    int has = point.after().map(PointChange.Loss::services).orElse(0);
    if (!services.isEmpty()) {
      boolean isOnly = services.size() == (isWorse ? has : had);
      String number = Numbers.of(services.size(), isOnly ? "service" : "more service");
      words.append(
          isWorse
              ? isOnly && had == 0 ? "is a new single point of failure of " : "newly takes down "
              : isOnly && has == 0
                  ? "is no single point of failure any longer of "
                  : "no longer takes down ");
      words.append(isWorse || isOnly ? number : Numbers.of(services.size(), "service"));
      words.append(": ").append(named(services)).append("; ");
    } else if (!point.isListed() && point.growth() == 0) {
      words.append("takes down other services than before; ");
    }
    return words.append(numbers(point)).append(point.isListed() ? "" : UNLISTED).toString();
  }

  private static String named(List<Node> services) {
    List<String> names = new ArrayList<>();
    services.stream().limit(NAMED).forEach(service -> names.add(service.id()));
    int more = services.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " and " + Numbers.of(more) + " more" : "");
  }

  private static String atStake(Bounds users, String atStake) {
    return users.equals(Bounds.NOT_STATED)
        ? "users " + atStake + ": not stated"
        : PeopleText.users(users) + " " + atStake;
  }

  private static String numbers(PointChange point) {
    if (point.before().isEmpty() || point.after().isEmpty()) {
      PointChange.Loss loss = point.after().or(point::before).orElseThrow();
      return atStake(loss.users(), "at stake")
          + " ("
          + (point.before().isEmpty() ? "the node is new)" : "the node is gone)");
    }
    PointChange.Loss before = point.before().get();
    PointChange.Loss after = point.after().get();
    if (isNothing(before) && !isNothing(after)) {
      return atStake(after.users(), "at stake");
    }
    if (isNothing(after) && !isNothing(before)) {
      return atStake(before.users(), "were at stake");
    }
    String services =
        before.services() == after.services()
            ? ""
            : "services down with it "
                + Numbers.of(before.services())
                + " → "
                + Numbers.of(after.services())
                + ", ";
    String users =
        before.users().equals(after.users())
            ? atStake(after.users(), "at stake") + " as before"
            : "users at stake "
                + PeopleText.of(before.users())
                + " → "
                + PeopleText.of(after.users());
    return services + users;
  }

  private static boolean isNothing(PointChange.Loss loss) {
    return loss.services() == 0 && loss.users().atMost() == 0;
  }

  private List<String> lines(List<PointChains.Link> chain) {
    List<String> lines = new ArrayList<>();
    for (PointChains.Link link : chain.subList(0, Math.min(LINKS, chain.size()))) {
      String mark = link.isDifferent() ? (isWorse ? "+ " : "- ") : "  ";
      lines.add(mark + link.step().node().id() + ": " + CauseText.of(link.step().cause()));
    }
    if (chain.size() > LINKS) {
      lines.add("  … and " + Numbers.of(chain.size() - LINKS, "more step"));
    }
    return lines;
  }

  /** The first requirement that is new, else where the node stands. */
  private SourceSpan span(PointChange point, List<PointChains.Link> chain) {
    for (PointChains.Link link : chain) {
      if (link.isDifferent() && link.field().isPresent()) {
        return link.step().node().span(link.field().get()).orElse(link.step().node().span());
      }
    }
    return inventory.find(point.node().id()).orElse(point.node()).span();
  }

  private void write(JsonGenerator json, PointChange point) throws IOException {
    for (Node service : services(point)) {
      json.writeStartObject();
      json.writeStringField("type", Change.Type.SINGLE_POINT.word());
      json.writeStringField("node", point.node().id());
      json.writeStringField("kind", point.node().kind().word());
      json.writeStringField("service", service.id());
      users(json, point);
      json.writeArrayFieldStart("chain");
      for (PointChains.Link link : chains.of(point.node(), service)) {
        json.writeStartObject();
        json.writeStringField("node", link.step().node().id());
        json.writeStringField("why", CauseText.of(link.step().cause()));
        json.writeBooleanField(isWorse ? "new" : "gone", link.isDifferent());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    if (isLoss(point) || isUnlisted(point)) {
      json.writeStartObject();
      json.writeStringField("type", Change.Type.LOSS.word());
      json.writeStringField("node", point.node().id());
      json.writeStringField("kind", point.node().kind().word());
      users(json, point);
      json.writeObjectFieldStart("services");
      services(json, "before", point.before());
      services(json, "after", point.after());
      json.writeEndObject();
      json.writeBooleanField("listed", point.isListed());
      json.writeEndObject();
    }
  }

  private static void services(JsonGenerator json, String key, Optional<PointChange.Loss> loss)
      throws IOException {
    if (loss.isPresent()) {
      json.writeNumberField(key, loss.get().services());
    } else {
      json.writeNullField(key);
    }
  }

  private static void users(JsonGenerator json, PointChange point) throws IOException {
    json.writeObjectFieldStart("users");
    bounds(json, "before", point.before());
    bounds(json, "after", point.after());
    json.writeEndObject();
  }

  private static void bounds(JsonGenerator json, String key, Optional<PointChange.Loss> loss)
      throws IOException {
    if (loss.isEmpty()) {
      json.writeNullField(key);
      return;
    }
    json.writeObjectFieldStart(key);
    Json.bounds(json, loss.get().users());
    json.writeEndObject();
  }
}
