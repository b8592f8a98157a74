package blast.inventory;

import java.util.function.Consumer;

/** Finds what is wrong with a node in itself. */
interface NodeCheck {
  /** Hands on what is wrong. */
  void check(int node, Consumer<? super Fault> faults);
}
