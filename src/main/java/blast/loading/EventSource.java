package blast.loading;

/** Gives the events of one file, batch by batch; the last event of the last batch is the end. */
interface EventSource extends AutoCloseable {
  /**
   * The next batch, never empty, which may be filled again when the one after it is asked for. Not
   * called again after the one that holds the end.
   */
  EventBatch next();

  @Override
  void close();
}
