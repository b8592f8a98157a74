package blast.cli.command;

import blast.cli.run.OwnFiles;
import blast.cli.run.Session;
import blast.diagnostic.Diagnostic;
import blast.diagnostic.KnownFinding;
import blast.diagnostic.Remedy;
import blast.lint.Baseline;
import blast.lint.Finding;
import blast.lint.Results;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import blast.loading.fix.Blame;
import blast.loading.fix.FixedFile;
import blast.loading.fix.Wanted;
import blast.text.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts an inventory and its baseline right where there is one way only, in memory at first: round
 * by round, for what is found after one may not have been seen before, until nothing is left to do.
 */
final class FixRun {
  /** Rounds after which whoever asked may ask again. */
  private static final int ROUNDS = 50;

  /** How often renames are tried again without those that made something wrong. */
  private static final int ATTEMPTS = 8;

  /** Finds what is wrong with an inventory that can be loaded. */
  interface Linting {
    Results of(LoadResult.Loaded loaded, Baseline known);
  }

  private final Session session;
  private final FindingsOptions options;
  private final Linting linting;
  private final OwnFiles own;
  private final List<FixDraft> drafts = new ArrayList<>();
  private final Map<SourceText, FixDraft> byText = new LinkedHashMap<>();
  private Optional<FixDraft> baseline = Optional.empty();
  private List<FixDraft.Told> refused = new ArrayList<>();
  private boolean isEndless;
  private List<SourceText> files;
  private LoadResult result;

  FixRun(
      Session session,
      FindingsOptions options,
      Linting linting,
      OwnFiles own,
      Session.Reading reading) {
    this.session = session;
    this.options = options;
    this.linting = linting;
    this.own = own;
    this.files = reading.files();
    this.result = reading.result();
  }

  /** Finds out what is to be done; no file is written yet. */
  void plan() {
    int rounds = 0;
    while (rounds++ < ROUNDS) {
      refused = new ArrayList<>();
      boolean isRejected = result instanceof LoadResult.Rejected;
      boolean goesOn = isRejected ? rename() : clean((LoadResult.Loaded) result);
      if (!goesOn) {
        return;
      }
    }
    isEndless = true;
  }

  /** What came of loading the inventory, as it is now. */
  LoadResult result() {
    return result;
  }

  /** The baseline as it is now. */
  Baseline known() {
    if (baseline.isEmpty()) {
      baseline =
          options
              .baselineFile(session, result.settings())
              .map(file -> new FixDraft(file, own, true));
    }
    return baseline.map(draft -> FindingsOptions.read(draft.current())).orElse(Baseline.EMPTY);
  }

  /** What can be done about an inventory that can't be loaded; whether anything was. */
  private boolean rename() {
    List<Diagnostic> problems = ((LoadResult.Rejected) result).diagnostics();
    Map<FixDraft, List<Wanted>> wanted = new LinkedHashMap<>();
    for (Diagnostic problem : problems) {
      if (problem.remedy().isPresent() && problem.remedy().get() instanceof Remedy.Rename) {
        want(problem, wanted);
      }
    }
    for (int i = 0; i < ATTEMPTS && !wanted.isEmpty(); i++) {
      Map<FixDraft, FixedFile> attempt = attempt(wanted);
      Map<FixDraft, SourceText> after = after(attempt);
      List<SourceText> changed = changed(after);
      if (changed.equals(files)) {
        refuse(attempt);
        return false;
      }
      LoadResult next = session.loadTexts(changed);
      if (!blame(problems, problems(next), attempt, wanted)) {
        take(attempt, after);
        files = changed;
        result = next;
        return true;
      }
    }
    return false;
  }

  private static List<Diagnostic> problems(LoadResult result) {
    return result instanceof LoadResult.Rejected rejected ? rejected.diagnostics() : List.of();
  }

  /** Gives up what made something wrong; whether anything did. */
  private boolean blame(
      List<Diagnostic> before,
      List<Diagnostic> after,
      Map<FixDraft, FixedFile> attempt,
      Map<FixDraft, List<Wanted>> wanted) {
    Blame blame = new Blame(before, after);
    boolean isAny = false;
    for (Map.Entry<FixDraft, FixedFile> one : attempt.entrySet()) {
      List<FixedFile.Refused> blamed = blame.of(one.getKey().name(), one.getValue());
      isAny |= !blamed.isEmpty();
      blamed.forEach(each -> refuse(one.getKey(), each));
      List<Wanted> given = blamed.stream().map(FixedFile.Refused::wanted).toList();
      wanted.computeIfPresent(one.getKey(), (draft, all) -> without(all, given));
    }
    return isAny;
  }

  private static List<Wanted> without(List<Wanted> all, List<Wanted> some) {
    Set<Wanted> gone = new HashSet<>(some);
    return all.stream().filter(one -> !gone.contains(one)).toList();
  }

