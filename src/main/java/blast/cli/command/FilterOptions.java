package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.UnusableException;
import blast.inventory.Field;
import blast.inventory.Inventory;
import blast.inventory.Kind;
import blast.inventory.Node;
import blast.inventory.NodeFilter;
import blast.text.NearestNames;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that narrow what is listed to some nodes. */
final class FilterOptions {
  private final OptionSpec owners =
      Options.list("TEXT", "--owner")
          .description("Only nodes with this owner; '*' and '?' work.")
          .build();

  private final OptionSpec tags =
      Options.list("TEXT", "--tag").description("Only nodes with this tag.").build();

  private final OptionSpec companies =
      Options.list("ID", "--company")
          .description("Only what this company or a daughter operates.")
          .build();

  private final OptionSpec countries =
      Options.list("CODE", "--country").description("Only what is in this country.").build();

  private final OptionSpec sites =
      Options.list("ID", "--site")
          .description("Only what stands in this place, or runs there.")
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(owners).addOption(tags).addOption(companies).addOption(countries);
    spec.addOption(sites);
  }

  /**
   * What they ask for, of these kinds.
   *
   * @throws UnusableException if a value is nothing's in the inventory; reports all such
   */
  NodeFilter of(Inventory inventory, Set<Kind> kinds) {
    NodeSelection selection = new NodeSelection(inventory);
    List<Node> operators = selection.ofKind("--company", companies.getValue(), Kind.COMPANY);
    List<Node> places = selection.ofKind("--site", sites.getValue(), Kind.SITE);
    List<UnusableException.Problem> problems = new ArrayList<>(selection.problems());
    List<String> ownerTexts = texts(owners, Field.OWNER, inventory, problems);
    List<String> tagTexts = texts(tags, Field.TAGS, inventory, problems);
    List<String> codes = texts(countries, Field.COUNTRY, inventory, problems);
    if (!problems.isEmpty()) {
      throw new UnusableException(problems);
    }
    return NodeFilter.of(kinds, ownerTexts, tagTexts, operators, codes, places);
  }

  private static List<String> texts(
      OptionSpec option,
      Field field,
      Inventory inventory,
      List<UnusableException.Problem> problems) {
    List<String> given = option.getValue();
    if (given.isEmpty()) {
      return List.of();
    }
    Set<String> known = known(field, inventory);
    List<String> texts = CommaTexts.joined(given, text -> isAnyones(text, known));
    for (String text : texts) {
      if (!isAnyones(text, known)) {
        String what = option.longestName();
        problems.add(
            new UnusableException.Problem(
                what + " " + Quoted.of(text) + " matches no node in the inventory",
                Optional.of(hint(what.substring(2), text, known))));
      }
    }
    return texts;
  }

  private static boolean isAnyones(String text, Set<String> known) {
    for (String one : known) {
      if (NodeFilter.matches(text, one)) {
        return true;
      }
    }
    return false;
  }

  /** Every value that a node has in a field. */
  private static Set<String> known(Field field, Inventory inventory) {
    Set<String> known = new TreeSet<>();
    for (Node node : inventory.nodes()) {
      if (field == Field.TAGS) {
        known.addAll(node.tags());
      } else {
        node.text(field).ifPresent(known::add);
      }
    }
    return known;
  }

  private static String hint(String field, String text, Set<String> known) {
    if (known.isEmpty()) {
      return "no node in the inventory states any " + field;
    }
    String name = field.equals(Field.COUNTRY.key()) ? text.toUpperCase(Locale.ROOT) : text;
    return NearestNames.hint(NearestNames.of(name, known))
        .orElseGet(() -> "the inventory has " + Quoted.list(List.copyOf(known)));
  }
}
