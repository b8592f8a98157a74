package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.ExportWriter;
import blast.wording.Format;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Which of two views of an inventory is drawn: the story of a failure, or the map. */
final class ViewOption {
  private static final String STORY = "story";
  private static final List<String> VIEWS = List.of(STORY, "map");

  private final OptionSpec view =
      Options.value(String.class, "VIEW", "--view")
          .completionCandidates(VIEWS)
          .description(
              "Of svg and png: story, what is lost, why, and who is",
              "hit (default with --remove), or map, all boxes and",
              "arrows (else, and where an option is for maps).")
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(view);
  }

  /**
   * Whether the story is to be drawn.
   *
   * @throws UnusableException if it is asked for and can't be told
   */
  boolean isStory(Format<ExportWriter> format, DrawingOptions drawing) {
    @Nullable String word = view.getValue();
    boolean isOnPage =
        format.writer() instanceof ExportWriter.Paged
            || format.writer() instanceof ExportWriter.Painted;
    Optional<String> forMaps = drawing.forMaps();
    if (word == null) {
      return isOnPage && drawing.isAnythingRemoved() && forMaps.isEmpty();
    }
    if (!Session.oneOf("--view", word, VIEWS).equals(STORY)) {
      return false;
    }
    if (!isOnPage) {
      throw new UnusableException(
          "--view story says nothing to " + format.name(), "ask for svg or png, or leave it out");
    }
    if (!drawing.isAnythingRemoved()) {
      throw new UnusableException(
          "a story is told of something that is lost", "say what that is: --remove ID");
    }
    if (forMaps.isPresent()) {
      throw new UnusableException(
          forMaps.get() + " says nothing to a story", "leave it out, or ask for --view map");
    }
    return true;
  }
}
