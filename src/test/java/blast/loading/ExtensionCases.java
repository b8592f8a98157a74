package blast.loading;

import java.util.List;

/** What is said of nodes that are declared elsewhere. */
final class ExtensionCases {
  private ExtensionCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "extending what isn't declared",
                "services: {shop: }\nextend: {services: {«shpo»: }}\n")
            .says(
                "extends-nothing", "there is no service 'shpo' to extend", "did you mean 'shop'?"),
        Golden.of(
                "extending what nobody knows",
                "services: {shop: }\nextend: {sites: {«zz-9»: {}}}\n")
            .says(
                "extends-nothing",
                "there is no site 'zz-9' to extend",
                "declare it under 'sites', or remove it here"),
        Golden.of(
                "extending as another kind",
                "servers: {‹db›: }\nextend: {services: {«db»: {users: 5}}}\n")
            .says(
                "extends-other-kind",
                "'db' is extended as a service, and is declared as a server",
                "move it to 'servers' under 'extend'")
            .see(1, "it is declared here"),
        Golden.of(
                "a field is set twice",
                """
                services: {shop: }
                extend: {services: {shop: {users: ‹›5}}}
                ---
                extend: {services: {shop: {users: «»6}}}
                """)
            .says(
                "extended-twice",
                "'users' of 'shop' is set twice under 'extend'",
                "keep one of them: which file comes first decides nothing")
            .see(1, "it is set here first"),
        Golden.of(
                "an attribute is set twice",
                """
                services: {shop: }
                extend: {services: {shop: {attributes: ‹›{a: 1, b: 2}}}}
                ---
                extend: {services: {shop: {attributes: «»{b: 3}}}}
                """)
            .says(
                "extended-twice",
                "'b' of 'shop' is set twice under 'extend'",
                "keep one of them: which file comes first decides nothing")
            .see(1, "it is set here first"),
        Golden.of(
                "an entry that stands twice in one mapping",
                "services: {shop: }\nextend: {services: {‹shop›: {}, «shop»: {}}}\n")
            .says("duplicate-key", "key 'shop' is repeated here")
            .see(1, "it stands here first"),
        Golden.of("a section that there isn't", "services: {a: }\nextend: {«servces»: {a: }}\n")
            .says(
                "unknown-key",
                "key 'servces' is unknown in 'extend'",
                "did you mean 'services' or 'servers'?"),
        Golden.of(
                "nothing to take away",
                """
                services: {a: {needs: b}, b: }
                extend: {services: {a: {without: {needs: [b, «a/b»], uses: «b»}}}}
                """)
            .says(
                "nothing-to-remove",
                "'a' does without this under 'needs' anyway: there is nothing to take away",
                "remove it here")
            .says(
                "nothing-to-remove",
                "'a' does without this under 'uses' anyway: there is nothing to take away",
                "remove it here"),
        Golden.of(
                "what is taken away is none",
                "services: {a: }\nextend: {services: {a: {without: {«users»: 5}}}}\n")
            .says("unknown-key", "key 'users' is unknown in 'without'", "did you mean 'uses'?"),
        Golden.of("only extensions may take away", "services: {a: {«without»: {needs: b}}, b: }\n")
            .says("unknown-key", "key 'without' is unknown in a service", Keys.SERVICE),
        Golden.of(
                "a problem is where it is written",
                "services: {a: , c: }\nextend:\n  services:\n    a:\n      needs: [«zz-9», c]\n")
            .says("unknown-reference", "'zz-9' is not declared anywhere"));
  }
}
