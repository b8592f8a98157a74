package blast.export.story;

import blast.analysis.Study;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.Keep;
import blast.analysis.failure.Keeps;
import blast.analysis.failure.State;
import blast.analysis.people.Bounds;
import blast.analysis.people.Impact;
import blast.export.picture.Names;
import blast.export.picture.Words;
import blast.inventory.Kind;
import blast.inventory.Node;
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
  private final Names names;
  private final Standbys standbys;
  private final BecauseText because;
  private final Keeps keeps;
  private final Optional<String> heading;

  private StoryBuilder(Study study, BlastRadius radius, Optional<String> heading) {
    this.study = study;
    this.radius = radius;
    this.names = Story.names(study.inventory());
    this.standbys = new Standbys(radius);
    this.because = new BecauseText(radius, names);
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
    StoryHeadings headings = new StoryHeadings(radius, names);
    return new Story(
        heading.map(text -> Words.cut(text, LONGEST_HEADING)).orElseGet(headings::title),
        headings.subtitle(explanations),
        new LostText(radius, names).boxes(),
        reasons(explanations),
        weakened(),
        untouched(),
        change());
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
      if (hit.size() < bars && hasBar(service)) {
        hit.add(hit(service));
      } else {
        rest.add(service);
      }
    }
    if (rest.size() == 1 && hasBar(rest.get(0))) {
      hit.add(hit(rest.remove(0)));
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

  private boolean hasBar(Node service) {
    return users(service).isStated() || !isAnyStated();
  }

  private Story.Hit hit(Node service) {
    return new Story.Hit(names.of(service), users(service));
  }

  private String title(Explanation explanation) {
    if (!explanation.nodes().isEmpty()) {
      return names.of(explanation.nodes(), 1);
    }
    Set<String> causes = causes(explanation);
    if (causes.size() == 1) {
      return capital(causes.iterator().next());
    }
    return explanation.services().stream().allMatch(standbys::isAlone)
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
    Set<Node> vain = new LinkedHashSet<>();
    for (Node service : services) {
      standbys.inVain(service).ifPresent(one -> vain.addAll(one.standby()));
    }
    if (vain.isEmpty()) {
      return Optional.empty();
    }
    long machines = vain.stream().mapToLong(Node::machines).sum();
    String count = machines > 1 ? Numbers.of(machines, "machine") + " " : "";
    return Optional.of(count + "out of reach: " + names.of(List.copyOf(vain), 1));
  }

  private String more(List<Node> rest, boolean isAll) {
    if (rest.isEmpty()) {
      return "";
    }
    Impact impact = Impact.of(study.inventory(), rest);
    String count = Numbers.of(rest.size()) + (isAll ? "" : " more") + " ";
    String noun = rest.size() == 1 ? "service" : "services";
    if (!isAnyStated()) {
      return count + noun + ": " + names.of(rest, 3);
    }
    if (impact.countsNobody()) {
      return rest.size() == 1
          ? names.of(rest.get(0)) + ": users not stated"
          : count + "without user numbers: " + names.of(rest, 3);
    }
    return count + noun + ", " + upTo(impact.users()) + " users: " + names.of(rest, 2);
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
          Numbers.of(services.size(), "service") + " " + state + ": " + names.of(services, 2));
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
            + names.of(keep.node())
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
