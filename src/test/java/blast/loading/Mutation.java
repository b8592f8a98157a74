package blast.loading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes texts that are nearly inventories. */
public final class Mutation {
  private static final List<String> TOKENS =
      List.of(
          "*a",
          "&a ",
          "<<: ",
          "{",
          "}",
          "[",
          "]",
          "- ",
          "? ",
          ": ",
          ", ",
          "\t",
          "\n",
          "\r\n",
          "\r",
          "\u0000",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "'",
          "\"",
          "|\n",
          ">-\n",
          "#",
          " #",
          "%",
          "@",
          "!",
          "!!str ",
          "!x ",
          "---\n",
          "...\n",
          "  ",
          "\n  ",
          "\n    ",
          "~",
          "null",
          "0",
          "-1",
          "60%",
          "99999999999999999999",
          "😀",
          "\\",
          "\\u",
          "x-",
          "services:\n",
          "sites: ",
          "servers: ",
          "companies: ",
          "audiences: ",
          "a: ",
          "b",
          "needs: ",
          "uses: ",
          "runs-on: ",
          "any-of: ",
          "at-least: ",
          "of: ",
          "active: ",
          "standby: ",
          "failover: ",
          "users: ",
          "count: ",
          "within: ",
          "parent: ",
          "company: ",
          "attributes: ",
          "tags: ",
          "location: ",
          "lat: ",
          "*base",
          "{a: &a [*a]}",
          "<<: *a",
          "\"\\uD83D\"",
          "a: {}\n",
          "*a : ",
          "? [a]\n: b\n");

  /** Names, in quotes, that want to do more than to be shown. */
  private static final List<String> NAMES =
      List.of(
          "\"\\e[31mx\"",
          "\"a\\u202Eb\"",
          "\"::error::x\"",
          "\"##[group]x\"",
          "\"\\0\"",
          "\"=1+1\"",
          "\"]]>\"",
          "\"--> <b>&amp;\"",
          "\"\\uFFFE\"",
          "\"\\uD83D\"",
          "\"a\\nb\\r\\tc\"",
          "\"\\u2028\\u0085\"",
          "\"a, \\\"b\\\"; c | d\"",
          "\"{x} \\\\N %s ${y} `z`\"");

  private static final Pattern WORD = Pattern.compile("[^\\s{}\\[\\]:,#\"']+");

  private Mutation() {}

  static SourceText file(String name, byte[] bytes) {
    return SourceText.of(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  /** A sound inventory of that many services, as many servers, and two sites. */
  public static String inventory(int size, Random random) {
    StringBuilder yaml = new StringBuilder("sites:\n  s0: {}\n  s1: {within: s0}\nservers:\n");
    for (int i = 0; i < size; i++) {
      yaml.append("  server-").append(i).append(": {site: s").append(random.nextInt(2));
      yaml.append(", count: ").append(1 + random.nextInt(9)).append("}\n");
    }
    yaml.append("services:\n");
    for (int i = 0; i < size; i++) {
      int on = random.nextInt(size);
      int other = (on + 1 + random.nextInt(size - 1)) % size;
      yaml.append("  service-").append(i).append(":\n    users: ").append(random.nextInt(1000));
      yaml.append("\n    runs-on: {any-of: [server-").append(on).append(", server-");
      yaml.append(other).append("]}\n");
      if (i > 0) {
        yaml.append("    needs: [service-").append(random.nextInt(i)).append("]\n");
      }
    }
    return yaml.toString();
  }

  /** Up to forty tokens of YAML and of the format, in any order. */
  public static byte[] tokens(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n >= 0; n--) {
      text.append(TOKENS.get(random.nextInt(TOKENS.size())));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Up to four changes. */
  public static byte[] of(byte[] original, Random random) {
    byte[] bytes = original;
    for (int n = random.nextInt(4); n >= 0; n--) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  /** Up to four words put in the place of others of the same text: most are still inventories. */
  public static byte[] ofWords(byte[] original, Random random) {
    String text = new String(original, StandardCharsets.UTF_8);
    for (int n = random.nextInt(4); n >= 0; n--) {
      List<MatchResult> words = WORD.matcher(text).results().toList();
      if (!words.isEmpty()) {
        MatchResult old = words.get(random.nextInt(words.size()));
        String other =
            random.nextInt(6) == 0
                ? NAMES.get(random.nextInt(NAMES.size()))
                : words.get(random.nextInt(words.size())).group();
        text = text.substring(0, old.start()) + other + text.substring(old.end());
      }
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(20));
    return switch (random.nextInt(7)) {
      case 0 -> spliced(bytes, from, to, new byte[0]);
      case 1 -> spliced(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
      case 2 -> Arrays.copyOf(bytes, from);
      case 3 -> {
        byte[] junk = new byte[1 + random.nextInt(3)];
        random.nextBytes(junk);
        yield spliced(bytes, from, Math.min(bytes.length, from + junk.length), junk);
      }
      case 4 -> {
        byte[] flipped = bytes.clone();
        if (from < bytes.length) {
          flipped[from] ^= (byte) (1 << random.nextInt(8));
        }
        yield flipped;
      }
      default -> {
        String token = TOKENS.get(random.nextInt(TOKENS.size()));
        yield spliced(bytes, from, from, token.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    result.write(bytes, 0, from);
    result.writeBytes(piece);
    result.write(bytes, to, bytes.length - to);
    return result.toByteArray();
  }

  /** The bytes on one line, for a message. */
  public static String escaped(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte one : bytes) {
      boolean isPlain = one >= ' ' && one != '\\' && one != 0x7F;
      text.append(isPlain ? String.valueOf((char) one) : "\\x%02X".formatted(one));
    }
    return text.toString();
  }
}
