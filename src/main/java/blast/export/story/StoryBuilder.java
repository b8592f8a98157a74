package blast.export.story;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Cause;
import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.analysis.failure.State;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.export.picture.Words;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.Requirement;
import blast.text.Numbers;
import blast.wording.PeopleText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the story of a failure: every number in it is an answer of the engine. */
public final class StoryBuilder {
  /** In columns. */
  private static final int LONGEST_HEADING = 200;

  /** Boxes of what was removed. */
  private static final int LOST = 3;

  /** Boxes of what explains the failure. */
  private static final int REASONS = 4;

  /** Bars of services and boxes of reasons in all: those that have no bar are told below them. */
  private static final int BARS_AND_REASONS = 12;

  /** Causes that are told of services which have none in common. */
  private static final int CAUSES = 2;

  /** A keep that saves less than one in so many services is no advice. */
  private static final int WORTHWHILE = 4;

  private final Study study;
  private final BlastRadius radius;
  private final Titles titles;
  private final BecauseText because;
  private final Keeps keeps;
  private final Optional<String> heading;

  private StoryBuilder(Study study, BlastRadius radius, Optional<String> heading) {
    this.study = study;
    this.radius = radius;
    this.titles = new Titles(study.inventory());
    this.because = new BecauseText(radius, titles);
    this.keeps = study.keeps(radius);
    this.heading = heading;
  }

  /**
   * The story of a failure.
   *
   * @param heading the title that is asked for; else the failure in a sentence
   */
  public static Story of(Study study, BlastRadius radius, Optional<String> heading) {
    return new StoryBuilder(study, radius, heading).build();
  }

  private Story build() {
    List<Explanation> explanations = Explanations.of(study, radius, keeps.best(), REASONS);
    return new Story(
        heading.map(text -> Words.cut(text, LONGEST_HEADING)).orElseGet(this::title),
        subtitle(explanations),
        lost(),
        reasons(explanations),
        weakened(),
        untouched(),
        change());
  }

  private String title() {
    List<Node> removed = radius.removed();
    String what =
        "If " + titles.of(removed, 2) + (removed.size() == 1 ? " is lost, " : " are lost, ");
    Impact hit = radius.impact(State.DOWN);
    if (hit.services() == 0) {
      return what + "no service goes down";
    }
    if (!hit.users().isStated()) {
      return what + services(hit) + (hit.services() == 1 ? " goes down" : " go down");
    }
    if (hit.atMost() == 0) {
      return what + services(hit) + " without users go down";
    }
    String upTo = hit.users().isExact() ? "" : "up to ";
    String users = hit.atMost() == 1 ? " user is cut off" : " users are cut off";
    return what + upTo + Numbers.roughly(hit.atMost()) + users;
  }

  private String services(Impact hit) {
    return Numbers.of(hit.services())
        + " of "
        + Numbers.of(radius.everyone().services(), "service");
  }

  private String subtitle(List<Explanation> explanations) {
    Impact hit = radius.impact(State.DOWN);
    if (hit.services() > 0 && !hit.users().isStated()) {
      return ("Users not stated. " + lesson(explanations)).strip();
    }
    StringBuilder text = new StringBuilder(services(hit)).append(" down");
    if (hit.servicesWithoutUsers() > 0) {
      text.append("; ")
          .append(Numbers.of(hit.servicesWithoutUsers()))
          .append(hit.servicesWithoutUsers() == 1 ? " states" : " state")
          .append(" no users");
    }
    return text.append(". ").append(lesson(explanations)).toString().strip();
  }

  /** What there is to learn, in a sentence; nothing if there is nothing. */
  private String lesson(List<Explanation> explanations) {
    int inVain = 0;
    int alone = 0;
    for (Node service : hit()) {
      inVain += standbyInVain(service).isPresent() ? 1 : 0;
      alone += isAlone(service) ? 1 : 0;
    }
    if (inVain > 0) {
      return standbys(inVain);
    }
    if (!explanations.isEmpty() && !explanations.get(0).nodes().isEmpty()) {
      Explanation worst = explanations.get(0);
      int count = worst.services().size();
      return Numbers.of(count)
          + (count == 1 ? " goes down with " : " go down with ")
          + titles.of(worst.nodes().get(0))
          + ".";
    }
    return alone == 0
        ? ""
        : Numbers.of(alone) + (alone == 1 ? " has" : " have") + " no alternative.";
  }

