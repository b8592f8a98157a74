package blast.loading;

import blast.inventory.ExpectedState;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.util.ArrayList;
import java.util.List;

/** Every place of the format where a value can stand, and values of every form to put there. */
final class SchemaPlaces {
  /** What stands for the value. */
  private static final String HOLE = "_";

  private static final List<String> VALUES =
      List.of(
          // Texts and ids.
          "a",
          "b",
          "'a'",
          "''",
          "' '",
          "a b",
          "x-a",
          "-a",
          ".a",
          "a.b/c@d:e",
          "아이",
          "'a*'",
          "'*'",
          "'?-a'",
          "'-*'",
          "a".repeat(200),
          "a".repeat(201),
          "'" + "*".repeat(200) + "'",
          "'" + "*".repeat(201) + "'",
          // What a parser takes for something else. Not null, which is an id to blast and nothing
          // to a schema.
          "",
          "'null'",
          "true",
          "false",
          "no",
          "off",
          "on",
          "2022-10-15",
          // Words.
          "critical",
          "high",
          "Critical",
          "error",
          "note",
          "site",
          "server",
          "KR",
          "NO",
          "XX",
          "kr",
          // Numbers.
          "0",
          "1",
          "2",
          "3",
          "-1",
          "-0",
          "+5",
          "5",
          "'5'",
          "90",
          "90.1",
          "-180",
          "181",
          "1_000",
          "'1_000'",
          "1__0",
          "0_1",
          "-1_000",
          "1.5",
          "1.0",
          "1e6",
          "010",
          "0x10",
          "1:30",
          ".5",
          ".inf",
          "9223372036854775807",
          "9223372036854775808",
          "99999999999999999999",
          // Percentages.
          "60%",
          "60%",
          "0%",
          "0.000%",
          "100%",
          "100.0%",
          "100.1%",
          "101%",
          "-5%",
          "33.333333%",
          "33.3333330%",
          "33.3333333%",
          "007%",
          "1e1%",
          "%",
          // Dates.
          "2027-01-31",
          "'2027-01-31'",
          "2027-1-31",
          "2027-13-01",
          "2027-02-30",
          "+2027-01-31",
          // Lists.
          "[]",
          "[a]",
          "[a, b]",
          "[a, [b]]",
          "[[]]",
          "['']",
          "[-a]",
          "[x-a]",
          "['a*', b]",
          "[5, true]",
          "[{}]",
          "[high, low]",
          // Mappings.
          "{}",
          "{x-a: [1]}",
          "{a: }",
          "{a: b}",
          "{a: {}}",
          "{a: 5}",
          "{a: 1.5}",
          "{-a: {}}",
          "{a b: {}}",
          "{a: {name: x, x-b: 1}}",
          "{a: {nmae: x}}",
          "{name: x}",
          "{population: 5}",
          "{lat: 1, lon: 2}",
          "{lat: 1}",
          "{lat: 1, lon: 2, x-alt: 3}",
          // Groups.
          "{any-of: [a]}",
          "{any-of: [a], x-note: 1}",
          "{any-of: []}",
          "{any-of: a}",
          "{any-of: [a], all-of: [b]}",
          "{any-of: [a], of: [b]}",
          "{any-of: [a], some-of: [b]}",
          "{all-of: [a, {any-of: [b]}]}",
          "{at-least: 1, of: [a]}",
          "{at-least: 50%, of: [a, b]}",
          "{at-least: 1}",
          "{of: [a]}",
          "{active: a, standby: b}",
          "{active: a, standby: [b], failover: c}",
          "{active: a, failover: c}",
          "{active: a}",
          // Promises and settings.
          "{down: a}",
          "{down: a, up: [b]}",
          "{users-at-most: 5}",
          "{remove: a, expect: {down: b}}",
          "{remove: a}",
          "{survive: {any: 1, of: site}}",
          "{survive: {any: 1, of: site}, except: a}",
          "{survive: {any: 1, of: site}, each: site}",
          "{each: site, users-at-stake-at-most: 40%}",
          "{each: site, users-at-stake-at-most: 40%, services: {}}",
          "{each: site}",
          "{users-at-stake-at-most: 5}",
          "{any: 1, of: server}",
          "{any: 1}",
          "{of: server}",
          "{criticality: [high, low], tags: x}",
          "{rules: {a: off}}",
          "{rules: {a: often}}",
          "{a: note}",
          "{rule: a, on: b, reason: c}",
          "[{rule: a, on: 'b*', reason: c, until: 2027-01-31}]",
          "[{rule: a, on: b}]",
          "[{on: b, reason: c}]",
          "[{rule: a, reason: c}]",
          "[{rule: a, on: b, reason: c, whom: d}]");

