package blast.text;

import java.util.AbstractSequentialList;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Supplier;

/**
 * A list that is made anew whenever it is read, and can't be changed: for lists so many and so long
 * that they must not all be held at once.
 */
public final class FreshList<E> extends AbstractSequentialList<E> {
  private final int size;
  private final Supplier<List<E>> maker;

  /**
   * A list.
   *
   * @param size how many elements it has
   * @param maker makes its elements, the same ones each time
   */
  public FreshList(int size, Supplier<List<E>> maker) {
    this.size = size;
    this.maker = maker;
  }

  /**
   * The same list if it is made anew whenever it is read, and else a copy that can't be changed.
   */
  public static <E> List<E> orCopy(List<E> list) {
    return list instanceof FreshList ? list : List.copyOf(list);
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    return List.copyOf(maker.get()).listIterator(index);
  }

  @Override
  public int size() {
    return size;
  }
}
