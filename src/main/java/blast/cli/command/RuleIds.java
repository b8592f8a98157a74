package blast.cli.command;

import blast.lint.Rule;
import blast.lint.rule.Rules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The ids of all rules, which are only looked up by who wants to see them. */
final class RuleIds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    List<String> ids = new ArrayList<>();
    for (Rule rule : Rules.all()) {
      ids.add(rule.check().id());
    }
    return ids.iterator();
  }
}
