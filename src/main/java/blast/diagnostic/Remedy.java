package blast.diagnostic;

import blast.PublicApi;

/** How the text at a place can be put right, where there is one way only. */
@PublicApi
public sealed interface Remedy {
  /**
   * The key that stands there gets another name.
   *
   * @param from the key as it is
   * @param to the key as it should be
   */
  record Rename(String from, String to) implements Remedy {}

  /**
   * The item that stands there, or that the place is in, is taken out of its list.
   *
   * @param what what it is, with its article: {@code the second 'web-1'}
   */
  record RemoveItem(String what) implements Remedy {}
}
