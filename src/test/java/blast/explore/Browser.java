package blast.explore;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A real browser without a window, asked by the protocol of its developer tools. What the page
 * complains about, asks the network for, or is forbidden is kept.
 */
public final class Browser implements AutoCloseable {
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private int sent;

  private Browser(Process process, String address) throws Exception {
    this.process = process;
    HttpClient client = HttpClient.newHttpClient();
    int port = URI.create(address).getPort();
    HttpRequest list =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
    List<?> pages =
        (List<?>) PlainJson.read(client.send(list, HttpResponse.BodyHandlers.ofString()).body());
    String page =
        pages.stream()
            .filter(each -> PlainJson.text(each, "type").equals("page"))
            .map(each -> PlainJson.text(each, "webSocketDebuggerUrl"))
            .findFirst()
            .orElseThrow();
    socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Listener()).join();
    for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
      ask(domain + ".enable", Map.of());
    }
  }

  /** Where the browser is; empty if there is none. */
  public static Optional<String> found() {
    String named =
        System.getProperty("blast.browser", System.getenv().getOrDefault("BLAST_BROWSER", ""));
    if (!named.isEmpty()) {
      return Optional.of(named);
    }
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    for (String name : List.of("chromium", "google-chrome", "msedge")) {
      for (String folder : folders) {
        Path file = Path.of(folder, name);
        if (Files.isExecutable(file)) {
          return Optional.of(file.toString());
        }
      }
    }
    return Optional.empty();
  }

  /** Starts it. */
  public static Browser start(String command, Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                command,
                "--headless",
                // As root, a container has no other box to put it in.
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread reader = new Thread(() -> said.lines().forEach(more -> {}));
        reader.setDaemon(true);
        reader.start();
        return new Browser(process, line.substring(LISTENING.length()).strip());
      }
    }
    throw new IOException(command + " doesn't say where it listens");
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        messages.add(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      messages.add("{\"closed\": true}");
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      messages.add("{\"closed\": true}");
    }
  }

  /** Sends a command, and waits for its answer. */
  public Object ask(String method, Map<String, ?> parameters) throws Exception {
    int id = ++sent;
    socket
        .sendText(PlainJson.write(Map.of("id", id, "method", method, "params", parameters)), true)
        .join();
    while (true) {
      Object message = PlainJson.read(messages.take());
      if (PlainJson.text(message, "id").equals(Integer.toString(id))) {
        String error = PlainJson.text(message, "error", "message");
        if (!error.isEmpty()) {
          throw new IllegalStateException(method + ": " + error);
        }
        return PlainJson.at(message, "result");
      }
      note(message);
    }
  }

  private void note(Object message) {
    Object parameters = PlainJson.at(message, "params");
    switch (PlainJson.text(message, "method")) {
      case "Runtime.exceptionThrown" ->
          complaints.add(PlainJson.text(parameters, "exceptionDetails"));
      case "Runtime.consoleAPICalled" -> complaints.add(PlainJson.text(parameters, "args"));
      case "Log.entryAdded" -> complaints.add(PlainJson.text(parameters, "entry"));
      case "Network.requestWillBeSent" ->
          requests.add(PlainJson.text(parameters, "request", "url"));
      default -> {
        if (PlainJson.text(message, "closed").equals("true")) {
          throw new IllegalStateException("the browser is gone");
        }
      }
    }
  }

  /** Opens a file, and waits until the page is ready. */
  public void open(Path file, String hash) throws Exception {
    complaints.clear();
    requests.clear();
    ask("Page.navigate", Map.of("url", "about:blank"));
    ask("Page.navigate", Map.of("url", file.toUri() + hash));
    waitFor("document.documentElement.dataset.ready === 'true'");
  }

  /** Waits until something is true in the page. */
  public void waitFor(String condition) throws Exception {
    evaluate(
        """
        new Promise(done => {
          const look = () => {
            try { if (%s) { done(true); return; } } catch (e) { }
            setTimeout(look, 5);
          };
          look();
        })
        """
            .formatted(condition));
  }

  /** What an expression gives in the page, as text. */
  public String evaluate(String expression) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        Object answer =
            ask(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        String thrown = PlainJson.text(answer, "exceptionDetails");
        if (!thrown.isEmpty()) {
          throw new AssertionError(expression + ": " + thrown);
        }
        return PlainJson.text(answer, "result", "value");
      } catch (IllegalStateException e) {
        // While a page is opened, the place where it was asked may vanish.
        if (tries == 3 || !e.getMessage().contains("context")) {
          throw e;
        }
      }
    }
  }

  /** Presses a key, such as {@code Enter} or {@code x}. */
  void press(String key) throws Exception {
    boolean isText = key.length() == 1;
    int code = key.equals("Enter") ? 13 : key.equals("Escape") ? 27 : 0;
    for (String type : List.of("keyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          Map.of(
              "type",
              type,
              "key",
              key,
              "code",
              isText ? "" : key,
              "windowsVirtualKeyCode",
              code,
              "text",
              isText ? key : key.equals("Enter") ? "\r" : ""));
    }
  }

  /** Of the size of a screen. */
  public void size(int width, int height) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the page complained about since it was opened. */
  List<String> complaints() throws Exception {
    // What was said before this answer has arrived with it.
    evaluate("1");
    return complaints;
  }

  /** What it asked for since then, besides itself. */
  List<String> requests() throws Exception {
    evaluate("1");
    return requests.stream().skip(1).filter(url -> !url.startsWith("about:")).toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }
}
