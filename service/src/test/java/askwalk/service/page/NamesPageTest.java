package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names that look like HTML, have quotes, or are written from right to left. */
@ExtendWith(PageExtension.class)
class NamesPageTest {

    @Test
    void namesAreText(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.names());
        assertThat(browser.texts(".suggestion")).containsExactlyInAnyOrderElementsOf(PageServers.NAMES);
        page.checkUnseen("start");
        page.start(PageServers.NAMES.get(2));
        assertThat(browser.texts(".said bdi")).containsExactly(PageServers.NAMES.get(2));
        assertThat(browser.texts(".policy")).containsExactly(PageServers.NAMES.get(1));
        page.checkUnseen("question");

        page.answerUntilItems();
        assertThat(browser.texts(".item-card h3 bdi"))
                .allMatch(name -> name.startsWith("<img src=x onerror=\"document.title='broken'\"> "));
        page.checkUnseen("items");
        page.answer(".item-card [data-answer=accepted]");
        page.checkUnseen("accepted");

        assertThat((String) browser.run("return document.title")).isEqualTo("Askwalk · " + PageServers.NAMES.get(0));
        assertThat(browser.all("main img, main script, main b")).isEmpty();
        browser.click(".walk summary");
        assertThat(browser.texts(".walk-vertices bdi")).contains(PageServers.NAMES.get(2));
    }

    @Test
    void theEndIsShown(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.names());
        page.start(PageServers.NAMES.get(1));
        page.answerUntilItems();
        for (int i = 0; i < 5 && !browser.all(".item-card").isEmpty(); i++) {
            page.answer("[data-answer=others]");
        }

        assertThat(page.get("").get("state").asText()).isEqualTo("ended");
        assertThat(browser.texts(".current-label > :first-child")).containsExactly("The end");
        assertThat(browser.all("[data-action=why]")).isEmpty();
        page.checkUnseen("end");
        page.answer("[data-action=undo]");
        assertThat(browser.all(".item-card")).isNotEmpty();
    }

    @Test
    void wishesThatCannotAllBeMetAreNamed(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.names());
        browser.click(".suggestion[data-key=a0]");
        browser.click(".suggestion[data-key=a2]");
        browser.click("button[type=submit]");
        page.awaitTurn();

        page.answerUntilItems();

        assertThat(browser.texts(".notice li"))
                .containsExactlyInAnyOrder(
                        "Without the wish “" + PageServers.NAMES.get(0) + "”: 2 items",
                        "Without the wish “" + PageServers.NAMES.get(2) + "”: 2 items");
        assertThat(browser.texts(".item-card .unmet dd")).isNotEmpty();
        page.checkUnseen("nothing fits");
    }
}
