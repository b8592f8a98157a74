package blast.analysis.work;

import java.util.List;
import java.util.function.Supplier;

/** Does one piece after the other. */
enum LoneWorker implements Workers {
  INSTANCE;

  @Override
  public <W extends Worker> List<W> each(int pieces, int batch, Supplier<W> newWorker) {
    W worker = newWorker.get();
    for (int piece = 0; piece < pieces; piece++) {
      worker.work(piece);
    }
    return List.of(worker);
  }
}
