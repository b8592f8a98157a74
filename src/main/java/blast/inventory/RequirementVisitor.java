package blast.inventory;

import blast.PublicApi;

/**
 * Receives the parts of a requirement, outermost first, without a tree being built: for those that
 * read every requirement of a large inventory. The first part has number 0, see {@link Part}.
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
   * @param parameter what {@link Shape#needed} asks for
   */
  void begin(Shape shape, int members, int parameter);

  /** The innermost open group ends. */
  void end();
}
