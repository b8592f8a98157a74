package blast.importing.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the hosts that a text names as addresses: with a port, or in a URL. */
final class Addresses {
  private static final String DIVIDERS = "\\s\"'<>,;|(){}\\[\\]`\\\\";

  /** The host of a URL may be several, and may have a name and a password before it. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![\\w+.-])[A-Za-z][A-Za-z0-9+.-]*+://(?<authority>[^/?#"
              + DIVIDERS
              + "]*+)(?<path>[^"
              + DIVIDERS
              + "]*+)"
              + "|(?<![\\w./:$%-])(?<host>[A-Za-z0-9][A-Za-z0-9.-]*+):(?<port>[0-9]{1,5})"
              + "(?![\\w@:-])(?!\\.\\w)");

  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\\.?");

  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
  private static final int LONGEST = 253;
  private static final int LAST_PORT = 65535;

  private Addresses() {}

  /** The hosts, each once, in lower case; none that is this machine, or a number. */
  static List<String> in(String text) {
    TreeSet<String> hosts = new TreeSet<>();
    if (text.indexOf(':') >= 0) {
      Matcher matcher = ADDRESS.matcher(text);
      while (matcher.find()) {
        String authority = matcher.group("authority");
        if (authority != null) {
          String own = authority.substring(authority.lastIndexOf('@') + 1);
          add(own.split(":", 2)[0], hosts);
        } else if (Integer.parseInt(matcher.group("port")) <= LAST_PORT) {
          add(matcher.group("host"), hosts);
        }
      }
    }
    return new ArrayList<>(hosts);
  }

  private static void add(String found, Set<String> hosts) {
    String host = found.toLowerCase(Locale.ROOT);
    boolean isUsable =
        host.length() <= LONGEST
            && HOST.matcher(host).matches()
            && !NUMBERS.matcher(host).matches()
            && !host.equals("localhost");
    if (isUsable) {
      hosts.add(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
    }
  }
}
