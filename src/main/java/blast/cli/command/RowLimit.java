package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.UnusableException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** How many rows of a table are asked for. */
final class RowLimit {
  private final OptionSpec top;
  private final OptionSpec all = Options.flag("--all").description("Write all rows.").build();

  /** An option for their number, described so, and one for all. */
  RowLimit(String... description) {
    this.top = Options.value(Integer.class, "N", "--top").description(description).build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(top).addOption(all);
  }

  /**
   * How many; empty if nobody asks.
   *
   * @throws UnusableException if it is less than none
   */
  OptionalInt asked() {
    @Nullable Integer rows = top.getValue();
    if (rows != null && rows < 0) {
      throw new UnusableException(
          "--top expects 0 or more, found " + rows, "write a number without a sign");
    }
    if (all.getValue()) {
      return OptionalInt.of(Integer.MAX_VALUE);
    }
    return rows == null ? OptionalInt.empty() : OptionalInt.of(rows);
  }

  /**
   * Makes sure that not both are asked for.
   *
   * @param rows what rows are here
   * @throws UnusableException if they are
   */
  void checkOne(String rows) {
    if (top.getValue() != null && all.<Boolean>getValue()) {
      throw new UnusableException(
          "--top and --all ask for different numbers of " + rows, "leave one of them out");
    }
  }
}
