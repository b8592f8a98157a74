package blast.report.findings;

import blast.wording.Printable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One workflow command of GitHub Actions, {@code ::error file=…,line=…::message}, with what the
 * runner would take for its end escaped: percent signs and ends of lines everywhere, colons and
 * commas in properties too.
 */
public final class GithubCommand {
  private final String name;
  private final Map<String, String> properties = new LinkedHashMap<>();

  public GithubCommand(String name) {
    this.name = name;
  }

  public GithubCommand with(String property, String value) {
    properties.put(property, value);
    return this;
  }

  public GithubCommand with(String property, int value) {
    return with(property, Integer.toString(value));
  }

  public void write(String message, Appendable out) throws IOException {
    out.append("::").append(name);
    String separator = " ";
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String value = Printable.of(property.getValue());
      out.append(separator).append(property.getKey()).append('=').append(escapedProperty(value));
      separator = ",";
    }
    out.append("::").append(escaped(message)).append('\n');
  }

  private static String escapedProperty(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
