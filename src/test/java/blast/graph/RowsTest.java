package blast.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final int ROUNDS = 500;

  @Test
  void eachRowHasWhatWasAddedToItLastFirst() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<List<Integer>> expected = new ArrayList<>();
      int size = random.nextInt(6);
      for (int row = 0; row < size; row++) {
        expected.add(new ArrayList<>());
      }
      int entries = size == 0 ? 0 : random.nextInt(20);
      int[] rows = random.ints(entries, 0, Math.max(1, size)).toArray();
      int[] values = random.ints(entries).toArray();
      Rows.Counter counter = new Rows.Counter(size);
      addAll(rows, values, counter);
      Rows.Filler filler = counter.toFiller();
      addAll(rows, values, filler);
      for (int i = 0; i < entries; i++) {
        expected.get(rows[i]).add(values[i]);
      }
      expected.forEach(Collections::reverse);

      assertThat(lists(filler.toRows(), size)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void toFillLessThanWasCountedIsABug() {
    Rows.Counter counter = new Rows.Counter(2);
    counter.add(1, 5);
    Rows.Filler filler = counter.toFiller();

    assertThatThrownBy(filler::toRows).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void toFillAnotherRowThanWasCountedIsABug() {
    Rows.Counter counter = new Rows.Counter(3);
    counter.add(0, 5);
    counter.add(2, 5);
    Rows.Filler filler = counter.toFiller();
    filler.add(1, 5);
    filler.add(2, 5);

    assertThatThrownBy(filler::toRows).isInstanceOf(IllegalStateException.class);
  }

  private static void addAll(int[] rows, int[] values, Rows.Pass pass) {
    for (int i = 0; i < rows.length; i++) {
      pass.add(rows[i], values[i]);
    }
  }

  private static List<List<Integer>> lists(Rows rows, int size) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      List<Integer> list = new ArrayList<>();
      for (int i = rows.start(row); i < rows.end(row); i++) {
        list.add(rows.entry(i));
      }
      lists.add(list);
    }
    return lists;
  }
}
