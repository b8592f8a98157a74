/** The picture: which boxes, frames and arrows there are, whatever format they are written in. */
@NullMarked
package blast.export.picture;

import org.jspecify.annotations.NullMarked;
