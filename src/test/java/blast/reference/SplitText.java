package blast.reference;

import blast.inventory.Audience;
import blast.inventory.Field;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an inventory in two ways: by hand in one file, and split into what is declared and what
 * extends it, in files before and after. What is declared may be wrong where it is extended.
 */
final class SplitText {
  /** Ids that are declared nowhere, and gone once everything is extended. */
  private static final String GHOST = "ghost-";

  private final PlainInventory inventory;
  private final Whim whim;
  private final Map<String, Map<String, List<Yaml.Entry>>> declared = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Yaml.Entry>>> before = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Yaml.Entry>>> after = new LinkedHashMap<>();
  private int ghosts;

  private SplitText(PlainInventory inventory, long seed) {
    this.inventory = inventory;
    this.whim = Whim.of(seed);
  }

  /** As somebody writes it by hand. */
  static List<SourceText> byHand(PlainInventory inventory, long seed) {
    SplitText text = new SplitText(inventory, seed);
    inventory.all().forEach(node -> text.put(text.declared, node, text.fields(node)));
    return List.of(SourceText.ofText("base.yaml", text.print(text.sections(text.declared))));
  }

  /** The same, split at random. */
  static List<SourceText> split(PlainInventory inventory, long seed) {
    SplitText text = new SplitText(inventory, seed);
    inventory.all().forEach(node -> text.split(node, text.fields(node)));
    List<Yaml.Entry> base = text.sections(text.declared);
    return List.of(
        SourceText.ofText("after.yaml", text.print(text.extending(text.before))),
        SourceText.ofText("base.yaml", text.print(base)),
        SourceText.ofText("with.yaml", text.print(text.extending(text.after))));
  }

  private void put(
      Map<String, Map<String, List<Yaml.Entry>>> sections,
      PlainNode node,
      List<Yaml.Entry> fields) {
    sections
        .computeIfAbsent(node.kind().section(), section -> new LinkedHashMap<>())
        .computeIfAbsent(node.id(), id -> new ArrayList<>())
        .addAll(fields);
  }

  private List<Yaml.Entry> fields(PlainNode node) {
    List<Yaml.Entry> fields = new ArrayList<>();
    fields.add(text("name", "Node " + node.id()));
    fields.add(new Yaml.Entry("tags", texts("a", "b", "c")));
    Yaml attributes =
        Yaml.entries(text("one", "1"), text("two", "2"), new Yaml.Entry("three", texts("x")));
    fields.add(new Yaml.Entry("attributes", attributes));
    node.parent().ifPresent(parent -> fields.add(text("parent", parent)));
    node.count().ifPresent(count -> fields.add(new Yaml.Entry("count", new Yaml.Whole(count))));
    node.criticality().ifPresent(level -> fields.add(text("criticality", level.word())));
    if (!node.users().isEmpty()) {
      fields.add(new Yaml.Entry("users", users(node.users())));
    }
    node.requirements()
        .forEach(
            (field, requirement) ->
                fields.add(new Yaml.Entry(field.key(), requirement(requirement))));
    return fields;
  }

  private void split(PlainNode node, List<Yaml.Entry> fields) {
    List<Yaml.Entry> base = new ArrayList<>();
    List<Yaml.Entry> first = new ArrayList<>();
    List<Yaml.Entry> second = new ArrayList<>();
    List<Yaml.Entry> without = new ArrayList<>();
    for (Yaml.Entry field : fields) {
      String key = field.key();
      if (key.equals(Field.NEEDS.key()) || key.equals(Field.USES.key())) {
        requirement(field, base, first, second, without);
      } else if (key.equals("tags")) {
        list(key, ((Yaml.Items) field.value()).items(), base, first, second);
      } else if (key.equals("attributes")) {
        attributes(((Yaml.Entries) field.value()).entries(), base, first, second);
      } else if (whim.chance(40)) {
        (whim.chance(50) ? first : second).add(field);
        if (whim.chance(50)) {
          base.add(new Yaml.Entry(key, wrong(field)));
        }
      } else {
        base.add(field);
      }
    }
    if (!without.isEmpty()) {
      second.add(new Yaml.Entry("without", new Yaml.Entries(without)));
    }
    put(declared, node, base);
    if (!first.isEmpty()) {
      put(before, node, whim.shuffled(first));
    }
    if (!second.isEmpty() || whim.chance(10)) {
      put(after, node, whim.shuffled(second));
    }
  }

  private Yaml wrong(Yaml.Entry field) {
    return switch (field.key()) {
      case "count", "users" -> new Yaml.Whole(77);
      case "criticality" -> new Yaml.Text("low");
      case "name" -> new Yaml.Text("Wrong");
      default -> new Yaml.Text(ghost());
    };
  }

  private String ghost() {
    return GHOST + ghosts++;
  }

  /** Some of a conjunction is declared, the rest is added; what isn't of it is taken away. */
  private void requirement(
      Yaml.Entry field,
      List<Yaml.Entry> base,
      List<Yaml.Entry> first,
      List<Yaml.Entry> second,
      List<Yaml.Entry> without) {
    boolean isList = field.value() instanceof Yaml.Items;
    List<Yaml> members = isList ? ((Yaml.Items) field.value()).items() : List.of(field.value());
    if (!whim.chance(70) || (isList && members.size() == 1)) {
      base.add(field);
      return;
    }
    int stay = whim.below(members.size() + 1);
    int end = stay + whim.below(members.size() - stay + 1);
    List<Yaml> own = new ArrayList<>(members.subList(0, stay));
    if (whim.chance(50)) {
      Yaml wrong =
          whim.chance(50)
              ? new Yaml.Text(ghost())
              : Yaml.entries(new Yaml.Entry("any-of", texts(ghost(), ghost())));
      own.add(whim.below(own.size() + 1), wrong);
      without.add(new Yaml.Entry(field.key(), new Yaml.Items(List.of(wrong))));
    }
    add(base, field.key(), own, isList);
    List<Yaml> more = new ArrayList<>(members.subList(stay, end));
    if (stay > 0 && !more.isEmpty() && whim.chance(30)) {
      // Said already, so that it counts once.
      more.add(0, members.get(0));
    }
    more.addAll(members.subList(end, members.size()));
    // All in one file, for what several say comes in an order of its own.
    add(whim.chance(50) ? first : second, field.key(), more, isList);
  }

