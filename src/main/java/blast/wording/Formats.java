package blast.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The formats that one thing can be written in. Options, help, completion and the choice of a
 * writer follow from this list: to add a format is to add a row.
 *
 * @param <W> what writes them
 */
public final class Formats<W> {
  private final List<Format<W>> formats;

  private Formats(List<Format<W>> formats) {
    this.formats = formats;
  }

  /** These formats; the first is the default. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public static <W> Formats<W> of(Format<W>... formats) {
    return new Formats<>(List.of(formats));
  }

  /** All of them, the default first. */
  public List<Format<W>> all() {
    return formats;
  }

  /** What is written if nobody asks for a format. */
  public Format<W> first() {
    return formats.get(0);
  }

  /** Their names, the default first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Format<W> format : formats) {
      names.add(format.name());
    }
    return names;
  }

  /** The format of that name. */
  public Optional<Format<W>> named(String name) {
    for (Format<W> format : formats) {
      if (format.name().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The first format whose files end like this one's name. */
  public Optional<Format<W>> ofFile(String file) {
    for (Format<W> format : formats) {
      if (file.endsWith(format.ending())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