  /** What can be done about one that can be loaded; whether anything was. */
  private boolean clean(LoadResult.Loaded loaded) {
    Results results = linting.of(loaded, known());
    Map<FixDraft, List<Wanted>> wanted = new LinkedHashMap<>();
    results.findings().stream()
        .filter(Finding::isOpen)
        .forEach(finding -> want(finding.diagnostic(), wanted));
    Map<FixDraft, FixedFile> attempt = attempt(wanted);
    Map<FixDraft, SourceText> after = after(attempt);
    List<SourceText> changed = changed(after);
    refuse(attempt);
    if (!changed.equals(files)) {
      LoadResult next = session.loadTexts(changed);
      if (next instanceof LoadResult.Rejected rejected) {
        throw new IllegalStateException("what was put right is wrong: " + rejected.diagnostics());
      }
      take(attempt, after);
      files = changed;
      result = next;
      return true;
    }
    return baseline.isPresent() && forget(baseline.get(), results.stale());
  }

  /** Takes stale entries out of the baseline; whether there were any. */
  private boolean forget(FixDraft draft, List<KnownFinding> stale) {
    List<Wanted> wanted =
        stale.stream()
            .filter(entry -> entry.span().isPresent())
            .map(entry -> new Wanted(entry.span().get().start(), entry(entry)))
            .distinct()
            .toList();
    Map<FixDraft, FixedFile> attempt = attempt(Map.of(draft, wanted));
    refuse(attempt);
    take(attempt, after(attempt));
    return attempt.values().stream().anyMatch(fixed -> !fixed.done().isEmpty());
  }

  private static Remedy entry(KnownFinding entry) {
    return new Remedy.RemoveItem(
        "the stale entry of " + Quoted.of(entry.rule()) + " on " + Quoted.of(entry.subject().id()));
  }

  private void want(Diagnostic problem, Map<FixDraft, List<Wanted>> wanted) {
    if (problem.remedy().isPresent() && problem.span().file() instanceof SourceText file) {
      Wanted one = new Wanted(problem.span().start(), problem.remedy().get());
      List<Wanted> ofFile = wanted.computeIfAbsent(draft(file), none -> new ArrayList<>());
      if (ofFile.isEmpty() || !ofFile.get(ofFile.size() - 1).equals(one)) {
        ofFile.add(one);
      }
    }
  }

  private FixDraft draft(SourceText file) {
    return byText.computeIfAbsent(
        file,
        unknown -> {
          FixDraft draft = new FixDraft(file, own, false);
          drafts.add(draft);
          return draft;
        });
  }

  private static Map<FixDraft, FixedFile> attempt(Map<FixDraft, List<Wanted>> wanted) {
    Map<FixDraft, FixedFile> attempts = new LinkedHashMap<>();
    wanted.forEach((draft, all) -> attempts.put(draft, draft.attempt(all)));
    return attempts;
  }

  private static Map<FixDraft, SourceText> after(Map<FixDraft, FixedFile> attempt) {
    Map<FixDraft, SourceText> after = new LinkedHashMap<>();
    attempt.forEach((draft, fixed) -> after.put(draft, draft.after(fixed)));
    return after;
  }

  private List<SourceText> changed(Map<FixDraft, SourceText> after) {
    return files.stream()
        .map(file -> byText.containsKey(file) ? after.getOrDefault(draft(file), file) : file)
        .toList();
  }

  private void take(Map<FixDraft, FixedFile> attempt, Map<FixDraft, SourceText> after) {
    attempt.forEach(
        (draft, fixed) -> {
          SourceText text = after.getOrDefault(draft, draft.current());
          if (byText.remove(draft.current(), draft)) {
            byText.put(text, draft);
          }
          draft.take(fixed, text);
        });
  }

  private void refuse(Map<FixDraft, FixedFile> attempt) {
    attempt.forEach((draft, fixed) -> fixed.refused().forEach(one -> refuse(draft, one)));
  }

  private void refuse(FixDraft draft, FixedFile.Refused one) {
    refused.add(draft.told(one.wanted(), one.wanted().told(false) + ": " + one.why()));
  }

  private Stream<FixDraft> changed() {
    return Stream.concat(drafts.stream(), baseline.stream()).filter(FixDraft::isChanged);
  }

  /** Writes the files anew in which something was put right, and tells what. */
  void write() {
    changed()
        .forEach(
            draft -> {
              draft.rewrite();
              tell("fixed ", draft.done());
            });
    tellRefused();
  }

  /** Writes what would be changed, and changes nothing. */
  void writeDiff(Appendable out) throws IOException {
    for (FixDraft draft : changed().toList()) {
      draft.writeDiff(out);
    }
  }

  /** Tells what was left as it is, and why. */
  void tellRefused() {
    tell("not fixed: ", refused);
    if (isEndless) {
      session.note("there is more to fix; run it again");
    }
  }

  private void tell(String what, List<FixDraft.Told> told) {
    told.stream()
        .distinct()
        .sorted(Comparator.comparing(FixDraft.Told::file).thenComparingInt(FixDraft.Told::line))
        .forEach(one -> session.note(what + one));
  }
}
