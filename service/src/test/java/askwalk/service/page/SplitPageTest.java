package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that divides conversations among its policies, unless the user names one. */
@ExtendWith(PageExtension.class)
class SplitPageTest {

    private static final String CHOSEN = ".start-policies input[type=radio]:checked";

    @Test
    void thePolicyIsAssignedUnlessTheUserNamesOne(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.split());
        assertThat(browser.texts(".start-policies .segment")).startsWith("Assigned", "ask-first", "max-entropy");
        assertThat(browser.one(CHOSEN).getDomAttribute("value")).isEmpty();
        page.check("split");
        recordBodies(browser);
        browser.click("button[type=submit]");
        page.awaitTurn();
        assertThat(body(browser)).doesNotContain("policy");
        assertThat(browser.texts(".column .policy"))
                .containsExactly(page.get("/transcript").get("policy").asText());
        page.check("split-assigned");

        browser.click("[data-action=restart]");
        assertThat(browser.one(CHOSEN).getDomAttribute("value"))
                .as("what was assigned is not chosen by the user")
                .isEmpty();
        browser.click(".start-policies [value=max-entropy]");
        browser.click("button[type=submit]");
        page.awaitTurn();
        assertThat(body(browser)).contains("\"policy\":\"max-entropy\"");
        assertThat(page.get("/transcript").get("policy").asText()).isEqualTo("max-entropy");

        browser.click("[data-action=restart]");
        assertThat(browser.one(CHOSEN).getDomAttribute("value")).isEqualTo("max-entropy");
    }

    /** Keeps the body of the latest request that starts a conversation. */
    private static void recordBodies(Browser browser) {
        browser.run("""
                const original = window.fetch.bind(window);
                window.fetch = (path, options) => {
                  if (path === '/api/v1/conversations') {
                    window.body = options.body;
                  }
                  return original(path, options);
                };
                """);
    }

    private static String body(Browser browser) {
        return (String) browser.run("return window.body");
    }
}