  /** Whether a node went down for the loss of one thing that nothing stands by for. */
  private boolean isAlone(Node node) {
    return radius.cause(node) instanceof Cause.LostRequirement lost
        && lost.shortfall().shape().isEmpty();
  }

  private static String standbys(int inVain) {
    return inVain == 1
        ? "For one of them a standby exists, but what switches to it is lost."
        : "For "
            + Numbers.of(inVain)
            + " of them standbys exist, but what switches to them is lost.";
  }

  private Optional<Cause.UnusableStandby> standbyInVain(Node service) {
    return radius.cause(service) instanceof Cause.LostRequirement lost
        ? lost.shortfall().unusableStandby()
        : Optional.empty();
  }

  private List<Node> hit() {
    return radius.down().stream()
        .filter(node -> node.kind() == Kind.SERVICE && !radius.removed().contains(node))
        .toList();
  }

  private List<Story.Lost> lost() {
    List<Story.Lost> lost = new ArrayList<>();
    List<Node> removed = radius.removed();
    int shown = removed.size() <= LOST ? removed.size() : LOST - 1;
    for (Node node : removed.subList(0, shown)) {
      lost.add(new Story.Lost(titles.of(node), details(node)));
    }
    if (shown < removed.size()) {
      List<Node> rest = removed.subList(shown, removed.size());
      lost.add(new Story.Lost(Numbers.of(rest.size()) + " more", List.of(titles.of(rest, 2))));
    }
    return lost;
  }

  private List<String> details(Node node) {
    List<String> details = new ArrayList<>();
    node.company().ifPresent(company -> details.add(titles.of(company)));
    if (radius.machinesDown() > 0 && radius.removed().size() == 1) {
      details.add(
          Numbers.of(radius.machinesDown()) + " of " + Numbers.of(radius.machines(), "machine"));
    }
    List<Node> alike = fatalFor(node);
    if (!alike.isEmpty()) {
      details.add("also lost with " + titles.of(alike, 1));
    }
    return details;
  }

  /** What takes a node down if it is lost alone, but for what the node is a part of. */
  private List<Node> fatalFor(Node node) {
    Set<Node> fatal = new LinkedHashSet<>();
    for (Field field : Field.HARD) {
      Optional<Requirement> requirement = node.requirement(field);
      boolean isOfPlace = field == Field.SITE || field == Field.WITHIN;
      if (requirement.isPresent() && field != Field.COMPANY && !isOfPlace) {
        for (Node named : requirement.get().nodes()) {
          if (!requirement.get().holds(lost -> lost == named.index())) {
            fatal.add(named);
          }
        }
      }
    }
    return List.copyOf(fatal);
  }

  private List<Story.Reason> reasons(List<Explanation> explanations) {
    List<Story.Reason> reasons = new ArrayList<>();
    int[] bars =
        Bars.share(
            explanations.stream().map(this::stated).toList(),
            BARS_AND_REASONS - explanations.size());
    for (int i = 0; i < explanations.size(); i++) {
      reasons.add(reason(explanations.get(i), bars[i]));
    }
    return reasons;
  }

  /** How many of the services have a bar: those that state users; all if nobody does. */
  private int stated(Explanation explanation) {
    return isAnyStated()
        ? (int) explanation.services().stream().filter(one -> users(one).isStated()).count()
        : explanation.services().size();
  }

  private boolean isAnyStated() {
    return radius.impact(State.DOWN).users().isStated();
  }

  private Bounds users(Node service) {
    return Impact.of(study.inventory(), List.of(service)).users();
  }

  private Story.Reason reason(Explanation explanation, int bars) {
    List<Story.Hit> hit = new ArrayList<>();
    List<Node> rest = new ArrayList<>();
    for (Node service : explanation.services()) {
      if (hit.size() < bars && (users(service).isStated() || !isAnyStated())) {
        hit.add(new Story.Hit(titles.of(service), users(service)));
      } else {
        rest.add(service);
      }
    }
    return new Story.Reason(
        title(explanation),
        !explanation.nodes().isEmpty(),
        details(explanation),
        explanation.services().size(),
        vain(explanation.services()),
        hit,
        more(rest, hit.isEmpty()));
  }

  private String title(Explanation explanation) {
    if (!explanation.nodes().isEmpty()) {
      return titles.of(explanation.nodes(), 1);
    }
    Set<String> causes = causes(explanation);
    if (causes.size() == 1) {
      return capital(causes.iterator().next());
    }
    return explanation.services().stream().allMatch(this::isAlone)
        ? "Without an alternative"
        : "Each has its own cause";
  }

