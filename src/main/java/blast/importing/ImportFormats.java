package blast.importing;

import blast.importing.backstage.BackstageFormat;
import blast.importing.compose.ComposeFormat;
import blast.importing.csv.CsvFormat;
import blast.importing.graph.GraphFormat;
import blast.importing.kubernetes.KubernetesFormat;
import blast.importing.netbox.NetboxFormat;
import blast.importing.traces.TracesFormat;
import java.util.List;
import java.util.Optional;

/** The one list of formats that can be imported. */
public final class ImportFormats {
  private static final List<ImportFormat> ALL =
      List.of(
          new CsvFormat(),
          new BackstageFormat(),
          new KubernetesFormat(),
          new GraphFormat(),
          new TracesFormat(),
          new ComposeFormat(),
          new NetboxFormat());

  private ImportFormats() {}

  public static List<ImportFormat> all() {
    return ALL;
  }

  public static List<String> names() {
    return ALL.stream().map(ImportFormat::name).toList();
  }

  /** The format of that name. */
  public static Optional<ImportFormat> named(String name) {
    return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
