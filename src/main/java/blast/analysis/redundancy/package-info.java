/** Whether redundancy is real: shared causes of failure, circles, and deadlocks at a cold start. */
@NullMarked
package blast.analysis.redundancy;

import org.jspecify.annotations.NullMarked;
