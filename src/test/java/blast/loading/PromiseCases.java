package blast.loading;

import java.util.List;

/** Scenarios, policies and settings of linting. */
final class PromiseCases {
  private static final String NODES =
      """
      companies: {kakao: {}}
      sites: {pangyo: {}, capital: {type: region}}
      services: {talk: {company: kakao}, pay: {}}
      """;
  private static final String SCENARIO_KEYS = "use one of: description, source, remove, expect";
  private static final String EXPECTATIONS =
      "use one of: down, degraded, up, not-down, users-at-most";
  private static final String POLICY_FORMS =
      "write 'survive', 'availability', or 'each' and 'users-at-stake-at-most'";

  private PromiseCases() {}

  static List<Golden> all() {
    return List.of(
        promises(
                "scenarios that aren't scenarios",
                """
                scenarios:
                  a: «fire»
                  «b»»: {}
                  «no way»: {remove: talk, expect: {down: talk}}
                  c: {remove: «»{talk: }, expect: «»[down], «bogus»: 1}
                  x-ignored: {bogus: 1}
                """)
            .says("wrong-type", "'a' expects a mapping with 'remove' and 'expect', found 'fire'")
            .says("wrong-type", "'b' expects 'expect', found none")
            .says("wrong-type", "'b' expects 'remove', found none")
            .says("bad-id", "id 'no way' contains ' '", Keys.ID)
            .says(
                "wrong-type",
                "'remove' expects an id, a pattern or a list of them, found a mapping")
            .says(
                "wrong-type",
                "'expect' expects a mapping with one of down, degraded, up, not-down,"
                    + " users-at-most, found a list")
            .says("unknown-key", "key 'bogus' is unknown in a scenario", SCENARIO_KEYS),
        promises(
                "expectations that can't be held against anything",
                """
                scenarios:
                  a: {remove: «»[], expect: «»{}}
                  b: {remove: [talk, «»[pay]], expect: {down:«» , «broken»: talk}}
                  c: {remove: pay, expect: {«downn»: talk, up: «"t a*"»}}
                  d: {remove: pay, expect: «»{x-note: 1}}
                """)
            .says("empty-group", "'remove' expects members, found none")
            .says(
                "empty-group",
                "'expect' expects one of down, degraded, up, not-down, users-at-most, found none")
            .says("wrong-type", "'remove' expects an id, a pattern or a list of them, found a list")
            .says("wrong-type", "'down' expects an id, a pattern or a list of them, found nothing")
            .says("unknown-key", "key 'broken' is unknown in an expectation", EXPECTATIONS)
            .says("unknown-key", "key 'downn' is unknown in an expectation", "did you mean 'down'?")
            .says("bad-id", "id 't a*' contains ' '", Keys.ID)
            .says(
                "empty-group",
                "'expect' expects one of down, degraded, up, not-down, users-at-most, found none"),
        promises(
                "limits that aren't numbers of people or shares",
                """
                scenarios:
                  a: {remove: talk, expect: {users-at-most: «many»}}
                  b: {remove: talk, expect: {users-at-most: «-1»}}
                  c: {remove: talk, expect: {users-at-most: «101%»}}
                  d: {remove: talk, expect: {users-at-most: «x%»}}
                  e: {remove: talk, expect: {users-at-most: «»[1]}}
                policies:
                  f: {each: site, users-at-stake-at-most: «1.5»}
                """)
            .says("wrong-type", "'users-at-most' expects a whole number, found 'many'")
            .says("bad-number", "'users-at-most' expects a number of at least 0, found '-1'")
            .says(
                "bad-number", "'users-at-most' expects a percentage from 0% to 100%, found '101%'")
            .says("bad-number", "'users-at-most' expects a percentage from 0% to 100%, found 'x%'")
            .says(
                "wrong-type",
                "'users-at-most' expects a number of people or a percentage, found a list")
            .says(
                "bad-number",
                "'users-at-stake-at-most' expects a whole number in decimal digits, found '1.5'"),
        promises(
                "promises about what isn't there",
                """
                scenarios:
                  a:
                    remove: [«pangio», «»"web-*"]
                    expect: {down: [«tlk», «"sites*"», «"pangyo*"»], up: [pangyo, "p*"]}
                policies:
                  b:
                    services: {company: [«talk», «"naver*"»], ids: [«pangyo», «pey», «"talk-*"»]}
                    survive: {any: 1, of: «reion», except: [«pangjo»]}
                  c: {each: «galaxy», users-at-stake-at-most: 1, except: «nobody-there»}
                """)
            .says(
                "unknown-reference", "'pangio' is not declared anywhere", "did you mean 'pangyo'?")
            .says("unmatched-pattern", "pattern 'web-*' matches no node")
            .says("unknown-reference", "'tlk' is not declared anywhere", "did you mean 'talk'?")
            .says("unmatched-pattern", "pattern 'sites*' matches no service")
            .says("unmatched-pattern", "pattern 'pangyo*' matches no service")
            .says("wrong-kind", "a company is expected here, found the service 'talk'")
            .see(2, "it is declared here")
            .says("unmatched-pattern", "pattern 'naver*' matches no company")
            .says("wrong-kind", "a service is expected here, found the site 'pangyo'")
            .see(1, "it is declared here")
            .says("unknown-reference", "'pey' is not declared anywhere", "did you mean 'pay'?")
            .says("unmatched-pattern", "pattern 'talk-*' matches no service")
            .says("bad-value", nodeClass("of", "reion"), "did you mean 'region'?")
            .says(
                "unknown-reference", "'pangjo' is not declared anywhere", "did you mean 'pangyo'?")
            .says(
                "bad-value",
                nodeClass("each", "galaxy"),
                "use one of: company, region, resource, server, site")
            .says("unknown-reference", "'nobody-there' is not declared anywhere"),
        promises(
                "policies that aren't policies",
                """
                policies:
                  a: «survive»
                  «b»: {}
                  «c»: {survive: {any: 1, of: site}, each: site}
                  d: {«survive»»: {}, «except»: pangyo, «surviv»: 1}
                  e: {survive: {any: «0», of: «»[site], «bogus»: 1}, services: «talk»}
                  f: {survive: «all», services: {criticality: [«urgent»], «company-id»: kakao}}
                  g: {«services»: {}, each: site, users-at-stake-at-most: 1}
                  «h»: {each: site}
                  i: {survive: {any: «»[1], of: site}, services: {tags: «»{a: b}, criticality: high}}
                """)
            .says(
                "wrong-type",
                "'a' expects a mapping with 'survive', 'availability', or 'each' and"
                    + " 'users-at-stake-at-most', found 'survive'")
            .says("wrong-type", "'b' expects one form of policy, found none", POLICY_FORMS)
            .says("wrong-type", "'c' expects one form of policy, found two", POLICY_FORMS)
            .says("wrong-type", "'survive' expects 'any', found none")
            .says("wrong-type", "'survive' expects 'of', found none")
            .says("unknown-key", "key 'except' stands inside 'survive' only")
            .says("unknown-key", "key 'surviv' is unknown in a policy", "did you mean 'survive'?")
            .says("bad-number", "'any' expects a number of at least 1, found '0'")
            .says(
                "wrong-type",
                "'of' expects a type of place, or server, resource or company, found a list")
            .says(
                "unknown-key", "key 'bogus' is unknown in 'survive'", "use one of: any, of, except")
            .says(
                "wrong-type",
                "'services' expects a mapping with some of criticality, company, tags, ids,"
                    + " found 'talk'")
            .says("wrong-type", "'survive' expects a mapping with 'any' and 'of', found 'all'")
            .says(
                "bad-value",
                "'criticality' expects one of critical, high, medium, low, found 'urgent'",
                "use one of: critical, high, medium, low")
            .says(
                "unknown-key",
                "key 'company-id' is unknown in a selector of services",
                "did you mean 'company'?")
            .says("unknown-key", "key 'services' stands with 'survive' only")
            .says("wrong-type", "'h' expects 'users-at-stake-at-most', found none")
            .says("wrong-type", "'any' expects a whole number, found a list")
            .says("wrong-type", "'tags' expects a text or a list of texts, found a mapping"),
        promises(
                "settings of linting that say nothing",
                """
                lint:
                  rules: {a: «loud», b: «»[off], c: off, x-d: loud}
                  ignore:
                  - «»{rule: a, on: talk}
                  - «x»
                  «bogus»: 1
                """)
            .says(
                "bad-value",
                "'a' expects one of off, note, warning, error, found 'loud'",
                "use one of: off, note, warning, error")
            .says("wrong-type", "'b' expects one of off, note, warning, error, found a list")
            .says(
                "wrong-type",
                "'ignore' expects a 'reason', found none",
                "say why the finding is accepted")
            .says(
                "wrong-type", "'ignore' expects mappings with 'rule', 'on' and 'reason', found 'x'")
            .says(
                "unknown-key",
                "key 'bogus' is unknown in 'lint'",
                "use one of: rules, ignore, exclude, fail-on, formats, baseline"),
        promises(
                "findings that can't be ignored so",
                """
                lint:
                  ignore:
                  - «»{on: talk, reason: a}
                  - «»{rule: a, reason: a}
                  - {rule: a, on: talk, «reason»: " "}
                  - {rule: a, on: talk, reason: «»[x]}
                  - {rule: a, on: «"t a"», reason: a, until: «soon»}
                  - {rule: «»[a], on: «»[talk], reason: a, until: «2027-02-30», «for»: x}
                """)
            .says("wrong-type", "'ignore' expects 'rule', found none")
            .says("wrong-type", "'ignore' expects 'on', found none")
            .says(
                "wrong-type",
                "'ignore' expects a 'reason', found none",
                "say why the finding is accepted")
            .says("wrong-type", "'reason' expects text, found a list")
            .says("bad-id", "id 't a' contains ' '", Keys.ID)
            .says("bad-value", "'until' expects a date such as 2027-01-31, found 'soon'")
            .says("wrong-type", "'rule' expects text, found a list")
            .says("wrong-type", "'on' expects an id or a pattern, found a list")
            .says("bad-value", "'until' expects a date such as 2027-01-31, found '2027-02-30'")
            .says(
                "unknown-key",
                "key 'for' is unknown in an ignored finding",
                "use one of: rule, on, reason, until, at-most"),
        Golden.of(
                "a type of place that is called like a kind",
                """
                sites: {rack: {type: server}}
                servers: {web: {}}
                policies: {a: {each: «server», users-at-stake-at-most: 1}}
                """)
            .says(
                "bad-value",
                "'each' can't tell the kind 'server' from places of that type",
                "give those places another type"),
        promises(
                "names in promises that have other problems",
                """
                scenarios: {x: {remove: «b», expect: {«dwn»: talk}}}
                policies: {y: {each: «galaxy», users-at-stake-at-most: «400%»}}
                """)
            .says("unknown-reference", "'b' is not declared anywhere")
            .says("unknown-key", "key 'dwn' is unknown in an expectation", "did you mean 'down'?")
            .says(
                "bad-value",
                nodeClass("each", "galaxy"),
                "use one of: company, region, resource, server, site")
            .says(
                "bad-number",
                "'users-at-stake-at-most' expects a percentage from 0% to 100%, found '400%'"),
        Golden.of("promises and settings that are made twice")
            .file(
                "a.yaml",
                """
                services: {talk: {}}
                scenarios: {‹fire›: {remove: talk, expect: {down: talk}}}
                policies: {‹fire›: {survive: {any: 1, of: site}}}
                lint: {rules: {‹shared-fate›: off}}
                """)
            .file(
                "b.yaml",
                """
                scenarios: {«fire»: {remove: talk, expect: {down: talk}}}
                policies: {«fire»: {survive: {any: 1, of: site}}}
                lint: {rules: {«shared-fate»: error}}
                """)
            .says("duplicate-id", "scenario 'fire' is declared a second time")
            .see(1, "it is declared here first")
            .says("duplicate-id", "policy 'fire' is declared a second time")
            .see(2, "it is declared here first")
            .says("duplicate-key", "key 'shared-fate' is repeated here")
            .see(3, "it stands here first"),
        Golden.of("sections of promises that have the wrong form")
            .file("a.yaml", "services: {a: {}}\nscenarios: «»[]\npolicies: «x»\nlint: «off»\n")
            .says(
                "wrong-type",
                "'scenarios' expects a mapping from ids, found a list",
                "begin each entry with 'id:' instead of '-'")
            .says("wrong-type", "'policies' expects a mapping from ids, found 'x'")
            .says(
                "wrong-type",
                "'lint' expects a mapping with keys such as 'rules' and 'ignore', found 'off'"));
  }

  private static Golden promises(String name, String text) {
    return Golden.of(name, nodes(name) + text);
  }

  /** With the marks for the case that points at nodes. */
  private static String nodes(String name) {
    return name.equals("promises about what isn't there")
        ? NODES.replace("pangyo:", "‹pangyo›:").replace("talk:", "‹talk›:")
        : NODES;
  }

  private static String nodeClass(String key, String found) {
    return "'"
        + key
        + "' expects a type of place in the inventory, or server, resource or company; found '"
        + found
        + "'";
  }
}
