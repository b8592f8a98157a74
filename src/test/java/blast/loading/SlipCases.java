package blast.loading;

import java.util.List;

/** What careful people do in a hurry: each is one message, where it happened. */
final class SlipCases {
  private static final String CONFLICT = "a merge conflict is left here";
  private static final String DECIDE =
      "decide between its sides, and remove the lines with its marks";
  private static final String CLOSE = "close it where its text ends";
  private static final String SEPARATOR = "remove it, or put the text in double quotes";
  private static final String HALF = "an escape here is half of a surrogate pair";
  private static final String HALF_HINT = "write both halves of the character, or remove it";

  private static final String STAND_IN = "an escape here names U+FDD0, which is no character";

  private SlipCases() {}

  static List<Golden> all() {
    return List.of(
        conflict(
            "around entries",
            """
            services:
            «<<<<<<<» HEAD
              shop: {users: 1000}
            =======
              shop: {users: 2000}
            >>>>>>> feature
              desk: {users: 10}
            """),
        conflict(
            "with the common ancestor, at the beginning of the file",
            """
            «<<<<<<<» ours
            services: {a: {}}
            ||||||| base
            services: {}
            =======
            services: {b: {}}
            >>>>>>> theirs
            """),
        conflict("with CRLF", "services:\r\n«<<<<<<<» HEAD\r\n  a: {}\r\n=======\r\n  b: {}\r\n"),
        conflict(
            "moved to the right",
            """
            services:
              a: {}
              «<<<<<<<» HEAD
              b: {}
              =======
              c: {}
              >>>>>>> x
            """),
        conflict(
            "inside of braces, where it would be a key",
            """
            services: {
            «<<<<<<<» HEAD
              a: {users: 1}
            =======
              a: {users: 2}
            >>>>>>> x
            }
            """),
        conflict(
            "inside of a text on several lines",
            """
            services:
              a:
                name: one
            «<<<<<<<» HEAD
                  two
            =======
            """),
        conflict(
            "of which the last mark is left", "services:\n  a: {}\n«>>>>>>>» feature\n  b: {}\n"),
        conflict("of which the middle is left", "services:\n  a: {}\n«=======»\n  b: {}\n"),
        conflict("at the end, without a line end", "services:\n  a: {}\n«>>>>>>>» feature"),
        conflict(
            "after a quoted text that was closed",
            """
            services:
              a: {name: "x"}
            «|||||||» base
              b: {}
            """),
        Golden.of("a merge conflict in JSON")
            .file(
                "blast.json",
                """
                {"services": {
                «<<<<<<<» HEAD
                  "a": {"users": 1}
                =======
                  "a": {"users": 2}
                >>>>>>> x
                }}
                """)
            .says("yaml-syntax", CONFLICT, DECIDE),
        Golden.of("a mark of a merge conflict at the end of JSON")
            .file("blast.json", "{\"services\": {\"a\": {\"name\": \"😀\"}}}\n  «>>>>>>>» x\n")
            .says("yaml-syntax", CONFLICT, DECIDE),
        Golden.of(
                "a quote is never closed, and another one is",
                """
                services:
                  a: {users: 1}
                  b:
                    owner: «»"shop team
                    users: 5
                  c:
                    owner: ‹›"other"
                    users: 6
                  d:
                    name: "x"
                """)
            .says("yaml-syntax", "a quote opens here and isn't closed before line 7", CLOSE)
            .see(1, "it is closed here, within other text"),
        Golden.of(
                "a quote in braces is never closed",
                """
                services:
                  b: {owner: «»'shop team, users: 5}
                  c: {owner: ‹›'other', users: 6}
                """)
            .says("yaml-syntax", "a quote opens here and isn't closed before line 3", CLOSE)
            .see(1, "it is closed here, within other text"),
        Golden.of(
                "a quote is never closed, and the next one is around a key",
                """
                services:
                  b: {name: x}
                  c:
                    name: «»"cash desk
                  ‹›"d": {}
                """)
            .says("yaml-syntax", "a quote opens here and isn't closed before line 5", CLOSE)
            .see(1, "it is closed here, within other text"),
        Golden.of(
                "the only quote is never closed",
                "services:\n  a:\n    name: «»\"x\n    users: 5\n")
            .says("yaml-syntax", "a quote opens here and is never closed", CLOSE),
        Golden.of(
                "a quote is never closed before the next document",
                "name: «»'x\n---\nservices: {}\n")
            .says("yaml-syntax", "a quote opens here and is never closed", CLOSE),
        Golden.of("a quote of JSON isn't closed")
            .file(
                "blast.json",
                "{\"services\": {\"a\": {\"owner\": \"😀\", \"name\": «»\"x},\n\"b\": {}}}\n")
            .says("yaml-syntax", "a quote opens here and isn't closed on its line", CLOSE),
        Golden.of("a quote of JSON isn't closed at the end of the file")
            .file("blast.json", "{\"name\": \"a\\\"\", \"services\": {«»\"b")
            .says("yaml-syntax", "a quote opens here and isn't closed on its line", CLOSE),
        Golden.of(
                "what some programs take for the end of a line",
                separated(
                    """
                services:
                  a: {users: 1, description: "x<LS>y"}
                  b: {users: 1, description: x«<NEL>»y}
                  c: {needs: a, name: "p<PS>q\\u2028"}
                  d: {needs: «nothing»}
                """))
            .says("not-utf8", "U+0085 NEXT LINE stands outside of double quotes", SEPARATOR)
            .says("unknown-reference", "'nothing' is not declared anywhere"),
        Golden.of(
                "a comment whose end would be data",
                separated(
                    """
                services:
                  a: {users: 1}
                # moved away «<LS>»(resources: {ghost: }
                # and more «<PS>»
                """))
            .says("not-utf8", "U+2028 LINE SEPARATOR stands outside of double quotes", SEPARATOR)
            .says(
                "not-utf8",
                "U+2029 PARAGRAPH SEPARATOR stands outside of double quotes",
                SEPARATOR),
        Golden.of(
                "a line separator instead of a line end, in single quotes, and in a block",
                separated(
                    """
                services:
                  a: {name: 'x«<LS>»y'}
                  b:
                    description: |
                      x«<LS>»y
                  c: {«bogus»: 1}
                """))
            .says("not-utf8", "U+2028 LINE SEPARATOR stands outside of double quotes", SEPARATOR)
            .says("not-utf8", "U+2028 LINE SEPARATOR stands outside of double quotes", SEPARATOR)
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE),
        Golden.of(
                "a line separator where nothing can be read", "services:\n  a: {}«\u2028»  b: {}\n")
            .says("not-utf8", "U+2028 LINE SEPARATOR stands outside of double quotes", SEPARATOR),
        Golden.of("halves of surrogate pairs in JSON")
            .file(
                "blast.json",
                """
                {"services": {"shop": {"name": "Shop «\\ud83d»", "users": 10, "needs": "db"}},
                 "resources": {"db": {"description": "x«\\udc00»y\\ud83d\\ude00", "tags": ["«\\ud800»"],
                   "owner": "\\\\ud800 «\\udfff»"}}}
                """)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT),
        Golden.of(
                "halves of surrogate pairs in YAML, in keys and values",
                """
                services:
                  "«\\ud83d»": {users: 10, needs: nothing}
                  b: {name: "😀 «\\uDC00»", tags: ["\\ud83d\\ude00", "«\\ud83d»\\u0041"]}
                """)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT),
        Golden.of(
                "ids that look alike, and one that is only near",
                """
                services:
                  shop: {needs: [«cafe\u0301-db», «d\u0430ta», «web-l1», «dat»]}
                resources: {caf\u00e9-db: , data: , web-11: }
                """)
            .says(
                "unknown-reference",
                "'cafe\u0301-db' is not declared anywhere",
                "did you mean 'caf\u00e9-db'? yours has e + U+0301, that one U+00E9")
            .says(
                "unknown-reference",
                "'d\u0430ta' is not declared anywhere",
                "did you mean 'data'? yours has U+0430 CYRILLIC SMALL LETTER A, that one a")
            .says(
                "unknown-reference",
                "'web-l1' is not declared anywhere",
                "did you mean 'web-11'? yours has l, that one 1")
            .says("unknown-reference", "'dat' is not declared anywhere", "did you mean 'data'?"),
        Golden.of(
                "the key of a field in another script",
                """
                services: {a: {«n\u0435eds»: b}, b: {}}
                """)
            .says(
                "unknown-key",
                "key 'n\u0435eds' is unknown in a service",
                "did you mean 'needs'? yours has U+0435 CYRILLIC SMALL LETTER IE, that one e"),
        Golden.of(
                "words of other tools",
                """
                servers: {s1: {«replicas»: 3}, s2: {«instances»: 2}}
                services:
                  one: {«depends_on»: two, criticality: «P1»}
                  two: {«replicas»: 3, runs-on: {«primary»: s1, replica: s2}}
                  three: {runs-on: {«replicas»: [s1, s2]}, needs: {«primary»: s1, standby: s2}}
                """)
            .says("unknown-key", "key 'replicas' is unknown in a server", "write 'count'")
            .says("unknown-key", "key 'instances' is unknown in a server", "write 'count'")
            .says("unknown-key", "key 'depends_on' is unknown in a service", "write 'needs'")
            .says(
                "bad-value",
                "'criticality' expects one of critical, high, medium, low, found 'P1'",
                "write critical for the first grade, then high, medium and low")
            .says(
                "unknown-key",
                "key 'replicas' is unknown in a service",
                "name what carries it in a group, such as runs-on: {any-of: [a, b]}")
            .says(
                "unknown-key",
                "key 'primary' is unknown in a group",
                "write {active: …, standby: …, failover: …}")
            .says(
                "unknown-key",
                "key 'replicas' is unknown in a group",
                "write {any-of: […]}, or {at-least: N, of: […]}")
            .says(
                "unknown-key",
                "key 'primary' is unknown in a group",
                "write {active: …, standby: …, failover: …}"),
        Golden.of(
                "numbers as people write them",
                """
                services:
                  a: {users: «40M»}
                  b: {users: «1.5e9», needs: a}
                  c: {users: «1,500,000», needs: a}
                  d: {users: {everyone: «1,000,000»}}
                  e:
                    users: «1,500,000»
                  f: {users: «2.5 million»}
                  g: {users: «1.500.000»}
                  h: {users: «"1,000"»}
                  i: {users: «1.23k»}
                  j: {users: «1.2345k»}
                """)
            .says("wrong-type", whole("40M"), "write 40_000_000")
            .says(
                "bad-number",
                "'users' expects a whole number in decimal digits, found '1.5e9'",
                "write 1_500_000_000")
            .says("wrong-type", whole("1,500,000"), "write 1_500_000")
            .says(
                "wrong-type",
                "'everyone' expects a whole number, found '1,000,000'",
                "write 1_000_000")
            .says("wrong-type", whole("1,500,000"), "write 1_500_000")
            .says("wrong-type", whole("2.5 million"), "write 2_500_000")
            .says(
                "bad-number",
                "'users' expects a whole number in decimal digits, found '1.500.000'",
                "write 1_500_000")
            .says(
                "wrong-type",
                "'users' expects a whole number, found the text '1,000'",
                "write 1_000 or 1")
            .says("wrong-type", whole("1.23k"), "write 1_230")
            .says("wrong-type", whole("1.2345k")),
        Golden.of(
                "three digits behind a dot or comma, which may be thousands or decimals",
                """
                services:
                  a: {users: «51.000»}
                  b: {users: «"150,000"», needs: a}
                  c: {users: {everyone: «1.500»}, needs: a}
                  d: {users: «0.500», needs: a}
                  e: {users: «0.000», needs: a}
                  f: {users: «51.00», needs: a}
                """)
            .says("bad-number", decimal("users", "51.000"), "write 51_000 or 51")
            .says(
                "wrong-type",
                "'users' expects a whole number, found the text '150,000'",
                "write 150_000 or 150")
            .says("bad-number", decimal("everyone", "1.500"), "write 1_500")
            .says("bad-number", decimal("users", "0.500"))
            .says("bad-number", decimal("users", "0.000"), "write 0")
            .says("bad-number", decimal("users", "51.00"), "write 51"),
        Golden.of("halves of surrogate pairs in keys of JSON")
            .file(
                "blast.json",
                """
                {"services": {"shop«\\ud83d»": {"users": 1}, "😀\\ud83d\\ude00": {"name": "«\\ud800»"},
                  "«\\udc00»x": {}}}
                """)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT)
            .says("not-utf8", HALF, HALF_HINT),
        Golden.of(
                "an escape for what stands in for a line separator",
                separated(
                    """
                services:
                  a: {name: "«\\uFDD0» x<LS>y", description: "<LS>«\\U0000fdd0»"}
                  b: {name: "x<PS>", «bogus»: 1}
                """))
            .says("not-utf8", STAND_IN, "remove it")
            .says("not-utf8", STAND_IN, "remove it")
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE),
        Golden.of("an escape in JSON for what stands in for a line separator")
            .file("blast.json", "{\"services\": {\"a\": {\"name\": \"«\\uFDD0»\"}}}")
            .says("not-utf8", STAND_IN, "remove it"),
        Golden.of(
                "a list where one place or company is meant",
                """
                sites: {a: {within: «»[b, c]}, b: , c: }
                companies: {k: , l: }
                services: {s: {site: «»[a, b], company: «»[k, l]}, t: {site: «»[a]}}
                """)
            .says(
                "wrong-type",
                "'within' expects one id, found a list",
                "name the nearest place around it; that one names the next")
            .says(
                "wrong-type",
                "'site' expects one id, found a list",
                "name the place of each server at the server, and the servers under 'runs-on'")
            .says(
                "wrong-type",
                "'company' expects one id, found a list",
                "name the one that loses it most, and the others under 'needs'")
            .says(
                "wrong-type", "'site' expects one id, found a list", "write 'a' without brackets"),
        Golden.of("a mapping that is cut off isn't judged", "services: {a: {needs: {at-least: 2,«»")
            .says(
                "yaml-syntax",
                "a value is missing here",
                "check the indentation, and that quotes and brackets are closed"));
  }

  private static Golden conflict(String where, String text) {
    return Golden.of("a merge conflict " + where, text).says("yaml-syntax", CONFLICT, DECIDE);
  }

  private static String separated(String text) {
    return text.replace("<NEL>", "\u0085").replace("<LS>", "\u2028").replace("<PS>", "\u2029");
  }

  private static String decimal(String key, String found) {
    return "'" + key + "' expects a whole number in decimal digits, found '" + found + "'";
  }

  private static String whole(String found) {
    return "'users' expects a whole number, found '" + found + "'";
  }
}
