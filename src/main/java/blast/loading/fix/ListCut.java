package blast.loading.fix;

import blast.loading.Outline;
import blast.loading.Outline.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Takes items out of one list. In brackets, an item takes one comma along, and its line if nothing
 * else stands there; in block style, its lines. A comment behind what goes with its line goes too.
 */
final class ListCut {
  private static final int NONE = -1;

  private final FileText text;
  private final Node list;
  private final SortedSet<Integer> cut;
  private final List<Edit> edits = new ArrayList<>();

  private ListCut(FileText text, Node list, SortedSet<Integer> cut) {
    this.text = text;
    this.list = list;
    this.cut = cut;
  }

  /** The edits that take those items out; empty if the list is written in a way of its own. */
  static Optional<List<Edit>> of(FileText text, Node list, SortedSet<Integer> cut) {
    ListCut cutting = new ListCut(text, list, cut);
    boolean isPlain = list.isFlow() ? cutting.flow() : cutting.block();
    return isPlain ? Optional.of(cutting.edits) : Optional.empty();
  }

  private int start(int item) {
    return text.offset(list.children().get(item).start());
  }

  private int end(int item) {
    return text.offset(list.children().get(item).end());
  }

  private boolean flow() {
    int size = list.children().size();
    int tail = tail();
    for (int first = cut.first(), next; first < size; first = next) {
      int last = first;
      while (cut.contains(last + 1) && isBesideNext(last)) {
        last++;
      }
      int start = first == tail && tail > 0 ? startWithComma(first) : start(first);
      int comma = commaAfter(last);
      if (start == NONE || (comma == NONE && last < size - 1)) {
        return false;
      }
      cut(start, comma == NONE ? end(last) : comma + 1);
      next = cut.tailSet(last + 1).isEmpty() ? size : cut.tailSet(last + 1).first();
    }
    return true;
  }

  /** The first item after which nothing is left, and no comma either; the size if there is none. */
  private int tail() {
    int tail = list.children().size();
    if (commaAfter(tail - 1) == NONE) {
      while (tail > 0 && cut.contains(tail - 1)) {
        tail--;
      }
    }
    return tail;
  }

  /** Whether the next item stands in the same line. */
  private boolean isBesideNext(int item) {
    int comma = commaAfter(item);
    return comma != NONE && text.afterBlanks(comma + 1) == start(item + 1);
  }

  /**
   * Where an item begins with the comma before it, which separates it from nothing any more. If the
   * comma stands in an earlier line, only it is taken from there.
   */
  private int startWithComma(int item) {
    int comma = commaAfter(item - 1);
    int start = start(item);
    if (comma == NONE || text.afterBlanks(comma + 1) == start) {
      return comma;
    }
    edits.add(Edit.removal(comma, comma + 1));
    return start;
  }

  private int commaAfter(int item) {
    int at = text.afterGap(end(item));
    return at < text.length() && text.at(at) == ',' ? at : NONE;
  }

  /** Takes a stretch away, with the blanks or the line that it leaves. */
  private void cut(int start, int end) {
    int line = text.lineStart(start);
    boolean isFirst = text.beforeBlanks(start) == line;
    boolean isLast = text.isRestEmpty(end);
    int after = text.afterBlanks(end);
    boolean isAtBracket = after < text.length() && text.at(after) == ']';
    if (isFirst && isLast) {
      edits.add(Edit.removal(line, text.afterBreak(text.lineEnd(end))));
    } else if (isLast || (isAtBracket && text.at(end - 1) == ',')) {
      edits.add(Edit.removal(text.beforeBlanks(start), end));
    } else if (text.at(end - 1) == ',') {
      edits.add(Edit.removal(start, after));
    } else {
      edits.add(Edit.removal(start, end));
    }
  }

  private boolean block() {
    List<Edit> lines = new ArrayList<>();
    for (int item : cut) {
      int dash = dash(start(item));
      int end = end(item);
      while (end > start(item) && (text.beforeBlanks(end) < end || text.beforeBreak(end) < end)) {
        end = text.beforeBreak(text.beforeBlanks(end));
      }
      if (dash == NONE || !text.isRestEmpty(end)) {
        return false;
      }
      lines.add(Edit.removal(text.lineStart(dash), text.afterBreak(text.lineEnd(end))));
    }
    for (Edit edit : FileText.ordered(lines)) {
      edits.add(isOpenEnd(edit) ? openEnd(edit) : edit);
    }
    return cut.size() < list.children().size() || empty();
  }

  /** Whether it ends with the file where no line break does. */
  private boolean isOpenEnd(Edit edit) {
    return edit.end() == text.length() && text.beforeBreak(edit.end()) == edit.end();
  }

  /** A file whose last line isn't ended stays so. */
  private Edit openEnd(Edit edit) {
    return Edit.removal(text.beforeBreak(edit.start()), edit.end());
  }

  /** The dash of an item, if nothing stands before it in its line. */
  private int dash(int start) {
    int at = text.beforeBlanks(start);
    while (at == text.lineStart(at)) {
      // The dash stands alone in a line above, perhaps with a comment.
      int end = text.beforeBreak(at);
      if (end == at) {
        return NONE;
      }
      int line = text.lineStart(end);
      int first = text.afterBlanks(line);
      if (first < end && text.at(first) == '-') {
        return text.isRestEmpty(first + 1) ? first : NONE;
      }
      if (first < end && text.at(first) != '#') {
        return NONE;
      }
      at = line;
    }
    int dash = at - 1;
    return text.at(dash) == '-' && text.beforeBlanks(dash) == text.lineStart(dash) ? dash : NONE;
  }

  /** Says with brackets that nothing is left: without them it would be no list. */
  private boolean empty() {
    Optional<Node> key = list.key();
    if (key.isEmpty()) {
      return false;
    }
    int colon = text.afterBlanks(text.offset(key.get().end()));
    if (colon == text.length() || text.at(colon) != ':') {
      return false;
    }
    int first = dash(start(0));
    boolean isNext = first != NONE && text.afterGap(colon + 1) == first;
    if (isNext) {
      edits.add(new Edit(colon + 1, colon + 1, " []"));
    }
    return isNext && list.form() == Outline.Form.LIST;
  }
}
