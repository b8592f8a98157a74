package blast.cli.command;

import blast.cli.run.Options;
import blast.cli.run.Session;
import blast.cli.run.UnusableException;
import blast.export.ExportWriter;
import blast.export.drawing.Page;
import blast.export.drawing.PageSize;
import blast.export.drawing.Theme;
import blast.text.Quoted;
import blast.wording.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of the page on which a picture is drawn. */
final class PageOptions {
  private static final List<String> THEMES =
      Arrays.stream(Theme.values()).map(Theme::word).toList();

  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,4})[xX×]([1-9][0-9]{0,4})");
  private static final int LEAST_SIDE = 50;
  private static final int MOST_SIDE = 20_000;

  private static final String ANY = "any";

  private static final Pattern SCALE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");
  private static final double USUAL_SCALE = 2;
  private static final double LEAST_SCALE = 0.1;
  private static final double MOST_SCALE = 10;

  private final OptionSpec theme =
      Options.value(String.class, "THEME", "--theme")
          .completionCandidates(THEMES)
          .description(
              "Of svg and png: light (default) or dark; of svg",
              "also auto, as the reader's screen.")
          .build();

  private final OptionSpec size =
      Options.value(String.class, "WxH", "--size")
          .description(
              "Of svg and png: fit the picture into a page, for",
              "instance 1600x900; any lifts the limits of maps.")
          .build();

  private final OptionSpec scale =
      Options.value(String.class, "N", "--scale")
          .description("Of png: dots for each pixel of the page. Default: 2.")
          .build();

  /** Whether the picture may be larger than anybody can use. */
  boolean isOfAnySize() {
    return ANY.equals(size.getValue());
  }

  void addTo(CommandSpec spec) {
    spec.addOption(theme).addOption(size).addOption(scale);
  }

  /**
   * Checks them for a format.
   *
   * @throws UnusableException if one can't be meant
   */
  void check(Format<ExportWriter> format) {
    boolean isPainted = format.writer() instanceof ExportWriter.Painted;
    boolean isOnPage = isPainted || format.writer() instanceof ExportWriter.Paged;
    refuse(theme, isOnPage, format, "svg or png");
    refuse(size, isOnPage, format, "svg or png");
    refuse(scale, isPainted, format, "png");
    if (page().theme() == Theme.AUTO && isPainted) {
      throw new UnusableException(
          "--theme auto is given for " + format.name() + ", which can't change its colours",
          "choose one of them: --theme light or --theme dark");
    }
    scale();
  }

  private static void refuse(
      OptionSpec option, boolean isMeant, Format<ExportWriter> format, String others) {
    @Nullable String value = option.getValue();
    if (value != null && !isMeant) {
      throw new UnusableException(
          option.longestName() + " says nothing to " + format.name(),
          "leave it out, or ask for " + others);
    }
  }

  /** The page of a slide, unless another is asked for. */
  Page slide() {
    Page asked = page();
    return asked.size().isPresent() ? asked : new Page(asked.theme(), Optional.of(PageSize.SLIDE));
  }

  /** What a picture is arranged for: the page that is asked for, else a slide. */
  PageSize fitted() {
    return page().size().orElse(PageSize.SLIDE);
  }

  /** The page that is asked for. */
  Page page() {
    @Nullable String word = theme.getValue();
    String known = word == null ? Theme.LIGHT.word() : Session.oneOf("--theme", word, THEMES);
    @Nullable String sides = size.getValue();
    return new Page(
        Theme.values()[THEMES.indexOf(known)],
        Optional.ofNullable(sides).filter(asked -> !asked.equals(ANY)).map(PageOptions::size));
  }

  private static PageSize size(String sides) {
    Matcher matcher = SIZE.matcher(sides);
    if (!matcher.matches()) {
      throw new UnusableException(
          "--size expects a width and a height in pixels, found " + Quoted.of(sides),
          "write them with an x between them: --size 1600x900");
    }
    return new PageSize(side(matcher.group(1)), side(matcher.group(2)));
  }

  private static int side(String digits) {
    int side = Integer.parseInt(digits);
    if (side < LEAST_SIDE || side > MOST_SIDE) {
      throw new UnusableException(
          "--size expects " + LEAST_SIDE + " to " + MOST_SIDE + " pixels a side, found " + side,
          "ask for the size of a slide: --size 1600x900");
    }
    return side;
  }

  /** How many dots there are for a pixel of the page, along each side. */
  double scale() {
    @Nullable String number = scale.getValue();
    if (number == null) {
      return USUAL_SCALE;
    }
    double asked = SCALE.matcher(number).matches() ? Double.parseDouble(number) : 0;
    if (asked < LEAST_SCALE || asked > MOST_SCALE) {
      throw new UnusableException(
          "--scale expects a number from 0.1 to 10, found " + Quoted.of(number),
          "ask for 1 for screens, 2 for slides, 3 for print: --scale 2");
    }
    return asked;
  }
}
