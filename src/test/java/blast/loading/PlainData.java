package blast.loading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML as programs see it that know nothing of the format: maps, lists, texts, numbers, booleans
 * and nulls. Keys are texts, as in JSON; of two like keys the first counts.
 */
final class PlainData {
  /** The two versions of YAML that are in use, which take some scalars for different things. */
  enum Version {
    /** As SnakeYAML: {@code no} is false, {@code 1_000} a number. */
    YAML_1_1,
    /** As editors: {@code no} and {@code 1_000} are texts. */
    YAML_1_2
  }

  private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  private final Version version;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean shares;

  PlainData(Version version) {
    this.version = version;
  }

  /** Whether something stood in more than one place, by an alias. */
  boolean shares() {
    return shares;
  }

  /** A value as data. */
  Object of(Node node) {
    if (!seen.add(node)) {
      shares = true;
    }
    if (node instanceof MappingNode mapping) {
      return map(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(of(item)));
      return items;
    }
    ScalarNode scalar = (ScalarNode) node;
    return scalar.isPlain() ? resolved(scalar) : scalar.getValue();
  }

  private Map<String, Object> map(MappingNode mapping) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Map<?, ?>> merged = new ArrayList<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (isMerge(entry)) {
        Object value = of(entry.getValueNode());
        for (Object source : value instanceof List<?> list ? list : List.of(value)) {
          merged.add((Map<?, ?>) source);
        }
      } else if (entry.getKeyNode() instanceof ScalarNode key) {
        map.putIfAbsent(key.getValue(), of(entry.getValueNode()));
      }
    }
    for (Map<?, ?> source : merged) {
      source.forEach((key, value) -> map.putIfAbsent((String) key, value));
    }
    return map;
  }

  /** Whether an entry is a merge key with what it merges. */
  static boolean isMerge(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key
        && key.isPlain()
        && key.getValue().equals("<<");
  }

  private Object resolved(ScalarNode scalar) {
    String text = scalar.getValue();
    return version == Version.YAML_1_1 ? asIn11(scalar.getTag(), text) : asIn12(text);
  }

  private static Object asIn11(Tag tag, String text) {
    boolean isOther =
        tag.equals(Tag.INT)
            || tag.equals(Tag.FLOAT)
            || tag.equals(Tag.BOOL)
            || tag.equals(Tag.NULL);
    try {
      Object value = isOther ? new Yaml(new SafeConstructor(new LoaderOptions())).load(text) : text;
      // JSON has no infinity.
      return value instanceof Double number && !Double.isFinite(number) ? text : value;
    } catch (NumberFormatException e) {
      // SnakeYAML takes it for a number by its looks, and then finds that it is none.
      return text;
    }
  }

  private static Object asIn12(String text) {
    if (NULL.matcher(text).matches()) {
      return null;
    }
    if (BOOLEAN.matcher(text).matches()) {
      return text.startsWith("t") || text.startsWith("T");
    }
    if (INTEGER.matcher(text).matches()) {
      return new BigInteger(text);
    }
    if (OTHER_BASE.matcher(text).matches()) {
      return new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
    }
    return FLOAT.matcher(text).matches() ? new BigDecimal(text) : text;
  }
}
