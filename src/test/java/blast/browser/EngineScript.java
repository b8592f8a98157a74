package blast.browser;

import blast.explore.Page;
import blast.inventory.Inventory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** The engine as the page runs it: the compiled script, with what the page's file holds. */
public final class EngineScript implements AutoCloseable {
  private static final Pattern MODEL =
      Pattern.compile("<script type=\"application/json\" id=\"model\">(.*?)</script>");

  /** How the page loads the engine. */
  private static final String LOAD =
      """
      load(model.ids, Float64Array.from(model.rows), model.texts, model.audiences,
          Float64Array.from(model.populations));
      """;

  private final Context context = Context.enter();
  private final Scriptable scope;

  /** Of the engine that the build compiled. */
  public EngineScript() {
    this(text("/blast/explore/engine.js"));
  }

  /** Of another text, such as one with a fault in it. */
  EngineScript(String text) {
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ES6);
    scope = context.initStandardObjects();
    Script script = context.compileString(text, "engine.js", 1, null);
    context.evaluateString(scope, "var self = this;", "window", 1, null);
    script.exec(context, scope, scope);
  }

  static String text(String resource) {
    try (InputStream in = EngineScript.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /** The inventory as it stands in the page's file. */
  public static String model(Inventory inventory) {
    Page.Start start = new Page.Start(List.of(), Optional.empty(), Page.Theme.AUTO);
    byte[] page = new Page(inventory, start, Set.of()).bytes("0");
    Matcher model = MODEL.matcher(new String(page, StandardCharsets.UTF_8));
    if (!model.find()) {
      throw new IllegalStateException("the page has no model");
    }
    return model.group(1);
  }

  /** Loads an inventory from its page. */
  public void load(Inventory inventory) {
    loadModel(model(inventory));
  }

  void loadModel(String model) {
    ScriptableObject.putProperty(scope, "text", model);
    run("var model = JSON.parse(text);");
    run(LOAD);
  }

  private Object run(String line) {
    return context.evaluateString(scope, line, "page", 1, null);
  }

  /** What a call gives, all numbers in a row. */
  public double[] numbers(String call) {
    String joined = Context.toString(run("Array.from(" + call + ").join(' ')"));
    return joined.isEmpty()
        ? new double[0]
        : Arrays.stream(joined.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The same of whole numbers. */
  public int[] indices(String call) {
    return Arrays.stream(numbers(call)).mapToInt(number -> (int) number).toArray();
  }

  /** What a call gives that gives a text. */
  public String text(String function, int node) {
    return Context.toString(run(function + "(" + node + ")"));
  }

  /** Nodes as an argument of a call. */
  public static String nodes(int... nodes) {
    return IntStream.of(nodes)
        .mapToObj(Integer::toString)
        .collect(java.util.stream.Collectors.joining(", ", "Int32Array.of(", ")"));
  }

  @Override
  public void close() {
    Context.exit();
  }
}
