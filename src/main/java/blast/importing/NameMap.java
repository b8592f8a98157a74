package blast.importing;

import blast.inventory.IdForm;
import blast.inventory.Kind;
import blast.loading.SourceText;
import blast.loading.Tree;
import blast.loading.TreeLoader;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user says that names of the source become: an id, an id of another kind, something that
 * others only use, or nothing.
 */
final class NameMap {
  static final NameMap NONE = new NameMap();

  /** What a name is left out with. */
  private static final String NOTHING = "-";

  /**
   * What one name becomes.
   *
   * @param id the id; empty if the name is left out
   */
  record Target(Optional<String> id, Optional<Kind> kind, boolean isSoft) {}

  private final Map<String, Target> targets = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private NameMap() {}

  /**
   * Reads a map.
   *
   * @throws ImportException if it can't be used
   */
  static NameMap load(SourceText file) {
    TreeLoader.Result read = TreeLoader.load(file);
    if (!read.problems().isEmpty()) {
      throw new ImportException(
          "the map "
              + Quoted.of(file.name())
              + " can't be read: "
              + read.problems().get(0).message(),
          "write lines like 'name in the source: id'");
    }
    NameMap map = new NameMap();
    for (Tree document : read.documents()) {
      if (document instanceof Tree.Mapping mapping) {
        mapping.entries().forEach(entry -> map.add(file, entry));
      } else {
        throw wrong(file, document, "a map expects names and what they become");
      }
    }
    return map;
  }

  private void add(SourceText file, Tree.Entry entry) {
    String name = Key.of(Kind.SERVICE, entry.key().text()).name();
    if (entry.value() instanceof Tree.Scalar scalar && !scalar.isNull()) {
      boolean isLeftOut = scalar.text().equals(NOTHING);
      targets.put(
          name,
          new Target(
              isLeftOut ? Optional.empty() : Optional.of(id(file, scalar)),
              Optional.empty(),
              false));
    } else if (entry.value() instanceof Tree.Mapping mapping) {
      Optional<String> id = Optional.empty();
      Optional<Kind> kind = Optional.empty();
      boolean isSoft = false;
      for (Tree.Entry field : mapping.entries()) {
        if (!(field.value() instanceof Tree.Scalar value)) {
          throw wrong(file, field.value(), "a name becomes an id, or {id, kind, soft}");
        }
        switch (field.key().text()) {
          case "id" -> id = Optional.of(id(file, value));
          case "kind" -> kind = Optional.of(kind(file, value));
          case "soft" -> isSoft = value.text().equals("true");
          default -> throw wrong(file, field.key(), "a name becomes an id, or {id, kind, soft}");
        }
      }
      targets.put(name, new Target(Optional.of(id.orElse("")), kind, isSoft));
    } else {
      throw wrong(file, entry.value(), "a name becomes an id, or {id, kind, soft}");
    }
  }

  private static String id(SourceText file, Tree.Scalar value) {
    if (IdForm.wrong(value.text()).isPresent() || IdForm.isIgnored(value.text())) {
      throw wrong(file, value, Quoted.of(value.text()) + " can't be an id");
    }
    return value.text();
  }

  private static Kind kind(SourceText file, Tree.Scalar value) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(value.text()))
        .findFirst()
        .orElseThrow(() -> wrong(file, value, Quoted.of(value.text()) + " is no kind"));
  }

  private static ImportException wrong(SourceText file, Tree at, String what) {
    return new ImportException(
        "the map " + Quoted.of(file.name()) + ", line " + at.start().line() + ": " + what,
        "for example: 'Core App: core', 'Ads, Inc.: {id: ads, kind: company}' or 'old: -'");
  }

  /** What a thing becomes, by its name, by its container and name, or by its kind and name. */
  Optional<Target> find(Key key) {
    for (String name : List.of(key.kind().word() + ":" + key.path(), key.path(), key.name())) {
      Target target = targets.get(name);
      if (target != null) {
        used.add(name);
        return Optional.of(target);
      }
    }
    return Optional.empty();
  }

  /** The names of which nothing was found. */
  List<String> unused() {
    List<String> unused = new ArrayList<>(targets.keySet());
    unused.removeAll(used);
    unused.sort(CodePoints.ORDER);
    return unused;
  }
}
