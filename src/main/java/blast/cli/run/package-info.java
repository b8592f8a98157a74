/** What a run has to do with the outside world: files, streams, messages and exit statuses. */
@NullMarked
package blast.cli.run;

import org.jspecify.annotations.NullMarked;
