/**
 * Other people's formats to an inventory in YAML that its user owns: what a source says, the ids
 * that follow from its names, and the one writer. Each format is a package below.
 */
@NullMarked
package blast.importing;

import org.jspecify.annotations.NullMarked;
