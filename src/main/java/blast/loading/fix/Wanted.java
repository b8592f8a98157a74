package blast.loading.fix;

import blast.diagnostic.Remedy;
import blast.text.Position;
import blast.text.Quoted;

/**
 * One thing to be put right in a file.
 *
 * @param at where it stands, or a place in it
 * @param remedy how it is put right
 */
public record Wanted(Position at, Remedy remedy) {
  /** What is done, as an order or as a report. */
  public String told(boolean isDone) {
    if (remedy instanceof Remedy.Rename rename) {
      return (isDone ? "renamed " : "rename ")
          + Quoted.of(rename.from())
          + " to "
          + Quoted.of(rename.to());
    }
    return (isDone ? "removed " : "remove ") + ((Remedy.RemoveItem) remedy).what();
  }
}
