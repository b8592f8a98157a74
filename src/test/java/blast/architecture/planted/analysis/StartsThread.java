package blast.architecture.planted.analysis;

/** Does its work in a thread of its own. */
public final class StartsThread {
  public void start(Runnable work) {
    new Thread(work).start();
  }
}
