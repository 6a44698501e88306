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
