package blast.loading;

import java.util.List;

/** Who refers to whom. */
final class ReferenceCases {
  private static final String HERE = "it is declared here";

  private ReferenceCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "ids that are declared nowhere, in every field that takes one",
                """
                companies: {kakao: {parent: «cacao»}}
                sites: {pangyo: {within: «pangjo», company: «none»}}
                servers: {chat-pangyo: {site: «Pangyo»}}
                services:
                  talk:
                    runs-on:
                      active: «chat-pango»
                      standby: {any-of: [chat-pangyo, {at-least: 1, of: [«chat»]}]}
                      failover: [«x»]
                    needs: [«tlak», «tlak2»]
                    uses: «zulu»
                """)
            .says("unknown-reference", undeclared("cacao"))
            .says("unknown-reference", undeclared("pangjo"))
            .says("unknown-reference", undeclared("none"))
            .says("unknown-reference", undeclared("Pangyo"), "did you mean 'pangyo'?")
            .says("unknown-reference", undeclared("chat-pango"), "did you mean 'chat-pangyo'?")
            .says("unknown-reference", undeclared("chat"), "did you mean 'chat-pangyo'?")
            .says("unknown-reference", undeclared("x"))
            .says("unknown-reference", undeclared("tlak"))
            .says("unknown-reference", undeclared("tlak2"))
            .says("unknown-reference", undeclared("zulu")),
        Golden.of(
                "up to three ids are offered, the nearest only",
                """
                servers: {web-1: {}, web-2: {}, web-3: {}, web-4: {}, web: {}}
                services: {a: {needs: «web-5»}, b: {needs: «webb»}}
                """)
            .says(
                "unknown-reference",
                undeclared("web-5"),
                "did you mean 'web-1', 'web-2' or 'web-3'?")
            .says("unknown-reference", undeclared("webb"), "did you mean 'web'?"),
        Golden.of(
                "an entry that is ignored is referred to",
                """
                services:
                  x-old: {}
                  a: {needs: «x-old»}
                """)
            .says(
                "unknown-reference",
                undeclared("x-old"),
                "rename it: entries that begin with 'x-' are ignored"),
        Golden.of("a reference crosses files, and one finds nothing")
            .file("a.yaml", "services: {a: {needs: [b, «c»]}}\n")
            .file("b.yaml", "services: {b: {needs: «aa»}}\n")
            .says("unknown-reference", undeclared("c"), "did you mean 'b'?")
            .says("unknown-reference", undeclared("aa"), "did you mean 'a'?"),
        Golden.of(
                "nodes of the wrong kind",
                """
                companies: {‹acme›: {parent: «seoul»}}
                sites: {‹seoul›: {within: «dns», company: «web»}}
                servers: {‹web›: {site: «acme», company: «dns»}}
                services: {mail: {site: «web», needs: [acme, seoul, web, dns], runs-on: seoul}}
                resources: {‹dns›: {company: «seoul»}}
                """)
            .says("wrong-kind", "'parent' expects a company, found the site 'seoul'")
            .see(2, HERE)
            .says("wrong-kind", "'within' expects a site, found the resource 'dns'")
            .see(4, HERE)
            .says("wrong-kind", "'company' expects a company, found the server 'web'")
            .see(3, HERE)
            .says("wrong-kind", "'site' expects a site, found the company 'acme'")
            .see(1, HERE)
            .says("wrong-kind", "'company' expects a company, found the resource 'dns'")
            .see(4, HERE)
            .says("wrong-kind", "'site' expects a site, found the server 'web'")
            .see(3, HERE)
            .says("wrong-kind", "'company' expects a company, found the site 'seoul'")
            .see(2, HERE),
        Golden.of(
                "nodes that refer to themselves",
                """
                companies: {acme: {parent: «acme»}}
                sites: {seoul: {within: «seoul», needs: [{any-of: [dns, «seoul»]}]}}
                services: {mail: {uses: «mail»}}
                resources: {dns: {site: «dns»}}
                """)
            .says("self-reference", "'acme' refers to itself under 'parent'")
            .says("self-reference", "'seoul' refers to itself under 'within'")
            .says("self-reference", "'seoul' refers to itself under 'needs'")
            .says("self-reference", "'mail' refers to itself under 'uses'")
            .says("self-reference", "'dns' refers to itself under 'site'"),
        Golden.of(
                "places and companies that contain each other, and a tail that leads there",
                """
                sites:
                  tail: {within: hall}
                  rack: {within: «hall»}
                  hall: {within: building}
                  building: {within: rack}
                  fine: {within: tail}
                companies:
                  a: {parent: «b»}
                  b: {parent: a}
                """)
            .says(
                "circular-nesting",
                "site 'rack' stands within itself: rack > hall > building > rack")
            .says("circular-nesting", "company 'a' is its own parent: a > b > a"),
        Golden.of("a circle through files begins where the first of them comes into it")
            .file("b.yaml", "sites: {s3: {within: s1}}\n")
            .file("a.yaml", "sites: {s2: {within: «s3»}, s1: {within: s2}}\n")
            .says("circular-nesting", "site 's2' stands within itself: s2 > s3 > s1 > s2"),
        Golden.of(
                "a circle of twelve names ten",
                """
                sites:
                  s01: {within: «s02»}
                  s02: {within: s03}
                  s03: {within: s04}
                  s04: {within: s05}
                  s05: {within: s06}
                  s06: {within: s07}
                  s07: {within: s08}
                  s08: {within: s09}
                  s09: {within: s10}
                  s10: {within: s11}
                  s11: {within: s12}
                  s12: {within: s01}
                """)
            .says(
                "circular-nesting",
                "site 's01' stands within itself: s01 > s02 > s03 > s04 > s05 > s06 > s07 > s08"
                    + " > s09 > s10 > 2 more > s01"),
        Golden.of(
                "references that stand in a node of more than eight thousand lines",
                """
                services:
                  a:
                %s
                    needs: [b, «gone»]
                  b: {}
                """
                    .formatted("    # nothing\n".repeat(9000)))
            .says("unknown-reference", undeclared("gone")));
  }

  private static String undeclared(String id) {
    return "'" + id + "' is not declared anywhere";
  }
}
