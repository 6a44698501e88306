package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Failed requests. */
@ExtendWith(PageExtension.class)
class FailurePageTest {

    @Test
    void anAnswerWhoseResponseWasLostIsSentAgainAndCountsOnce(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.start("Comedy");
        page.loseResponses("POST", 2);
        String question = browser.one(".question").getText();

        browser.click("[data-answer=rejected]");
        browser.await("document.querySelector('.failure') !== null");
        assertThat(browser.texts(".failure p")).containsExactly("The service cannot be reached.");
        assertThat(browser.texts(".question")).containsExactly(question);
        page.check("failure");
        browser.click(".failure .button");
        browser.await("window.sent.length === 2 && document.querySelector('.failure') !== null");
        page.answer(".failure .button");

        assertThat(browser.all(".failure")).isEmpty();
        assertThat(page.keysSent())
                .hasSize(3)
                .doesNotContainNull()
                .allMatch(key -> key.equals(page.keysSent().get(0)));
        assertThat(page.get("/transcript").get("turns")).hasSize(2);
        assertThat(browser.all(".past")).hasSize(2);
    }

    @Test
    void aStartWhoseResponseWasLostIsTheSameConversation(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.loseResponses("POST", 1);

        browser.click("button[type=submit]");
        browser.click(".start .failure .button");
        page.awaitTurn();

        assertThat(page.keysSent()).hasSize(2);
        assertThat(page.keysSent().get(1)).isEqualTo(page.keysSent().get(0));
    }

    @Test
    void aConversationThatWentOnElsewhereIsShownWhereItIs(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.start("Comedy");
        String next = page.answerElsewhere("rejected").get("text").asText();

        page.answer("[data-answer=rejected]");

        assertThat(browser.texts(".question")).containsExactly(next);
        assertThat(browser.texts(".failure p"))
                .containsExactly("This conversation went on elsewhere; this is where it is now.");
        assertThat(browser.messages()).singleElement().asString().contains("409");
        page.check("conflict");
    }

    @Test
    void aConversationIsShownAgainAfterAReload(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.start("Comedy");
        page.answer("[data-answer=rejected]");
        String question = browser.one(".question").getText();

        browser.reload();
        page.awaitTurn();

        assertThat(browser.texts(".question")).containsExactly(question);
        assertThat(browser.all(".past")).hasSize(2);
    }

    @Test
    void aConversationThatDoesNotExistIsOneLine(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());

        browser.run("window.location.hash = 'none'");
        browser.await("document.querySelector('.failure') !== null");

        assertThat(browser.texts(".failure p")).containsExactly("This conversation does not exist any more.");
        assertThat(browser.messages()).singleElement().asString().contains("404");
    }
}
