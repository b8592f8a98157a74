package blast.importing.kubernetes;

import blast.importing.ImportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that is known of a cluster, whatever order it was read in. */
final class Cluster {
  static final String STATEFUL_SET = "StatefulSet";
  static final Set<String> JOBS = Set.of("Job", "CronJob");

  final Stock<Manifest.Workload> workloads = new Stock<>(Manifest.Workload::joined);
  final Stock<Manifest.Service> services = new Stock<>();

  /** The texts of ConfigMaps by their keys. */
  final Stock<Map<String, String>> configs = new Stock<>();

  final Stock<Manifest.Budget> budgets = new Stock<>();
  final Stock<Manifest.Policy> policies = new Stock<>();
  final Stock<Manifest.Entrance> entrances = new Stock<>();
  final Stock<Manifest.Pod> pods = new Stock<>();
  final Stock<Manifest.Owned> owned = new Stock<>();
  final Stock<Manifest.Machine> machines = new Stock<>();

  /** Finds workloads by labels, when they are all known. */
  private Selection selection = new Selection(List.of(), id -> Map.of());

  /**
   * Says that everything was read.
   *
   * @throws ImportException if objects contradict each other
   */
  void complete() {
    List<ImportException.Problem> problems = new ArrayList<>();
    Stream.of(workloads, services, configs, budgets, policies, entrances, pods, owned, machines)
        .forEach(stock -> problems.addAll(stock.problems()));
    if (!problems.isEmpty()) {
      throw new ImportException(problems);
    }
    List<Id> nodes = workloads.ids().stream().filter(this::isNode).toList();
    selection = new Selection(nodes, id -> workloads.get(id).labels());
  }

  static boolean isJob(Id id) {
    return JOBS.contains(id.kind());
  }

  /** Whether a workload becomes a service of its own: it is no job that another one starts. */
  boolean isNode(Id id) {
    boolean isStarted = isJob(id) && owned.find(id).flatMap(Manifest.Owned::owner).isPresent();
    return !isStarted && standing(id).equals(id);
  }

  /** The workload of whose pods it takes care, if that is another; else itself. */
  Id standing(Id id) {
    return workloads
        .find(id)
        .flatMap(Manifest.Workload::stands)
        .filter(other -> workloads.find(other).isPresent())
        .orElse(id);
  }

  /** The workloads of a namespace whose pods are selected, jobs too. */
  List<Id> selected(String namespace, Labels.Selector selector) {
    return selection.of(namespace, selector);
  }

  /** The workloads that answer under the name of a Service; none if nothing does. */
  List<Id> behind(Manifest.Service service, String namespace) {
    if (service.selector().isEmpty()) {
      return List.of();
    }
    return selected(namespace, service.pods()).stream().filter(id -> !isJob(id)).toList();
  }

  /** Whether a workload is one of those behind a Service of its namespace. */
  boolean answers(Id id, Manifest.Service service) {
    return workloads.find(id).isPresent()
        && isNode(id)
        && !service.selector().isEmpty()
        && service.pods().selects(workloads.get(id).labels());
  }
}
