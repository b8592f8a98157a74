package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.reference.PlainRequirement.AllOf;
import blast.reference.PlainRequirement.AnyOf;
import blast.reference.PlainRequirement.One;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A random inventory whose failures are deep: services that need one of those shortly before them,
 * some of them two or either of two, and a few that close a circle.
 */
final class DeepInventory {
  private static final int NEAR = 4;

  private final Whim whim;
  private final int size;

  private DeepInventory(long seed, int size) {
    this.whim = Whim.of(seed);
    this.size = size;
  }

  static PlainInventory of(long seed, int size) {
    return new DeepInventory(seed, size).make();
  }

  private PlainInventory make() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      ids.add("n" + i);
    }
    // So that the order of ids isn't that of depths.
    List<String> shuffled = whim.shuffled(ids);
    Map<String, PlainNode> nodes = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      nodes.put(shuffled.get(i), node(i, shuffled));
    }
    return new PlainInventory(Map.of(), nodes);
  }

  private PlainNode node(int place, List<String> ids) {
    Kind kind = whim.chance(60) ? Kind.SERVICE : Kind.RESOURCE;
    return new PlainNode(
        ids.get(place),
        kind,
        place == 0 ? Map.of() : Map.of(Field.NEEDS, needs(place, ids)),
        Optional.empty(),
        OptionalLong.empty(),
        kind == Kind.SERVICE && whim.chance(80)
            ? Map.of(Audience.EVERYONE, whim.between(0, 3))
            : Map.of(),
        Optional.empty());
  }

  private PlainRequirement needs(int place, List<String> ids) {
    List<PlainRequirement> near =
        whim.shuffled(ids.subList(Math.max(0, place - NEAR), place)).stream()
            .<PlainRequirement>map(One::new)
            .toList();
    if (near.size() < NEAR || whim.chance(50)) {
      return near.get(0);
    }
    List<PlainRequirement> all = new ArrayList<>();
    all.add(whim.chance(50) ? near.get(0) : new AnyOf(near.subList(0, 2)));
    if (whim.chance(60)) {
      all.add(whim.chance(50) ? near.get(2) : new AnyOf(near.subList(2, NEAR)));
    }
    if (whim.chance(20) && place + 1 < ids.size()) {
      // A later one, which may close a circle.
      all.add(new One(whim.pick(ids.subList(place + 1, ids.size()))));
    }
    return all.size() == 1 ? all.get(0) : new AllOf(all);
  }
}
