package blast.export.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a box or frame, in full: whoever draws it cuts it.
 *
 * @param title what it is called
 * @param details more about it
 * @param state what has become of it and why, with its mark; empty if there is nothing to tell
 */
public record Label(String title, List<String> details, String state) {
  /** What a line holds, in columns of which a wide character takes two. */
  static final int COLUMNS = 28;

  private static final int MOST_LINES = 2;

  public Label {
    details = List.copyOf(details);
  }

  static Label of(String title) {
    return new Label(title, List.of(), "");
  }

  /** The title as a box shows it: harmless, on few lines. */
  public List<String> shownTitle() {
    return Words.wrap(title, COLUMNS, MOST_LINES);
  }

  /** The rest as a box shows it, the state last. */
  public List<String> shownDetails() {
    List<String> lines = new ArrayList<>();
    for (String detail : details) {
      lines.addAll(Words.wrap(detail, COLUMNS, MOST_LINES));
    }
    if (!state.isEmpty()) {
      lines.addAll(shownState());
    }
    return lines;
  }

  /** The state as a box shows it; no line if there is nothing to tell. */
  public List<String> shownState() {
    return state.isEmpty() ? List.of() : Words.wrap(state, COLUMNS, MOST_LINES);
  }

  /** All that a box shows. */
  public List<String> shown() {
    List<String> lines = new ArrayList<>(shownTitle());
    lines.addAll(shownDetails());
    return lines;
  }
}
