package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The insights in a browser, with and without a token. */
@ExtendWith(PageExtension.class)
class InsightsPageTest {

    private final Browser browser;

    InsightsPageTest(Page page) {
        browser = page.browser;
    }

    @AfterEach
    void forgetToken() {
        browser.run("window.sessionStorage.clear()");
    }

    @Test
    void theTokenIsAskedForAndKept(Page page) throws IOException {
        page.open(page.servers.withToken());
        enterToken();
        browser.await("document.querySelector('.suggestion') !== null");
        page.start(PageServers.NAMES.get(3));
        browser.run("window.sessionStorage.clear()");
        browser.messages();

        page.openInsights(page.servers.withToken());
        browser.await("document.querySelector('.token') !== null");
        assertThat(browser.texts("table")).isEmpty();
        browser.messages(); // 401
        page.check("insights-token");
        browser.click(".token input");
        browser.press("not-the-token-123", Keys.ENTER);
        browser.await("document.querySelector('.token input').value === ''");
        browser.messages(); // 401
        enterToken();
        browser.await("document.querySelector('svg') !== null");
        assertThat(browser.texts("h1")).containsExactly(PageServers.NAMES.get(0));
        assertThat(browser.texts("td.w")).containsAnyElementsOf(PageServers.NAMES);
        assertThat(browser.run("return document.title")).isEqualTo(PageServers.NAMES.get(0));
        assertThat(browser.run("return document.querySelectorAll('script, b').length"))
                .isEqualTo(0L);
        assertThat(browser.url()).doesNotContain(PageServers.TOKEN);
        page.check("insights");

        page.openInsights(page.servers.withToken());
        browser.await("document.querySelector('svg') !== null");
    }

    private void enterToken() {
        browser.click(".token input");
        browser.press(PageServers.TOKEN, Keys.ENTER);
    }

    @Test
    void withoutATokenTheyAreShownAtOnce(Page page) throws IOException {
        page.open(page.servers.shopWithRanges(), 360, 740, true);
        browser.click("button[type=submit]");
        page.awaitTurn();
        page.answerWith("n");

        page.openInsights(page.servers.shopWithRanges());
        browser.await("document.querySelector('svg rect') !== null");
        assertThat(browser.texts("h2")).contains("Paths", "Questions");
        page.check("phone-insights");
    }
}
