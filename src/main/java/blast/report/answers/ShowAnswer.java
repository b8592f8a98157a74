package blast.report.answers;

import blast.analysis.cuts.Pairs;
import blast.analysis.profile.Profile;
import blast.inventory.Node;
import blast.report.AnswerWriter;
import blast.wording.Format;
import blast.wording.Formats;
import java.util.List;
import java.util.function.Function;

/**
 * All about some nodes, as it was asked for.
 *
 * @param nodes in the order in which they were named
 * @param profiles what is known of each; one is asked for at a time, as it holds a whole failure
 * @param pairs what takes a service down together
 * @param all whether long lists are written to their ends
 */
public record ShowAnswer(
    List<Node> nodes, Function<Node, Profile> profiles, Function<Node, Pairs> pairs, boolean all) {
  /** How it is written. */
  public static final Formats<AnswerWriter<ShowAnswer>> FORMATS =
      Formats.of(Format.text(ShowText::write), Format.json(ShowJson::write));

  public ShowAnswer {
    nodes = List.copyOf(nodes);
  }
}
