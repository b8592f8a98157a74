/**
 * What is checked of a sound inventory: rules, promises, and what was accepted of their findings.
 */
@NullMarked
package blast.lint;

import org.jspecify.annotations.NullMarked;
