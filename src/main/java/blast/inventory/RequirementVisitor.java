package blast.inventory;

import blast.PublicApi;

/**
 * Is told the parts of a requirement, outermost first, without a tree being built: for those that
 * read every requirement of a large inventory.
 */
@PublicApi
public interface RequirementVisitor {
  /**
   * A node is required.
   *
   * @param node its index in the inventory
   */
  void node(int node);

  /**
   * A group begins; its members follow, then its end.
   *
   * @param shape the form
   * @param members how many follow
   * @param parameter the number of members needed for {@link Shape#AT_LEAST}, millionths of a
   *     percent for {@link Shape#AT_LEAST_SHARE}, else 0
   */
  void begin(Shape shape, int members, int parameter);

  /** The innermost open group ends. */
  void end();
}
