package blast.report;

import java.io.IOException;

/**
 * Writes an answer in one format.
 *
 * @param <A> the answer
 */
@FunctionalInterface
public interface AnswerWriter<A> {
  /**
   * Writes it.
   *
   * @param style how text for people is dressed; other formats have no use for it
   */
  void write(A answer, Style style, Appendable out) throws IOException;
}
