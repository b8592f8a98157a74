package blast.cli.run;

import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import blast.text.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the files of an inventory, on disk or at a revision, and loads those that belong to it. */
final class InventoryReader {
  private final Session session;
  private final CommonOptions options;
  private final Console console;
  private final Targets targets;

  InventoryReader(Session session, CommonOptions options, Console console, Targets targets) {
    this.session = session;
    this.options = options;
    this.console = console;
    this.targets = targets;
  }

  /** Reads what stands under some paths; where an inventory usually stands if there are none. */
  Session.Reading named(List<String> paths) {
    List<String> asked = InventoryFiles.asked(paths, console);
    return read(asked, InventoryFiles.find(asked, console));
  }

  /**
   * Reads what stood there at a revision.
   *
   * @throws UnusableException if there is no such revision, no repository, or nothing there
   */
  Session.Reading at(String revision, List<String> paths) {
    List<String> asked = InventoryFiles.asked(paths, console);
    Revision.Listing listing = Revision.files(revision, asked, console);
    if (listing.found().isEmpty()) {
      throw new UnusableException(
          Quoted.of(revision) + " has no inventory in " + Quoted.list(listing.absent()),
          "if it stood elsewhere, compare two folders: blast diff OLD NEW");
    }
    for (String path : listing.absent()) {
      session.note(
          Quoted.of(revision) + " has no inventory in " + Quoted.of(path) + ": all of it is new");
    }
    for (String path : listing.submodules()) {
      session.note(
          "the submodule " + Quoted.of(path) + " of " + Quoted.of(revision) + " isn't read");
    }
    return read(List.of(), InventoryFiles.of(listing, console));
  }

  private Session.Reading read(List<String> paths, InventoryFiles files) {
    InventoryFiles asked = files.without(Exclusions.of(options.excluded()));
    targets.read(paths, files.texts());
    tell("reading ", asked.texts());
    LoadResult result = load(asked.texts());
    // Only a file says what is left out of its folder, so it is read before that is known.
    InventoryFiles kept = asked.without(Exclusions.of(result.settings().exclude()));
    if (kept.texts().size() < asked.texts().size()) {
      kept.checkReadable();
      List<SourceText> leftOut = new ArrayList<>(asked.texts());
      leftOut.removeAll(kept.texts());
      tell("leaving out ", leftOut);
      result = load(kept.texts());
    }
    return new Session.Reading(kept.texts(), result);
  }

  private void tell(String what, List<SourceText> files) {
    if (options.isVerbose()) {
      files.forEach(file -> session.messages().line("blast: " + what + file.name()));
    }
  }

  /** Loads an inventory from texts. */
  LoadResult load(List<SourceText> files) {
    // Enough chance for one run: whoever writes an inventory sees neither the key nor its effect.
    long hashKey = ThreadLocalRandom.current().nextLong();
    return session.timed("loading", () -> InventoryLoader.load(files, hashKey));
  }
}
