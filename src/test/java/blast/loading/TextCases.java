package blast.loading;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files whose text is no YAML, or no text. */
final class TextCases {
  private static final String REMOVE = "remove it, or write it as an escape in quotes";

  private TextCases() {}

  static List<Golden> all() {
    return List.of(
        Golden.of(
                "a tab indents",
                """
                services:
                «»\ta: {}
                """)
            .says("yaml-syntax", "a tab stands where only spaces may indent", "indent with spaces"),
        Golden.of(
                "a colon stands inside a value",
                """
                services:
                  a:
                    name: Chat«»: the app
                """)
            .says(
                "yaml-syntax",
                "':' stands where no key can be",
                "check the indentation, and put text that contains ': ' in quotes"),
        Golden.of(
                "a value begins with an at sign",
                """
                services:
                  a: {owner: «»@ops}
                """)
            .says(
                "yaml-syntax", "'@' can't begin a value without quotes", "put the value in quotes"),
        Golden.of(
                "a key has no colon",
                """
                services:
                  a: {}
                  «»b
                  c: {}
                """)
            .says(
                "yaml-syntax",
                "a line without ':' stands where a key is expected",
                "write 'key: value', with a space after the colon"),
        Golden.of(
                "a bracket is not closed",
                """
                services:
                  a:
                    tags: ‹›[x, y
                  b«»: {}
                """)
            .says(
                "yaml-syntax",
                "a list in brackets expects ',' or ']' here",
                "close it, and put text with brackets, braces or commas in quotes")
            .see(1, "it begins here"),
        Golden.of(
                "a list item stands among keys",
                """
                services:
                  a: {}
                  «»- b
                """)
            .says("yaml-syntax", "a list item stands among keys", "check the indentation"),
        Golden.of("JSON ends too early")
            .file("blast.json", "{\"services\": {\"a\":«»")
            .says(
                "yaml-syntax",
                "the text ends here before it is complete",
                "close what is open: quotes, brackets and braces"),
        Golden.of("JSON has a comma too many")
            .file(
                "blast.json",
                """
                {"services": {
                  "a": {},
                «»}}
                """)
            .says("yaml-syntax", "'}' is unexpected here"),
        Golden.of("a file is Latin-1")
            .file(
                "blast.yaml",
                """
                services:
                  a: {name: Z«»ürich, owner: Zoë}
                """,
                StandardCharsets.ISO_8859_1)
            .says(
                "not-utf8",
                "byte 0xFC, which is not UTF-8, in the text (and 1 more in this file)",
                "save the file as UTF-8"),
        Golden.of(
                "a control character stands behind characters of two and of four bytes",
                """
                # Zürich
                services:
                  a: {name: "é😀«»\u0007"}
                """)
            .says("not-utf8", "control character 0x07 in the text", REMOVE),
        Golden.of(
                "a C1 control character and a deleted one",
                """
                services:
                  a: {name: "x«»\u0080y\u007F"}
                """)
            .says(
                "not-utf8", "control character 0x80 in the text (and 1 more in this file)", REMOVE),
        Golden.of(
                "a byte order mark inside a text, and a character of four bytes, count as one",
                """
                services: {a: {name: "\uFEFF😀x", «bogus»: 1}}
                """)
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE),
        Golden.of("text in two files can't be parsed, and the third is read all the same")
            .file("a.yaml", "services: {a: «»%}\n")
            .file("b.json", "{«»nonsense}")
            .file("c.yaml", "services: {c: {«bogus»: 1}}\n")
            .says(
                "yaml-syntax", "'%' can't begin a value without quotes", "put the value in quotes")
            .says("yaml-syntax", "'n' is unexpected here")
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE));
  }
}
