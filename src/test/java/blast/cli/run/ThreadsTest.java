package blast.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import blast.analysis.work.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All workers do every piece once, and whatever goes wrong with one ends the work. */
class ThreadsTest {
  /** Notes what it has done. */
  private static final class Noting implements Workers.Worker {
    private final List<Integer> pieces = new ArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    @Override
    public void work(int piece) {
      pieces.add(piece);
      threads.add(Thread.currentThread());
    }
  }

  static Stream<Arguments> workers() {
    return Stream.of(
        Arguments.of(Workers.alone()),
        Arguments.of(Threads.of(1)),
        Arguments.of(Threads.of(2)),
        Arguments.of(Threads.of(8)),
        Arguments.of(Threads.onAllProcessors()));
  }

  @AfterEach
  void nobodyIsLeftInterrupted() {
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("workers")
  void everyPieceIsDoneOnceByAWorkerOfItsThread(Workers workers) {
    for (int pieces : List.of(0, 1, 63, 64, 65, 10_000)) {
      List<Noting> took = workers.each(pieces, 64, Noting::new);

      BitSet done = new BitSet();
      took.forEach(worker -> worker.pieces.forEach(done::set));
      assertThat(took.stream().mapToInt(worker -> worker.pieces.size()).sum()).isEqualTo(pieces);
      assertThat(done.cardinality()).isEqualTo(pieces);
      assertThat(took).isNotEmpty().allMatch(worker -> worker.threads.size() <= 1);
    }
  }

  @Test
  void severalThreadsWorkAtTheSameTime() {
    CountDownLatch together = new CountDownLatch(3);

    List<Workers.Worker> took =
        Threads.of(3)
            .each(
                3,
                1,
                () ->
                    piece -> {
                      together.countDown();
                      await(together);
                    });

    assertThat(took).hasSize(3);
  }

  @Test
  void noMoreThreadsAreStartedThanThereAreBatches() {
    assertThat(Threads.of(8).each(128, 64, Noting::new)).hasSize(2);
    assertThat(Threads.of(8).each(0, 64, Noting::new)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("workers")
  void whatAWorkerThrowsReachesTheCallerAsItIs(Workers workers) {
    for (Throwable fault :
        List.of(new OutOfMemoryError("planted"), new IllegalStateException("planted"))) {
      assertThat(
              catchThrowable(
                  () -> workers.each(100_000, 16, () -> piece -> failAt(777, piece, fault))))
          .isSameAs(fault);
    }
  }

  @ParameterizedTest
  @MethodSource("workers")
  void aWorkerThatCannotBeMadeEndsTheCallToo(Workers workers) {
    OutOfMemoryError fault = new OutOfMemoryError("planted");

    assertThat(
            catchThrowable(
                () ->
                    workers.each(
                        100_000,
                        16,
                        () -> {
                          throw fault;
                        })))
        .isSameAs(fault);
  }

  @Test
  void theOthersStopAtTheirNextPieceAndAreGoneWhenTheCallReturns() {
    IllegalStateException fault = new IllegalStateException("planted");
    Set<Thread> others = ConcurrentHashMap.newKeySet();
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();

    assertThatThrownBy(
            () ->
                Threads.of(2)
                    .each(
                        Integer.MAX_VALUE,
                        1_000_000_000,
                        () ->
                            piece -> {
                              others.add(Thread.currentThread());
                              if (piece == 1_000_000_000) {
                                failed.countDown();
                                throw fault;
                              }
                              await(failed);
                              done.incrementAndGet();
                            }))
        .isSameAs(fault);

    assertThat(done.get()).isLessThan(1_000_000_000);

    others.remove(Thread.currentThread());
    assertThat(others).hasSize(1).noneMatch(Thread::isAlive);
  }

  @Test
  void anInterruptionEndsTheWorkAndIsRemembered() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Threads.of(2).each(100_000, 1, Noting::new))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void anInterruptionWhileWaitingForTheOthersIsRememberedToo() {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);

    assertThatThrownBy(
            () ->
                Threads.of(2)
                    .each(
                        2,
                        1,
                        () ->
                            piece -> {
                              if (Thread.currentThread() == caller) {
                                spinUntil(begun);
                              } else {
                                begun.countDown();
                                interruptWhenItWaits(caller);
                              }
                            }))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Without waiting, so that who waits only waits for the others. */
  private static void spinUntil(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static void interruptWhenItWaits(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    thread.interrupt();
  }

  @Test
  void thereIsAtLeastOneThread() {
    assertThatThrownBy(() -> Threads.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("work needs a thread: 0");
  }

  private static void failAt(int at, int piece, Throwable fault) {
    if (piece == at) {
      if (fault instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) fault;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
