package blast.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts with commas are found again among the pieces that they were split into. */
class CommaTextsTest {
  private static List<String> joined(Set<String> known, String... pieces) {
    return CommaTexts.joined(List.of(pieces), known::contains);
  }

  @Test
  void aKnownPieceStandsForItself() {
    assertThat(joined(Set.of("a", "b", "c", "a,b"), "a", "b", " c "))
        .containsExactly("a", "b", "c");
  }

  @Test
  void anUnknownPieceIsJoinedWithThoseBehindIt() {
    assertThat(joined(Set.of("x, y, z", "a"), "a", "x", " y", " z", "a"))
        .containsExactly("a", "x, y, z", "a");
  }

  @Test
  void whatMeansNothingStaysInPieces() {
    assertThat(joined(Set.of("b"), "x", "y", "b")).containsExactly("x", "y", "b");
    assertThat(joined(Set.of())).isEmpty();
  }
}
