package blast.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import blast.inventory.Inventory;
import blast.loading.InventoryLoader;
import blast.loading.LoadResult;
import blast.loading.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where clicks in a picture may lead. */
class LinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wiki.example/kakao",
        "HTTP://wiki.example",
        "mailto:kakao@example.org",
        "https://wiki.example/판교",
        "https://wiki.example/\\U0001F600",
      })
  void aLinkToAPageOrAMailboxIsKept(String link) {
    assertThat(Captions.link(load(link).nodes().get(0))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)", "https://a.example/x y", "https://a.example/\\u00A0",
        "https://a.example/\\n", "https://a.example/\\u001B", "https://a.example/\\u0085",
        "https://a.example/\\u2028", "https://a.example/\\u200B", "https://a.example/\\u200D",
        "https://a.example/\\u202E", "https://a.example/\\U000E0041",
      })
  void aLinkThatRunsSomethingOrHidesSomethingIsDropped(String link) {
    assertThat(Captions.link(load(link).nodes().get(0))).isEmpty();
  }

  private static Inventory load(String link) {
    String text =
        """
        blast: 1
        services:
          talk: {link: "%s"}
        """
            .formatted(link);
    LoadResult result = InventoryLoader.load(List.of(SourceText.ofText("i.yaml", text)));
    assertThat(result).isInstanceOf(LoadResult.Loaded.class);
    return ((LoadResult.Loaded) result).inventory();
  }
}