  /** A single requirement stands by itself, for a list in it would be taken for the list. */
  private static void add(List<Yaml.Entry> fields, String key, List<Yaml> members, boolean isList) {
    if (!members.isEmpty()) {
      boolean isBare = !isList && members.size() == 1;
      Yaml value = isBare ? members.get(0) : new Yaml.Items(List.copyOf(members));
      fields.add(new Yaml.Entry(key, value));
    }
  }

  private void list(
      String key,
      List<Yaml> items,
      List<Yaml.Entry> base,
      List<Yaml.Entry> first,
      List<Yaml.Entry> second) {
    int stay = whim.below(items.size() + 1);
    add(base, key, items.subList(0, stay), true);
    add(whim.chance(50) ? first : second, key, items.subList(stay, items.size()), true);
  }

  private void attributes(
      List<Yaml.Entry> all,
      List<Yaml.Entry> base,
      List<Yaml.Entry> first,
      List<Yaml.Entry> second) {
    int stay = whim.below(all.size() + 1);
    int end = stay + whim.below(all.size() - stay + 1);
    List<Yaml.Entry> own = new ArrayList<>(all.subList(0, stay));
    if (whim.chance(50)) {
      all.subList(stay, end).forEach(one -> own.add(text(one.key(), "wrong")));
    }
    addAll(base, own);
    addAll(whim.chance(50) ? first : second, all.subList(stay, all.size()));
  }

  private static void addAll(List<Yaml.Entry> fields, List<Yaml.Entry> attributes) {
    if (!attributes.isEmpty()) {
      fields.add(new Yaml.Entry("attributes", new Yaml.Entries(List.copyOf(attributes))));
    }
  }

  private List<Yaml.Entry> sections(Map<String, Map<String, List<Yaml.Entry>>> sections) {
    List<Yaml.Entry> entries = new ArrayList<>();
    if (sections == declared) {
      List<Yaml.Entry> audiences = new ArrayList<>();
      inventory
          .populations()
          .forEach(
              (id, population) -> {
                List<Yaml.Entry> fields = new ArrayList<>();
                population.ifPresent(
                    people -> fields.add(new Yaml.Entry("population", new Yaml.Whole(people))));
                audiences.add(new Yaml.Entry(id, new Yaml.Entries(fields)));
              });
      entries.add(new Yaml.Entry("audiences", new Yaml.Entries(audiences)));
    }
    sections.forEach(
        (section, nodes) -> {
          List<Yaml.Entry> all = new ArrayList<>();
          nodes.forEach((id, fields) -> all.add(new Yaml.Entry(id, new Yaml.Entries(fields))));
          entries.add(new Yaml.Entry(section, new Yaml.Entries(all)));
        });
    return entries;
  }

  private List<Yaml.Entry> extending(Map<String, Map<String, List<Yaml.Entry>>> sections) {
    return List.of(new Yaml.Entry("extend", new Yaml.Entries(sections(sections))));
  }

  private String print(List<Yaml.Entry> entries) {
    return new YamlPrinter(Whim.none()).print(new Yaml.Entries(entries));
  }

  private static Yaml users(Map<String, Long> users) {
    if (users.size() == 1 && users.containsKey(Audience.EVERYONE)) {
      return new Yaml.Whole(users.get(Audience.EVERYONE));
    }
    List<Yaml.Entry> entries = new ArrayList<>();
    users.forEach((id, people) -> entries.add(new Yaml.Entry(id, new Yaml.Whole(people))));
    return new Yaml.Entries(entries);
  }

  private static Yaml requirement(PlainRequirement requirement) {
    if (requirement instanceof PlainRequirement.One one) {
      return new Yaml.Text(one.id());
    }
    if (requirement instanceof PlainRequirement.ActiveStandby pair) {
      List<Yaml.Entry> entries = new ArrayList<>();
      entries.add(new Yaml.Entry("active", requirement(pair.active())));
      entries.add(new Yaml.Entry("standby", requirement(pair.standby())));
      pair.failover().ifPresent(tool -> entries.add(new Yaml.Entry("failover", requirement(tool))));
      return new Yaml.Entries(entries);
    }
    Yaml members =
        new Yaml.Items(requirement.members().stream().map(member -> requirement(member)).toList());
    if (requirement instanceof PlainRequirement.AnyOf) {
      return Yaml.entries(new Yaml.Entry("any-of", members));
    }
    if (requirement instanceof PlainRequirement.AtLeast some) {
      return Yaml.entries(
          new Yaml.Entry("at-least", new Yaml.Whole(some.needed())), new Yaml.Entry("of", members));
    }
    if (requirement instanceof PlainRequirement.AtLeastShare share) {
      return Yaml.entries(
          text("at-least", share.percent().toPlainString() + "%"), new Yaml.Entry("of", members));
    }
    return members;
  }

  private static Yaml texts(String... texts) {
    List<Yaml> all = new ArrayList<>();
    for (String text : texts) {
      all.add(new Yaml.Text(text));
    }
    return new Yaml.Items(all);
  }

  private static Yaml.Entry text(String key, String text) {
    return new Yaml.Entry(key, new Yaml.Text(text));
  }
}
