/**
 * The engine's door in JavaScript: the questions that the page of {@code blast explore} asks, in
 * arrays and texts. The build compiles it, and all of the core that it reaches, to one script; it
 * is in no jar.
 */
@NullMarked
package blast.browser;

import org.jspecify.annotations.NullMarked;
