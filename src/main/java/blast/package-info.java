/** What is said about the whole program: which types those may rely on who embed it. */
@NullMarked
package blast;

import org.jspecify.annotations.NullMarked;
