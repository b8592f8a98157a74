package blast.browser;

import blast.explore.Browser;
import blast.explore.ModelText;
import blast.inventory.Inventory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** The engine as the page runs it: the compiled script, with what the page's file holds. */
public final class EngineScript implements AutoCloseable {
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

  /** What runs scripts. */
  private interface Machine extends AutoCloseable {
    /** What an expression gives, as text. */
    String run(String line);

    @Override
    void close();
  }

  private final Machine machine;

  /** The engine that the build compiled, started. */
  private EngineScript(Machine machine) {
    this.machine = machine;
    machine.run(text("/blast/explore/engine.js"));
    machine.run(ASK);
  }

  /** Run by Java, which needs nothing else and takes its time. */
  public static EngineScript inJava() {
    return new EngineScript(new InJava());
  }

  /** Run by a browser, as people run it. */
  public static EngineScript in(Browser browser) {
    return new EngineScript(new InBrowser(browser));
  }

  private static final class InJava implements Machine {
    private final Context context = Context.enter();
    private final Scriptable scope;

    InJava() {
      context.setInterpretedMode(true);
      context.setLanguageVersion(Context.VERSION_ES6);
      scope = context.initStandardObjects();
      run("var self = this;");
    }

    @Override
    public String run(String line) {
      return Context.toString(context.evaluateString(scope, line, "page", 1, null));
    }

    @Override
    public void close() {
      Context.exit();
    }
  }

  private record InBrowser(Browser browser) implements Machine {
    @Override
    public String run(String line) {
      try {
        return browser.evaluate(line);
      } catch (Exception e) {
        throw new IllegalStateException(line, e);
      }
    }

    /** The browser is closed by whoever started it. */
    @Override
    public void close() {}
  }

  static String text(String resource) {
    try (InputStream in = EngineScript.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  /** Loads an inventory from what its page holds. */
  public void load(Inventory inventory) {
    loadModel(ModelText.of(inventory));
  }

  void loadModel(String model) {
    machine.run("var model = " + model + "; ''");
    machine.run(LOAD + "''");
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
    return List.of(machine.run(call).split("\n"));
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
    machine.close();
  }
}
