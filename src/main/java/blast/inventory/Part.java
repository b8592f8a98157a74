package blast.inventory;

import blast.PublicApi;

/**
 * A part of a requirement, a node or a group: where it stands among all parts of its field, each
 * group before its members.
 *
 * @param field whose value the requirement is
 * @param number how many parts stand before it in that field, from 0, which is the whole
 */
@PublicApi
public record Part(Field field, int number) {}
