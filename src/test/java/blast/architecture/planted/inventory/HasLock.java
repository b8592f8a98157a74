package blast.architecture.planted.inventory;

import java.util.concurrent.locks.ReentrantLock;

/** Knows of threads. */
public final class HasLock {
  private final ReentrantLock lock = new ReentrantLock();

  public boolean isLocked() {
    return lock.isLocked();
  }
}
