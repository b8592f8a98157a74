package blast.reference;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * An inventory as plain data: what a text says, known without reading the text.
 *
 * @param populations the declared audiences and their populations
 * @param nodes by id
 */
record PlainInventory(Map<String, OptionalLong> populations, Map<String, PlainNode> nodes) {

  PlainNode node(String id) {
    return nodes.get(id);
  }

  Stream<PlainNode> all() {
    return nodes.values().stream();
  }

  /** The population of an audience; empty if it isn't declared, or without one. */
  OptionalLong population(String audience) {
    return populations.getOrDefault(audience, OptionalLong.empty());
  }
}
