package blast.importing.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import blast.importing.Documents;
import blast.importing.Draft;
import blast.importing.Import;
import blast.importing.ImportException;
import blast.importing.ImportFormat;
import blast.importing.ImportOption;
import blast.importing.ImportRequest;
import blast.importing.Imported;
import blast.importing.Key;
import blast.importing.Value;
import blast.inventory.Kind;
import blast.loading.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** How files of YAML and JSON reach a format that asks for their values. */
class DocumentsTest {
  private record Asking(Set<String> lists, Predicate<Value> receives) implements ImportFormat {
    @Override
    public String name() {
      return "trial";
    }

    @Override
    public List<String> endings() {
      return List.of();
    }

    @Override
    public List<ImportOption> options() {
      return List.of();
    }

    @Override
    public void read(ImportRequest request, Draft draft) {
      draft.entity(Key.of(Kind.SERVICE, "always"));
      Documents.read(request, draft, lists, receives::test);
    }
  }

  private static Imported read(Set<String> lists, Predicate<Value> receives, SourceText... files) {
    ImportRequest request =
        new ImportRequest(
            List.of("t"),
            Arrays.asList(files),
            Map.of(),
            Map.of(),
            new ImportRequest.Settings(List.of(), Optional.empty(), List.of(), List.of(), Map.of()),
            path -> path);
    return Import.run(new Asking(lists, receives), request);
  }

  private static SourceText file(String name, String text) {
    return SourceText.ofText(name, text);
  }

  private static List<String> problems(SourceText... files) {
    ImportException e =
        catchThrowableOfType(
            ImportException.class, () -> read(Set.of("items"), value -> true, files));
    return e.problems().stream().map(ImportException.Problem::message).toList();
  }

  @Test
  void documentsComeWithTheirFileAndLine() {
    List<String> seen = new ArrayList<>();

    read(
        Set.of(),
        value -> seen.add(value.file() + ":" + value.line() + " " + value.text("name")),
        file("a.yaml", "name: one\n---\n---\n# nothing\n---\nname: two\n"),
        file("b.json", "{\"name\": 3}"));

    assertThat(seen).containsExactly("a.yaml:1 one", "a.yaml:6 two", "b.json:1 3");
  }

  @Test
  void itemsOfListsComeOneByOneAndTheRestAfterThem() {
    List<String> seen = new ArrayList<>();

    read(
        Set.of("items"),
        value ->
            seen.add((value.isRest() ? "rest " : "") + value.text("name") + value.text("next")),
        file("a.yaml", "items:\n- name: one\n- name: two\nnext: more\n"),
        file("b.json", "[{\"name\": \"three\"}, 7]"),
        file("c.json", "{\"items\": [], \"next\": null}"),
        file("d.yaml", "name: {items: [{name: inner}]}\nother: 1\n"));

    assertThat(seen).containsExactly("one", "two", "rest more", "three", "", "rest ", "");
  }

  @Test
  void whatHasNoEndingIsReadAsItBegins() {
    List<String> seen = new ArrayList<>();
    Predicate<Value> receives = value -> seen.add(value.text("name"));

    read(Set.of(), receives, file("<stdin>", "\uFEFF \n{\"name\": \"a\\/b\"}"));
    read(Set.of(), receives, file("<stdin>", "# YAML\nname: c\n"));

    assertThat(seen).containsExactly("a/b", "c");
  }

  @Test
  void valuesOfAnotherFormAreLeftOutAndCountedOnce() {
    Imported imported =
        read(
            Set.of(),
            value -> {
              assertThat(value.text("spec", "owner")).isEmpty();
              assertThat(value.text("spec", "owner")).isEmpty();
              assertThat(value.items("spec", "tags")).isEmpty();
              assertThat(value.text("spec", "tags")).isEqualTo("one");
              assertThat(value.entries("list")).isEmpty();
              assertThat(value.text("list", "inner")).isEmpty();
              assertThat(value.mapping("list").has("x")).isFalse();
              assertThat(value.text("nothing")).isEmpty();
              assertThat(value.items("nothing")).isEmpty();
              assertThat(value.get("nothing")).isEmpty();
              assertThat(value.text("quoted")).isEqualTo("null");
              assertThat(value.texts("mixed")).containsExactly("a", "2");
              return true;
            },
            file(
                "a.yaml",
                """
                spec:
                  owner: {name: x}
                  tags: one
                list: [a]
                nothing: ~
                quoted: "null"
                mixed: [a, 2, [b], ~]
                """));

    assertThat(imported.leftOut())
        .extracting(Imported.Omitted::reason, Imported.Omitted::what, Imported.Omitted::line)
        .containsExactlyInAnyOrder(
            tuple("values of the wrong type", "spec.owner", 2L),
            tuple("values of the wrong type", "spec.tags", 3L),
            tuple("values of the wrong type", "list", 4L),
            tuple("values of the wrong type", "an item", 7L));
  }

  @Test
  void filesOfOthersAreCounted() {
    Imported imported =
        read(
            Set.of("items"),
            value -> value.has("mine"),
            file("a.yaml", "mine: 1\n---\nyours: 2\n"),
            file("b.yaml", "yours: 2\n"),
            file("c.yaml", "# nothing\n"));

    assertThat(imported.summary().lines())
        .contains("left out: 1 empty files; 1 files of another format");
  }

  @Test
  void everyProblemOfEveryFileIsToldWithItsPlace() {
    assertThat(
            problems(
                file("a.yaml", "x: 1\nx: 2\ny: *gone\n"),
                file("b.json", "{\"items\": [{]}"),
                file("c.yaml", "fine: 1\n")))
        .containsExactly(
            "a.yaml:2:1: key 'x' is repeated here",
            "a.yaml:3:4: alias '*gone' names no anchor before it in this document",
            "b.json:1:13: what is closed here isn't what was opened last");
  }

  @Test
  void whatNestsOrRepeatsItselfWithoutEndIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }

    assertThat(problems(file("a.yaml", bomb.toString())))
        .anyMatch(problem -> problem.contains("aliases up to here stand for more than"));
    assertThat(problems(file("a.json", "[".repeat(300) + "]".repeat(300))))
        .anyMatch(problem -> problem.contains("nested more than 200 deep"));
    assertThat(problems(file("a.json", "[\"" + "x".repeat(2_000_000) + "\"]")))
        .anyMatch(problem -> problem.contains("too long"));
  }

  @Test
  void aTemplateOfHelmIsKnown() {
    assertThat(
            problems(
                file("chart/a.yaml", "metadata:\n  name: {{ .Values.name }}\n"),
                file("chart/b.yaml", "{{- if .Values.on }}\na: 1\n{{- end }}\n")))
        .contains(
            "chart/a.yaml is part of an unrendered Helm chart",
            "chart/b.yaml is part of an unrendered Helm chart");
  }

  @Test
  void tagsOfOtherToolsAreReadAndDoNotStopReading() {
    List<String> seen = new ArrayList<>();

    read(
        Set.of(),
        value -> {
          value.entries().forEach(one -> seen.add(one.key() + one.value().tag()));
          return true;
        },
        file("a.yaml", "ports: !reset []\nimage: !override x\nplain: !!str 1\nnone: !reset\n"));

    assertThat(seen).containsExactly("ports!reset", "image!override", "plain", "none!reset");
  }
}
