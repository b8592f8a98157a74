/** How independent pieces of work are shared out, whoever does them. */
@NullMarked
package blast.analysis.work;

import org.jspecify.annotations.NullMarked;
