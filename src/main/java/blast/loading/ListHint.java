package blast.loading;

import blast.inventory.IdForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a list is to be written by somebody who wrote its members without brackets. */
final class ListHint {
  /** With more members than this, a hint would be no shorter than what was written. */
  private static final int MOST = 8;

  private ListHint() {}

  /** The hint where only a list will do, and one text stands. */
  static Optional<String> of(Tree value) {
    if (!(value instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return Optional.empty();
    }
    return Optional.of(written(scalar.text()).orElse("write a list in brackets: [a, b]"));
  }

  /** The hint where one id may stand as well, and several stand with commas between them. */
  static Optional<String> ofSeveral(Tree.Scalar value) {
    return value.text().indexOf(',') < 0 ? Optional.empty() : written(value.text());
  }

  private static Optional<String> written(String text) {
    List<String> members = Arrays.stream(text.split(",")).map(String::strip).toList();
    boolean isPlain = members.size() <= MOST && members.stream().allMatch(ListHint::isPlain);
    return isPlain && !members.isEmpty()
        ? Optional.of("write a list in brackets: [" + String.join(", ", members) + "]")
        : Optional.empty();
  }

  private static boolean isPlain(String member) {
    return IdForm.wrong(member).isEmpty();
  }
}
