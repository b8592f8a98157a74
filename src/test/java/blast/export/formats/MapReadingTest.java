package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.export.Drawing;
import blast.export.drawing.PageSize;
import blast.export.drawing.Sheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How large the smallest text of a map is once the map is fitted into a slide or a page, so that
 * none gets unreadable unseen. All in pixels.
 */
class MapReadingTest {
  private static final double SMALLEST = 12;
  private static final Pattern FONT_SIZE = Pattern.compile("font-size=\"([0-9.]+)\"");
  private static final PageSize PAGE = new PageSize(900, 506);

  /** Just below what there is on a slide, to be raised where maps get better. */
  private static final Map<String, Double> LEAST_ON_A_SLIDE =
      Map.ofEntries(
          Map.entry("cloudflare-2023", 9.6),
          Map.entry("cloudflare-2023 without cloudflare", 7.3),
          Map.entry("dyn-2016", 12.0),
          Map.entry("dyn-2016 without dyn", 8.8),
          Map.entry("imported", 18.8),
          Map.entry("imported without north", 12.8),
          Map.entry("kakao-2022", 8.4),
          Map.entry("kakao-2022 without capital-area", 4.3),
          Map.entry("ovh-strasbourg-2021", 8.7),
          Map.entry("ovh-strasbourg-2021 without ovhcloud", 7.3),
          Map.entry("webshop", 11.3),
          Map.entry("webshop without nordvault", 8.5),
          Map.entry("500 generated", 21.0),
          Map.entry("500 generated without company-1", 17.4),
          Map.entry("3000 generated", 19.2),
          Map.entry("3000 generated without company-0", 13.8),
          Map.entry("300 at random", 10.3),
          Map.entry("300 at random without site-4", 5.1));

  private record Drawn(String name, Sheet sheet, boolean isWhole) {
    double textOn(PageSize page) {
      double scale = Math.min(page.width() / sheet.width(), page.height() / sheet.height());
      return SMALLEST * scale;
    }

    double ratio() {
      return sheet.width() / sheet.height();
    }
  }

  private static final List<Drawn> ALL = new ArrayList<>();

  @TempDir private static Path folder;

  @BeforeAll
  static void draw() {
    List<Drawing> drawings = new ArrayList<>(Drawing.usualExamples());
    drawings.addAll(Drawing.generated(folder));
    for (Drawing drawing : drawings) {
      Sheet sheet = MapSheet.of(drawing.picture(), PageSize.SLIDE);
      ALL.add(new Drawn(drawing.name(), sheet, drawing.failure().isEmpty()));
    }
  }

  @Test
  void noMapHasSmallerTextThanItHad() {
    assertThat(ALL).extracting(Drawn::name).hasSameElementsAs(LEAST_ON_A_SLIDE.keySet());
    for (Drawn drawn : ALL) {
      double least = LEAST_ON_A_SLIDE.getOrDefault(drawn.name(), 0.0);
      assertThat(drawn.textOn(PageSize.SLIDE)).as(drawn.name()).isBetween(least, least * 1.08);
    }
  }

  @Test
  void whatIsWholeCanBeReadOnASlideAndMostOfItOnAPage() {
    List<Drawn> whole = ALL.stream().filter(Drawn::isWhole).toList();
    for (Drawn drawn : whole) {
      assertThat(drawn.textOn(PageSize.SLIDE)).as(drawn.name()).isGreaterThan(8);
      assertThat(drawn.textOn(PAGE)).as(drawn.name()).isGreaterThan(4.7);
    }
    assertThat(whole).filteredOn(drawn -> drawn.textOn(PAGE) > 5.4).hasSizeGreaterThan(6);
  }

  @Test
  void mapsAreAboutAsWideAndHighAsASlide() {
    for (Drawn drawn : ALL) {
      assertThat(drawn.ratio()).as(drawn.name()).isBetween(1.1, 3.7);
    }
    assertThat(ALL)
        .filteredOn(drawn -> drawn.ratio() > 1.3 && drawn.ratio() < 2.5)
        .hasSizeGreaterThan(13);
  }

  @Test
  void noTextIsSmallerThanThatOfDetails() {
    for (Drawing drawing : Drawing.usualExamples()) {
      String svg = Drawing.written(drawing.picture(), Drawing::svg);
      assertThat(FONT_SIZE.matcher(svg).results())
          .as(drawing.name())
          .isNotEmpty()
          .allMatch(size -> Double.parseDouble(size.group(1)) >= SMALLEST);
    }
  }

  @Test
  void mapsFollowThePageThatIsAskedFor() {
    PageSize upright = new PageSize(900, 1600);
    for (Drawing drawing : Drawing.usualExamples()) {
      Sheet wide = MapSheet.of(drawing.picture(), PageSize.SLIDE);
      Sheet high = MapSheet.of(drawing.picture(), upright);
      double scale = Math.min(900 / high.width(), 1600 / high.height());
      assertThat(scale)
          .as(drawing.name())
          .isGreaterThanOrEqualTo(0.95 * Math.min(900 / wide.width(), 1600 / wide.height()));
    }
  }
}
