/** What is found wrong in files put right in their text, where there is one way only. */
@NullMarked
package blast.loading.fix;

import org.jspecify.annotations.NullMarked;
