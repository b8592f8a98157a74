package blast.loading.fix;

import blast.diagnostic.Diagnostic;
import blast.diagnostic.Remedy;
import blast.diagnostic.Severity;
import blast.text.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the renamed keys whose value is wrong under the new name: until then nobody had read it. A
 * rename moves what follows in its line, and no line.
 */
public final class Blame {
  private record Said(String file, int line, String message) {
    Said(Diagnostic problem) {
      this(problem.span().file().name(), problem.span().start().line(), problem.message());
    }
  }

  /** What is new in each file, by place. */
  private final Map<String, NavigableMap<Position, Diagnostic>> fresh = new HashMap<>();

  /**
   * For the problems of an inventory.
   *
   * @param before what was wrong before the keys were renamed
   * @param after what is wrong now
   */
  public Blame(Collection<Diagnostic> before, Collection<Diagnostic> after) {
    Set<Said> known = new HashSet<>();
    before.forEach(problem -> known.add(new Said(problem)));
    for (Diagnostic problem : after) {
      // A key of another tool in what is now read can be renamed in its turn.
      boolean isWrong = problem.severity() == Severity.ERROR && problem.remedy().isEmpty();
      if (isWrong && !known.contains(new Said(problem))) {
        fresh
            .computeIfAbsent(problem.span().file().name(), none -> new TreeMap<>())
            .putIfAbsent(problem.span().start(), problem);
      }
    }
  }

  /** Which of the things done to a file have made something wrong, and what that is. */
  public List<FixedFile.Refused> of(String file, FixedFile fixed) {
    NavigableMap<Position, Diagnostic> problems = fresh.getOrDefault(file, new TreeMap<>());
    List<FixedFile.Refused> blamed = new ArrayList<>();
    if (problems.isEmpty()) {
      return blamed;
    }
    Map<Integer, NavigableMap<Integer, Integer>> moves = moves(fixed);
    for (FixedFile.Done done : fixed.done()) {
      if (done.wanted().remedy() instanceof Remedy.Rename rename) {
        Position start = moved(done.scopeStart(), moves);
        Position end = moved(done.scopeEnd(), moves);
        Map.@Nullable Entry<Position, Diagnostic> first = problems.ceilingEntry(start);
        if (first != null && first.getKey().compareTo(end) <= 0) {
          String why = " would be wrong there: " + first.getValue().message();
          blamed.add(new FixedFile.Refused(done.wanted(), "'" + rename.to() + "'" + why));
        }
      }
    }
    return blamed;
  }

  /** For each line, by how much its renames up to a column move what follows. */
  private static Map<Integer, NavigableMap<Integer, Integer>> moves(FixedFile fixed) {
    Map<Integer, NavigableMap<Integer, Integer>> moves = new HashMap<>();
    for (FixedFile.Done done : fixed.done()) {
      if (done.wanted().remedy() instanceof Remedy.Rename rename) {
        Position at = done.wanted().at();
        int by = points(rename.to()) - points(rename.from());
        moves.computeIfAbsent(at.line(), none -> new TreeMap<>()).put(at.column(), by);
      }
    }
    for (NavigableMap<Integer, Integer> line : moves.values()) {
      int sum = 0;
      for (Map.Entry<Integer, Integer> one : line.entrySet()) {
        sum += one.getValue();
        one.setValue(sum);
      }
    }
    return moves;
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Position moved(
      Position position, Map<Integer, NavigableMap<Integer, Integer>> moves) {
    NavigableMap<Integer, Integer> line = moves.getOrDefault(position.line(), new TreeMap<>());
    Map.@Nullable Entry<Integer, Integer> before = line.lowerEntry(position.column());
    int by = before == null ? 0 : before.getValue();
    return new Position(position.line(), position.column() + by);
  }
}
