/** What NetBox keeps of places, power, machines and circuits. */
@NullMarked
package blast.importing.netbox;

import org.jspecify.annotations.NullMarked;
