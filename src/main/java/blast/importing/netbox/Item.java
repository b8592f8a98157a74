package blast.importing.netbox;

import blast.importing.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of an answer of NetBox, or what another says of it: only the fields that are of use.
 *
 * @param endpoint what it is, as the address of its list says it
 * @param isDeclared whether it was listed itself, and isn't only named by another
 * @param refs other objects that it names, by field
 * @param texts single values, by field
 */
record Item(
    String endpoint,
    String id,
    boolean isDeclared,
    String file,
    long line,
    Map<String, Ref> refs,
    Map<String, String> texts) {
  private static final List<String> REFS =
      List.of(
          "region",
          "site",
          "location",
          "parent",
          "rack",
          "tenant",
          "cluster",
          "device",
          "role",
          "device_role",
          "power_panel",
          "provider",
          "provider_network",
          "circuit",
          "scope",
          "termination",
          "termination_a",
          "termination_z");

  private static final List<String> TEXTS =
      List.of("name", "slug", "cid", "latitude", "longitude", "scope_type", "termination_type");

  /** Another object as it is named: by its number alone, or with some of its fields. */
  record Ref(String id, Map<String, String> texts, Map<String, Ref> refs) {
    static Ref of(Value value) {
      if (!value.isMapping()) {
        return new Ref(value.isText() ? value.text() : "", Map.of(), Map.of());
      }
      Map<String, Ref> inner = new HashMap<>();
      for (String key : List.of("provider", "site", "termination")) {
        value.get(key).ifPresent(one -> inner.put(key, Ref.of(one)));
      }
      return new Ref(value.text("id"), textsOf(value), inner);
    }

    String text(String key) {
      return texts.getOrDefault(key, "");
    }

    /** What it is called, in the field that its kind has for that. */
    String name() {
      String name = text("name");
      return name.isEmpty() ? text("cid") : name;
    }
  }

  static Item of(String endpoint, Value value) {
    Map<String, Ref> refs = new HashMap<>();
    for (String key : REFS) {
      value.get(key).ifPresent(one -> refs.put(key, Ref.of(one)));
    }
    Map<String, String> texts = textsOf(value);
    // A choice is a word, or a word with its label.
    value
        .get("status")
        .ifPresent(
            status ->
                texts.put("status", status.isMapping() ? status.text("value") : status.text()));
    return new Item(endpoint, value.text("id"), true, value.file(), value.line(), refs, texts);
  }

  /** One that isn't listed, as another names it. */
  static Item of(String endpoint, Ref ref, String file, long line) {
    return new Item(endpoint, ref.id(), false, file, line, ref.refs(), ref.texts());
  }

  private static Map<String, String> textsOf(Value value) {
    Map<String, String> texts = new HashMap<>();
    for (String key : TEXTS) {
      String text = value.text(key).strip();
      if (!text.isEmpty()) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  String name() {
    String name = text("name");
    return name.isEmpty() ? text("cid") : name;
  }

  /** The short name that NetBox keeps unique; the name where there is none. */
  String slug() {
    String slug = text("slug");
    return slug.isEmpty() ? name() : slug;
  }

  Optional<Ref> ref(String key) {
    return Optional.ofNullable(refs.get(key));
  }

  /** What it names, whoever is asked: for comparing objects of any number. */
  List<String> order() {
    List<String> order = new ArrayList<>();
    order.add("0".repeat(Math.max(0, 20 - id.length())) + id);
    order.add(file);
    order.add("0".repeat(Math.max(0, 20 - String.valueOf(line).length())) + line);
    return order;
  }
}
