/**
 * From YAML or JSON text to an {@link blast.inventory.Inventory}, or to diagnostics, never to
 * anything between.
 */
@NullMarked
package blast.loading;

import org.jspecify.annotations.NullMarked;
