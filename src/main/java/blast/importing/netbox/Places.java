package blast.importing.netbox;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.FieldText;
import blast.importing.Key;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Regions, sites, locations and racks, each within the one around it. */
final class Places {
  private final Export export;
  private final Draft draft;
  private final Names names;
  private final Set<Item> described = Collections.newSetFromMap(new IdentityHashMap<>());

  Places(Export export, Draft draft, Names names) {
    this.export = export;
    this.draft = draft;
    this.names = names;
  }

  void declare() {
    export.all(Export.SITES).forEach(this::site);
    export.all(Export.LOCATIONS).forEach(this::location);
    export.all(Export.RACKS).forEach(this::rack);
    for (Item region : export.all(Export.REGIONS)) {
      if (!names.has(region)) {
        draft.leaveOut("regions without sites", region.name(), region.file(), region.line());
      }
    }
  }

  /** The place of a site. */
  Key site(Item site) {
    boolean isNew = !names.has(site);
    Entity entity = names.entity(site, Kind.SITE, "", site.slug()).called("site");
    if (isNew) {
      title(entity, site);
      owner(export, entity, site);
      within(entity, export.find(Export.REGIONS, site, "region").map(this::region));
      String coordinates = site.text("latitude") + " " + site.text("longitude");
      if (!coordinates.isBlank()) {
        FieldText.of(Field.LOCATION, coordinates)
            .ifPresentOrElse(
                text -> entity.text(Field.LOCATION, text),
                () ->
                    draft.leaveOut(
                        FieldText.wrong(Field.LOCATION), site.name(), site.file(), site.line()));
      }
    }
    return entity.key();
  }

  /** The place of a region. */
  Key region(Item region) {
    climb(region, Export.REGIONS, this::regionItself);
    return regionItself(region).key();
  }

  private Entity regionItself(Item region) {
    Entity entity = names.entity(region, Kind.SITE, "", region.slug()).called("region");
    entity.text(Field.TYPE, "region");
    draft.needless(entity.key());
    return entity;
  }

  private Key location(Item location) {
    climb(location, Export.LOCATIONS, this::locationItself);
    return locationItself(location).key();
  }

  private Entity locationItself(Item location) {
    Optional<Item> site = export.find(Export.SITES, location, "site");
    Optional<Item> around = export.find(Export.LOCATIONS, location, "parent");
    Entity entity =
        names
            .entity(location, Kind.SITE, container(site, around), location.slug())
            .called("location")
            .qualified();
    entity.text(Field.TYPE, "location");
    return entity;
  }

  /** A place and those of its sort around it, up to the outermost, or to where a circle closes. */
  private void climb(Item from, String endpoint, Function<Item, Entity> itself) {
    Set<Item> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Item here = from;
    while (described.add(here)) {
      seen.add(here);
      Entity entity = itself.apply(here);
      title(entity, here);
      owner(export, entity, here);
      Optional<Item> around = export.find(endpoint, here, "parent");
      if (around.isEmpty()) {
        within(entity, export.find(Export.SITES, here, "site").map(this::site));
        return;
      }
      if (seen.contains(around.get())) {
        draft.leaveOut("places that stand in themselves", here.name(), here.file(), here.line());
        return;
      }
      within(entity, Optional.of(itself.apply(around.get()).key()));
      here = around.get();
    }
  }

  private Key rack(Item rack) {
    Optional<Item> site = export.find(Export.SITES, rack, "site");
    Optional<Item> location = export.find(Export.LOCATIONS, rack, "location");
    boolean isNew = !names.has(rack);
    Entity entity =
        names
            .entity(rack, Kind.SITE, container(site, Optional.empty()), rack.name())
            .called("rack")
            .qualified();
    if (isNew) {
      entity.text(Field.TYPE, "rack");
      owner(export, entity, rack);
      within(entity, location.isPresent() ? location.map(this::location) : site.map(this::site));
    }
    return entity.key();
  }

  private static String container(Optional<Item> site, Optional<Item> around) {
    String name = site.map(Item::slug).orElse("");
    return around.isPresent() ? name + "/" + around.get().slug() : name;
  }

  private static void within(Entity entity, Optional<Key> around) {
    around
        .filter(key -> !key.equals(entity.key()))
        .ifPresent(key -> entity.reference(Field.WITHIN, key));
  }

  /** The most exact place that an object names: its rack, location or site. */
  Optional<Key> of(Item item) {
    Optional<Key> rack = export.find(Export.RACKS, item, "rack").map(this::rack);
    if (rack.isPresent()) {
      return rack;
    }
    Optional<Key> location = export.find(Export.LOCATIONS, item, "location").map(this::location);
    return location.isPresent()
        ? location
        : export.find(Export.SITES, item, "site").map(this::site);
  }

  /** A place that is named with the word for what it is. */
  Optional<Key> of(String type, Item.Ref ref, Item from) {
    return switch (type) {
      case "dcim.site" -> export.find(Export.SITES, ref, from).map(this::site);
      case "dcim.location" -> export.find(Export.LOCATIONS, ref, from).map(this::location);
      case "dcim.region" -> export.find(Export.REGIONS, ref, from).map(this::region);
      default -> Optional.empty();
    };
  }

  private static void title(Entity entity, Item item) {
    if (!item.name().isEmpty() && !item.name().equals(entity.key().name())) {
      entity.text(Field.NAME, item.name());
    }
  }

  /** Whose it is: its tenant. */
  static void owner(Export export, Entity entity, Item item) {
    export
        .find(Export.TENANTS, item, "tenant")
        .map(Item::name)
        .filter(name -> !name.isEmpty())
        .ifPresent(name -> entity.text(Field.OWNER, name));
  }
}
