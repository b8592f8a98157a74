package blast.loading;

import java.util.List;

/** Anchors, aliases, merge keys and tags. */
final class AliasCases {
  private static final String REMOVE = "remove the tag and write the value itself";

  private AliasCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "an alias names no anchor",
                """
                x-common: &common {owner: ops}
                services:
                  a: «*comon»
                  b: *common
                """)
            .says(
                "unknown-alias",
                "alias '*comon' names no anchor before it in this document",
                "did you mean 'common'?"),
        Golden.of(
                "anchors end with their document",
                """
                x-common: &common {owner: ops}
                ---
                services:
                  a: «*common»
                """)
            .says("unknown-alias", "alias '*common' names no anchor before it in this document"),
        Golden.of(
                "an anchor stands behind its alias",
                """
                services:
                  a: {tags: [«*later», x]}
                  b: {owner: &later ops}
                """)
            .says("unknown-alias", "alias '*later' names no anchor before it in this document"),
        Golden.of(
                "an alias stands inside what it names",
                """
                services:
                  a:
                    attributes: &loop
                      again: [«*loop»]
                """)
            .says("recursive-alias", "alias '*loop' stands inside what it names"),
        Golden.of(
                "a merge key merges what it stands in",
                """
                services: &all
                  a: {}
                  <<: «*all»
                """)
            .says("recursive-alias", "alias '*all' stands inside what it names"),
        Golden.of(
                "an anchor that is used again hides the one before it",
                """
                x-one: &x ops
                services:
                  a: {tags: &x [«*x»]}
                """)
            .says("recursive-alias", "alias '*x' stands inside what it names"),
        Golden.of(
                "aliases of aliases grow beyond bounds",
                """
                x-a: &a [x, x, x, x, x, x, x, x, x]
                x-b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
                x-c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
                x-d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
                x-e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
                x-f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
                x-g: &g [«*f», *f, *f, *f, *f, *f, *f, *f, *f]
                services:
                  a: {attributes: {bomb: *g}}
                """)
            // A million, and 16 for each of the 77 events up to here.
            .says("alias-expansion", "aliases up to here stand for more than 1001232 values"),
        Golden.of(
                "tags that YAML does not know",
                """
                services:
                  a: {name: «»!secret x, tags: !!seq [y], owner: ! ops}
                  b: «»!<tag:example.com,2000:service> {}
                  c: {name: !!str 5}
                """)
            .says("unsupported-tag", "tag '!secret' is not supported", REMOVE)
            .says("unsupported-tag", "tag 'tag:example.com,2000:service' is not supported", REMOVE),
        Golden.of(
                "merge keys that name no mapping",
                """
                services:
                  a: {<<: «ops»}
                  b: {<<: [{owner: ops}, «three», «»[four]]}
                  <<: «5»
                <<: [«»[x]]
                """)
            .says("bad-merge", merge("'ops'"))
            .says("bad-merge", merge("'three'"))
            .says("bad-merge", merge("a list"))
            .says("bad-merge", merge("'5'"))
            .says("bad-merge", merge("a list")));
  }

  private static String merge(String found) {
    return "merge key '<<' expects a mapping or a list of mappings, found " + found;
  }
}
