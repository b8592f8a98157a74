package blast.export.picture;

import java.util.List;

/**
 * What a way of folding would make, without drawing it.
 *
 * @param ways how nodes would be folded, the first way that fits a node wins
 * @param boxes how many boxes there would be, but for those of groups
 * @param largest how many nodes the largest would hold
 * @param cut how many requirements would lead from one box to another
 * @param arrows how many arrows there would be, counted up to some thousand
 */
record Partition(List<Fold> ways, int boxes, int largest, int cut, int arrows) {}
