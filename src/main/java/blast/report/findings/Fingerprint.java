package blast.report.findings;

import blast.lint.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * What tells findings apart from run to run: the SHA-256, in hexadecimal digits, of the rule, the
 * subject's id and whatever else the subject names, each in a line of its own. Where it stands in a
 * file doesn't matter.
 */
final class Fingerprint {
  private final MessageDigest digest;
  private final Map<String, Integer> taken = new HashMap<>();

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of the rule and the subject alone: findings may share it. */
  String of(Finding finding) {
    return hash(text(finding));
  }

  /** Likewise, but the second finding of the same rule and subject counts as {@code #2}. */
  String unique(Finding finding) {
    String text = text(finding);
    int number = taken.merge(text, 1, Integer::sum);
    return hash(number == 1 ? text : text + "#" + number + "\n");
  }

  String hash(String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Finding finding) {
    StringBuilder text = new StringBuilder(finding.check().id()).append('\n');
    text.append(finding.subject().id()).append('\n');
    for (String with : finding.subject().with()) {
      text.append(with).append('\n');
    }
    return text.toString();
  }
}
