package blast.importing;

import blast.loading.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file looks like, for whoever named another format; nothing is ever read by a guess. */
final class FormatHint {
  /** What needs no import. */
  static final String INVENTORY = "an inventory already";

  /** What must be rendered first. */
  static final String CHART = "an unrendered Helm chart";

  /** What may be any format that reads JSON. */
  static final String JSON = "JSON";

  private static final int LOOK = 1 << 16;

  /** What Helm's templates have and neither rendered ones nor those of other tools do. */
  private static final Pattern HELM =
      Pattern.compile(
          "(?<!\\$)\\{\\{-?\\s*(\\.(Values|Release|Chart|Files|Capabilities|Template)\\b"
              + "|(if|range|with|include|template|define|end|else|toYaml|block)\\b|/\\*)");

  /** The first that is found tells. No gap is without bounds: what is read may be made for that. */
  private static final Map<String, Pattern> SIGNS = signs();

  private FormatHint() {}

  private static Map<String, Pattern> signs() {
    Map<String, Pattern> signs = new LinkedHashMap<>();
    // Templates of other tools stand in what Helm rendered.
    signs.put(
        CHART,
        Pattern.compile(
            "\\A\\s*\\{\\{|(?<!\\$)\\{\\{[^\\n}]{0,300}\\.(Values|Release|Chart|Capabilities)\\b"));
    signs.put("backstage", Pattern.compile("\"?apiVersion\"?\\s*:\\s*\"?backstage\\.io/"));
    signs.put(
        "kubernetes",
        Pattern.compile("(^|[{,]\\s*)\"?(apiVersion|kind)\"?\\s*:", Pattern.MULTILINE));
    signs.put(
        INVENTORY,
        Pattern.compile(
            "^(# Written by blast import |x-import:|(sites|companies|servers|resources|extend):)"
                + "|^[{\\s]{0,100}\"?services\"?\\s*:(?s)(?!.{0,4000}\\b(image|build)\"?\\s*:)"
                + ".{0,4000}[\\s{,](needs|uses|runs-on|criticality)\"?\\s*:",
            Pattern.MULTILINE));
    signs.put("compose", Pattern.compile("(^|^\\{\\s*)\"?services\"?\\s*:", Pattern.MULTILINE));
    signs.put("graph", Pattern.compile("^\\s*(strict\\s+)?(di)?graph\\b|<graphml"));
    signs.put("netbox", Pattern.compile("\"count\"\\s*:\\s*[0-9]+\\s*,\\s*\"next\"\\s*:"));
    signs.put(
        "traces",
        Pattern.compile(
            "\"(parent|source)\"\\s*:[^{}]{0,1000}\"(child|target)\"\\s*:"
                + "|\"(child|target)\"\\s*:[^{}]{0,1000}\"(parent|source)\"\\s*:"));
    signs.put(
        "state or messages of Terraform, which is no format here",
        Pattern.compile("\"(@level|terraform_version)\"\\s*:"));
    signs.put(JSON, Pattern.compile("^\\s*[\\[{]"));
    return signs;
  }

  /** Whether a file is a template from which Helm makes one. */
  static boolean isUnrendered(SourceText file) {
    return HELM.matcher(start(file)).find();
  }

  /** What the beginning of a file looks like, in a word; empty if it looks like nothing known. */
  static Optional<String> of(SourceText file) {
    String start = start(file);
    return SIGNS.entrySet().stream()
        .filter(sign -> sign.getValue().matcher(start).find())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String start(SourceText file) {
    try (InputStream in = file.open()) {
      return new String(in.readNBytes(LOOK), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
