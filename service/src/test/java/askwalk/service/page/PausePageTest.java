package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.graph.Ids;
import askwalk.walk.Eligibility;
import askwalk.walk.ItemSet;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A conversation that pauses because no item may be shown, and goes on when one may be shown again. */
@ExtendWith(PageExtension.class)
class PausePageTest {

    private final PageServers servers;

    PausePageTest(Page page) {
        servers = page.servers;
    }

    @AfterEach
    void stock() {
        servers.stock().set(Eligibility.ALL);
    }

    @Test
    void aPauseEndsWhenAnItemIsAvailableAgain(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(servers.shopWithStock());
        browser.click("button[type=submit]");
        page.awaitTurn();
        servers.stock().set(only());
        page.answer("[data-answer=unknown]");
        assertThat(page.get("").get("state").asText()).isEqualTo("paused");
        assertThat(browser.texts(".current-label span:first-child")).containsExactly("A pause");
        assertThat(browser.texts(".outcome"))
                .singleElement()
                .asString()
                .contains(page.get("").get("text").asText());
        assertThat(browser.all("[data-answer], [data-action=why]")).isEmpty();
        page.check("paused");

        page.answer(".outcome .button"); // nothing is available yet
        assertThat(browser.texts(".current-label span:first-child")).containsExactly("A pause");
        assertThat(browser.all(".failure")).isEmpty();

        servers.stock().set(only(7));
        page.answer(".outcome .button");
        assertThat(browser.texts(".item-card h3 bdi")).containsExactly("Book 8");
        assertThat(page.get("/transcript").get("turns")).hasSize(1);
        page.answer(".item-card [data-answer=accepted]");
        assertThat(browser.texts(".chosen")).containsExactly("Book 8");
    }

    @Test
    void anAnswerToAListThatSoldOutMeanwhileCounts(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(servers.shopWithStock(), 360, 740, true);
        browser.click("button[type=submit]");
        page.awaitTurn();
        page.answer("[data-answer=unknown]");
        servers.stock().set(only());
        page.answer("[data-answer=others]");
        assertThat(browser.texts(".current-label span:first-child")).containsExactly("A pause");
        page.check("phone-paused");
        servers.stock().set(Eligibility.ALL);
        page.answer("[data-action=undo]");
        assertThat(browser.all(".item-card")).isNotEmpty();
    }

    private static Eligibility only(int... items) {
        return Eligibility.of(ItemSet.of(12, Ids.of(items)));
    }
}
