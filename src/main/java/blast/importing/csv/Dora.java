package blast.importing.csv;

import blast.importing.Draft;
import blast.importing.Entity;
import blast.importing.ImportRequest;
import blast.importing.Key;
import blast.importing.Needed;
import blast.inventory.Countries;
import blast.inventory.Field;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The register of information that DORA asks of financial entities: their functions, the contracts
 * on which these rely, the providers, and the subcontractors of those.
 */
final class Dora {
  private static final String ENTITIES = "01.02";
  private static final String CONTRACTS = "02.02";
  private static final String PROVIDERS = "05.01";
  private static final String SUPPLY_CHAIN = "05.02";
  private static final String FUNCTIONS = "06.01";
  private static final String ASSESSMENTS = "07.01";

  private static final Map<String, List<String>> TEMPLATES =
      Map.of(
          ENTITIES,
          List.of("c0010"),
          CONTRACTS,
          List.of("c0010", "c0020", "c0030", "c0050"),
          PROVIDERS,
          List.of("c0010"),
          SUPPLY_CHAIN,
          List.of("c0010", "c0030", "c0050"),
          FUNCTIONS,
          List.of("c0010", "c0040"),
          ASSESSMENTS,
          List.of("c0010", "c0020"),
          Register.PARAMETERS,
          List.of("name", "value"));

  private static final String YES = "x28";
  private static final String NO = "x29";
  private static final String NO_COUNTRY = "qx2007";

  /** Material and full reliance. */
  private static final Set<String> RELIED_ON = Set.of("x796", "x797");

  private static final Map<String, String> SUBSTITUTABILITY =
      Map.of(
          "x959", "not substitutable",
          "x960", "highly complex",
          "x961", "medium complexity",
          "x962", "easy");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern RANK = Pattern.compile("0*[1-9][0-9]{0,5}");

  private final Draft draft;
  private final Register register;

  /** The providers of each contract that some function relies on. */
  private final Map<String, Set<String>> contracts = new TreeMap<>();

  Dora(ImportRequest request, Draft draft) {
    this.draft = draft;
    this.register = new Register(request, draft);
  }

  void read(List<SourceText> files) {
    files.forEach(file -> register.read(file, TEMPLATES));
    register.rows(ENTITIES).forEach(row -> company(row, List.of("c0020"), "c0030", "c0060"));
    register
        .rows(PROVIDERS)
        .forEach(row -> company(row, List.of("c0050", "c0060"), "c0080", "c0110"));
    register.rows(FUNCTIONS).forEach(this::function);
    String day = day();
    register.rows(CONTRACTS).forEach(row -> contract(row, day));
    chains();
    assess();
  }

  /** The day for which the register holds; empty if nothing says it. */
  private String day() {
    for (Register.Row row : register.rows(Register.PARAMETERS)) {
      if (row.get("name").equals("refPeriod") && DATE.matcher(row.get("value")).matches()) {
        return row.get("value");
      }
    }
    String latest = "";
    for (Register.Row row : register.rows(ENTITIES)) {
      String updated = row.get("c0070");
      if (DATE.matcher(updated).matches() && updated.compareTo(latest) > 0) {
        latest = updated;
      }
    }
    if (!register.rows(CONTRACTS).isEmpty()) {
      draft.note(
          latest.isEmpty()
              ? "no parameters.csv says a refPeriod, so that contracts that ended are taken too"
              : "no parameters.csv says a refPeriod, so that "
                  + latest
                  + " is taken, the last update in b_01.02");
    }
    return latest;
  }

  private void company(Register.Row row, List<String> names, String country, String parent) {
    String code = row.get("c0010");
    if (code.isEmpty()) {
      leaveOut("rows without the code of a company", row);
      return;
    }
    Entity company = at(Key.of(Kind.COMPANY, code), row, true);
    names.stream()
        .map(row::get)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .ifPresent(name -> text(company, Field.NAME, name, row));
    String letters = row.code(country);
    if (Countries.isKnown(letters)) {
      text(company, Field.COUNTRY, letters, row);
    } else if (!letters.isEmpty() && !letters.equals(NO_COUNTRY)) {
      leaveOut("countries that are no code of one", row);
    }
    String above = row.get(parent);
    if (!above.isEmpty() && !above.equals(code)) {
      company.reference(Field.PARENT, at(Key.of(Kind.COMPANY, above), row, false).key());
    }
  }

  private void text(Entity entity, Field field, String value, Register.Row row) {
    if (!entity.text(field, value)) {
      leaveOut("another '" + field.key() + "' of the same", row);
    }
  }

  private void function(Register.Row row) {
    if (row.get("c0010").isEmpty() || row.get("c0040").isEmpty()) {
      leaveOut("rows without a function and its entity", row);
      return;
    }
    Entity function = at(service(row.get("c0040"), row.get("c0010")), row, true);
    if (!row.get("c0030").isEmpty()) {
      text(function, Field.NAME, row.get("c0030"), row);
    }
    if (row.code("c0050").equals(YES)) {
      text(function, Field.CRITICALITY, "critical", row);
    }
  }

  private static Key service(String entity, String function) {
    return Key.of(Kind.SERVICE, entity + "/" + function);
  }

  private static Key resource(String contract, String provider) {
    return Key.of(Kind.RESOURCE, contract + "/" + provider);
  }

