package blast.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import blast.cli.CommandLineRun;
import blast.cli.CommandLineRun.Outcome;
import blast.cli.CommandRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell offers for the last word of a command line, asked of the shell itself. */
class CompletionTest {
  private static final CommandSpec ROOT = CommandRunner.everyCommand();

  /**
   * Bash without a person at it, which is asked about one line after the other; what it would not
   * complete with files, it says. Words are separated by the control character for that.
   */
  private static final String ASK =
      """
      compopt() { [[ " $* " != *' +o default '* ]] || echo '(no files)'; }
      source ./script
      while IFS= read -r line; do
        COMP_WORDS=()
        while [[ $line == *$'\\x1f'* ]]; do
          COMP_WORDS+=("${line%%$'\\x1f'*}")
          line=${line#*$'\\x1f'}
        done
        COMP_WORDS+=("$line")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMPREPLY=()
        _blast
        printf '%s\\n' "${COMPREPLY[@]}"
        echo '(that is all)'
      done < asked-lines
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeScript() throws IOException {
    CommandLineRun.in(folder).blast("completion", "bash", "-o", "script");
    Files.writeString(folder.resolve("ask"), ASK);
  }

  /** What a program writes that is run in the folder; the test ends if there is no such program. */
  private String shell(String... command) throws Exception {
    Path out = folder.resolve("out.txt");
    Process process;
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().keySet().removeAll(List.of("BLAST_INVENTORY", "COMP_LINE"));
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().merge("PATH", folder + ":", (path, mine) -> mine + path);
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, command[0] + " is not installed");
      throw e;
    }
    process.getOutputStream().close();
    process.waitFor();
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  /** What bash offers for the last word. */
  private List<String> offered(String line) throws Exception {
    return offered(List.of(line)).get(0);
  }

  /** The same for many lines, asked of one bash; it parts words at blanks and at {@code =}. */
  private List<List<String>> offered(List<String> lines) throws Exception {
    StringBuilder asked = new StringBuilder();
    for (String line : lines) {
      String apart = line.replace("=", " = ").replace("=  ", "= ");
      asked.append(String.join("\u001f", apart.split(" +", -1))).append('\n');
    }
    Files.writeString(folder.resolve("asked-lines"), asked);
    List<List<String>> offered = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : shell("bash", "ask").lines().filter(l -> !l.isEmpty()).toList()) {
      if (word.equals(ALL)) {
        offered.add(List.copyOf(words));
        words.clear();
      } else {
        words.add(word);
      }
    }
    assertThat(words).as("said after all").isEmpty();
    assertThat(offered).hasSameSizeAs(lines);
    return offered;
  }

  private static final String ALL = "(that is all)";
  private static final String NO_FILES = "(no files)";

  private static List<CommandSpec> commands() {
    return Stream.concat(Stream.of(ROOT), SpecText.commands(ROOT).stream()).toList();
  }

  private static String line(CommandSpec command) {
    return command == ROOT ? "blast " : "blast " + command.name() + " ";
  }

  @Test
  void everyCommandIsOffered() throws Exception {
    List<String> names = SpecText.commands(ROOT).stream().map(CommandSpec::name).toList();

    assertThat(names).contains("spof", "concentration", "schema", "completion");
    assertThat(offered("blast ")).containsAll(names).contains(NO_FILES);
    assertThat(offered("blast -q --kind site conc")).containsExactly(NO_FILES, "concentration");
  }

  @Test
  void everyOptionOfEveryCommandIsOffered() throws Exception {
    List<List<String>> offered =
        offered(commands().stream().map(command -> line(command) + "-").toList());

    for (int i = 0; i < offered.size(); i++) {
      List<String> names =
          SpecText.options(commands().get(i)).stream().flatMap(o -> Stream.of(o.names())).toList();
      assertThat(offered.get(i))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of(NO_FILES), names.stream()).toList());
    }
  }

  @Test
  void everyValueThatIsOneOfAFewIsOffered() throws Exception {
    List<String> lines = new ArrayList<>();
    List<List<String>> expected = new ArrayList<>();
    for (CommandSpec command : commands()) {
      for (OptionSpec option : SpecText.options(command)) {
        List<String> words = SpecText.words(option);
        if (!words.isEmpty()) {
          for (String name : option.names()) {
            lines.add(line(command) + name + " ");
            expected.add(Stream.concat(words.stream(), Stream.of(NO_FILES)).toList());
          }
          lines.add(line(command) + option.longestName() + "=");
          expected.add(words);
        }
      }
    }

    List<List<String>> offered = offered(lines);

    for (int i = 0; i < lines.size(); i++) {
      assertThat(offered.get(i)).as(lines.get(i)).containsAll(expected.get(i));
    }
    assertThat(lines).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          blast spof --color=a           | auto always
          blast spof --kind si           | site
          blast spof --kind site,ser     | site,service site,server
          blast --kind site,server,      | site,server,service site,server,company \
                                           site,server,resource site,server,server site,server,site
          blast concentration --by bu    | building
          blast completion z             | zsh
          blast completion -f            | ''
          blast spof -f c                | csv
          blast check -f s               | sarif
          blast export gr                | graphml
          blast export svg --collapse co | company
          blast export svg --cluster c   | company
          blast dot --label name,ow      | name,owner
          blast export -f gr             | graphml
          blast show --format json c     | ''
          blast --remove spof conc       | concentration
          blast --output=spof conc       | concentration
          blast --remove a               | ''
          blast spof --top 5             | ''
          """)
  void wordsAreOfferedWhereTheyFit(String line, String words) throws Exception {
    List<String> expected = new ArrayList<>(List.of(NO_FILES));
    expected.addAll(Stream.of(words.split(" +")).filter(word -> !word.isEmpty()).toList());

    assertThat(offered(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blast -i ",
        "blast -i ex",
        "blast spof --inventory ",
        "blast spof --inventory=",
        "blast spof --inventory=ex",
        "blast -o x",
        "blast schema -o ",
        "blast -f json=x",
        "blast -f json="
      })
  void filesAreLeftToBash(String line) throws Exception {
    assertThat(offered(line)).isEmpty();
  }

  @Test
  void bashKnowsForWhomTheScriptIs() throws Exception {
    assertThat(shell("bash", "-c", "source ./script; complete -p blast"))
        .isEqualTo("complete -o bashdefault -o default -F _blast blast\n");
  }

  /** A blast that knows a few ids, whatever it is asked, and writes down that it was asked. */
  private static final String FAKE =
      """
      #!/bin/sh
      echo "$*" >> asked
      printf 'id,kind,name\\r\\n'
      for id in desk shop a:b a:c db@main 판교; do printf '%s,service,"x, y"\\r\\n' $id; done
      """;

  /** An inventory, and a program that lists it. */
  private void writeInventory() throws IOException {
    Files.writeString(folder.resolve("blast.yaml"), "services: {}");
    Files.writeString(folder.resolve("other.yaml"), "services: {}");
    Files.writeString(folder.resolve("blast"), FAKE);
    assertThat(folder.resolve("blast").toFile().setExecutable(true)).isTrue();
  }

  /** What bash offers for lines as a person types them, one line for each. */
  private List<String> offeredWhileTyping(String... lines) throws Exception {
    Files.writeString(
        folder.resolve("typing"),
        """
        compopt() { :; }
        source ./script
        for COMP_LINE in "$@"; do
          COMP_POINT=${#COMP_LINE}
          COMP_WORDS=($(sed 's/[:@=]/ & /g' <<< "$COMP_LINE"))
          if [[ $COMP_LINE == *' ' ]]; then COMP_WORDS+=(''); fi
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _blast
          echo "${COMPREPLY[*]}"
        done
        """);
    List<String> command = new ArrayList<>(List.of("bash", "typing"));
    command.addAll(List.of(lines));
    return shell(command.toArray(String[]::new)).lines().toList();
  }

  @Test
  void bashOffersIdsOfTheInventoryAtHand() throws Exception {
    writeInventory();

    assertThat(
            offeredWhileTyping(
                "blast show ",
                "blast show a:",
                "blast show db@m",
                "blast --remove=a:c",
                "blast --remove shop,a:",
                "blast spof --service=sh",
                "blast -i other.yaml why 판",
                "blast -i nothing.yaml why ",
                "blast -i - why ",
                "blast list "))
        .containsExactly(
            "desk shop a:b a:c db@main 판교", "b c", "main", "c", "b c", "shop", "판교", "", "", "");
  }

  @Test
  void idsAreFetchedOnlyWhenAFileHasChanged() throws Exception {
    writeInventory();

    offeredWhileTyping("blast show ", "blast show a", "blast --remove d");
    assertThat(folder.resolve("asked")).hasContent("list -q -f csv -i blast.yaml");
    Files.writeString(folder.resolve("blast.yaml"), "services: {more: {}}");
    assertThat(offeredWhileTyping("blast show d", "blast show s"))
        .containsExactly("desk db@main", "shop");
  }

  @Test
  void whatCantBeFetchedIsNotOfferedAndNothingIsSaid() throws Exception {
    writeInventory();
    Files.writeString(folder.resolve("blast"), "#!/bin/sh\necho broken >&2\nexit 2\n");

    assertThat(offeredWhileTyping("blast show ", "blast show d")).containsExactly("", "");
  }

  @Test
  void fishOffersTheSame() throws Exception {
    writeInventory();
    CommandLineRun.in(folder).blast("completion", "fish", "-o", "script.fish");
    Files.writeString(folder.resolve("secret.json"), "");
    Files.writeString(
        folder.resolve("ask.fish"),
        """
        source script.fish
        for line in $argv
          echo (complete -C "$line" | string replace -r '\\t.*' '' | string join ' ')
        end
        """);

    String lines =
        shell(
            "fish",
            "--no-config",
            "ask.fish",
            "blast conc",
            "blast spof --fail",
            "blast --output spof conc",
            "blast completion z",
            "blast spof --kind site,res",
            "blast spof --color=al",
            "blast schema -o sec",
            "blast export gr",
            "blast spof -f c",
            "blast show a:",
            "blast --remove=shop,d");

    assertThat(lines.lines())
        .containsExactly(
            "concentration",
            "--fail-on-users",
            "concentration",
            "zsh",
            "site,resource",
            "--color=always",
            "secret.json",
            "graphml",
            "csv",
            "a:b a:c",
            "--remove=shop,db@main --remove=shop,desk");
  }

  /** Types each line and a tab at a zsh in a terminal, and says what the line is then. */
  private static final String TYPE =
      """
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'autoload -Uz compinit; compinit -D -u; source ./script'
      zpty -w z 'tell() { print -r -- "<<$BUFFER>>"; BUFFER= }; zle -N tell; bindkey "^X" tell'
      zpty -w z 'print rea""dy'
      zpty -r z screen '*ready*'
      for line in "$@"; do
        zpty -n -w z "$line"$'\\t\\x18'
        zpty -r z screen '*<<*>>*'
        print -r -- "${${screen##*<<}%%>>*}"
      done
      zpty -d z
      """;

  @Test
  void zshOffersTheSame() throws Exception {
    CommandLineRun.in(folder).blast("completion", "zsh", "-o", "script");
    Files.writeString(folder.resolve("type"), TYPE);
    Files.writeString(folder.resolve("secret.json"), "");
    writeInventory();

    String lines =
        shell(
            "zsh",
            "-f",
            "type",
            "blast conc",
            "blast spof --fail",
            "blast --output spof conc",
            "blast completion z",
            "blast spof --kind site,res",
            "blast spof --color=al",
            "blast schema -o sec",
            "blast export gr",
            "blast show a:c",
            "blast --remove shop,db");

    assertThat(lines.lines())
        .containsExactly(
            "blast concentration ",
            "blast spof --fail-on-users=",
            "blast --output spof concentration ",
            "blast completion zsh ",
            "blast spof --kind site,resource,",
            "blast spof --color=always ",
            "blast schema -o secret.json ",
            "blast export graphml ",
            "blast show a:c ",
            "blast --remove shop,db@main ");
  }

  @Test
  void everyCommandAndOptionIsInTheScriptForZsh() {
    String script = CommandLineRun.in(folder).blast("completion", "zsh").out();

    for (CommandSpec command : commands()) {
      if (command != ROOT) {
        assertThat(script).contains("\n        '" + command.name() + ":");
        assertThat(script).contains("\n        " + command.name() + ")\n");
      }
      for (OptionSpec option : SpecText.options(command)) {
        assertThat(script).contains(option.longestName());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "completion, SHELL is missing",
    "completion tcsh, 'SHELL expects one of bash, zsh, fish; found ''tcsh'''",
    "completion bash -f json, --format expects one of text"
  })
  void whatCantBeUsedIsTold(String arguments, String message) {
    Outcome outcome = CommandLineRun.in(folder).blast(arguments.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains(message);
  }
}
