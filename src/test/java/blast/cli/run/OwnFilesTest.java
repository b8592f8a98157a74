package blast.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blast.loading.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files may be written anew, and when. */
class OwnFilesTest {
  @TempDir private Path folder;

  private OwnFiles own(String... named) {
    ByteArrayOutputStream nowhere = new ByteArrayOutputStream();
    InputStream nothing = InputStream.nullInputStream();
    return new OwnFiles(
        List.of(named), new Console(nothing, nowhere, nowhere, false, false, Map.of(), folder));
  }

  @Test
  void aFileThatHasChangedSinceIsLeft() throws IOException {
    Path path = Files.writeString(folder.resolve("a.yaml"), "now\n");
    SourceText file = SourceText.ofText("a.yaml", "then\n");

    assertThatThrownBy(() -> own("a.yaml").rewrite(file, "then\n", "later\n"))
        .isInstanceOf(UnusableException.class)
        .hasMessage("the file 'a.yaml' has changed since it was read");
    assertThat(path).hasContent("now\n");
  }

  @Test
  void onlyWhatWasNamedIsOwn() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.yaml"), "");
    Files.writeString(folder.resolve("b.yaml"), "");
    SourceText inside = SourceText.ofText("in/a.yaml", "");
    SourceText outside = SourceText.ofText("b.yaml", "");

    assertThat(own("in").untouchable(inside, false)).isEmpty();
    assertThat(own("in").untouchable(outside, false)).isPresent();
    assertThat(own("in").untouchable(outside, true)).isEmpty();
    assertThat(own("in").untouchable(SourceText.ofText("in", ""), false)).isPresent();
  }
}
