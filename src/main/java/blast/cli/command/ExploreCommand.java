package blast.cli.command;

import blast.analysis.Study;
import blast.cli.run.ExitStatus;
import blast.cli.run.Options;
import blast.cli.run.Output;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.cli.run.Version;
import blast.explore.Page;
import blast.explore.PageFields;
import blast.explore.ShownPairs;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Node;
import blast.text.Numbers;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes a page in which anyone takes things away and sees what falls. */
final class ExploreCommand implements Command {
  static final String NAME = "explore";

  private static final Formats<Output.Content> FORMATS =
      Formats.of(new Format<>("html", "text/html", ".html", out -> {}));

  private static final List<String> THEMES =
      Arrays.stream(Page.Theme.values()).map(Page.Theme::word).toList();

  /** From here on a browser takes its time. */
  private static final int MANY = 20_000;

  /** A browser can't be asked to take more. */
  private static final int MOST = 100_000;

  private final PositionalParamSpec paths = Options.paths();

  private final OptionSpec removed =
      Options.list("ID", "--remove").description("What the page shows removed at first.").build();

  private final OptionSpec why =
      Options.value(String.class, "ID", "--why").description("What it explains at first.").build();

  private final OptionSpec theme =
      Options.value(String.class, "THEME", "--theme")
          .initialValue(Page.Theme.AUTO.word())
          .completionCandidates(THEMES)
          .description("auto (default), as the reader's screen; light or", "dark.")
          .build();

  private final OptionSpec with =
      Options.list("FIELD", "--with")
          .completionCandidates(PageFields.keysOnRequest())
          .description(
              "Also put in " + Options.oneOf(PageFields.keysOnRequest()) + ",",
              "which stay out unless asked for.")
          .build();

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name(NAME);
    spec.addPositional(paths);
    spec.addOption(removed).addOption(why).addOption(theme).addOption(with);
    spec.usageMessage()
        .sortOptions(false)
        .header("One page in which anyone takes things away and sees what falls.")
        .synopsisHeading("%nUsage: ")
        .description(
            "",
            "A file for any browser, which needs no network and asks for nothing: it can",
            "be mailed. Whoever has the file has the inventory.")
        .parameterListHeading("%nParameters%n")
        .optionListHeading("%nOptions%n")
        .footerHeading("%nExamples%n")
        .footer(
            "  blast explore -o map.html                      open it in a browser",
            "  blast explore -o map.html --remove pangyo-dc   begin with a failure",
            "  blast explore -o map.html --with owner,link    with whom to call");
    return spec;
  }

  @Override
  public Formats<?> formats() {
    return FORMATS;
  }

  @Override
  public int run(Session session) {
    session.outlet().format(FORMATS);
    String look = Session.oneOf("--theme", theme.getValue(), THEMES);
    Set<Field> extra = extra();
    if (session.outlet().isForTerminal()) {
      throw new UnusableException(
          "the page isn't for terminals", "name a file to write it to: -o map.html");
    }
    Inventory inventory = session.load(Options.values(paths));
    checkSize(inventory);
    Study study = session.study(inventory);
    ShownPairs pairs = session.timed("searching for pairs", () -> PairsOfPage.of(study));
    Page page = new Page(study, start(inventory, look), extra, pairs);
    byte[] bytes = session.timed("writing the page", () -> page.bytes(Version.number()));
    session.outlet().write(bytes);
    tell(inventory, bytes.length, session);
    return ExitStatus.DONE;
  }

  private Set<Field> extra() {
    Set<Field> extra = EnumSet.noneOf(Field.class);
    for (String key : with.<List<String>>getValue()) {
      Session.oneOf("--with", key, PageFields.keysOnRequest());
      extra.add(PageFields.ofKey(key).orElseThrow());
    }
    return extra;
  }

  private static void checkSize(Inventory inventory) {
    if (inventory.size() > MOST) {
      throw new UnusableException(
          "a page holds "
              + Numbers.of(MOST)
              + " nodes at most, found "
              + Numbers.of(inventory.size()),
          "write a page of a part of it: name the files that matter with -i");
    }
  }

  private Page.Start start(Inventory inventory, String look) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> out = selection.named("--remove", removed.getValue());
    @Nullable String about = why.getValue();
    List<Node> explained = about == null ? List.of() : selection.named("--why", List.of(about));
    selection.check();
    if (explained.size() > 1) {
      throw new UnusableException(
          "--why expects one node, found " + Numbers.of(explained.size()),
          "the page explains one at a time; click on the others in it");
    }
    return new Page.Start(
        out, explained.stream().findFirst(), Page.Theme.values()[THEMES.indexOf(look)]);
  }

  /** Whoever writes the file should know what they give away. */
  private static void tell(Inventory inventory, int bytes, Session session) {
    String size = size(bytes);
    String what = session.outlet().outputFile().map(file -> file + ": ").orElse("");
    session.note(
        what
            + Numbers.of(inventory.size(), "node")
            + ", "
            + size
            + "; whoever gets the file gets the inventory");
    if (inventory.size() > MANY) {
      session.warn(
          "a page of "
              + Numbers.of(inventory.size(), "node")
              + " and "
              + size
              + " takes a browser some seconds to open");
    }
  }

  private static String size(int bytes) {
    return Numbers.of(bytes) + " bytes";
  }
}
