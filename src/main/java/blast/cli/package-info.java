/** Commands, files, streams and exit statuses: the only package that touches the outside world. */
@NullMarked
package blast.cli;

import org.jspecify.annotations.NullMarked;
