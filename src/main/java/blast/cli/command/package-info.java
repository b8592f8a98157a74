/** The commands: their options, and which question each one asks. */
@NullMarked
package blast.cli.command;

import org.jspecify.annotations.NullMarked;
