/**
 * What is said about a place in an inventory: checks, severities and diagnostics in their total
 * order.
 */
@NullMarked
package blast.diagnostic;

import org.jspecify.annotations.NullMarked;
