package blast.lint;

import blast.analysis.Cause;
import blast.inventory.Node;

/**
 * One link in the chain from a failed node to what was removed.
 *
 * @param node what is down
 * @param cause why; the next step is the first node that its cause names
 */
public record Step(Node node, Cause cause) {}
