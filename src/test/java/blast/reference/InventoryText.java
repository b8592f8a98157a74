package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an inventory down: plainly, or in one of very many ways that mean the same. */
final class InventoryText {
  private static final List<String> FREE_TEXTS =
      List.of(
          "Pangyo", "a: b # c", "it's {not} [yaml]", "카카오톡 \"talk\"", "", "- no", "50% & more *");

  private final Whim whim;
  private final PlainInventory inventory;

  private InventoryText(PlainInventory inventory, Whim whim) {
    this.inventory = inventory;
    this.whim = whim;
  }

  /** One file in the order of the inventory. */
  static List<SourceText> plain(PlainInventory inventory) {
    return new InventoryText(inventory, Whim.none()).files();
  }

  /** Some files in any order and style, YAML or JSON, with keys that mean nothing among them. */
  static List<SourceText> varied(PlainInventory inventory, long seed) {
    return new InventoryText(inventory, Whim.of(seed)).files();
  }

  /** What stands in the files, for messages. */
  static String show(List<SourceText> files) {
    return files.stream()
        .map(file -> "# " + file.name() + "\n" + contents(file))
        .collect(Collectors.joining("\n"));
  }

  private static String contents(SourceText file) {
    try (var bytes = file.open()) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<SourceText> files() {
    int count = whim.chance(50) ? 2 + whim.below(3) : 1;
    List<SourceText> files = new ArrayList<>();
    List<Map<String, List<Yaml.Entry>>> documents = documents(count + whim.below(3));
    for (int i = 0; i < documents.size(); i++) {
      boolean isLastFile = files.size() == count - 1;
      int most = isLastFile ? documents.size() : i + 1 + whim.below(2);
      int end = Math.min(most, documents.size());
      files.add(file("part" + files.size(), documents.subList(i, end)));
      i = end - 1;
    }
    return whim.shuffled(files);
  }

  private SourceText file(String name, List<Map<String, List<Yaml.Entry>>> parts) {
    List<Yaml.Entries> documents = parts.stream().map(this::document).toList();
    if (documents.size() == 1 && whim.chance(20)) {
      return SourceText.ofText(name + ".json", new JsonPrinter(whim).print(documents.get(0)));
    }
    String text =
        documents.stream()
            .map(document -> new SharedPieces(whim).of(document))
            .map(document -> new YamlPrinter(whim).print(document))
            .collect(Collectors.joining("---\n", whim.chance(20) ? "---\n" : "", ""));
    String broken = whim.chance(5) ? text.replace("\n", "\r\n") : text;
    return SourceText.ofText(name + (whim.chance(20) ? ".yml" : ".yaml"), broken);
  }

  /** Sections, spread over documents entry by entry. */
  private List<Map<String, List<Yaml.Entry>>> documents(int count) {
    List<Map<String, List<Yaml.Entry>>> documents =
        Stream.<Map<String, List<Yaml.Entry>>>generate(LinkedHashMap::new).limit(count).toList();
    inventory
        .populations()
        .forEach((id, population) -> section(documents, "audiences").add(audience(id, population)));
    inventory
        .all()
        .forEach(
            node ->
                section(documents, node.kind().section())
                    .add(new Yaml.Entry(node.id(), new Yaml.Entries(mixed(fields(node))))));
    return documents;
  }

  private List<Yaml.Entry> section(List<Map<String, List<Yaml.Entry>>> documents, String name) {
    return whim.pick(documents).computeIfAbsent(name, unknown -> new ArrayList<>());
  }

  private Yaml.Entries document(Map<String, List<Yaml.Entry>> sections) {
    List<Yaml.Entry> entries = new ArrayList<>();
    sections.forEach(
        (name, section) -> entries.add(new Yaml.Entry(name, new Yaml.Entries(mixed(section)))));
    if (whim.chance(30)) {
      entries.add(new Yaml.Entry("blast", new Yaml.Whole(1)));
    }
    return new Yaml.Entries(mixed(entries));
  }

  private Yaml.Entry audience(String id, OptionalLong population) {
    List<Yaml.Entry> fields = new ArrayList<>();
    population.ifPresent(people -> fields.add(number("population", people)));
    if (whim.chance(30)) {
      fields.add(text("name", whim.pick(FREE_TEXTS)));
    }
    return new Yaml.Entry(id, new Yaml.Entries(mixed(fields)));
  }

  private List<Yaml.Entry> fields(PlainNode node) {
    List<Yaml.Entry> fields = new ArrayList<>();
    node.parent().ifPresent(parent -> fields.add(text("parent", parent)));
    node.count().ifPresent(count -> fields.add(number("count", count)));
    node.criticality().ifPresent(level -> fields.add(text("criticality", level.word())));
    if (!node.users().isEmpty()) {
      fields.add(new Yaml.Entry("users", users(node.users())));
    }
    node.requirements()
        .forEach(
            (field, requirement) ->
                fields.add(new Yaml.Entry(field.key(), requirement(requirement))));
    addWhatMeansNothing(fields, node.kind());
    return fields;
  }

  private void addWhatMeansNothing(List<Yaml.Entry> fields, Kind kind) {
    if (whim.chance(15)) {
      fields.add(text(whim.pick(List.of("name", "description", "owner", "source")), free()));
    }
    if (whim.chance(5)) {
      fields.add(
          new Yaml.Entry("tags", new Yaml.Items(List.of(new Yaml.Text("a"), new Yaml.Text("no")))));
    }
    if (whim.chance(5)) {
      Yaml attributes = new Yaml.Entries(List.of(number("needs", 7), text("1", free())));
      fields.add(new Yaml.Entry("attributes", attributes));
    }
    if (Field.COUNTRY.isOn(kind) && whim.chance(20)) {
      fields.add(text("country", whim.pick(List.of("KR", "JP"))));
    }
    if (Field.TYPE.isOn(kind) && whim.chance(20)) {
      fields.add(text("type", whim.pick(List.of("region", "hall", "rack"))));
    }
  }

  private String free() {
    return whim.pick(FREE_TEXTS.stream().filter(text -> !text.isEmpty()).toList());
  }

  private Yaml users(Map<String, Long> users) {
    boolean isEveryone = users.keySet().equals(Set.of(Audience.EVERYONE));
    if (isEveryone && !whim.chance(30)) {
      return new Yaml.Whole(users.get(Audience.EVERYONE));
    }
    List<Yaml.Entry> entries = new ArrayList<>();
    users.forEach((audience, people) -> entries.add(number(audience, people)));
    return new Yaml.Entries(mixed(entries));
  }

  private Yaml requirement(PlainRequirement requirement) {
    if (requirement instanceof PlainRequirement.One one) {
      return new Yaml.Text(one.id());
    }
    if (requirement instanceof PlainRequirement.ActiveStandby pair) {
      List<Yaml.Entry> entries = new ArrayList<>();
      entries.add(new Yaml.Entry("active", requirement(pair.active())));
      entries.add(new Yaml.Entry("standby", requirement(pair.standby())));
      pair.failover().ifPresent(f -> entries.add(new Yaml.Entry("failover", requirement(f))));
      return new Yaml.Entries(mixed(entries));
    }
    Yaml members = new Yaml.Items(requirement.members().stream().map(this::requirement).toList());
    if (requirement instanceof PlainRequirement.AnyOf) {
      return group(new Yaml.Entry("any-of", members));
    }
    if (requirement instanceof PlainRequirement.AtLeast atLeast) {
      return group(number("at-least", atLeast.needed()), new Yaml.Entry("of", members));
    }
    if (requirement instanceof PlainRequirement.AtLeastShare share) {
      String zeros = share.percent().scale() <= 0 && whim.chance(20) ? ".00%" : "%";
      String percent = share.percent().toPlainString() + zeros;
      return group(text("at-least", percent), new Yaml.Entry("of", members));
    }
    return whim.chance(40) ? group(new Yaml.Entry("all-of", members)) : members;
  }

  private Yaml group(Yaml.Entry... entries) {
    return new Yaml.Entries(mixed(List.of(entries)));
  }

  /** In any order, sometimes with a key that is ignored. */
  private List<Yaml.Entry> mixed(List<Yaml.Entry> entries) {
    List<Yaml.Entry> more = new ArrayList<>(entries);
    if (!entries.isEmpty() && whim.chance(3)) {
      Yaml ignored =
          new Yaml.Items(List.of(new Yaml.Text("nobody"), Yaml.entries(number("at-least", 9))));
      more.add(new Yaml.Entry("x-" + whim.pick(List.of("note", "1", "")), ignored));
    }
    return whim.shuffled(more);
  }

  private static Yaml.Entry text(String key, String text) {
    return new Yaml.Entry(key, new Yaml.Text(text));
  }

  private static Yaml.Entry number(String key, long number) {
    return new Yaml.Entry(key, new Yaml.Whole(number));
  }
}
