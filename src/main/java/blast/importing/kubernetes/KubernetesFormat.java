package blast.importing.kubernetes;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import java.util.List;
import java.util.Set;

/** Objects of Kubernetes: as they are written, rendered by Helm, or exported from a cluster. */
public final class KubernetesFormat implements ImportFormat {
  private static final String NAMESPACE = "--namespace";
  private static final String NO_POLICIES = "--no-policies";

  @Override
  public String name() {
    return "kubernetes";
  }

  @Override
  public List<String> endings() {
    return List.of(".yaml", ".yml", ".json");
  }

  @Override
  public List<ImportOption> options() {
    return List.of(
        new ImportOption(
            NAMESPACE,
            ImportOption.Type.VALUE,
            "NAME",
            List.of(),
            List.of("Of kubernetes: where things stand that don't say", "it. Default: default.")),
        new ImportOption(
            NO_POLICIES,
            ImportOption.Type.FLAG,
            "",
            List.of(),
            List.of("Of kubernetes: who may reach whom says nothing of", "who needs whom.")));
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    String namespace = request.values(NAMESPACE).stream().findFirst().orElse("default");
    Cluster cluster = new Cluster();
    ObjectReader reader = new ObjectReader(cluster, draft, namespace, !request.has(NO_POLICIES));
    Documents.read(request, draft, Set.of("items"), reader::read);
    cluster.complete();
    Services services = new Services(cluster, draft);
    Names names = new Names(cluster);
    services.declare();
    new Hosts(cluster, draft, services, names).declare();
    Found found = new Found(cluster, services, names);
    found.addresses();
    found.policies();
    Machines machines = new Machines(cluster, draft, services, Placement.of(cluster, draft));
    machines.declare();
    machines.carry();
  }
}
