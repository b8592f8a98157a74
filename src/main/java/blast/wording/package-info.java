/**
 * What all writers share: causes and numbers in words, text that is safe to show, and how JSON and
 * CSV are laid out.
 */
@NullMarked
package blast.wording;

import org.jspecify.annotations.NullMarked;
