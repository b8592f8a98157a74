package blast.cli;

import blast.cli.command.Subcommand;
import blast.importing.ImportFormats;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Command lines of every kind: capitals stand for words that are filled in. */
final class CommandLines {
  static final List<String> ALL = all();

  /** Names that want to do more than to be names. */
  private static final List<String> HOSTILE =
      List.of(
          "",
          "*",
          "?*",
          "--",
          "-",
          "=1+1",
          "::error::x",
          "a\u0000b",
          "a\u001B[31m",
          "\u202Eabc",
          "e\u0301",
          "\uD83D",
          "\uFFFE",
          "a\nb",
          "'\"\\",
          "99999999999999999999");

  private static final Pattern NAME = Pattern.compile("[^\\s{}\\[\\]:,#\"']+");

  private CommandLines() {}

  private static List<String> all() {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "remove ID FORMAT",
                "remove ID ID --all FORMAT",
                "remove ID --keep ID FORMAT",
                "remove ID --why ID FORMAT",
                "remove ID FILTER FORMAT",
                "remove ID LOOK",
                "why ID --remove ID FORMAT",
                "why ID --remove ID,ID --keep ID",
                "list FORMAT",
                "list ID FORMAT",
                "list FILTER LOOK",
                "show ID FORMAT",
                "show ID ID --all LOOK",
                "spof FORMAT",
                "spof --all LOOK",
                "spof --service ID FORMAT",
                "spof --remove ID FORMAT",
                "spof FILTER --min-users 5 --fail-on-users 10%",
                "concentration FORMAT",
                "concentration --by BASIS FORMAT",
                "concentration --by BASIS --remove ID FORMAT",
                "concentration FILTER LOOK",
                "cuts FORMAT",
                "cuts --order 3 --kind server,site,service --all LOOK",
                "cuts --service ID --except ID --count FORMAT",
                "cuts --order all --kind server,site,service,resource FORMAT",
                "cuts --min-users 5 --top 2 FORMAT",
                "cuts --remove ID --fail-on-order 1 FORMAT",
                "cuts --remove ID --heal ID FORMAT",
                "availability FORMAT",
                "availability --importance=full --assume server=99%,site=98% LOOK",
                "availability --service ID --importance FORMAT",
                "availability --assume service=99.9%,server=9% --gap 5% --min-availability 99% FORMAT",
                "lint FORMAT",
                "lint --all --fail-on note FORMAT",
                "lint --baseline known.json --write-baseline",
                "lint --baseline known.json --fail-on-stale FORMAT",
                "lint --explain ID",
                "lint LOOK",
                "check FORMAT",
                "check --only ID FORMAT",
                "check --baseline known.json --write-baseline",
                "check --all LOOK",
                "diff old.yaml blast.yaml FORMAT",
                "diff blast.yaml old.yaml --all --fail-on worse,users:1% FORMAT",
                "diff old.yaml blast.yaml --kind ID --min-users 3 LOOK",
                "diff --since ID",
                "dot --remove ID",
                "dot",
                "export PICTURE",
                "export PICTURE --remove ID",
                "export PICTURE --focus ID --depth 2",
                "export PICTURE --collapse WAY --cluster company --reduce",
                "export PICTURE --collapse none --label name,id,owner,tags",
                "export PICTURE --cycles",
                "export csv --table edges",
                "explore --remove ID --why ID --with owner,tags,attributes",
                "import csv --edges t.csv",
                "import csv --nodes t.csv",
                "import csv --edges t.csv --nodes t.csv --alternatives",
                "import csv --edges t.csv --onto blast.yaml",
                "import csv --edges t.csv --report out.json --map blast.yaml",
                "import csv --preset servicenow t.csv",
                "schema FORMAT",
                "completion bash",
                "completion fish",
                "--remove ID",
                "--remove ID --all -v LOOK",
                "ID",
                "lint ID"));
    for (String format : ImportFormats.names()) {
      lines.add("import " + format + " blast.yaml");
      lines.add("import " + format + " t.csv");
    }
    return List.copyOf(lines);
  }

  /** What may be names in a text. */
  static List<String> names(byte... text) {
    List<String> names =
        NAME.matcher(new String(text, StandardCharsets.UTF_8))
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    return names.isEmpty() ? List.of("a") : names;
  }

  /** One of them, as an array that may still grow. */
  static List<String> any(List<String> names, Random random) {
    return filled(ALL.get(random.nextInt(ALL.size())), names, random);
  }

  static boolean takesInventory(List<String> words) {
    return !List.of("import", "schema", "completion", "diff").contains(words.get(0));
  }

  static List<String> filled(String line, List<String> names, Random random) {
    List<String> words = new ArrayList<>();
    String command = line.split(" ", 2)[0];
    for (String word : line.split(" ", -1)) {
      switch (word) {
        case "FORMAT" -> words.addAll(List.of("-f", one(formats(command), random)));
        case "PICTURE" -> words.add(one(formats("export"), random));
        case "FILTER" ->
            words.add(
                one(List.of("--owner=", "--tag=", "--company=", "--country=", "--site="), random)
                    + name(names, random));
        case "LOOK" ->
            words.add(
                one(List.of("--width=20", "--width=80", "--color=always", "-v", "-q"), random));
        case "BASIS" ->
            words.add(
                one(
                    List.of(
                        "site",
                        "region",
                        "company",
                        "group",
                        "country",
                        "owner",
                        "tag",
                        "tag:a",
                        "resource",
                        "type"),
                    random));
        case "WAY" -> words.add(one(List.of("site", "company", "kind", "region,kind"), random));
        default -> words.add(word.replace("ID", name(names, random)));
      }
    }
    return words;
  }

  private static List<String> formats(String command) {
    for (Subcommand subcommand : Subcommand.values()) {
      if (subcommand.name().equalsIgnoreCase(command)) {
        return subcommand.create().formats().names();
      }
    }
    throw new IllegalArgumentException(command);
  }

  private static String name(List<String> names, Random random) {
    return one(random.nextInt(12) == 0 ? HOSTILE : names, random);
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
