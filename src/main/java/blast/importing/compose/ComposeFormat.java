package blast.importing.compose;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Key;
import blast.importing.Needed;
import blast.importing.Value;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files of Docker Compose, or what {@code docker compose config} makes of them. */
public final class ComposeFormat implements ImportFormat {
  private static final String COMPLETED = "service_completed_successfully";
  private static final int SHOWN = 3;

  @Override
  public String name() {
    return "compose";
  }

  @Override
  public List<String> endings() {
    return List.of(".yaml", ".yml", ".json");
  }

  @Override
  public List<ImportOption> options() {
    return List.of();
  }

  @Override
  public void read(ImportRequest request, Draft draft) {
    Project project = new Project(draft);
    Documents.read(inOrder(request), draft, Set.of(), project::add);
    project.checkIncludes();
    new Services(project, draft).declare();
  }

  /**
   * Files in the order in which they were named; in folders, overrides behind what they override.
   */
  private static ImportRequest inOrder(ImportRequest request) {
    List<SourceText> files = new ArrayList<>();
    List<SourceText> overrides = new ArrayList<>();
    Set<String> named = new HashSet<>(request.paths());
    for (SourceText file : request.files()) {
      boolean isOverride = !named.contains(file.name()) && file.name().contains(".override.");
      (isOverride ? overrides : files).add(file);
    }
    files.addAll(overrides);
    return new ImportRequest(
        request.paths(),
        files,
        request.optionFiles(),
        request.options(),
        request.settings(),
        request.relative());
  }

  /** The services of a project on their way into the draft. */
  private static final class Services {
    private final Project project;
    private final Draft draft;
    private final List<String> replicated = new ArrayList<>();
    private final List<String> optional = new ArrayList<>();

    Services(Project project, Draft draft) {
      this.project = project;
      this.draft = draft;
    }

    void declare() {
      project.names().forEach(this::declare);
      note(replicated, "replicas are no redundancy where all stand on one host: ");
      note(optional, "only under a profile, and tagged so: ");
    }

    private void note(List<String> names, String text) {
      if (!names.isEmpty()) {
        names.sort(null);
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        draft.note(
            text + String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more);
      }
    }

    private void declare(String name) {
      Value first = project.first(name);
      Entity entity = draft.entity(key(name)).at(first.file(), first.line(), true);
      Service service = project.service(name);
      service.waits().forEach((other, wait) -> wait(entity, other, wait));
      service.links().forEach(link -> need(entity, Field.NEEDS, beforeColon(link), "links"));
      for (String volume : service.volumesFrom()) {
        if (volume.startsWith("container:")) {
          leaveOut("volumes_from containers of no service", entity);
        } else {
          need(entity, Field.NEEDS, beforeColon(volume), "volumes_from");
        }
      }
      if (!service.network().isEmpty()) {
        need(entity, Field.NEEDS, service.network(), "network_mode");
      }
      for (int i = 0; i < service.otherLinks(); i++) {
        leaveOut("external_links, which lead out of the project", entity);
      }
      service.profiles().forEach(profile -> entity.tag("profile:" + profile));
      if (!service.profiles().isEmpty()) {
        optional.add(name);
      }
      service.replicas().filter(count -> count != 1).ifPresent(count -> replicas(entity, count));
    }

    private void replicas(Entity entity, long count) {
      entity.attribute("replicas", count);
      if (count > 1) {
        replicated.add(entity.key().name() + " " + count);
      }
    }

    private static Key key(String name) {
      return Key.of(Kind.SERVICE, name);
    }

    private static String beforeColon(String text) {
      Optional<String> resolved = Variables.resolved(text);
      String whole = resolved.orElse(text);
      int colon = resolved.isPresent() ? whole.indexOf(':') : -1;
      return colon < 0 ? whole : whole.substring(0, colon);
    }

    private void wait(Entity entity, String other, Service.Wait wait) {
      if (wait.condition().equals(COMPLETED)) {
        leaveOut("depends_on only for the start: " + COMPLETED, entity);
      } else {
        need(entity, wait.isRequired() ? Field.NEEDS : Field.USES, other, "depends_on");
      }
    }

    private void need(Entity entity, Field field, String name, String word) {
      Optional<String> resolved = Variables.resolved(name);
      if (resolved.isEmpty()) {
        leaveOut(word + " with a variable that has no default", entity);
      } else if (!project.names().contains(resolved.get())) {
        leaveOut(word + " of a service that isn't there", entity);
      } else if (resolved.get().equals(entity.key().name())) {
        leaveOut("needs itself", entity);
      } else {
        entity.need(field, new Needed.One(key(resolved.get())));
      }
    }

    private void leaveOut(String reason, Entity entity) {
      Value first = project.first(entity.key().name());
      draft.leaveOut(reason, entity.key().name(), first.file(), first.line());
    }
  }
}
