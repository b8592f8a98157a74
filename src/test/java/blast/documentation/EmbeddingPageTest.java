package blast.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import blast.analysis.Study;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The example of the page for embedders compiles, runs, and prints what the page says. */
@Isolated("reads the standard output of all tests")
class EmbeddingPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/embedding.md");

  @TempDir Path folder;

  private static String block(String page, String language) {
    Matcher block =
        Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(page);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  /** The program and the annotations that it carries, wherever they were loaded from. */
  private static String classPath() {
    return Stream.of(Study.class, NullMarked.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void theExampleDoesWhatThePageSays() throws Exception {
    String page = Files.readString(PAGE);
    Path source = Files.writeString(folder.resolve("AskBlast.java"), block(page, "java"));
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-Xlint:all,-processing",
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                classPath(),
                source.toString());
    assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();

    assertThat(run()).isEqualTo(block(page.substring(page.indexOf("It prints:")), ""));
  }

  private String run() throws IOException, ReflectiveOperationException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    ClassLoader own = getClass().getClassLoader();
    try (URLClassLoader classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, own)) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      classes
          .loadClass("AskBlast")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
