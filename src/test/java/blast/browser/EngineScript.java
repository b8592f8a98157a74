package blast.browser;

import blast.analysis.Study;
import blast.explore.Page;
import blast.explore.ShownPairs;
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
import java.util.stream.Collectors;
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

  /** One call for many answers: each call costs more than what it asks for. */
  private static final String ASK =
      """
      function line(question, numbers) {
        return question + ':' + Array.from(numbers).map(number => ' ' + number).join('');
      }
      function losses() {
        const rows = model.ids.map(() => [1, 0, 0, 0]);
        for (let at = 0, node = 0; at < model.losses.length; at += 5) {
          node += model.losses[at];
          rows[node] = model.losses.slice(at + 1, at + 5);
          rows[node][0]++;
        }
        return Array.prototype.concat.apply([], rows);
      }
      function aboutAll() {
        remove(Int32Array.from([]));
        const nobody = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        const {everyone} = model;
        return [line('sweep', sweep()), line('losses in the page', losses()),
          line('untouched', users()),
          line('in the page', nobody.concat(everyone.slice(0, 4), 0, everyone[4]))].join('\\n');
      }
      function about(out, others, basis) {
        const removed = Int32Array.from(out), candidates = Int32Array.from(others);
        const states = remove(removed);
        const lines = [line('states', states), line('users', users())];
        for (let node = 0; node < states.length; node++) {
          if (states[node] === 3) {
            lines.push(line('numbers of ' + node, causeNumbers(node)));
            lines.push('cause of ' + node + ': ' + cause(node));
            lines.push(line('chain of ' + node, chain(node)));
          }
          lines.push(line('because of ' + node, because(node)));
          lines.push(line('last hope of ' + node, lastHope(node)));
        }
        lines.push(line('held', heldByCircle()));
        lines.push(line('in vain', [servicesWithStandbyInVain()]));
        lines.push(line('causes', causes()));
        lines.push(line('standbys', standbysInVain()));
        lines.push(line('audiences', audiences()));
        if (basis !== '') {
          lines.push(line('saved', saved()));
          lines.push(line('next', next(removed, candidates)));
          lines.push(line('keep', keep(removed, candidates)));
          lines.push(line(basis, concentration(removed, basis)));
        }
        return lines.join('\\n');
      }
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
    run(ASK);
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
    byte[] page = new Page(Study.of(inventory), start, Set.of(), ShownPairs.NONE).bytes("0");
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

  /** All that the page can learn about the whole inventory: a line for each question. */
  public List<String> aboutAll() {
    return lines("aboutAll()");
  }

  /**
   * All that the page can learn about a removal: a line for each question, about each node where a
   * question is about one.
   *
   * @param candidates what else is removed, and what is kept
   * @param basis what concentration is asked by; if it is empty, nothing is asked that takes long
   */
  public List<String> about(int[] removed, int[] candidates, String basis) {
    return lines("about([%s], [%s], '%s')".formatted(joined(removed), joined(candidates), basis));
  }

  private static String joined(int... nodes) {
    return IntStream.of(nodes).mapToObj(Integer::toString).collect(Collectors.joining(","));
  }

  private List<String> lines(String call) {
    return List.of(Context.toString(run(call)).split("\n"));
  }

  /** A question and its answer in numbers, as such a line has them. */
  public static String line(String question, double... numbers) {
    return question
        + ":"
        + Arrays.stream(numbers)
            .mapToObj(number -> " " + Context.toString(number))
            .collect(Collectors.joining());
  }

  @Override
  public void close() {
    Context.exit();
  }
}
