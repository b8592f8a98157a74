package blast.reference;

import blast.analysis.failure.State;
import blast.analysis.failure.WhatIf;
import blast.analysis.people.CompanyImpact;
import blast.analysis.people.Impact;
import blast.reference.ReferenceImpact.Company;
import blast.reference.ReferenceImpact.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the engine and the reference say differently about one case. */
final class Disagreements {
  private final RandomCase given;
  private final WhatIf engine;
  private final ReferenceRadius reference;
  private final ReferenceImpact impact;
  private final List<String> found = new ArrayList<>();

  private Disagreements(RandomCase given, List<String> kept) {
    this.given = given;
    this.engine = given.keeping(kept);
    this.reference = ReferenceRadius.keeping(given.inventory(), given.removed(), kept);
    this.impact = new ReferenceImpact(given.inventory(), reference);
  }

  static List<String> on(RandomCase given) {
    return on(given, List.of());
  }

  /** The same while some nodes stay up. */
  static List<String> on(RandomCase given, List<String> kept) {
    Disagreements disagreements = new Disagreements(given, kept);
    disagreements.compareNodes();
    disagreements.compareImpact(State.DOWN, disagreements.reference.down());
    disagreements.compareImpact(State.DEGRADED, disagreements.reference.degraded());
    disagreements.compareImpact(State.AT_RISK, disagreements.reference.atRisk());
    disagreements.compareCompanies();
    disagreements.compareMachines();
    return disagreements.found;
  }

  private void compareNodes() {
    compareNodes("down", engine.down(), reference.down());
    compareNodes("degraded", engine.degraded(), reference.degraded());
    compareNodes("at risk", engine.atRisk(), reference.atRisk());
    for (String id : given.inventory().nodes().keySet()) {
      compare("state of " + id, engine.state(id), stateOf(id));
    }
    for (String id : reference.atRisk()) {
      compare("last hope of " + id, engine.lastHope(id), List.copyOf(reference.lastHope(id)));
    }
    compare(
        "held by a circle",
        Set.copyOf(WhatIf.ids(engine.radius().heldByCircle())),
        reference.heldByCircle());
  }

  private State stateOf(String id) {
    if (reference.down().contains(id)) {
      return State.DOWN;
    }
    if (reference.degraded().contains(id)) {
      return State.DEGRADED;
    }
    return reference.atRisk().contains(id) ? State.AT_RISK : State.UP;
  }

  private void compareImpact(State state, Set<String> nodes) {
    Impact told = engine.radius().impact(state);
    Map<String, People> audiences = new LinkedHashMap<>();
    told.audiences().forEach(hit -> audiences.put(hit.audience().id(), People.of(hit.users())));
    Set<String> services = impact.services(nodes);
    Map<String, People> expected = impact.audiences(services);
    compare("people " + state, People.of(told.users()), impact.people(services));
    compareOrdered("people by audience " + state, audiences, expected);
    compare("population " + state, told.population(), impact.population(expected.keySet()));
    compare("services " + state, told.services(), services.size());
    compare(
        "services without users " + state,
        (long) told.servicesWithoutUsers(),
        impact.servicesWithoutUsers(services));
  }

  private void compareCompanies() {
    Map<String, Company> companies = new LinkedHashMap<>();
    for (CompanyImpact hit : engine.radius().companies()) {
      People people = People.of(hit.users());
      companies.put(
          hit.company().id(), new Company(hit.services(), hit.down(), hit.degraded(), people));
    }
    compareOrdered("companies", companies, impact.companies());
  }

  private void compareMachines() {
    compare("machines down", engine.radius().machinesDown(), impact.machinesDown());
    compare("machines", engine.radius().machines(), impact.machines());
  }

  private void compareNodes(String what, List<String> engineSays, Set<String> referenceSays) {
    Set<String> tooMany = new LinkedHashSet<>(engineSays);
    tooMany.removeAll(referenceSays);
    Set<String> missing = new LinkedHashSet<>(referenceSays);
    engineSays.forEach(missing::remove);
    if (!tooMany.isEmpty() || !missing.isEmpty()) {
      found.add(what + ": too many " + tooMany + ", missing " + missing);
    } else {
      compare("order of " + what, engineSays, reference.inReportOrder(referenceSays));
    }
  }

  private void compareOrdered(String what, Map<?, ?> engineSays, Map<?, ?> referenceSays) {
    compare(what, List.copyOf(engineSays.entrySet()), List.copyOf(referenceSays.entrySet()));
  }

  private void compare(String what, Object engineSays, Object referenceSays) {
    if (!engineSays.equals(referenceSays)) {
      found.add(what + ": engine " + engineSays + ", reference " + referenceSays);
    }
  }
}
