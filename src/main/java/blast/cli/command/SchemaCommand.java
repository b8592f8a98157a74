package blast.cli.command;

import blast.cli.run.ExitStatus;
import blast.cli.run.Output;
import blast.cli.run.Session;
import blast.lint.rule.Rules;
import blast.report.schema.InventorySchema;
import blast.wording.Format;
import blast.wording.Formats;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** Explains to editors what an inventory looks like. */
final class SchemaCommand implements Command {
  static final String NAME = "schema";

  /** A schema is JSON, asked for or not. */
  private static final Formats<Output.Content> FORMATS =
      Formats.of(Format.text(SchemaCommand::write), Format.json(SchemaCommand::write));

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.usageMessage()
        .sortOptions(false)
        .header("The inventory format as a JSON Schema, for editors.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "An editor with a YAML language server then completes keys and words, tells",
            "what they mean, and marks what is wrong. Needs no inventory.")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast schema -o .blast.schema.json   for inventories whose first line is",
            "  # yaml-language-server: $schema=.blast.schema.json");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return FORMATS;
  }

  @Override
  public String formatNote() {
    return ": the same JSON";
  }

  @Override
  public boolean readsInventory() {
    return false;
  }

  @Override
  public int run(Session session) {
    session.outlet().write(session.outlet().format(FORMATS).writer());
    return ExitStatus.DONE;
  }

  private static void write(Appendable out) throws IOException {
    InventorySchema.write(Rules.all(), out);
  }
}
