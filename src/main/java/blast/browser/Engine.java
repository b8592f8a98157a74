package blast.browser;

import blast.analysis.Study;
import blast.analysis.concentration.Concentration;
import blast.analysis.failure.BlastRadius;
import blast.analysis.failure.State;
import blast.analysis.people.Impact;
import blast.analysis.sweep.Sweep;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.wording.CauseText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSExport;

/**
 * What the page of {@code blast explore} asks: one inventory is loaded, then any nodes are removed
 * from it, and further questions are about that removal. Nodes are numbers, in the order of the
 * ids. Numbers of people are exact up to 2^53, and -1 where nobody states them.
 */
public final class Engine {
  private static final String PLACE = "place:";
  private static Optional<Study> loaded = Optional.empty();
  private static Optional<WhatIf> asked = Optional.empty();

  private Engine() {}

  /** Nothing is done before the page asks. */
  public static void main(String[] arguments) {}

  /**
   * Loads an inventory, and removes nothing from it; see {@link PageModel}.
   *
   * @throws IllegalArgumentException if it is no sound inventory
   */
  @JSExport
  public static void load(
      String[] ids, double[] rows, String[] texts, String[] audiences, double[] populations) {
    loaded = Optional.of(Study.of(PageModel.read(ids, rows, texts, audiences, populations)));
    asked = Optional.of(new WhatIf(study(), List.of()));
  }

  private static Study study() {
    return loaded.orElseThrow();
  }

  private static WhatIf whatIf() {
    return asked.orElseThrow();
  }

  private static Inventory inventory() {
    return study().inventory();
  }

  private static List<Node> nodes(int... numbers) {
    return Arrays.stream(numbers).mapToObj(inventory()::node).toList();
  }

  /** Removes nodes, and gives the state of every node: see {@link WhatIf#states}. */
  @JSExport
  public static int[] remove(int[] nodes) {
    asked = Optional.of(new WhatIf(study(), nodes(nodes)));
    return whatIf().states();
  }

  /** The people hit: see {@link WhatIf#users}. */
  @JSExport
  public static double[] users() {
    return whatIf().users();
  }

  /** The people hit by audience: see {@link WhatIf#audiences}. */
  @JSExport
  public static double[] audiences() {
    return whatIf().audiences();
  }

  /** Why a node is down, in the words of the reports. */
  @JSExport
  public static String cause(int node) {
    return CauseText.of(whatIf().cause(inventory().node(node)));
  }

  /** Why everything is down that is: see {@link WhatIf#causes}. */
  @JSExport
  public static double[] causes() {
    return whatIf().causes();
  }

  /** Why one node is down: see {@link WhatIf#causeNumbers}. */
  @JSExport
  public static double[] causeNumbers(int node) {
    return whatIf().causeNumbers(inventory().node(node));
  }

  /** Which standbys work, and can't be switched to: see {@link WhatIf#standbysInVain}. */
  @JSExport
  public static int[] standbysInVain() {
    return whatIf().standbysInVain();
  }

  /** From a node that is down to a removed one: see {@link WhatIf#chain}. */
  @JSExport
  public static int[] chain(int node) {
    return whatIf().chain(inventory().node(node));
  }

  /** What a node is degraded because of. */
  @JSExport
  public static int[] because(int node) {
    return whatIf().because(inventory().node(node));
  }

  /** Any one of these would take down a node that is at risk. */
  @JSExport
  public static int[] lastHope(int node) {
    return whatIf().lastHope(inventory().node(node));
  }

  /** What counts as up only because nodes hold each other up in a circle. */
  @JSExport
  public static int[] heldByCircle() {
    return whatIf().heldByCircle();
  }

  /** How many services have a standby in vain: see {@link WhatIf#servicesWithStandbyInVain}. */
  @JSExport
  public static int servicesWithStandbyInVain() {
    return whatIf().servicesWithStandbyInVain();
  }

  /** What would have saved most: see {@link WhatIf#saved}. */
  @JSExport
  public static double[] saved() {
    return whatIf().saved();
  }

  /**
   * By node, for the loss of it alone: how many nodes are down, how many services besides itself,
   * and their users, at least and at most.
   */
  @JSExport
  public static double[] sweep() {
    Sweep sweep = study().sweep();
    double[] rows = new double[inventory().size() * 4];
    for (Node node : inventory().nodes()) {
      int at = node.index() * 4;
      rows[at] = sweep.down(node);
      rows[at + 1] = sweep.services(node);
      WhatIf.putBounds(sweep.users(node), rows, at + 2);
    }
    return rows;
  }

  /**
   * By candidate, with it removed as well: how many nodes and services are down, and the users of
   * these, at least and at most.
   */
  @JSExport
  public static double[] next(int[] removed, int[] candidates) {
    double[] rows = new double[candidates.length * 4];
    for (int i = 0; i < candidates.length; i++) {
      int[] all = Arrays.copyOf(removed, removed.length + 1);
      all[removed.length] = candidates[i];
      put(study().blastRadius(nodes(all)), rows, i * 4);
    }
    return rows;
  }

  /** By candidate, had it survived: the same as in {@link #next}. */
  @JSExport
  public static double[] keep(int[] removed, int[] candidates) {
    double[] rows = new double[candidates.length * 4];
    for (int i = 0; i < candidates.length; i++) {
      put(study().blastRadius(nodes(removed), nodes(candidates[i])), rows, i * 4);
    }
    return rows;
  }

  private static void put(BlastRadius radius, double[] rows, int at) {
    Impact impact = radius.impact(State.DOWN);
    rows[at] = radius.down().size();
    rows[at + 1] = impact.services();
    WhatIf.putBounds(impact.users(), rows, at + 2);
  }

  /** The types of place that host users, the most first. */
  @JSExport
  public static String[] hostingTypes() {
    return study().hostingTypes().hosting().toArray(new String[0]);
  }

  /**
   * How concentrated users are, with what is removed out already. First the Herfindahl-Hirschman
   * index, or -1. Then by row its node; users behind, at stake and degraded, each at least and at
   * most; the share of users that it hosts, or -1; its machines; how many nodes go down with it;
   * and 1 if it takes a service down only now.
   *
   * @param basis {@code company}, {@code group}, {@code resource}, or {@code place:} and a type
   */
  @JSExport
  public static double[] concentration(int[] removed, String basis) {
    return ConcentrationNumbers.of(study().concentration(by(basis), nodes(removed)));
  }

  private static Concentration.By by(String basis) {
    return switch (basis) {
      case "company" -> Concentration.By.basis(Concentration.Basis.COMPANY);
      case "group" -> Concentration.By.basis(Concentration.Basis.GROUP);
      case "resource" -> Concentration.By.basis(Concentration.Basis.RESOURCE);
      default -> Concentration.By.places(basis.substring(PLACE.length()));
    };
  }
}
