package blast.importing;

import blast.loading.SourceText;
import blast.text.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What is to be imported, and how.
 *
 * @param paths what was named on the command line, in its words
 * @param files what was found under the paths
 * @param optionFiles what the format's own options name
 * @param options the values of the format's own options, by name; those of a flag are none
 * @param settings what holds for all formats
 * @param relative how a path is written down: never from the root of this machine
 */
public record ImportRequest(
    List<String> paths,
    List<SourceText> files,
    Map<String, List<SourceText>> optionFiles,
    Map<String, List<String>> options,
    Settings settings,
    UnaryOperator<String> relative) {
  /**
   * What holds for all formats.
   *
   * @param onto the inventory whose nodes are extended
   * @param map what names become
   * @param exclude what is left out, by name or id
   * @param soft what others only use, by name or id
   * @param asked the same as they stand on the command line, for the record
   */
  public record Settings(
      List<SourceText> onto,
      Optional<SourceText> map,
      List<Glob> exclude,
      List<Glob> soft,
      Map<String, List<String>> asked) {}

  /** Whether an option of the format is given. */
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** The values of an option of the format. */
  public List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  /** The files that an option of the format names. */
  public List<SourceText> files(String option) {
    return optionFiles.getOrDefault(option, List.of());
  }

  /** A file as the inventory names it. */
  public String shown(SourceText file) {
    return file.name().equals("<stdin>") ? "-" : relative.apply(file.name());
  }

  /** Every file that is read. */
  List<SourceText> allFiles() {
    List<SourceText> all = new ArrayList<>(files);
    optionFiles.values().forEach(all::addAll);
    return all;
  }

  /** The paths that were given, in no order of anybody's. */
  List<String> from() {
    List<String> from = new ArrayList<>();
    paths.forEach(path -> from.add(path.equals("-") ? path : relative.apply(path)));
    optionFiles.values().forEach(all -> all.forEach(file -> from.add(shown(file))));
    return from.stream().distinct().sorted(CodePoints.ORDER).toList();
  }

  /** The options that were given, but for those whose files are told already. */
  Map<String, List<String>> told() {
    Map<String, List<String>> told = new TreeMap<>(CodePoints.ORDER);
    options.forEach(
        (name, values) -> {
          if (!optionFiles.containsKey(name)) {
            told.put(name.substring(2), values.stream().sorted(CodePoints.ORDER).toList());
          }
        });
    settings.asked().forEach((name, values) -> told.put(name.substring(2), values));
    return told;
  }
}
