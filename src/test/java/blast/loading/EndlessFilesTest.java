package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text without an end is refused before it takes the machine with it. */
class EndlessFilesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a.yaml, '',  'y;',     input-limit, one value or comment is longer
          a.yaml, '',  '---;',   input-limit, more than 100000 documents
          a.yaml, '',  'a: {',   input-limit, more than 200 deep
          a.yaml, '',  '[',      input-limit, more than 200 deep
          a.yaml, '',  '? ',     input-limit, more than 200 deep
          a.yaml, '',  'a: b;',  input-limit, more than 100000 problems
          a.yaml, '',  '--- *a;', input-limit, more than 100000 problems
          a.yaml, '',  '&a ',    yaml-syntax, belongs to nothing
          a.json, '"', 'x',      input-limit, too long
          a.json, '',  '[',      input-limit, more than 200 deep
          a.json, '',  '{"a":',  input-limit, more than 200 deep
          a.json, '',  '[] ',    wrong-type, found a list
          a.json, '',  'y;',     yaml-syntax, is no value of JSON
          """)
  void anEndlessTextIsRefused(
      String name, String beginning, String repeated, String check, String message) {
    SourceText file = Endless.file(name, beginning, repeated.replace(';', '\n'));

    LoadResult result = InventoryLoader.load(List.of(file));

    assertThat(result).isInstanceOf(LoadResult.Rejected.class);
    List<Diagnostic> diagnostics = ((LoadResult.Rejected) result).diagnostics();
    assertThat(diagnostics)
        .anyMatch(found -> found.check().id().equals(check) && found.message().contains(message));
  }
}
