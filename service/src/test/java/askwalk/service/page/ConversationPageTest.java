package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Whole conversations: with the mouse, with the keyboard, and on a phone. */
@ExtendWith(PageExtension.class)
class ConversationPageTest {

    @Test
    void theMouseLeadsThroughAConversation(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.check("start");
        page.start("Comedy");

        assertThat(page.get("/transcript").at("/turns/0/answers/0/name").asText())
                .isEqualTo("Comedy");
        assertThat(browser.texts(".question"))
                .containsExactly(page.get("").get("text").asText());
        page.check("question");

        browser.click("[data-action=why]");
        browser.await("document.querySelector('.why .reason') !== null");
        assertThat(browser.texts(".why .bits dd")).hasSize(2).allMatch(text -> text.matches("[0-9.]+ bits"));
        page.check("why");

        String question = browser.one(".question").getText();
        page.answer("[data-answer=rejected]");
        page.answer("[data-action=undo]");
        assertThat(browser.texts(".question")).containsExactly(question);
        page.answer("[data-answer=unknown]");
        page.answer("[data-answer=rejected]");
        assertThat(responses(page, 1)).containsExactly("unknown");
        assertThat(responses(page, 2)).containsExactly("rejected");

        browser.click(".past[data-turn='2'] .what-if-toggle");
        browser.click("[data-try=accepted]");
        browser.await("document.querySelector('.what-if-list li') !== null");
        page.check("what-if");
        assertThat(page.get("/transcript").get("turns")).hasSize(3);

        page.answerUntilItems();
        page.check("recommendation");
        assertThat(browser.texts(".item-card .met dd")).contains("Comedy");
        browser.click(".item-card:nth-child(1) [data-mark=seen]");
        browser.click(".item-card:nth-child(2) [data-mark=not_now]");
        browser.click(".item-card:nth-child(3) [data-mark=rejected]");
        page.answer("[data-answer=rest]");
        int list = page.get("/transcript").get("turns").size() - 1;
        assertThat(responses(page, list))
                .startsWith("seen", "not_now", "rejected", "unknown")
                .endsWith("unknown");

        page.answerUntilItems();
        page.answer("[data-answer=others]");
        page.answerUntilItems();
        String first = browser.one(".item-card h3 bdi").getText();
        page.answer(".item-card [data-answer=accepted]");
        browser.await("document.querySelector('.steps') !== null");
        assertThat(browser.texts(".chosen")).containsExactly(first);
        assertThat(page.get("").at("/accepted/name").asText()).isEqualTo(first);
        page.check("accepted");
    }

    @Test
    void theKeyboardIsEnough(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        browser.tabTo(".skip-link");
        browser.press(Keys.ENTER);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("content");
        browser.tabTo(".chip-field input");
        browser.press("thri");
        browser.await("document.querySelector('.options:not([hidden]) [role=option]') !== null");
        page.check("names");
        browser.press(Keys.ENTER);
        browser.tabTo(".start-wishes > .chip-field input");
        browser.press("horr");
        browser.await("document.querySelector('.options:not([hidden]) [role=option]') !== null");
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER);
        assertThat(browser.texts(".chip bdi")).containsExactly("Thriller", "Horror");
        browser.tabTo("button[type=submit]");
        browser.press(Keys.ENTER);
        page.awaitTurn();
        JsonNode opening = page.get("/transcript").at("/turns/0/answers");
        assertThat(opening.findValuesAsText("response")).containsExactly("accepted", "rejected");

        page.answerWith("n");
        assertThat(browser.run("return document.activeElement.className")).isEqualTo("current asks");
        browser.await(
                "document.getElementById('live').textContent.includes(document.querySelector('.question').textContent)");
        page.answerWith("u");
        page.answerWith("d");
        browser.press("w");
        browser.await("document.querySelector('.why .reason') !== null");
        for (int i = 0; i < 20 && browser.all(".item-card").isEmpty(); i++) {
            page.answerWith("y");
        }
        page.answerWith("s");
        for (int i = 0; i < 20 && browser.all(".item-card").isEmpty(); i++) {
            page.answerWith("y");
        }
        String second = browser.texts(".item-card h3 bdi").get(1);
        page.answerWith("2");
        assertThat(browser.texts(".chosen")).containsExactly(second);

        browser.press("r");
        browser.await("document.querySelector('.start-form') !== null");
        assertThat(browser.texts(".chip bdi")).containsExactly("Thriller", "Horror");
    }

    @Test
    void aPhoneInTheDarkHasRoomForEverything(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films(), 360, 740, true);
        page.check("phone-start");
        page.start("Drama");
        page.answer("[data-answer=rejected]");
        page.check("phone-question");
        page.answerUntilItems();
        page.check("phone-recommendation");
        browser.click("[role=tab]:nth-child(2)");
        browser.await("document.querySelector('.drawing canvas') !== null");
        page.check("phone-walk");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.one(".probable").isDisplayed()).isTrue();
        assertThat(browser.all(".funnel li"))
                .hasSize(page.get("/path").get("funnel").size());
        page.check("phone-figures");
        assertThat((String) browser.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(17, 21, 26)");
    }

    private static List<String> responses(Page page, int turn) {
        return page.get("/transcript").get("turns").get(turn).findValuesAsText("response");
    }
}