  /** One row for each country says the same again. */
  private void contract(Register.Row row, String day) {
    String contract = row.get("c0010");
    String provider = row.get("c0030");
    String end = row.get("c0080");
    if (contract.isEmpty() || provider.isEmpty()) {
      leaveOut("rows without a contract and its provider", row);
    } else if (DATE.matcher(end).matches() && end.compareTo(day) <= 0) {
      leaveOut("contracts that ended by " + day, row);
    } else {
      Key company = at(Key.of(Kind.COMPANY, provider), row, false).key();
      Entity resource = at(resource(contract, provider), row, true);
      resource.text(Field.TYPE, "contract");
      resource.reference(Field.COMPANY, company);
      contracts.computeIfAbsent(contract, one -> new TreeSet<>()).add(provider);
      if (row.get("c0020").isEmpty() || row.get("c0050").isEmpty()) {
        leaveOut("contracts without a function", row);
      } else {
        Key function = service(row.get("c0020"), row.get("c0050"));
        boolean isNeeded = RELIED_ON.contains(row.code("c0180"));
        at(function, row, false)
            .need(isNeeded ? Field.NEEDS : Field.USES, new Needed.One(resource.key()));
      }
    }
  }

  /** Who works for whom under each contract: the contract needs all below its provider. */
  private void chains() {
    Map<String, Map<String, Set<String>>> recipients = new HashMap<>();
    List<Register.Row> below = new ArrayList<>();
    for (Register.Row row : register.rows(SUPPLY_CHAIN)) {
      String contract = row.get("c0010");
      String provider = row.get("c0030");
      String rank = row.get("c0050");
      if (provider.isEmpty() || !RANK.matcher(rank).matches()) {
        leaveOut("rows without a subcontractor and its rank", row);
      } else if (Integer.parseInt(rank) >= 2 && !contracts.containsKey(contract)) {
        leaveOut("subcontractors of contracts that aren't there", row);
      } else if (Integer.parseInt(rank) >= 2) {
        below.add(row);
        recipients
            .computeIfAbsent(contract, one -> new HashMap<>())
            .computeIfAbsent(provider, one -> new TreeSet<>())
            .add(row.get("c0060"));
      }
    }
    below.forEach(row -> subcontractor(row, recipients.getOrDefault(row.get("c0010"), Map.of())));
  }

  private void subcontractor(Register.Row row, Map<String, Set<String>> recipients) {
    String provider = row.get("c0030");
    Set<String> direct = contracts.getOrDefault(row.get("c0010"), Set.of());
    Set<String> served = above(provider, recipients);
    served.retainAll(direct);
    Key company = at(Key.of(Kind.COMPANY, provider), row, false).key();
    for (String one : served.isEmpty() ? direct : served) {
      if (one.equals(provider)) {
        leaveOut("subcontractors that are the provider", row);
      } else {
        Entity resource = draft.entity(resource(row.get("c0010"), one));
        resource.need(Field.NEEDS, new Needed.One(company));
      }
    }
  }

  /** Whom a subcontractor works for, and whom these do, and so on. */
  private static Set<String> above(String provider, Map<String, Set<String>> recipients) {
    Set<String> found = new HashSet<>();
    List<String> open = new ArrayList<>(List.of(provider));
    while (!open.isEmpty()) {
      for (String recipient : recipients.getOrDefault(open.remove(open.size() - 1), Set.of())) {
        if (!recipient.isEmpty() && found.add(recipient)) {
          open.add(recipient);
        }
      }
    }
    return found;
  }

  /** How hard it would be to replace a provider; of several answers the hardest comes first. */
  private void assess() {
    Set<Key> assessed = new HashSet<>();
    register.rows(ASSESSMENTS).stream()
        .sorted(Comparator.comparing(row -> row.code("c0050")))
        .forEach(
            row -> {
              String contract = row.get("c0010");
              String provider = row.get("c0020");
              Key key = resource(contract, provider);
              if (!contracts.getOrDefault(contract, Set.of()).contains(provider)) {
                leaveOut("assessments of contracts that aren't there", row);
              } else if (!assessed.add(key)) {
                leaveOut("assessments of what is assessed already", row);
              } else {
                assess(draft.entity(key), row);
              }
            });
  }

  private static void assess(Entity resource, Register.Row row) {
    String code = row.code("c0050");
    if (!code.isEmpty()) {
      resource.attribute("substitutability", SUBSTITUTABILITY.getOrDefault(code, code));
    }
    String alternatives = row.code("c0110");
    if (alternatives.equals(NO)) {
      resource.attribute("alternatives", "none");
    } else if (alternatives.equals(YES)) {
      String who = row.get("c0120");
      resource.attribute("alternatives", who.isEmpty() ? "identified" : who);
    }
  }

  private Entity at(Key key, Register.Row row, boolean declares) {
    Entity entity = draft.entity(key);
    switch (key.kind()) {
      case SERVICE -> entity.called("function");
      case RESOURCE -> entity.called("contract");
      default -> {}
    }
    return entity.at(row.spot().file(), row.spot().line(), declares);
  }

  private void leaveOut(String reason, Register.Row row) {
    draft.leaveOut(reason, "line " + row.spot().line(), row.spot().file(), row.spot().line());
  }
}
