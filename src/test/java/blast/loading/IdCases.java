package blast.loading;

import java.util.List;

/** Ids that are none, and ids that are declared twice. */
final class IdCases {
  private IdCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "ids that have not the form of an id",
                """
                services:
                  «.5»: {}
                  «a b»: {company: «c!», needs: [«-x», «""», a], users: {«ko rea»: 5}}
                  a: {runs-on: [«~»]}
                  «"a\\tb"»: {}
                  «😀»: {}
                  «아 이»: {}
                  «""»: {}
                  «<<x»: {}
                """)
            .says("bad-id", "id '.5' begins with '.'", Keys.ID)
            .says("bad-id", "id 'a b' contains ' '", Keys.ID)
            .says("bad-id", "id 'c!' contains '!'", Keys.ID)
            .says("bad-id", "id '-x' begins with '-'", Keys.ID)
            .says("bad-id", "an id is missing", Keys.ID)
            .says("bad-id", "id 'ko rea' contains ' '", Keys.ID)
            .says("bad-id", "id '~' begins with '~'", Keys.ID)
            .says("bad-id", "id 'a\\u0009b' contains '\\u0009'", Keys.ID)
            .says("bad-id", "id '😀' begins with '😀'", Keys.ID)
            .says("bad-id", "id '아 이' contains ' '", Keys.ID)
            .says("bad-id", "an id is missing", Keys.ID)
            .says("bad-id", "id '<<x' begins with '<'", Keys.ID),
        Golden.of(
                "an id of 201 characters, and one of 200",
                """
                services:
                  «%s»: {}
                  %s: {}
                """
                    .formatted("서".repeat(201), "비".repeat(200)))
            .says("bad-id", "id '" + "서".repeat(80) + "…' is longer than 200 characters", Keys.ID),
        Golden.of(
                "an audience without the form of an id",
                """
                audiences: {«-korea»: {population: «x»}}
                services: {a: {}}
                """)
            .says("bad-id", "id '-korea' begins with '-'", Keys.ID)
            .says("wrong-type", "'population' expects a whole number, found 'x'"),
        Golden.of(
                "an id is declared in two sections, and what stands under it is read",
                """
                sites:
                  ‹seoul›: {}
                services:
                  «seoul»: {«bogus»: 1, needs: gone}
                """)
            .says("duplicate-id", "id 'seoul' is declared a second time")
            .see(1, "it is declared here first, as a site")
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE),
        Golden.of("an id is declared in two files, whatever their order")
            .file("z.yaml", "services: {«mail»: {}}\n")
            .file("a.yaml", "# first by name\nresources: {‹mail›: {}}\n")
            .says("duplicate-id", "id 'mail' is declared a second time")
            .see(1, "it is declared here first, as a resource"),
        Golden.of(
                "an id is declared in two documents, and in the same section of each",
                """
                services: {‹mail›: {}}
                ---
                services: {«mail»: {}}
                """)
            .says("duplicate-id", "id 'mail' is declared a second time")
            .see(1, "it is declared here first, as a service"),
        Golden.of(
                "two sections merge the same entry",
                """
                x-both: &both {mail: {}}
                x-own: &own {‹chat›: {}}
                services: *own
                resources: {«chat»: {}, <<: *both}
                """)
            .says("duplicate-id", "id 'chat' is declared a second time")
            .see(1, "it is declared here first, as a service"),
        Golden.of(
                "an audience is declared twice in a section",
                """
                audiences: {‹korea›: {population: 5}, «korea»: {}}
                services: {a: {users: {korea: 3}}}
                """)
            .says("duplicate-id", "audience 'korea' is declared a second time")
            .see(1, "it is declared here first"),
        Golden.of("an audience is declared in two files")
            .file("a.yaml", "audiences: {‹korea›: }\nservices: {a: {}}\n")
            .file("b.yaml", "audiences: {«korea»: }\n")
            .says("duplicate-id", "audience 'korea' is declared a second time")
            .see(1, "it is declared here first"),
        Golden.of(
                "entries look like nodes and are none",
                """
                x-other: &other {a: b}
                services:
                  «x-ray»: {users: 10}
                  «x-old»: {deep: {more: [1, {users: 2}]}, list: [a, *other], <<: *other, needs: a}
                  «x-block»:
                    other: 1
                    name: Block
                  a: {x-users: {users: 10}}
                resources:
                  «x-dns»: {"type": dns}
                companies: {«x-us»: {country: KR}, us: }
                """)
            .says("ignored-node", ignored("x-ray"), NODE_OR_TEMPLATE)
            .says("ignored-node", ignored("x-old"), NODE_OR_TEMPLATE)
            .says("ignored-node", ignored("x-block"), NODE_OR_TEMPLATE)
            .says("ignored-node", ignored("x-dns"), NODE_OR_TEMPLATE)
            .says("ignored-node", ignored("x-us"), NODE_OR_TEMPLATE),
        Golden.of("an entry looks like a node in JSON, which has no anchors")
            .file("a.json", "{\"services\": {«»\"x-shop\": {\"needs\": \"a\"}, \"a\": {}}}\n")
            .says("ignored-node", ignored("x-shop"), NODE_OR_TEMPLATE),
        Golden.of(
            "entries are templates, or hold something else than a node",
            """
            x-top: {users: 10, needs: a}
            x-services: &services
              x-kept: {users: 10}
              kept: {}
            services:
              <<: *services
              x-base: &base {company: us}
              x-parts: {needs: &needs [a], owner: &owner shop team}
              x-key: {? &key users : 10}
              x-merged: {<<: *base}
              x-alias: *base
              x-list: [users, {users: 10}]
              x-text: users
              x-value: {of: users, for: {needs: a}}
              x-fields-of-others: {count: 4, within: hall}
              x-empty: {}
              x-nothing:
              a: {<<: *base, owner: *owner}
              b: {needs: *needs}
            audiences: {x-korea: {name: Korea}}
            companies: {us: }
            """));
  }

  private static final String NODE_OR_TEMPLATE =
      "rename it if a node is meant, give it an anchor if it is a template";

  private static String ignored(String id) {
    return "'" + id + "' has the fields of a node and is none: what begins with 'x-' is ignored";
  }
}