  private Set<String> causes(Explanation explanation) {
    Set<String> causes = new LinkedHashSet<>();
    explanation.services().forEach(service -> causes.add(because.of(service)));
    return causes;
  }

  private static String capital(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }

  /** The first few of several, and that there are more. */
  private static String few(Set<String> causes) {
    String first = String.join("; ", causes.stream().limit(CAUSES).toList());
    return causes.size() > CAUSES ? first + " and other causes" : first;
  }

  private List<String> details(Explanation explanation) {
    if (explanation.nodes().isEmpty()) {
      Set<String> causes = causes(explanation);
      return causes.size() == 1 ? List.of() : List.of(few(causes));
    }
    return List.of(because.whole(explanation.nodes().get(0)));
  }

  /** The standbys of services that nothing switches to. */
  private Optional<String> vain(List<Node> services) {
    Set<Node> standbys = new LinkedHashSet<>();
    for (Node service : services) {
      standbyInVain(service).ifPresent(one -> standbys.addAll(one.standby()));
    }
    if (standbys.isEmpty()) {
      return Optional.empty();
    }
    long machines = standbys.stream().mapToLong(Node::machines).sum();
    String count = machines > 1 ? Numbers.of(machines, "machine") + " " : "";
    return Optional.of(count + "out of reach: " + titles.of(List.copyOf(standbys), 1));
  }

  private String more(List<Node> rest, boolean isAll) {
    if (rest.isEmpty()) {
      return "";
    }
    Impact impact = Impact.of(study.inventory(), rest);
    String count = Numbers.of(rest.size()) + (isAll ? "" : " more") + " ";
    String noun = rest.size() == 1 ? "service" : "services";
    if (!isAnyStated()) {
      return count + noun + ": " + titles.of(rest, 3);
    }
    if (impact.countsNobody()) {
      return rest.size() == 1
          ? titles.of(rest.get(0)) + ": users not stated"
          : count + "without user numbers: " + titles.of(rest, 3);
    }
    return count + noun + ", " + upTo(impact.users()) + " users: " + titles.of(rest, 2);
  }

  private static String upTo(Bounds users) {
    return (users.isExact() ? "" : "up to ") + Numbers.roughly(users.atMost());
  }

  private List<String> weakened() {
    List<String> lines = new ArrayList<>();
    addWeakened("degraded", radius.degraded(), lines);
    addWeakened("one loss from failing", radius.atRisk(), lines);
    return lines;
  }

  private void addWeakened(String state, List<Node> nodes, List<String> lines) {
    List<Node> services = nodes.stream().filter(node -> node.kind() == Kind.SERVICE).toList();
    if (!services.isEmpty()) {
      lines.add(
          Numbers.of(services.size(), "service") + " " + state + ": " + titles.of(services, 2));
    }
  }

  private String untouched() {
    List<String> parts = new ArrayList<>();
    for (Kind kind : List.of(Kind.SITE, Kind.SERVICE)) {
      long count =
          study.inventory().nodes().stream()
              .filter(node -> node.kind() == kind && radius.state(node) == State.UP)
              .count();
      if (count > 0) {
        String noun = kind == Kind.SITE ? "place" : "service";
        parts.add(Numbers.of(count, noun));
      }
    }
    return parts.isEmpty() ? "" : String.join(" and ", parts) + " unaffected";
  }

  /** Of what would have saved as much, rather what stands for itself than machines or a place. */
  private Optional<Keep> best() {
    List<Keep> all = keeps.best();
    return all.stream()
        .filter(keep -> keep.node().kind() != Kind.SERVER && keep.node().kind() != Kind.SITE)
        .filter(keep -> keep.services() == all.get(0).services())
        .filter(keep -> keep.users().equals(all.get(0).users()))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private Optional<String> change() {
    Optional<Keep> best = best();
    int before = keeps.servicesDown();
    if (best.isEmpty() || (before - best.get().services()) * WORTHWHILE < before) {
      return Optional.empty();
    }
    Keep keep = best.get();
    String text =
        "Had "
            + titles.of(keep.node())
            + " survived: "
            + Numbers.of(before, "service")
            + " down becomes "
            + Numbers.of(keep.services());
    Bounds users = radius.impact(State.DOWN).users();
    if (!users.isStated()) {
      return Optional.of(text + ".");
    }
    String after =
        keep.services() == 0
            ? "nobody"
            : keep.users().isStated() ? upTo(keep.users()) : PeopleText.of(keep.users());
    return Optional.of(text + "; users cut off: " + upTo(users) + " becomes " + after + ".");
  }
}
