package blast.export.formats;

import static org.assertj.core.api.Assertions.assertThat;

import blast.cli.JsonTree;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Those who have to understand what is written: an XML parser, Graphviz, and Mermaid. */
public final class Parsers {
  /** A folder with {@code node_modules/mermaid} and {@code node_modules/jsdom}. */
  private static final Path MERMAID_FOLDER =
      Path.of(System.getProperty("blast.mermaid", "target/mermaid")).toAbsolutePath();

  /** Has Mermaid read files, and writes what it made of them, an object of JSON a line. */
  private static final String MERMAID_SCRIPT =
      """
      import { readFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      import { pathToFileURL } from 'node:url';
      const require = createRequire(process.argv[2] + '/');
      const { JSDOM } = require('jsdom');
      globalThis.window = new JSDOM('').window;
      globalThis.document = globalThis.window.document;
      const entry = process.argv[2] + '/node_modules/mermaid/dist/mermaid.core.mjs';
      const { default: mermaid } = await import(pathToFileURL(entry).href);
      for (const file of process.argv.slice(3)) {
        const text = readFileSync(file, 'utf8');
        await mermaid.parse(text);
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
        const pick = (object, ...keys) =>
          Object.fromEntries(keys.map((key) => [key, object[key] ?? '']));
        console.log(JSON.stringify({
          boxes: [...db.getVertices().values()].map(
            (box) => pick(box, 'id', 'text', 'type', 'classes', 'link')),
          arrows: db.getEdges().map(
            (arrow) => pick(arrow, 'start', 'end', 'text', 'stroke', 'style')),
          frames: db.getSubGraphs().map(
            (frame) => pick(frame, 'id', 'title', 'nodes', 'classes')),
        }));
      }
      """;

  private Parsers() {}

  /** Parses XML that must not refer to anything outside. */
  public static Document xml(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + e.getMessage(), e);
    }
  }

  /** Has Graphviz read pictures; skips the test with a message where it isn't installed. */
  public static void graphviz(List<String> pictures, Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere("dot", "-V"), "Graphviz isn't installed, so nobody reads the DOT");
    for (String file : files(pictures, folder, ".dot")) {
      // Each by itself: some versions break down when they are given many at once.
      run(List.of("dot", "-Tcanon", "-o", folder.resolve("read.gv").toString(), file));
    }
  }

  /**
   * The same, but only the language is read: Graphviz gives up laying out some tangles of nested
   * frames ("trouble in init_rank"), whoever wrote them.
   */
  public static void graphvizWithoutLayout(List<String> pictures, Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere("nop", "-?"), "Graphviz isn't installed, so nobody reads the DOT");
    for (String file : files(pictures, folder, ".dot")) {
      run(List.of("nop", "-p", file));
    }
  }

  /**
   * What Graphviz reads in pictures: of each the nodes with their labels and the edges, a line for
   * each name. Skips the test with a message where it isn't installed.
   */
  static List<List<String>> graphvizNames(List<String> pictures, Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere("gvpr", "-V"), "Graphviz isn't installed, so nobody reads the DOT");
    String program =
        "BEG_G { print(\"graph\"); }"
            + " N { print(\"node \", $.name); print(\"label \", $.label); }"
            + " E { print(\"edge \", $.tail.name); print(\"to \", $.head.name); }";
    List<String> command = new ArrayList<>(List.of("gvpr", program));
    command.addAll(files(pictures, folder, ".dot"));
    List<List<String>> found = new ArrayList<>();
    for (String line : output(command).lines().toList()) {
      if (line.equals("graph")) {
        found.add(new ArrayList<>());
      } else {
        found.get(found.size() - 1).add(line);
      }
    }
    return found;
  }

  /** Has Mermaid read pictures; skips the test with a message where it isn't installed. */
  public static void mermaid(List<String> pictures, Path folder) throws Exception {
    assertThat(mermaidDiagrams(pictures, folder)).hasSameSizeAs(pictures);
  }

  /**
   * What Mermaid makes of pictures: {@code boxes}, {@code arrows} and {@code frames} of each. Skips
   * the test with a message where Mermaid isn't installed.
   */
  static List<Map<String, Object>> mermaidDiagrams(List<String> pictures, Path folder)
      throws Exception {
    boolean isInstalled = Files.isDirectory(MERMAID_FOLDER.resolve("node_modules/mermaid"));
    Assumptions.assumeTrue(
        isInstalled && isThere("node", "--version"),
        "no Node.js, or no Mermaid in " + MERMAID_FOLDER + ", so nobody reads the Mermaid");
    Path script = Files.writeString(folder.resolve("parse.mjs"), MERMAID_SCRIPT);
    List<String> command =
        new ArrayList<>(List.of("node", script.toString(), MERMAID_FOLDER.toString()));
    command.addAll(files(pictures, folder, ".mmd"));
    return output(command).lines().map(JsonTree::object).toList();
  }

  private static List<String> files(List<String> pictures, Path folder, String ending)
      throws IOException {
    List<String> files = new ArrayList<>();
    for (String picture : pictures) {
      files.add(Files.writeString(folder.resolve(files.size() + ending), picture).toString());
    }
    return files;
  }

  private static boolean isThere(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(List<String> command) throws Exception {
    String said = output(command);
    if (!said.isBlank()) {
      throw new AssertionError(command.subList(0, 2) + " says: " + said);
    }
  }

  private static String output(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      String end = said.substring(Math.max(0, said.length() - 2_000));
      throw new AssertionError(command.subList(0, 2) + " says: " + end);
    }
    return said;
  }
}
