package blast.importing.netbox;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Devices, clusters of them, and virtual machines on these. */
final class Machines {
  private static final List<String> ROLES_OF_SERVERS = List.of("server", "hypervisor", "host");

  private final Export export;
  private final Draft draft;
  private final Names names;
  private final Places places;
  private final Kind kindOfMachines;

  Machines(Export export, Draft draft, Names names, Places places, Kind kindOfMachines) {
    this.export = export;
    this.draft = draft;
    this.names = names;
    this.places = places;
    this.kindOfMachines = kindOfMachines;
  }

  void declare() {
    Map<Key, Set<Key>> members = new LinkedHashMap<>();
    for (Item device : export.all(Export.DEVICES)) {
      device(device)
          .ifPresent(
              key ->
                  export
                      .find(Export.CLUSTERS, device, "cluster")
                      .ifPresent(
                          cluster ->
                              members
                                  .computeIfAbsent(cluster(cluster), one -> new TreeSet<>())
                                  .add(key)));
    }
    export.all(Export.MACHINES).forEach(this::machine);
    export.all(Export.CLUSTERS).forEach(this::cluster);
    members.forEach(
        (cluster, all) -> {
          List<Needed> devices = all.stream().<Needed>map(Needed.One::new).toList();
          draft
              .entity(cluster)
              .need(
                  Field.NEEDS, devices.size() == 1 ? devices.get(0) : Needed.Group.anyOf(devices));
        });
  }

  /** One without a name is a panel or a shelf, unless something is plugged into it. */
  private Optional<Key> device(Item device) {
    if (device.name().isEmpty() && !export.isCabled(device)) {
      draft.leaveOut("devices without a name", device.id(), device.file(), device.line());
      return Optional.empty();
    }
    String word =
        device
            .ref("role")
            .or(() -> device.ref("device_role"))
            .map(role -> role.text("slug").isEmpty() ? role.name() : role.text("slug"))
            .orElse("");
    String folded = word.toLowerCase(Locale.ROOT);
    boolean isServer = ROLES_OF_SERVERS.stream().anyMatch(folded::contains);
    String site = export.find(Export.SITES, device, "site").map(Item::slug).orElse("");
    Entity entity =
        names
            .entity(
                device,
                isServer ? Kind.SERVER : Kind.RESOURCE,
                device.name().isEmpty() ? device.id() : site,
                device.name())
            .called("device");
    if (device.name().isEmpty()) {
      entity.named(device.id());
    }
    if (!isServer && !word.isEmpty()) {
      entity.text(Field.TYPE, word);
    }
    Places.owner(export, entity, device);
    places.of(device).ifPresent(place -> entity.reference(Field.SITE, place));
    return Optional.of(entity.key());
  }

  private Key cluster(Item cluster) {
    boolean isNew = !names.has(cluster);
    Optional<Key> place =
        cluster.ref("scope").isPresent()
            ? places.of(cluster.text("scope_type"), cluster.ref("scope").get(), cluster)
            : places.of(cluster);
    Entity entity =
        names
            .entity(cluster, Kind.RESOURCE, place.map(Key::name).orElse(""), cluster.name())
            .called("cluster");
    if (isNew) {
      entity.text(Field.TYPE, "cluster");
      Places.owner(export, entity, cluster);
      place.ifPresent(one -> entity.reference(Field.SITE, one));
    }
    return entity.key();
  }

  private void machine(Item machine) {
    if (machine.name().isEmpty()) {
      draft.leaveOut("machines without a name", machine.id(), machine.file(), machine.line());
      return;
    }
    Optional<Item> cluster = export.find(Export.CLUSTERS, machine, "cluster");
    String container = cluster.map(Item::name).orElse("");
    String site = export.find(Export.SITES, machine, "site").map(Item::slug).orElse("");
    String name = container.isEmpty() ? machine.name() : container + "/" + machine.name();
    Entity entity = names.entity(machine, kindOfMachines, site, name).called("virtual-machine");
    Places.owner(export, entity, machine);
    if (cluster.isPresent()) {
      entity.need(Field.NEEDS, new Needed.One(cluster(cluster.get())));
    } else {
      places.of(machine).ifPresent(place -> entity.reference(Field.SITE, place));
    }
  }
}
