package blast.architecture.planted.report;

import picocli.CommandLine.Command;

/** Knows the command line. */
@Command(name = "report")
public final class HasOptions {}
