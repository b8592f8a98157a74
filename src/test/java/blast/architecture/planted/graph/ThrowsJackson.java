package blast.architecture.planted.graph;

import com.fasterxml.jackson.core.JacksonException;

/** Knows a library of two other floors. */
public final class ThrowsJackson {
  public String of(JacksonException failure) {
    return failure.getOriginalMessage();
  }
}
