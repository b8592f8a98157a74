package blast.loading;

import static org.assertj.core.api.Assertions.assertThat;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files with marked places, and all that loading them must say: the first message stands at the
 * first {@code «mark»}, the second at the second, and so on; what they point at are the {@code
 * ‹marks›}.
 */
final class Golden {
  private static final Set<String> WARNINGS =
      Set.of("duplicate-member", "conflicting-title", "nothing-to-remove", "ignored-node");

  private record Place(String file, Marked.Place place) {}

  private record Other(int number, String message) {}

  private record Expected(String check, String message, String hint, List<Other> related) {}

  private final String name;
  private final List<SourceText> files = new ArrayList<>();
  private final List<Place> culprits = new ArrayList<>();
  private final List<Place> others = new ArrayList<>();
  private final List<Expected> expected = new ArrayList<>();

  private Golden(String name) {
    this.name = name;
  }

  static Golden of(String name) {
    return new Golden(name);
  }

  /** One file of YAML. */
  static Golden of(String name, String text) {
    return of(name).file("blast.yaml", text);
  }

  Golden file(String path, String text) {
    return file(path, text, StandardCharsets.UTF_8);
  }

  Golden file(String path, String text, Charset charset) {
    Marked marked = Marked.of(text);
    files.add(marked.file(path, charset));
    marked.culprits().forEach(place -> culprits.add(new Place(path, place)));
    marked.others().forEach(place -> others.add(new Place(path, place)));
    return this;
  }

  /** A file that can't be opened, which is said at its beginning. */
  Golden unreadable(String path, String reason) {
    SourceText.Opener opener =
        () -> {
          throw new IOException(reason);
        };
    files.add(SourceText.of(path, 100, opener));
    culprits.add(new Place(path, new Marked.Place(Position.START, Position.START)));
    return this;
  }

  /** The next message, without a hint. */
  Golden says(String check, String message) {
    return says(check, message, "");
  }

  /** The next message. */
  Golden says(String check, String message, String hint) {
    expected.add(new Expected(check, message, hint, new ArrayList<>()));
    return this;
  }

  /** What the message that was given last points at: the other place of that number, from 1. */
  Golden see(int number, String message) {
    expected.get(expected.size() - 1).related().add(new Other(number, message));
    return this;
  }

  /** The checks that it shows. */
  List<String> checks() {
    return expected.stream().map(Expected::check).toList();
  }

  /** The files, without marks. */
  List<SourceText> files() {
    return files;
  }

  /** Loads the files, and compares. */
  void verify() {
    LoadResult result = InventoryLoader.load(files);
    culprits.sort(Comparator.comparing(Place::file));

    assertThat(culprits).hasSameSizeAs(expected);
    assertThat(text(found(result))).isEqualTo(text());
    boolean isRejected = !WARNINGS.containsAll(checks());
    assertThat(result)
        .isInstanceOf(isRejected ? LoadResult.Rejected.class : LoadResult.Loaded.class);
    checkPlaces(found(result));
  }

  /** Everything that loading said. */
  static List<Diagnostic> found(LoadResult result) {
    return result instanceof LoadResult.Rejected rejected
        ? rejected.diagnostics()
        : ((LoadResult.Loaded) result).warnings();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < expected.size(); i++) {
      Expected one = expected.get(i);
      Place place = culprits.get(i);
      append(text, place.file(), place.place().start().toString(), one);
      for (Other related : one.related()) {
        Place there = others.get(related.number() - 1);
        text.append("  ").append(related.message()).append(": ").append(there.file());
        text.append(':').append(there.place().start()).append('\n');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String file, String place, Expected one) {
    text.append(file).append(':').append(place);
    text.append(": ").append(one.message()).append(" [").append(one.check()).append("]\n");
    if (!one.hint().isEmpty()) {
      text.append("  hint: ").append(one.hint()).append('\n');
    }
  }

  private static String text(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic found : diagnostics) {
      String hint = found.hint().orElse("");
      Expected one = new Expected(found.check().id(), found.message(), hint, List.of());
      append(text, found.span().file().name(), found.span().start().toString(), one);
      for (Diagnostic.Related related : found.related()) {
        text.append("  ").append(related.message()).append(": ");
        text.append(related.span()).append('\n');
      }
    }
    return text.toString();
  }

  private void checkPlaces(List<Diagnostic> found) {
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < found.size(); i++) {
      check(culprits.get(i), found.get(i).span());
      for (int j = 0; j < found.get(i).related().size(); j++) {
        int number = expected.get(i).related().get(j).number();
        check(others.get(number - 1), found.get(i).related().get(j).span());
        seen.add(number);
      }
    }
    assertThat(others).hasSameSizeAs(seen);
  }

  private static void check(Place place, SourceSpan span) {
    assertThat(place.place().isAt(span)).as("%s-%s is %s", span, span.end(), place).isTrue();
  }

  @Override
  public String toString() {
    return name;
  }
}
