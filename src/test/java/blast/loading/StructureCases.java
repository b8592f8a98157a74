package blast.loading;

import java.util.List;

/** Sections, keys and forms. */
final class StructureCases {
  private static final String FIRST = "it stands here first";
  private static final String NO_KEY = "put text with braces or brackets in quotes";

  private StructureCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "unknown sections",
                """
                «service»:
                  a: {}
                «zzzz»: 1
                sites: {s: {}}
                """)
            .says(
                "unknown-key",
                "key 'service' is unknown in an inventory",
                "did you mean 'services'?")
            .says("unknown-key", "key 'zzzz' is unknown in an inventory", Keys.INVENTORY),
        Golden.of(
                "every kind of node has fields of its own",
                """
                companies: {a: {«within»: s}}
                sites: {s: {«site»: s}}
                servers: {b: {«cuont»: 2}}
                services: {c: {«type»: x, «run-on»: b}}
                resources: {d: {«users»: 5}}
                """)
            .says("unknown-key", "key 'within' is unknown in a company", Keys.COMPANY)
            .says("unknown-key", "key 'site' is unknown in a site", Keys.SITE)
            .says("unknown-key", "key 'cuont' is unknown in a server", "did you mean 'count'?")
            .says("unknown-key", "key 'type' is unknown in a service", Keys.SERVICE)
            .says("unknown-key", "key 'run-on' is unknown in a service", "did you mean 'runs-on'?")
            .says("unknown-key", "key 'users' is unknown in a resource", "did you mean 'uses'?"),
        Golden.of(
                "a number with commas, of which YAML makes keys",
                """
                servers: {a: {count: «20,000»}}
                """)
            .says(
                "wrong-type",
                "'count' expects a whole number, found '20,000'",
                "write 20_000 or 20"),
        Golden.of(
                "unknown keys in smaller things",
                """
                audiences: {korea: {«size»: 5}}
                sites: {s: {location: {lat: 1, lon: 2, «alt»: 3}}}
                services: {a: {needs: {any-of: [s], «some-of»: [s]}, «"a\\tb"»: 1}}
                """)
            .says(
                "unknown-key",
                "key 'size' is unknown in an audience",
                "use one of: name, population")
            .says("unknown-key", "key 'alt' is unknown in a location", "did you mean 'lat'?")
            .says("unknown-key", "key 'some-of' is unknown in a group", Keys.GROUP)
            .says("unknown-key", "key 'a\\u0009b' is unknown in a service", Keys.SERVICE),
        Golden.of(
                "a key stands twice at every level",
                """
                ‹services›:
                  ‹a›: {‹name›: x, owner: o, «name»: y, «"name"»: z}
                  «a»: {}
                  b: {needs: {‹any-of›: [a], «any-of»: [a]}, attributes: {‹k›: 1, «k»: 2}}
                «services»: {c: {}}
                """)
            .says("duplicate-key", "key 'name' is repeated here")
            .see(3, FIRST)
            .says("duplicate-key", "key 'name' is repeated here")
            .see(3, FIRST)
            .says("duplicate-key", "key 'a' is repeated here")
            .see(2, FIRST)
            .says("duplicate-key", "key 'any-of' is repeated here")
            .see(4, FIRST)
            .says("duplicate-key", "key 'k' is repeated here")
            .see(5, FIRST)
            .says("duplicate-key", "key 'services' is repeated here")
            .see(1, FIRST),
        Golden.of(
                "a key stands twice in a long mapping, under an escape",
                """
                services:
                  a:
                    attributes: {‹k1›: 1, k2: 2, k3: 3, k4: 4, k5: 5, k6: 6, k7: 7, k8: 8, k9: 9,
                      k10: 10, k11: 11, k12: 12, k13: 13, k14: 14, k15: 15, k16: 16, ‹k17›: 17,
                      «k17»: 18, «"k\\u0031"»: 19}
                """)
            .says("duplicate-key", "key 'k17' is repeated here")
            .see(2, FIRST)
            .says("duplicate-key", "key 'k1' is repeated here")
            .see(1, FIRST),
        Golden.of(
                "sections and nodes that are no mappings",
                """
                services: «»[a, b]
                sites: «many»
                servers: {a: «5», b: «»[x], c: «"null"»}
                audiences: «7»
                resources:
                """)
            .says(
                "wrong-type",
                "'services' expects a mapping from ids, found a list",
                "begin each entry with 'id:' instead of '-'")
            .says("wrong-type", "'sites' expects a mapping from ids, found 'many'")
            .says("wrong-type", "'a' expects a mapping of fields, found '5'")
            .says("wrong-type", "'b' expects a mapping of fields, found a list")
            .says("wrong-type", "'c' expects a mapping of fields, found 'null'")
            .says("wrong-type", "'audiences' expects a mapping from ids, found '7'"),
        Golden.of(
                "values of the wrong form",
                """
                audiences: {k: «10»}
                companies: {c: {name: «»[x], country: «»{a: b}}}
                sites: {s: {location: «here», tags: «one», attributes: «»[x]}}
                servers: {b: {site: «»[s], company:«» , count: «»[1]}}
                services:
                  a: {users: «»[1], criticality: «»[high], tags: [x, «»[y]], needs:«» , uses: «»{}}
                name: «»[x]
                """)
            .says("wrong-type", "'k' expects a mapping with 'name' and 'population', found '10'")
            .says("wrong-type", "'name' expects text, found a list")
            .says("wrong-type", "'country' expects text, found a mapping")
            .says("wrong-type", "'location' expects a mapping with 'lat' and 'lon', found 'here'")
            .says(
                "wrong-type",
                "'tags' expects a list of texts, found 'one'",
                "write a list in brackets: [one]")
            .says("wrong-type", "'attributes' expects a mapping, found a list")
            .says("wrong-type", "'site' expects one id, found a list", "write 's' without brackets")
            .says("wrong-type", "'company' expects one id, found nothing")
            .says("wrong-type", "'count' expects a whole number, found a list")
            .says("wrong-type", "'users' expects a whole number, found a list")
            .says("wrong-type", "'criticality' expects a text, found a list")
            .says("wrong-type", "'tags' expects text, found a list")
            .says("wrong-type", "'needs' expects an id, a list or a group, found nothing")
            .says(
                "wrong-type",
                "'uses' expects one form of group, found an empty mapping",
                "write {all-of: […]}, {any-of: […]}, {at-least: N, of: […]}"
                    + " or {active: …, standby: …, failover: …}")
            .says("wrong-type", "'name' expects text, found a list"),
        Golden.of(
                "keys that are no texts",
                """
                services:
                  «»[a, b]: {}
                  ? «»{c: d}
                  : {}
                  e: {«»[f]: g}
                """)
            .says("wrong-type", "a list stands where a key is expected", NO_KEY)
            .says("wrong-type", "a mapping stands where a key is expected", NO_KEY)
            .says("wrong-type", "a list stands where a key is expected", NO_KEY),
        Golden.of("files disagree on the inventory's title")
            .file("a.yaml", "name: ‹One›\ndescription: ‹x›\nservices: {a: {}}\n")
            .file("b.yaml", "name: «Two»\n---\nname: One\ndescription: «y»\n")
            .says(
                "conflicting-title",
                "the inventory's name is already given, and this one is not used")
            .see(1, "it is given here first")
            .says(
                "conflicting-title",
                "the inventory's description is already given, and this one is not used")
            .see(2, "it is given here first"),
        Golden.of(
                "versions that do not exist",
                """
                blast: «2»
                ---
                blast: «-1»
                ---
                blast: «"1"»
                ---
                blast: «1.0»
                ---
                services: {a: {}}
                """)
            .says("unsupported-version", "format version 2 is not supported, expected 1")
            .says("unsupported-version", "format version -1 is not supported, expected 1")
            .says(
                "wrong-type",
                "'blast' expects a whole number, found the text '1'",
                "remove the quotes")
            .says(
                "bad-number",
                "'blast' expects a whole number in decimal digits, found '1.0'",
                "write 1"));
  }
}
