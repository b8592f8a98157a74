/** Clusters of Kubernetes: what runs in them, who is reached by whom, and on which nodes. */
@NullMarked
package blast.importing.kubernetes;

import org.jspecify.annotations.NullMarked;
