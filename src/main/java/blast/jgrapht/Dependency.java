package blast.jgrapht;

import blast.PublicApi;
import blast.inventory.Field;
import blast.inventory.Node;

/**
 * An edge: {@code from} names {@code to}, by itself or within groups.
 *
 * @param from who requires
 * @param to what is required
 * @param field under which key
 */
@PublicApi
public record Dependency(Node from, Node to, Field field) {}
