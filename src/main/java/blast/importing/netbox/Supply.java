package blast.importing.netbox;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What places are fed with: power, and circuits of providers. */
final class Supply {
  private final Export export;
  private final Draft draft;
  private final Names names;
  private final Places places;

  Supply(Export export, Draft draft, Names names, Places places) {
    this.export = export;
    this.draft = draft;
    this.names = names;
    this.places = places;
  }

  void declare() {
    power();
    circuits();
  }

  /** A rack needs one of its feeds, and each feed its panel. */
  private void power() {
    Map<Key, Set<Key>> feeds = new LinkedHashMap<>();
    for (Item feed : export.all(Export.FEEDS)) {
      Optional<Item> panel = export.find(Export.PANELS, feed, "power_panel");
      Optional<Item> rack = export.find(Export.RACKS, feed, "rack");
      Optional<Item> site = rack.flatMap(one -> export.find(Export.SITES, one, "site"));
      Entity entity =
          names
              .entity(feed, Kind.RESOURCE, panel.map(Item::name).orElse(""), feed.name())
              .called("power-feed");
      entity.text(Field.TYPE, "power");
      panel.ifPresent(one -> entity.need(Field.NEEDS, new Needed.One(panel(one, site))));
      if (rack.isPresent()) {
        Key fed = places.of(feed).orElseThrow();
        feeds.computeIfAbsent(fed, one -> new TreeSet<>()).add(entity.key());
      }
    }
    export.all(Export.PANELS).forEach(panel -> panel(panel, Optional.empty()));
    feeds.forEach((rack, all) -> oneOf(rack, Field.NEEDS, all));
  }

  /** A panel stands at its own site, or where it isn't listed at that of what it feeds. */
  private Key panel(Item panel, Optional<Item> siteOfRack) {
    Optional<Item> site = export.find(Export.SITES, panel, "site");
    boolean isNew = !names.has(panel);
    String container = site.isPresent() ? site.get().slug() : siteOfRack.map(Item::slug).orElse("");
    Entity entity =
        names
            .entity(panel, Kind.RESOURCE, container, panel.name())
            .called("power-panel")
            .qualified();
    if (isNew) {
      entity.text(Field.TYPE, "power");
      places.of(panel).ifPresent(place -> entity.reference(Field.SITE, place));
    }
    return entity.key();
  }

  /** A place uses one of the circuits that end at it. */
  private void circuits() {
    Map<Key, Set<Key>> ends = new LinkedHashMap<>();
    for (Item end : export.all(Export.TERMINATIONS)) {
      Optional<Item> circuit = export.find(Export.CIRCUITS, end, "circuit");
      if (circuit.isPresent()) {
        Optional<Key> place = place(end.text("termination_type"), end.refs(), end);
        end(place, circuit.get(), end, ends);
      }
    }
    for (Item circuit : export.all(Export.CIRCUITS)) {
      circuit(circuit);
      for (String side : List.of("termination_a", "termination_z")) {
        Optional<Item.Ref> end = circuit.ref(side);
        if (end.isPresent()) {
          String type = end.get().text("termination_type");
          place(type, end.get().refs(), circuit)
              .ifPresent(
                  at -> ends.computeIfAbsent(at, one -> new TreeSet<>()).add(circuit(circuit)));
        }
      }
    }
    export.all(Export.PROVIDERS).forEach(this::provider);
    ends.forEach((place, all) -> oneOf(place, Field.USES, all));
  }

  private Optional<Key> place(String type, Map<String, Item.Ref> refs, Item from) {
    Item.Ref site = refs.get("site");
    Item.Ref other = refs.get("termination");
    return site != null
        ? places.of("dcim.site", site, from)
        : other == null ? Optional.empty() : places.of(type, other, from);
  }

  private void end(Optional<Key> place, Item circuit, Item end, Map<Key, Set<Key>> ends) {
    Key key = circuit(circuit);
    if (place.isPresent()) {
      ends.computeIfAbsent(place.get(), one -> new TreeSet<>()).add(key);
    } else {
      draft.leaveOut("ends of circuits at no place", circuit.name(), end.file(), end.line());
    }
  }

  private Key circuit(Item circuit) {
    Optional<Item> provider = export.find(Export.PROVIDERS, circuit, "provider");
    boolean isNew = !names.has(circuit);
    Entity entity =
        names
            .entity(circuit, Kind.RESOURCE, provider.map(Item::slug).orElse(""), circuit.name())
            .called("circuit");
    if (isNew) {
      entity.text(Field.TYPE, "circuit");
      Places.owner(export, entity, circuit);
      provider.ifPresent(one -> entity.reference(Field.COMPANY, provider(one)));
    }
    return entity.key();
  }

  private Key provider(Item provider) {
    Entity entity = names.entity(provider, Kind.COMPANY, "", provider.slug()).called("provider");
    if (!provider.name().isEmpty() && !provider.name().equals(provider.slug())) {
      entity.text(Field.NAME, provider.name());
    }
    return entity.key();
  }

  private void oneOf(Key place, Field field, Set<Key> all) {
    List<Needed> members = all.stream().<Needed>map(Needed.One::new).toList();
    draft
        .entity(place)
        .need(field, members.size() == 1 ? members.get(0) : Needed.Group.anyOf(members));
  }
}
