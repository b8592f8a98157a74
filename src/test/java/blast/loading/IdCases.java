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
                  a: {runs-on: «~»}
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
            .see(1, "it is declared here first"));
  }
}
