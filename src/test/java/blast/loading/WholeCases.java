package blast.loading;

import java.util.List;

/** Inventories without content, and such with many problems. */
final class WholeCases {
  private static final String EMPTY =
      "the inventory declares no company, site, server, service or resource";
  private static final String DECLARE = "declare one, for instance under 'services:'";
  private static final String BEGIN = "begin with a section such as 'services:'";

  private WholeCases() {}

  static List<Golden> all() {
    return List.of(
        empty("an empty file", "«»"),
        empty("a file of comments only", "«»# nothing\n# at all\n"),
        empty("documents of nothing", "«»---\n...\n---\n~\n---\nnull\n"),
        empty("only what is ignored", "«»x-services: {a: {}}\nservices: {x-a: {}}\n"),
        empty("sections without entries", "«»services:\nsites: {}\nservers: ~\nname: none\n"),
        Golden.of("two beginnings of a document on one line", "--- «---»\n")
            .says("wrong-type", root("'---'"), BEGIN),
        Golden.of("a file without content and one with nothing declared")
            .file("b.yaml", "audiences: {korea: {}}\n")
            .file("a.yaml", "«»")
            .says("empty-inventory", EMPTY, DECLARE),
        Golden.of("a misspelt section leaves nothing", "«service»: {a: {}}\n")
            .says(
                "unknown-key",
                "key 'service' is unknown in an inventory",
                "did you mean 'services'?"),
        Golden.of("a root that is a list", "«»- services\n")
            .says("wrong-type", root("a list"), BEGIN),
        Golden.of("a root that is a text", "services: {a: {}}\n---\n«services»\n")
            .says("wrong-type", root("'services'"), BEGIN),
        Golden.of(
                "many problems are said in one run, in the order of the file",
                """
                blast: «3»
                «compnies»: {}
                sites:
                  pangyo: {within: «pangjo», country: «kr»}
                servers:
                  web: {count: «0», «sitte»: pangyo}
                services:
                  ‹mail›: {criticality: «urgent», needs: [«dns», «mail»], users: {mars: «x»}}
                  «mail»: {}
                  «no way»: {tags: «a»}
                """)
            .says("unsupported-version", "format version 3 is not supported, expected 1")
            .says(
                "unknown-key",
                "key 'compnies' is unknown in an inventory",
                "did you mean 'companies'?")
            .says("unknown-reference", "'pangjo' is not declared anywhere")
            .says(
                "bad-value", "'country' expects two letters of ISO 3166, found 'kr'", "write 'KR'")
            .says("bad-number", "'count' expects a number of at least 1, found '0'")
            .says("unknown-key", "key 'sitte' is unknown in a server", "did you mean 'site'?")
            .says(
                "bad-value",
                "'criticality' expects one of critical, high, medium, low, found 'urgent'",
                "use one of: critical, high, medium, low")
            .says("unknown-reference", "'dns' is not declared anywhere")
            .says("self-reference", "'mail' refers to itself under 'needs'")
            .says("wrong-type", "'mars' expects a whole number, found 'x'")
            .says("duplicate-key", "key 'mail' is repeated here")
            .see(1, "it stands here first")
            .says("bad-id", "id 'no way' contains ' '", Keys.ID)
            .says(
                "wrong-type",
                "'tags' expects a list of texts, found 'a'",
                "write a list in brackets: [a]"),
        Golden.of("several files have problems, told in the order of their names")
            .file("c.yaml", "services: {c: {needs: «nowhere»}}\n")
            .file("a.yaml", "services: {a: {uses: b, «x»: 1}}\n")
            .file("b.json", "{\"services\": {\"b\": {\"users\": «\"5\"»}}}\n")
            .says("unknown-key", "key 'x' is unknown in a service", Keys.SERVICE)
            .says(
                "wrong-type",
                "'users' expects a whole number, found the text '5'",
                "remove the quotes")
            .says("unknown-reference", "'nowhere' is not declared anywhere"),
        Golden.of("while a file is not read to its end, nothing is missed in it")
            .file("a.yaml", "services: {a: {needs: gone, users: {mars: 1}, company: «a»}}\n")
            .file("b.yaml", "services: {b: «»%, gone: {}}\n")
            .says("self-reference", "'a' refers to itself under 'company'")
            .says(
                "yaml-syntax", "'%' can't begin a value without quotes", "put the value in quotes"),
        Golden.of("a file can't be read, and the others are")
            .file("a.yaml", "services: {a: {«bogus»: 1, needs: elsewhere}}\n")
            .unreadable("b.yaml", "permission is denied")
            .unreadable("c.json", "there is no such file")
            .says("unknown-key", "key 'bogus' is unknown in a service", Keys.SERVICE)
            .says("unreadable-file", "the file can't be read: permission is denied")
            .says("unreadable-file", "the file can't be read: there is no such file"));
  }

  private static Golden empty(String name, String text) {
    return Golden.of(name, text).says("empty-inventory", EMPTY, DECLARE);
  }

  private static String root(String found) {
    return "an inventory expects a mapping of sections, found " + found;
  }
}
