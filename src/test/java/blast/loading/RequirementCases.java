package blast.loading;

import java.util.List;

/** Groups, thresholds and depth. */
final class RequirementCases {
  private static final String FORMS =
      "write {all-of: […]}, {any-of: […]}, {at-least: N, of: […]}"
          + " or {active: …, standby: …, failover: …}";

  private RequirementCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "groups without members",
                """
                services:
                  a: {needs: «»[], uses: {any-of: «»[]}}
                  b: {needs: [a, «»[]], uses: {all-of: «»[]}, runs-on: {at-least: 1, of: «»[]}}
                """)
            .says("empty-group", "'needs' expects members, found none")
            .says("empty-group", "'any-of' expects members, found none")
            .says("empty-group", "'needs' expects members, found none")
            .says("empty-group", "'all-of' expects members, found none")
            .says("empty-group", "'of' expects members, found none"),
        Golden.of(
                "thresholds out of range",
                """
                servers: {x: {}, y: {}}
                services:
                  a: {runs-on: {at-least: «0», of: [x, y]}}
                  b: {runs-on: {at-least: «3», of: [x, y]}}
                  c: {runs-on: {at-least: «-1», of: [x, y]}}
                  d: {runs-on: {at-least: 2, of: [x, y]}}
                  e: {runs-on: {at-least: «9223372036854775807», of: [x]}}
                """)
            .says("bad-threshold", "'at-least' expects 1 to 2, the number of members, found '0'")
            .says("bad-threshold", "'at-least' expects 1 to 2, the number of members, found '3'")
            .says("bad-threshold", "'at-least' expects 1 to 2, the number of members, found '-1'")
            .says(
                "bad-threshold",
                "'at-least' expects 1 to 1, the number of members,"
                    + " found '9223372036854775807'"),
        Golden.of(
                "thresholds that are no numbers",
                """
                servers: {x: {}, y: {}}
                services:
                  a: {runs-on: {at-least: «half», of: [x, y]}}
                  b: {runs-on: {at-least: «1.5», of: [x, y]}}
                  c: {runs-on: {at-least: «"1"», of: [x, y]}}
                  d: {runs-on: {at-least: «»[1], of: [x, y]}}
                  e: {runs-on: {at-least: 1, of: «x»}}
                """)
            .says("wrong-type", "'at-least' expects a whole number, found 'half'")
            .says("bad-number", "'at-least' expects a whole number in decimal digits, found '1.5'")
            .says(
                "wrong-type",
                "'at-least' expects a whole number, found the text '1'",
                "remove the quotes")
            .says("wrong-type", "'at-least' expects a number or a percentage, found a list")
            .says("wrong-type", "'of' expects a list, found 'x'", "write a list in brackets: [x]"),
        Golden.of(
                "percentages out of range, or of other notation",
                """
                servers: {x: {}, y: {}}
                services:
                  a: {runs-on: {at-least: «0%», of: [x, y]}}
                  b: {runs-on: {at-least: «101%», of: [x, y]}}
                  c: {runs-on: {at-least: «-5%», of: [x, y]}}
                  d: {runs-on: {at-least: «1e2%», of: [x, y]}}
                  e: {runs-on: {at-least: «33.3333333%», of: [x, y]}}
                  f: {runs-on: {at-least: «100.000001%», of: [x, y]}}
                  g: {runs-on: {at-least: «0.0000%», of: [x, y]}}
                  h: {runs-on: {at-least: «50.%», of: [x, y]}}
                  i: {runs-on: {at-least: «"%"», of: [x, y]}}
                  j: {runs-on: {at-least: 33.333333%, of: [x, y]}}
                """)
            .says("bad-threshold", percentage("0%"))
            .says("bad-threshold", percentage("101%"))
            .says("bad-threshold", percentage("-5%"))
            .says("bad-threshold", percentage("1e2%"))
            .says("bad-threshold", percentage("33.3333333%"))
            .says("bad-threshold", percentage("100.000001%"))
            .says("bad-threshold", percentage("0.0000%"))
            .says("bad-threshold", percentage("50.%"))
            .says("bad-threshold", percentage("%")),
        Golden.of(
                "groups of no form, or of two",
                """
                servers: {x: {}, y: {}}
                services:
                  a: {runs-on: «»{any-of: [x], all-of: [y]}}
                  b: {runs-on: «»{at-least: 1}}
                  c: {runs-on: «»{active: x}}
                  d: {runs-on: «»{active: x, failover: y}}
                  e: {runs-on: {any-of: «x»}}
                  f: {runs-on: {all-of: «»{x: y}}}
                  g: {runs-on: {«anyof»: [x]}}
                  h: {runs-on: «»{x-note: 1}}
                """)
            .says("wrong-type", form("runs-on", "all-of, any-of"), FORMS)
            .says("wrong-type", form("runs-on", "at-least"), FORMS)
            .says("wrong-type", form("runs-on", "active"), FORMS)
            .says("wrong-type", form("runs-on", "active, failover"), FORMS)
            .says(
                "wrong-type", "'any-of' expects a list, found 'x'", "write a list in brackets: [x]")
            .says("wrong-type", "'all-of' expects a list, found a mapping")
            .says("unknown-key", "key 'anyof' is unknown in a group", "did you mean 'any-of'?")
            .says("wrong-type", form("runs-on", "an empty mapping"), FORMS),
        Golden.of(
                "every part of a pair is read, although the first is wrong",
                """
                servers: {x: {}}
                services:
                  a: {runs-on: {active: «»[], standby: «-y», failover: «»{}}}
                """)
            .says("empty-group", "'active' expects members, found none")
            .says("bad-id", "id '-y' begins with '-'", Keys.ID)
            .says("wrong-type", form("failover", "an empty mapping"), FORMS),
        Golden.of(
                "members that stand in a group twice are warned of",
                """
                servers: {x: {}, y: {}}
                services:
                  a: {needs: [‹x›, y, «x», «"x"»], runs-on: {any-of: [‹y›, «y»]}}
                  b: {needs: [x, [x]], runs-on: {active: x, standby: «x»}}
                """)
            .says("duplicate-member", twice("x"))
            .see(1, "it stands here first")
            .says("duplicate-member", twice("x"))
            .see(1, "it stands here first")
            .says("duplicate-member", twice("y"))
            .see(2, "it stands here first")
            .says(
                "duplicate-member", "standby 'x' is the active itself, and stands by for nothing"),
        Golden.of(
                "members that stand in a long group twice do not count for its threshold",
                """
                servers: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}}
                resources: {k: {}, l: {}, m: {}, n: {}, o: {}, p: {}}
                services:
                  s:
                    runs-on:
                      at-least: «17»
                      of: [a, ‹b›, c, d, e, f, g, h, i, j, k, l, m, n, o, p, «b»]
                """)
            .says("bad-threshold", "'at-least' expects 1 to 16, the number of members, found '17'")
            .says("duplicate-member", twice("b"))
            .see(1, "it stands here first"),
        Golden.of(
                "requirements nest 65 deep, where 64 is allowed",
                """
                services:
                  a: {}
                  fine: {needs: %sa%s, uses: %sa%s}
                  deep: {needs: %s«»[a]%s, uses: %s«»{any-of: [a]}%s}
                """
                    .formatted(
                        "[".repeat(64),
                        "]".repeat(64),
                        "{any-of: [".repeat(64),
                        "]}".repeat(64),
                        "[".repeat(64),
                        "]".repeat(64),
                        "{any-of: [".repeat(64),
                        "]}".repeat(64)))
            .says("input-limit", "requirements are nested more than 64 deep")
            .says("input-limit", "requirements are nested more than 64 deep"),
        Golden.of(
                "anything nests 201 deep, where 200 is allowed",
                """
                services: {a: {}}
                x-fine: %sx%s
                x-deep: %s«»[x%s
                """
                    .formatted("[".repeat(199), "]".repeat(199), "[".repeat(199), "]".repeat(200)))
            .says("input-limit", "lists and mappings are nested more than 200 deep"));
  }

  private static String percentage(String found) {
    return "'at-least' expects a percentage over 0% and at most 100%, with at most 6 decimals,"
        + " found '"
        + found
        + "'";
  }

  private static String form(String key, String found) {
    return "'" + key + "' expects one form of group, found " + found;
  }

  private static String twice(String member) {
    return "member '" + member + "' stands in this group twice, and counts once";
  }
}
