package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The page of a service in a browser. */
final class Page {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    final Browser browser;
    final PageServers servers;
    private String url = "";

    Page(Browser browser, PageServers servers) {
        this.browser = browser;
        this.servers = servers;
    }

    /** Opens the start of a service in a window of 1280 × 800 pixels, in light colours. */
    void open(String service) {
        open(service, 1280, 800, false);
    }

    void open(String service, int width, int height, boolean dark) {
        url = service;
        browser.show(width, height, dark);
        browser.open(service);
        awaitStart();
    }

    /** Opens the insights of a service in the window as it is. */
    void openInsights(String service) {
        browser.open(service + "insights");
    }

    /** Waits until the start is complete, or the token is asked for. */
    void awaitStart() {
        browser.await("document.querySelector('.suggestion, .token') !== null");
    }

    /** Starts a conversation about films with a liking for an attribute. */
    void start(String attribute) {
        browser.click(
                browser.all(".suggestion").get(browser.texts(".suggestion").indexOf(attribute)));
        browser.click("button[type=submit]");
        awaitTurn();
    }

    /** Waits until the turn and its walk are shown. */
    void awaitTurn() {
        browser.await("document.querySelector('.column') !== null"
                + " && document.querySelector('.current[aria-busy=true]') === null"
                + " && document.querySelector('.column:not([data-version])') === null");
    }

    /** Clicks on what leads to another turn, and waits for it. */
    void answer(String selector) {
        toNextTurn(() -> browser.click(selector));
    }

    /** Presses a key that leads to another turn, and waits for it. */
    void answerWith(CharSequence key) {
        toNextTurn(() -> browser.press(key));
    }

    private void toNextTurn(Runnable action) {
        browser.run("window.before = [...document.querySelectorAll('.current > *')]");
        action.run();
        browser.await("window.before.some(each => !each.isConnected)");
        awaitTurn();
    }

    /** Answers questions with yes until items are shown. */
    void answerUntilItems() {
        for (int i = 0; i < 20 && browser.all(".item-card").isEmpty(); i++) {
            answer("[data-answer=accepted]");
        }
    }

    /** Returns the ids of the conversations in the address. */
    List<String> ids() {
        return List.of(browser.url().replaceAll(".*#", "").split(",", -1));
    }

    /** Returns what the service says about the first conversation. */
    JsonNode get(String path) {
        return read(url + "api/v1/conversations/" + ids().get(0) + path);
    }

    private static JsonNode read(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Checks that nothing hinders a user in this state, and saves a screenshot with this name. */
    void check(String state) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(state + ".png"), browser.screenshot());
        checkUnseen(state);
    }

    /** Checks as {@link #check} does, but saves nothing. */
    void checkUnseen(String state) {
        assertThat(barriers()).as(state).isEmpty();
        assertThat(browser.messages()).as(state).isEmpty();
        assertThat((Boolean) browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(state + ": no scrolling to the side")
                .isTrue();
    }

    /** Returns the serious and critical issues that axe finds. */
    private List<String> barriers() {
        Object found = browser.runLater("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'], preload: false, iframes: false }).then((result) => done(result.violations
                  .filter((each) => each.impact === 'serious' || each.impact === 'critical')
                  .flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}: ${node.failureSummary}`))),
                  (failure) => done([String(failure)]));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Lets the next requests of a method fail: `times` are sent to the service, but their responses are lost. */
    void loseResponses(String method, int times) {
        browser.run("""
                const [method, times] = arguments;
                window.sent = [];
                const original = window.fetch.bind(window);
                let left = times;
                window.fetch = async (path, options) => {
                  if (options.method !== method) {
                    return original(path, options);
                  }
                  window.sent.push(options.headers['Idempotency-Key']);
                  const response = await original(path, options);
                  left -= 1;
                  if (left >= 0) {
                    throw new TypeError('connection lost');
                  }
                  return response;
                };
                """, method, times);
    }

    /** Returns the keys of the requests since {@link #loseResponses}. */
    List<?> keysSent() {
        return (List<?>) browser.run("return window.sent");
    }

    /** Sends an answer as another client, and returns the response. */
    JsonNode answerElsewhere(String response) {
        int version = get("").get("version").asInt();
        Map<String, Object> body = Map.of("version", version, "responses", List.of(response));
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(url + "api/v1/conversations/" + ids().get(0) + "/answers"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return JSON.readTree(HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