  private SchemaPlaces() {}

  /** The places, each a text with a hole. */
  static List<String> all() {
    List<String> places = new ArrayList<>(List.of("_", "blast: _", "name: _", "x-a: _"));
    places.add("audiences: _");
    places.add("audiences: {a: _}");
    places.add("audiences: {a: {name: _}}");
    places.add("audiences: {a: {population: _}}");
    for (Kind kind : Kind.values()) {
      places.add(kind.section() + ": _");
      places.add(kind.section() + ": {z: _}");
      for (String key : Field.keysOn(kind)) {
        places.add(kind.section() + ": {z: {" + key + ": _}}");
      }
    }
    for (String inside :
        List.of(
            "users: {a: _}",
            "tags: [_]",
            "attributes: {a: _}",
            "needs: [_]",
            "needs: {all-of: _}",
            "needs: {any-of: [a, _]}",
            "needs: {at-least: _, of: [a, b]}",
            "needs: {at-least: 1, of: _}",
            "needs: {active: _, standby: b}",
            "needs: {active: a, standby: _}",
            "needs: {active: a, standby: b, failover: _}")) {
      places.add("services: {z: {" + inside + "}}");
    }
    places.add("sites: {z: {location: {lat: _, lon: 1}}}");
    places.add("sites: {z: {location: {lat: 1, lon: _}}}");
    places.addAll(promises());
    places.addAll(settings());
    return places;
  }

  private static List<String> promises() {
    List<String> places = new ArrayList<>();
    for (String scenario :
        List.of(
            "_",
            "{description: _, remove: a, expect: {down: b}}",
            "{source: _, remove: a, expect: {down: b}}",
            "{remove: _, expect: {down: b}}",
            "{remove: [a, _], expect: {down: b}}",
            "{remove: a, expect: _}",
            "{remove: a, expect: {users-at-most: _}}",
            "{remove: a, expect: {down: b}, bogus: _}")) {
      places.add("scenarios: {z: " + scenario + "}");
    }
    for (ExpectedState state : ExpectedState.values()) {
      places.add("scenarios: {z: {remove: a, expect: {" + state.key() + ": _}}}");
    }
    for (String policy :
        List.of(
            "_",
            "{description: _, survive: {any: 1, of: site}}",
            "{survive: _}",
            "{survive: {any: _, of: site}}",
            "{survive: {any: 2, of: _}}",
            "{survive: {any: 1, of: site, except: _}}",
            "{services: _, survive: {any: 1, of: site}}",
            "{services: {criticality: _}, survive: {any: 1, of: site}}",
            "{services: {company: _}, survive: {any: 1, of: site}}",
            "{services: {tags: _}, survive: {any: 1, of: site}}",
            "{services: {ids: _}, survive: {any: 1, of: site}}",
            "{each: _, users-at-stake-at-most: 5}",
            "{each: site, users-at-stake-at-most: _}",
            "{each: site, users-at-stake-at-most: 5, except: _}")) {
      places.add("policies: {z: " + policy + "}");
    }
    places.add("scenarios: _");
    places.add("policies: _");
    return places;
  }

  private static List<String> settings() {
    return List.of(
        "lint: _",
        "lint: {rules: _}",
        "lint: {rules: {server-without-site: _}}",
        "lint: {rules: {another: _}}",
        "lint: {ignore: _}",
        "lint: {ignore: [_]}",
        "lint: {ignore: [{rule: _, on: a, reason: b}]}",
        "lint: {ignore: [{rule: a, on: _, reason: b}]}",
        "lint: {ignore: [{rule: a, on: b, reason: _}]}",
        "lint: {ignore: [{rule: a, on: b, reason: c, until: _}]}");
  }

  /** A place with every value in turn. */
  static List<String> texts(String place) {
    return VALUES.stream().map(value -> place.replace(HOLE, value)).toList();
  }

  /** Ids of every form, as keys of every mapping that is one from ids. */
  static List<String> keys() {
    List<String> texts = new ArrayList<>();
    for (String value : VALUES) {
      boolean isKey = value.matches("[^\\[{].*") && !value.contains("%");
      for (String place :
          List.of(
              "services: {_: {}}",
              "audiences: {_: }",
              "services: {z: {users: {_: 5}}}",
              "scenarios: {_: {remove: a, expect: {down: b}}}",
              "policies: {_: {survive: {any: 1, of: site}}}",
              "lint: {rules: {_: note}}")) {
        if (isKey) {
          texts.add(place.replace(HOLE, value));
        }
      }
    }
    return texts;
  }
}
