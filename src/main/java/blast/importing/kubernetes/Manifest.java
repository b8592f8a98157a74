package blast.importing.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What is kept of the objects of a cluster, by their kinds. */
final class Manifest {
  private Manifest() {}

  /**
   * What runs pods.
   *
   * @param labels those of its pods
   * @param replicas how many it asks for
   * @param spread the keys of the places over which it wishes to be spread
   * @param containers what its containers are told
   * @param stands what stands for it: the workload whose pods a Rollout takes over
   */
  record Workload(
      Map<String, String> labels,
      OptionalInt replicas,
      List<String> spread,
      List<Container> containers,
      Optional<Id> stands) {
    /** Of two that are otherwise equal, one may leave to the other how many replicas there are. */
    static Optional<Workload> joined(Workload one, Workload other) {
      Workload asked = one.replicas.isPresent() ? one : other;
      boolean isOne = one.asking(asked.replicas).equals(other.asking(asked.replicas));
      boolean agrees = one.replicas.equals(other.replicas) || other.replicas.isEmpty();
      return isOne && (agrees || one.replicas.isEmpty()) ? Optional.of(asked) : Optional.empty();
    }

    private Workload asking(OptionalInt number) {
      return new Workload(labels, number, spread, containers, stands);
    }
  }

  /**
   * What a container is told, by which it finds others.
   *
   * @param configs the ConfigMaps that it takes whole, as variables
   * @param texts its arguments
   */
  record Container(List<Variable> variables, List<String> configs, List<String> texts) {}

  /**
   * A variable: with its text, or from a key of a ConfigMap.
   *
   * @param config the ConfigMap; empty if it has its own text
   */
  record Variable(String name, String text, String config, String key) {}

  /**
   * A name under which pods are reached.
   *
   * @param selector labels that the pods have; none select nothing
   * @param alias the name outside that it stands for; empty if it does for none
   */
  record Service(Map<String, String> selector, String alias) {
    /** The pods that have all of the labels. */
    Labels.Selector pods() {
      return new Labels.Selector(selector, List.of());
    }
  }

  /** How many of some pods must stay. */
  record Budget(Labels.Selector selector, String least, String mostAway) {}

  /** Who may reach some pods. */
  record Policy(Labels.Selector target, List<Peer> peers, int anyone) {}

  /**
   * Some that may.
   *
   * @param isOutside whether it isn't, or not only, pods of the same namespace
   */
  record Peer(Labels.Selector selector, boolean isOutside) {}

  /** Hosts by which users come in, and the Services behind them. */
  record Entrance(List<String> hosts, List<Backend> backends) {}

  /**
   * What a host leads to.
   *
   * @param host the host; empty if it is all of them
   */
  record Backend(String host, String namespace, String service) {}

  /**
   * A pod that may run somewhere.
   *
   * @param owner what keeps it; nothing if nobody does
   * @param hash by which its ReplicaSet's name is told from that of its Deployment
   * @param node empty if it has none yet
   */
  record Pod(Optional<Id> owner, String hash, String node, boolean isRunning) {}

  /** What keeps a ReplicaSet or a job. */
  record Owned(Optional<Id> owner) {}

  /** A machine. */
  record Machine(String region, String zone) {}
}
