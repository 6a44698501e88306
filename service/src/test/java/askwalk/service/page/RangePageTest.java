package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Questions about ranges of a number. */
@ExtendWith(PageExtension.class)
class RangePageTest {

    @Test
    void severalRangesAreChosenOnAScale(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.shopWithRanges());
        browser.click("button[type=submit]");
        page.awaitTurn();
        assertThat(browser.texts(".choices.scale .choice"))
                .containsExactly("1\nup to 10", "2\n10 – 20", "3\n20 – 40.5", "4\nover 40.5");
        assertThat(browser.one(".answers-choice .hint").getText()).isEqualTo("price: Choose all that apply.");
        assertThat(browser.one(".answers .primary").isEnabled()).isFalse();
        page.check("ranges");

        browser.press("2", "3", "2");
        browser.click(".choice:nth-child(4)");
        assertThat(pressed(browser)).containsExactly("false", "false", "true", "true");
        page.check("ranges-chosen");
        page.answer(".answers .primary");

        // A yes to two ranges would be a wish that no item meets.
        assertThat(responses(page)).containsExactly("rejected", "rejected", "unknown", "unknown");
        assertThat(browser.texts(".said li bdi")).containsExactly("price at most 10", "price over 10 to 20");
        assertThat(browser.all(".notice")).isEmpty();
        page.check("ranges-items");

        page.answer("[data-action=undo]");
        browser.press("3");
        page.answer(".answers .primary");
        assertThat(responses(page)).containsExactly("rejected", "rejected", "accepted", "rejected");
        assertThat(page.get("").get("candidates").asInt()).isEqualTo(3);
    }

    private static List<String> pressed(Browser browser) {
        return browser.all(".choice").stream()
                .map(choice -> choice.getDomAttribute("aria-pressed"))
                .toList();
    }

    @Test
    void noRangeAndSkipAreAnswersToo(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.shopWithRanges());
        browser.click("button[type=submit]");
        page.awaitTurn();
        page.answerWith("n");
        assertThat(responses(page)).containsOnly("rejected").hasSize(4);
        page.answerWith("u");
        page.answerWith("s");
        assertThat(responses(page)).containsOnly("unknown").hasSize(4);
    }

    @Test
    void anUpperLimitIsChosenWithTheSlider(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.shopWithCuts());
        browser.click("button[type=submit]");
        page.awaitTurn();
        assertThat(browser.one(".slider").getText().replaceAll("\\s+", " ")).isEqualTo("price up to 20");
        page.check("slider");

        browser.tabTo(".slider input");
        browser.press(Keys.END);
        assertThat(browser.one(".slider output").getText()).isEqualTo("40.5");
        browser.press(Keys.ARROW_LEFT);
        assertThat(browser.one(".slider input").getDomAttribute("aria-valuetext"))
                .isEqualTo("20");
        page.check("slider-focus");
        page.answerWith(Keys.ENTER);

        // The options are in the order of the question: at most 40.5, 10 and 20.
        assertThat(responses(page)).containsExactly("accepted", "unknown", "accepted");
        assertThat(page.get("").get("candidates").asInt()).as("at most 20").isEqualTo(6);
        assertThat(browser.all(".item-card")).hasSize(2);
    }

    @Test
    void aPhoneInTheDarkHasRoomForRanges(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.shopWithRanges(), 360, 740, true);
        browser.click("button[type=submit]");
        page.awaitTurn();
        browser.click(".choice:nth-child(2)");
        page.check("phone-ranges");
        page.open(page.servers.shopWithCuts(), 360, 740, true);
        browser.click("button[type=submit]");
        page.awaitTurn();
        page.check("phone-slider");
    }

    private static List<String> responses(Page page) {
        return page.get("/transcript").at("/turns/0").findValuesAsText("response");
    }
}
