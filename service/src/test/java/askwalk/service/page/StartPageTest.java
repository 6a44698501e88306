package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The start of a conversation, the token, and the keys. */
@ExtendWith(PageExtension.class)
class StartPageTest {

    @Test
    void aKnownUserIsChosenByName(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        browser.click("[value=known]");
        browser.click("button[type=submit]");
        assertThat(browser.texts(".field-error")).containsExactly("Choose a user from the list, or “Someone new”.");
        page.check("user");
        browser.press("user 12");
        browser.await("document.querySelector('.options:not([hidden]) [role=option]') !== null");
        browser.press(Keys.ARROW_DOWN, Keys.ENTER);
        String name = (String) browser.run("return document.querySelector('.start-user input').value");
        browser.click("[value=max-entropy]");
        browser.click("button[type=submit]");
        page.awaitTurn();

        assertThat(name).startsWith("user 12");
        assertThat(page.get("/transcript").at("/user/name").asText()).isEqualTo(name);
        assertThat(page.get("/transcript").get("policy").asText()).isEqualTo("max-entropy");
    }

    @Test
    void aNameThatIsNotChosenIsNotSubmitted(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());
        browser.click(".chip-field input");
        browser.press("comed", Keys.ENTER);
        browser.await("document.querySelector('.options:not([hidden]) [role=option]') !== null");
        browser.press(Keys.ENTER);
        assertThat(browser.texts(".chip bdi")).containsExactly("Comedy");

        browser.press(Keys.BACK_SPACE);
        assertThat(browser.texts(".chip bdi")).isEmpty();
    }

    @Test
    void theTokenIsAskedForAndSent(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.withToken());
        assertThat(browser.messages()).singleElement().asString().contains("401");
        page.checkUnseen("token");
        browser.click(".token input");
        browser.press(PageServers.TOKEN, Keys.ENTER);
        browser.await("document.querySelector('.suggestion') !== null");

        page.start(PageServers.NAMES.get(3));

        assertThat(browser.texts(".said bdi")).containsExactly(PageServers.NAMES.get(3));
        browser.run("window.sessionStorage.clear()");
    }

    @Test
    void singleKeysCanBeSwitchedOff(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.start("Comedy");
        browser.click(".keys-place > button");
        page.check("keys");
        browser.click("dialog input");
        browser.click("dialog button");
        browser.press("n", "w");
        assertThat(browser.one(".why").isDisplayed()).isFalse();

        browser.click(".keys-place > button");
        browser.click("dialog input");
        browser.click("dialog button");
        browser.press("w");
        browser.await("document.querySelector('.why .reason') !== null");
        assertThat(page.get("/transcript").get("turns")).hasSize(1);
    }
}
