package blast.importing.compose;

import blast.importing.Draft;
import blast.importing.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services of several files, each with its layers in the order of the files. */
final class Project {
  /** A service of a file that is extended by others, which may not be among the services here. */
  private record Base(String file, String service) {}

  private final Draft draft;
  private final Map<String, List<Value>> layers = new LinkedHashMap<>();
  private final Map<Base, Value> byFile = new LinkedHashMap<>();
  private final Set<String> files = new HashSet<>();
  private final List<Value> includes = new ArrayList<>();

  Project(Draft draft) {
    this.draft = draft;
  }

  /** Receives a document; whether it is a compose file. */
  boolean add(Value document) {
    boolean isOfFormat =
        document.isMapping()
            && (document.has("services") || document.has("include"))
            && !document.has("apiVersion");
    if (!isOfFormat) {
      return false;
    }
    files.add(document.file());
    for (Value.Entry entry : document.entries("services")) {
      Value layer = entry.value();
      if (layer.tag().equals("!reset")) {
        layers.remove(entry.key());
      } else {
        add(entry.key(), layer);
      }
    }
    document.get("include").ifPresent(includes::add);
    return true;
  }

  private void add(String name, Value layer) {
    if (layer.tag().equals("!override")) {
      layers.remove(name);
    }
    layers.computeIfAbsent(name, one -> new ArrayList<>()).add(layer);
    byFile.put(new Base(layer.file(), name), layer);
  }

  Set<String> names() {
    return layers.keySet();
  }

  /** Where a service is declared first. */
  Value first(String name) {
    return layers.getOrDefault(name, List.of()).get(0);
  }

  /** What all layers come to, those of what a service extends below its own. */
  Service service(String name) {
    List<Value> all = new ArrayList<>();
    Set<Base> seen = new HashSet<>();
    gather(layers.getOrDefault(name, List.of()), seen, all);
    Service service = new Service();
    all.forEach(service::lay);
    return service;
  }

  /** Iterative: a chain of those that extend each other may be long. */
  private void gather(List<Value> own, Set<Base> seen, List<Value> all) {
    List<Value> present = own;
    while (!present.isEmpty()) {
      List<Value> mappings = present.stream().filter(Value::isMapping).toList();
      all.addAll(0, mappings);
      List<Value> below = List.of();
      for (Value layer : mappings) {
        if (layer.has("extends")) {
          below = base(layer, seen);
        }
      }
      present = below;
    }
  }

  private List<Value> base(Value layer, Set<Base> seen) {
    Value extended = layer.get("extends").orElseThrow();
    boolean isMapping = extended.isMapping();
    String service = isMapping ? extended.text("service") : extended.text();
    String file = isMapping ? extended.text("file") : "";
    if (!seen.add(new Base(file, service))) {
      leaveOut("services that extend themselves", service, layer);
      return List.of();
    }
    if (file.isEmpty()) {
      List<Value> found = layers.getOrDefault(service, List.of());
      if (found.isEmpty()) {
        leaveOut("extended services that aren't there", service, layer);
      }
      return found;
    }
    for (Map.Entry<Base, Value> one : byFile.entrySet()) {
      if (one.getKey().service().equals(service) && isNamed(file, one.getKey().file())) {
        return List.of(one.getValue());
      }
    }
    leaveOut("extended services of files that weren't named", service, layer);
    return List.of();
  }

  private static boolean isNamed(String asked, String file) {
    String plain = asked.replaceFirst("^(\\.{1,2}/)+", "");
    return file.equals(plain) || file.endsWith("/" + plain);
  }

  /** Counts included files that aren't among those that were read. */
  void checkIncludes() {
    for (Value include : includes) {
      for (Value item : include.isList() ? include.items() : List.of(include)) {
        List<String> paths = new ArrayList<>();
        if (item.isText()) {
          paths.add(item.text());
        } else if (item.isMapping()) {
          item.get("path")
              .ifPresent(path -> paths.addAll(path.isList() ? path.texts() : List.of(path.text())));
        }
        for (String path : paths) {
          if (files.stream().noneMatch(file -> isNamed(path, file))) {
            leaveOut("included files that weren't named", path, item);
            draft.note(
                "include isn't followed: name the included files too, or import the output of"
                    + " docker compose config");
          }
        }
      }
    }
  }

  private void leaveOut(String reason, String what, Value at) {
    draft.leaveOut(reason, what, at.file(), at.line());
  }
}
