@NullMarked
package blast.architecture.planted.importing;

import org.jspecify.annotations.NullMarked;
