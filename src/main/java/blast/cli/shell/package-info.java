/** What shells and manuals are told about the command line: completion and manual pages. */
@NullMarked
package blast.cli.shell;

import org.jspecify.annotations.NullMarked;
