package blast.importing.netbox;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.inventory.Kind;
import blast.text.Quoted;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A folder of answers of NetBox's REST interface, a file for each list. */
public final class NetboxFormat implements ImportFormat {
  private static final String STATUS = "--status";
  private static final String MACHINES = "--vm-as";

  /** What isn't there yet, isn't there for long, or doesn't run. */
  private static final List<String> NOT_THERE = List.of("planned", "decommissioning", "offline");

  @Override
  public String name() {
    return "netbox";
  }

  @Override
  public List<String> endings() {
    return List.of(".json");
  }

  @Override
  public List<ImportOption> options() {
    return List.of(
        new ImportOption(
            STATUS,
            ImportOption.Type.VALUES,
            "STATUS",
            NOT_THERE,
            List.of(
                "Of netbox: take what is of that status too:",
                "planned, decommissioning, offline.")),
        new ImportOption(
            MACHINES,
            ImportOption.Type.VALUE,
            "KIND",
            List.of("server", "service"),
            List.of(
                "Of netbox: what virtual machines are: server or", "service. Default: server.")));
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    Set<String> leftOut = new HashSet<>(NOT_THERE);
    for (String words : request.values(STATUS)) {
      for (String word : words.split(",", -1)) {
        leftOut.remove(word.strip().toLowerCase(Locale.ROOT));
      }
    }
    Kind machines = kindOfMachines(request.values(MACHINES));
    Export export = new Export(draft, leftOut);
    Documents.read(request, draft, Set.of("results"), export::add);
    Names names = new Names(draft);
    Places places = new Places(export, draft, names);
    places.declare();
    new Supply(export, draft, names, places).declare();
    new Machines(export, draft, names, places, machines).declare();
    export.checkPages();
  }

  private static Kind kindOfMachines(List<String> words) {
    for (Kind kind : List.of(Kind.SERVER, Kind.SERVICE)) {
      if (words.isEmpty() || words.contains(kind.word())) {
        return kind;
      }
    }
    throw new ImportException(
        MACHINES + " expects server or service; found " + Quoted.of(words.get(0)),
        "leave it out for server");
  }
}
