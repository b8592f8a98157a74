/** What shells and manuals say about the command line: completion and manual pages. */
@NullMarked
package blast.cli.shell;

import org.jspecify.annotations.NullMarked;
