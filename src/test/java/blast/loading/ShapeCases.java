package blast.loading;

import java.util.List;

/** Values of a shape that is near to the one of the format, and what came along with a copy. */
final class ShapeCases {
  private static final String FORM =
      "begin with a letter or digit, go on with letters, digits, and . _ - / @ :";
  private static final String SPACE =
      "a no-break space, or another that only looks plain; indent with spaces";
  private static final String QUOTES = "write straight quotes, \" or ', or none";
  private static final String ON_SITE = "it stands on the site, which is named under 'site'";
  private static final String BESIDE =
      "the section 'servers' stands beside 'services', as far to the left";
  private static final String COLON = "':' stands where no key can be";

  private ShapeCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "lists without brackets",
                """
                servers: {web1: , web2: }
                services:
                  a:
                    runs-on: «web1, web2»
                  b: {runs-on: «"web1,web2"», tags: «x», needs: {any-of: «web1»}}
                  c: {tags: «'x y, z'», needs: {at-least: 1, of: «'web1, web2'»}}
                  d: {needs: [«'web1, web2'»]}
                  e: {needs: «'web1, (web2)'»}
                  f: {site: «'web1, web2'»}
                """)
            .says("bad-id", "id 'web1, web2' contains ','", brackets("web1, web2"))
            .says("bad-id", "id 'web1,web2' contains ','", brackets("web1, web2"))
            .says("wrong-type", "'tags' expects a list of texts, found 'x'", brackets("x"))
            .says("wrong-type", "'any-of' expects a list, found 'web1'", brackets("web1"))
            .says("wrong-type", "'tags' expects a list of texts, found 'x y, z'", brackets("a, b"))
            .says("wrong-type", "'of' expects a list, found 'web1, web2'", brackets("web1, web2"))
            .says("bad-id", "id 'web1, web2' contains ','", FORM)
            .says("bad-id", "id 'web1, (web2)' contains ','", FORM)
            .says("bad-id", "id 'web1, web2' contains ','", FORM),
        Golden.of("a section that is a list", "services:\n  «»- a: {users: 1}\n  - b\n")
            .says(
                "wrong-type",
                "'services' expects a mapping from ids, found a list",
                "begin each entry with 'id:' instead of '-'"),
        Golden.of(
                "what stands on a site, elsewhere",
                """
                services: {a: {«country»: KR, «location»: {lat: 1, lon: 2}}}
                servers: {s: {«location»: , «country»: KR}}
                """)
            .says("unknown-key", "key 'country' is unknown in a service", ON_SITE)
            .says("unknown-key", "key 'location' is unknown in a service", ON_SITE)
            .says("unknown-key", "key 'location' is unknown in a server", ON_SITE)
            .says("unknown-key", "key 'country' is unknown in a server", ON_SITE),
        Golden.of(
                "a section that is indented like an entry of another",
                """
                services:
                  a: {}
                  servers:
                    «s»: {site: h}
                    «t»:
                """)
            .says("unknown-key", "key 's' is unknown in a service", BESIDE)
            .says("unknown-key", "key 't' is unknown in a service", BESIDE),
        Golden.of(
                "a section that is indented like a field",
                """
                services:
                  a:
                    «servers»:
                      s: {site: h}
                """)
            .says("unknown-key", "key 'servers' is unknown in a service", BESIDE),
        Golden.of(
                "fields that are indented like their entry",
                """
                services:
                  a:
                  users: «4»
                  needs:
                    «any-of»: [a]
                """)
            .says(
                "wrong-type",
                "'users' expects a mapping of fields, found '4'",
                "if 'users' is a field of the entry above it, indent it further")
            .says(
                "unknown-key",
                "key 'any-of' is unknown in a service",
                "if 'needs' is a field of the entry above it, indent it further"),
        Golden.of(
                "a group without braces", "services:\n  a:\n    needs: any-of«»: [b, c]\n  b: {}\n")
            .says("yaml-syntax", COLON, "write a group in braces: {any-of: …}"),
        Golden.of(
                "no-break spaces that indent",
                """
                services:
                  a:
                    «\u00A0users»: 1
                  «\u00A0b»: {«ne\u00A0eds»: a}
                «\u3000name»: x
                """)
            .says("unknown-key", "key '\\u00A0users' is unknown in a service", SPACE)
            .says("bad-id", "id '\\u00A0b' begins with '\\u00A0'", SPACE)
            .says(
                "unknown-key",
                "key 'ne\\u00A0eds' is unknown in a service",
                "a no-break space, or another that only looks plain; write it without")
            .says("unknown-key", "key '\\u3000name' is unknown in an inventory", SPACE),
        Golden.of(
                "quotes of a word processor",
                """
                services:
                  «“a”»: {needs: «„b“», users: «“4”», «‘owner’»: x}
                """)
            .says("bad-id", "id '“a”' begins with '“'", QUOTES)
            .says("bad-id", "id '„b“' begins with '„'", QUOTES)
            .says("wrong-type", "'users' expects a whole number, found '“4”'", QUOTES)
            .says("unknown-key", "key '‘owner’' is unknown in a service", QUOTES),
        Golden.of("quotes of a word processor around a colon", "name: “x«»: y”\n")
            .says("yaml-syntax", COLON, QUOTES),
        Golden.of("quotes of a word processor in JSON")
            .file("blast.json", "{«»“services”: {}}")
            .says("yaml-syntax", "'“' is unexpected here", "write straight quotes: \""));
  }

  private static String brackets(String members) {
    return "write a list in brackets: [" + members + "]";
  }
}
