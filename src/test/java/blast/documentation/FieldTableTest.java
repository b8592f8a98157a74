package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Criticality;
import blast.inventory.Field;
import blast.inventory.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the format has the table of fields as the program has it, row by row. */
class FieldTableTest {
  private static final Path PAGE = Path.of("src/site/markdown/inventory-format.md");
  private static final String HEADER = "| field | on | value | meaning |";

  @Test
  void thePageHasEveryFieldWithItsKindsItsValueAndItsMeaning() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    int start = lines.indexOf(HEADER);
    List<String> table =
        lines.subList(start, lines.size()).stream().takeWhile(line -> !line.isEmpty()).toList();

    assertThat(String.join("\n", table)).isEqualTo(String.join("\n", expected()));
  }

  private static List<String> expected() {
    List<String> rows = new ArrayList<>(List.of(HEADER, "|---|---|---|---|"));
    for (Field field : Field.values()) {
      List<String> meanings = field.kinds().stream().map(field::meaning).distinct().toList();
      for (String meaning : meanings) {
        List<Kind> kinds =
            field.kinds().stream().filter(kind -> field.meaning(kind).equals(meaning)).toList();
        rows.add(
            String.join(
                " | ", "| `" + field.key() + "`", words(kinds), value(field), meaning + " |"));
      }
    }
    return rows;
  }

  private static String words(List<Kind> kinds) {
    List<Kind> others = Arrays.stream(Kind.values()).filter(k -> !kinds.contains(k)).toList();
    if (others.isEmpty()) {
      return "all";
    }
    return others.size() == 1
        ? "all but " + others.get(0).section()
        : kinds.stream().map(Kind::section).collect(Collectors.joining(", "));
  }

  private static String value(Field field) {
    return switch (field.type()) {
      case TEXT, COUNTRY -> "text";
      case AVAILABILITY -> "percentage";
      case FREQUENCY -> "`N per year`, or `every` duration";
      case DURATION -> "duration";
      case TEXTS -> "list of text";
      case ATTRIBUTES -> "map";
      case COMPANY -> "company id";
      case SITE -> "site id";
      case NUMBER -> "integer ≥ " + field.least();
      case USERS -> "integer ≥ 0, or audience id → integer";
      case CRITICALITY -> "`" + String.join("`, `", Criticality.words()) + "`";
      case LOCATION -> "`{lat, lon}`";
      case REQUIREMENT -> "requirement";
    };
  }
}
