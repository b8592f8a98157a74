/** Services of Docker Compose, from several files as it merges them. */
@NullMarked
package blast.importing.compose;

import org.jspecify.annotations.NullMarked;
