package blast.explore;

import blast.analysis.Study;
import blast.inventory.Field;
import blast.inventory.Node;
import blast.wording.Printable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The page, put together from its template: the inventory, the script that the build packed, engine
 * and all, and the style. The same inventory gives the same bytes. What runs in it is named by its
 * hash in the page's content security policy; nothing else runs, and nothing is asked for.
 */
public final class Page {
  /** The script as the build packed it: the engine, and what draws its answers. */
  private static final String SCRIPT = "script.js.gz";

  /** Digits of the model's hash by which people compare pages. */
  private static final int DIGITS = 12;

  private final Study study;
  private final Start start;
  private final Set<Field> extra;
  private final ShownPairs pairs;

  /** How the page looks. */
  public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The word for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What the page shows at first.
   *
   * @param removed what is taken away
   * @param why what is explained
   */
  public record Start(List<Node> removed, Optional<Node> why, Theme theme) {
    public Start {
      removed = List.copyOf(removed);
    }

    /** As the page's own links say it. */
    private String link() {
      String nodes =
          removed.stream().map(node -> encoded(node.id())).collect(Collectors.joining(","));
      String about = why.map(node -> "why=" + encoded(node.id())).orElse("");
      String what = removed.isEmpty() ? "" : "remove=" + nodes;
      return what.isEmpty() && about.isEmpty()
          ? ""
          : "#" + what + (what.isEmpty() || about.isEmpty() ? "" : "&") + about;
    }

    private static String encoded(String id) {
      return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  /**
   * The page of an inventory.
   *
   * @param extra the fields that are in it besides what always is, see {@link PageFields}
   * @param pairs what is shown beside single points of failure
   */
  public Page(Study study, Start start, Set<Field> extra, ShownPairs pairs) {
    this.study = study;
    this.start = start;
    this.extra = Set.copyOf(extra);
    this.pairs = pairs;
  }

  /**
   * The page's bytes.
   *
   * @param version that of the program, which is shown
   * @throws IllegalStateException if the program was packaged without the engine
   */
  public byte[] bytes(String version) {
    String model = ModelWriter.write(study, extra, pairs, version);
    String style = text("style.css");
    byte[] script = resource(SCRIPT);
    String loader =
        filled(text("loader.js"), Map.of("PACKED", Base64.getEncoder().encodeToString(script)));
    Map<String, String> parts = new HashMap<>();
    parts.put("TITLE", escaped(Printable.of(study.inventory().name().orElse("blast"))));
    parts.put("THEME", start.theme().word());
    parts.put("VERSION", escaped(version));
    parts.put("START", escaped(start.link()));
    parts.put("MODEL", model);
    parts.put("MODEL-HASH", HexFormat.of().formatHex(sha256(bytesOf(model))).substring(0, DIGITS));
    parts.put("STYLE", style);
    parts.put("STYLE-HASH", hash(bytesOf(style)));
    parts.put("LOADER", loader);
    parts.put("LOADER-HASH", hash(bytesOf(loader)));
    parts.put("SCRIPT-HASH", hash(unpacked(script)));
    return bytesOf(filled(text("page.html"), parts));
  }

  /** Each {@code @NAME@} of the template is replaced once; what comes in is not looked at again. */
  private static String filled(String template, Map<String, String> parts) {
    StringBuilder page = new StringBuilder();
    int at = 0;
    while (true) {
      int open = template.indexOf('@', at);
      int close = open < 0 ? -1 : template.indexOf('@', open + 1);
      if (close < 0) {
        return page.append(template, at, template.length()).toString();
      }
      String part = parts.get(template.substring(open + 1, close));
      if (part == null) {
        page.append(template, at, close);
        at = close;
      } else {
        page.append(template, at, open).append(part);
        at = close + 1;
      }
    }
  }

  private static String text(String name) {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in this program: build it anew");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] unpacked(byte[] packed) {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** As a content security policy names a script or a style. */
  private static String hash(byte[] text) {
    return "sha256-" + Base64.getEncoder().encodeToString(sha256(text));
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
