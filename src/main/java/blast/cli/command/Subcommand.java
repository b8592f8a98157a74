package blast.cli.command;

import java.util.ArrayList;
import java.util.List;

/** The one list of commands besides the main one, in the order of the help. */
public enum Subcommand {
  REMOVE(RemoveCommand.NAME),
  WHY(WhyCommand.NAME),
  LIST(ListCommand.NAME),
  SHOW(ShowCommand.NAME),
  SPOF(SinglePointsCommand.NAME),
  CONCENTRATION(ConcentrationCommand.NAME),
  CUTS(CutsCommand.NAME),
  AVAILABILITY(AvailabilityCommand.NAME),
  DOT(ExportCommand.SHORT_NAME),
  EXPORT(ExportCommand.NAME),
  EXPLORE(ExploreCommand.NAME),
  LINT(LintCommand.NAME),
  CHECK(CheckCommand.NAME),
  DIFF(DiffCommand.NAME),
  IMPORT(ImportCommand.NAME),
  SCHEMA(SchemaCommand.NAME),
  COMPLETION(CompletionCommand.NAME);

  /** What they are called on the command line. */
  public static final List<String> NAMES = names();

  private final String word;

  Subcommand(String word) {
    this.word = word;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Subcommand subcommand : values()) {
      names.add(subcommand.word);
    }
    return names;
  }

  /** What it is called on the command line. */
  public String word() {
    return word;
  }

  /** A new command, ready to be asked once. */
  public Command create() {
    return switch (this) {
      case REMOVE -> RemoveCommand.ofName();
      case WHY -> new WhyCommand();
      case LIST -> new ListCommand();
      case SHOW -> new ShowCommand();
      case SPOF -> new SinglePointsCommand();
      case CONCENTRATION -> new ConcentrationCommand();
      case CUTS -> new CutsCommand();
      case AVAILABILITY -> new AvailabilityCommand();
      case DOT -> ExportCommand.ofDot();
      case EXPORT -> ExportCommand.ofAllFormats();
      case EXPLORE -> new ExploreCommand();
      case LINT -> new LintCommand();
      case CHECK -> new CheckCommand();
      case DIFF -> new DiffCommand();
      case IMPORT -> new ImportCommand();
      case SCHEMA -> new SchemaCommand();
      case COMPLETION -> new CompletionCommand();
    };
  }
}
