package blast.loading;

import blast.diagnostic.Diagnostic;
import blast.text.Position;
import blast.text.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The events of several files, parsed ahead in other threads where the text is long enough for that
 * to pay. They are taken file by file in the given order, so that nothing depends on which thread
 * was faster.
 */
final class EventFiles implements AutoCloseable {
  /** Below this many bytes, starting a thread takes longer than it saves. */
  private static final long WORTH_A_THREAD = 1 << 18;

  private final List<SourceText> files;
  private final List<BackgroundEvents> ahead = new ArrayList<>();
  private final List<Thread> parsers = new ArrayList<>();

  /** The first file that no thread has taken. */
  private final AtomicInteger next = new AtomicInteger();

  EventFiles(List<SourceText> files) {
    this.files = files;
    long size = 0;
    for (SourceText file : files) {
      size += size(file);
    }
    if (size >= WORTH_A_THREAD) {
      parseAhead();
    }
  }

  private void parseAhead() {
    for (SourceText file : files) {
      ahead.add(new BackgroundEvents(file));
    }
    int useful = Math.min(files.size(), Runtime.getRuntime().availableProcessors() - 1);
    for (int i = 0; i < Math.max(1, useful); i++) {
      parsers.add(new Thread(this::parse, "blast-parser"));
    }
    try {
      for (Thread parser : parsers) {
        parser.setDaemon(true);
        parser.start();
      }
    } catch (OutOfMemoryError e) {
      // There is no room for another thread; those that run must not outlive the call.
      close();
      throw e;
    }
  }

  /** What each thread does. */
  private void parse() {
    for (int file = next.getAndIncrement(); file < files.size(); file = next.getAndIncrement()) {
      ahead.get(file).run();
    }
  }

  private static long size(SourceText file) {
    return file.size() == SourceText.UNKNOWN_SIZE ? WORTH_A_THREAD : file.size();
  }

  /** The events of the file of that number. */
  EventSource events(int file) {
    return ahead.isEmpty() ? open(files.get(file)) : ahead.get(file);
  }

  /** Stops all parsing. */
  @Override
  public void close() {
    next.set(files.size());
    parsers.forEach(Thread::interrupt);
  }

  /** Opens one file for parsing in the calling thread. */
  static EventSource open(SourceText file) {
    return open(file, new EventBatches(false));
  }

  /** The same, its events in these batches. */
  static EventSource open(SourceText file, EventBatches batches) {
    return open(file, file.name().toLowerCase(Locale.ROOT).endsWith(".json"), batches);
  }

  /** The same, as JSON or as YAML, whatever its name says. */
  static EventSource open(SourceText file, boolean isJson, EventBatches batches) {
    try {
      return isJson ? JsonEvents.open(file, batches) : YamlEvents.open(file, batches);
    } catch (IOException e) {
      return new Unreadable(file, e);
    }
  }

  /** A file that can't be opened, as a single batch that says so. */
  private record Unreadable(SourceText file, IOException cause) implements EventSource {
    @Override
    public EventBatch next() {
      EventBatch batch = new EventBatch(false);
      batch.problem(
          Diagnostic.of(
              LoadingChecks.UNREADABLE_FILE,
              SourceSpan.at(file, Position.START),
              "the file can't be read: "
                  + Objects.requireNonNullElse(cause.getMessage(), "the reason is not known")));
      batch.incomplete();
      batch.add(EventBatch.Kind.END, null, 1, 1, 1, 1);
      return batch;
    }

    @Override
    public void close() {}
  }
}
