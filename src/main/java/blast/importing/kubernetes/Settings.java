package blast.importing.kubernetes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a container is told, with ConfigMaps read and variables in texts replaced. */
final class Settings {
  /** What is told under one name, which may be shown while the text may not. */
  record Setting(String name, String text) {}

  private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$\\(([A-Za-z_][\\w.-]*)\\)");

  /** No variable is longer on Linux. */
  private static final int LONGEST = 1 << 17;

  private final Cluster cluster;
  private final String namespace;
  private final BiConsumer<String, String> missing;
  private final Map<String, String> variables = new LinkedHashMap<>();

  private Settings(Cluster cluster, String namespace, BiConsumer<String, String> missing) {
    this.cluster = cluster;
    this.namespace = namespace;
    this.missing = missing;
  }

  /**
   * All that a container is told.
   *
   * @param missing hears why something isn't known, and its name
   */
  static List<Setting> of(
      Manifest.Container container,
      Cluster cluster,
      String namespace,
      BiConsumer<String, String> missing) {
    Settings settings = new Settings(cluster, namespace, missing);
    container.configs().forEach(config -> settings.config(config).forEach(settings::set));
    container
        .variables()
        .forEach(one -> settings.set(one.name(), settings.expanded(settings.text(one))));
    List<Setting> all = new ArrayList<>();
    settings.variables.forEach((name, text) -> all.add(new Setting(name, text)));
    container
        .texts()
        .forEach(text -> all.add(new Setting("its arguments", settings.expanded(text))));
    return all;
  }

  private void set(String name, String text) {
    if (text.length() <= LONGEST) {
      variables.put(name, text);
    }
  }

  private String text(Manifest.Variable variable) {
    return variable.config().isEmpty()
        ? variable.text()
        : config(variable.config()).getOrDefault(variable.key(), "");
  }

  private Map<String, String> config(String name) {
    Map<String, String> found =
        cluster.configs.find(new Id("ConfigMap", namespace, name)).orElse(Map.of());
    if (found.isEmpty()) {
      missing.accept("references to ConfigMaps that aren't here", name);
    }
    return found;
  }

  private String expanded(String text) {
    if (!text.contains("$(")) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find() && out.length() <= LONGEST) {
      String value = variables.getOrDefault(matcher.group(1), matcher.group());
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }
}
