package blast.analysis.difference;

import blast.PublicApi;
import blast.analysis.people.Impact;
import blast.analysis.work.Once;
import blast.analysis.work.Workers;
import blast.inventory.Node;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Which answers differ between two inventories, the one before and the one after a change. Nodes
 * are the same if their ids are. What it says is what the answers of both say by themselves: the
 * single points of failure, what their loss comes to, what services survive, what is redundant, and
 * how the people are spread.
 *
 * @param inventory what became of the nodes themselves
 * @param points nodes whose loss by itself comes to something else, those that hit most first
 * @param survivals services that survive other sorts of single losses, most users first
 * @param groups groups of alternatives that have more or less to spare, most users first
 * @param hosting how people are spread otherwise over places and companies
 * @param everyone the people who use any service, before and after
 */
@PublicApi
public record Difference(
    InventoryChanges inventory,
    List<PointChange> points,
    List<SurvivalChange> survivals,
    List<GroupChange> groups,
    List<HostingChange> hosting,
    Pair<Impact> everyone) {
  public Difference {
    points = List.copyOf(points);
    survivals = List.copyOf(survivals);
    groups = List.copyOf(groups);
    hosting = List.copyOf(hosting);
  }

  /**
   * Compares two inventories.
   *
   * @param isPoint of which nodes the loss is compared; asked of nodes of either inventory
   */
  public static Difference between(
      Side before, Side after, Predicate<Node> isPoint, Workers workers) {
    Matching matching = new Matching(before.inventory(), after.inventory());
    Supplier<InventoryChanges> inventory =
        once(() -> InventoryChanges.of(before.inventory(), after.inventory(), matching));
    Supplier<List<HostingChange>> hosting = once(() -> HostingChanges.of(before, after, workers));
    Supplier<List<SurvivalChange>> survivals =
        once(() -> SurvivalChanges.of(before, after, matching));
    // None of them can be shared out by itself, or needs another.
    List<Supplier<?>> questions = List.of(inventory, hosting, survivals);
    workers.<Workers.Worker>each(
        questions.size(),
        1,
        () -> question -> Objects.requireNonNull(questions.get(question).get()));
    return new Difference(
        inventory.get(),
        new PointChanges(before, after, matching, workers).find(isPoint),
        survivals.get(),
        GroupChanges.of(inventory.get(), after, matching),
        hosting.get(),
        new Pair<>(before.everyone(), after.everyone()));
  }

  private static <T> Supplier<T> once(Supplier<T> maker) {
    Once<T> once = new Once<>();
    return () -> once.get(maker);
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return inventory.isEmpty()
        && points.isEmpty()
        && survivals.isEmpty()
        && groups.isEmpty()
        && hosting.isEmpty();
  }
}
