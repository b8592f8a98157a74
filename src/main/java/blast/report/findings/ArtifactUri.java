package blast.report.findings;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a file as a reference of RFC 3986, relative if the path is: what isn't unreserved is
 * encoded by its bytes in UTF-8.
 */
final class ArtifactUri {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/");
  private static final String DIGITS = "0123456789ABCDEF";

  private ArtifactUri() {}

  /** The reference; standard input is called {@code stdin}. */
  static String of(Optional<String> named) {
    String path = named.orElse("stdin");
    String encoded = encoded(path);
    if (path.startsWith("/")) {
      return "file://" + encoded;
    }
    return DRIVE.matcher(path).lookingAt() ? "file:///" + encoded : encoded;
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet == '/' || UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(DIGITS.charAt((octet >> 4) & 15));
        encoded.append(DIGITS.charAt(octet & 15));
      }
    }
    return encoded.toString();
  }
}
