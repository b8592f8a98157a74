/** Who called whom, as traces saw it: Jaeger, Zipkin, Grafana's node graph. */
@NullMarked
package blast.importing.traces;

import org.jspecify.annotations.NullMarked;
