/** The rules: one class each, named as its id. */
@NullMarked
package blast.lint.rule;

import org.jspecify.annotations.NullMarked;
