package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.service.QueriedGraph;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** The queries behind each turn, and the link to Neo4j Browser. */
@ExtendWith(PageExtension.class)
class Neo4jPageTest {

    @Test
    void theQueriesBehindEachTurnAreShown(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.inNeo4j());
        page.start(PageServers.NAMES.get(1));
        page.answer("[data-answer=accepted]");
        JsonNode turns = page.get("/cypher").get("turns");
        assertThat(browser.texts("pre")).isEmpty();

        browser.click(".current-more [data-action=cypher]");
        browser.await("document.querySelector('.why.cypher pre') !== null");
        page.check("cypher");
        assertThat(browser.texts(".why.cypher .statement"))
                .hasSize(turns.at("/1/queries").size())
                .containsOnly(QueriedGraph.STATEMENT);
        assertThat(browser.texts(".why.cypher .hint")).contains("3 rows in 0.5 ms");
        assertThat(browser.texts(".why.cypher .parameters"))
                .first()
                .isEqualTo(":param {attributes: "
                        + turns.at("/1/queries/0/parameters/attributes")
                                .toString()
                                .replace(",", ", ")
                        + ", operation: " + turns.at("/1/queries/0/parameters/operation") + "}");

        browser.click(".past[data-turn='1'] [data-action=cypher]");
        browser.await("document.querySelector('.past[data-turn=\"1\"] pre') !== null");
        assertThat(browser.texts(".past[data-turn='1'] .statement"))
                .hasSize(turns.at("/0/queries").size());
        assertThat(browser.all(".past[data-turn='0'] [data-action=cypher]")).isEmpty();
        page.checkUnseen("cypher of an earlier turn");
        browser.click(".past[data-turn='1'] [data-action=cypher]");
        assertThat(browser.all(".past[data-turn='1'] .cypher")).singleElement().matches(panel -> !panel.isDisplayed());
        assertThat((String) browser.run("return document.title")).isEqualTo("Askwalk · " + PageServers.NAMES.get(0));
    }

    @Test
    void theLinkOpensTheConversationInATabOfItsOwn(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.inNeo4j());
        page.start(PageServers.NAMES.get(1));

        WebElement link = browser.one("[data-action=browser]");

        assertThat(link.getDomAttribute("href"))
                .isEqualTo(PageServers.BROWSER.replace("{id}", page.ids().get(0)));
        assertThat(List.of(link.getDomAttribute("target"), link.getDomAttribute("rel")))
                .containsExactly("_blank", "noopener noreferrer");
    }

    @Test
    void aGraphInMemoryHasNeither(Page page) {
        page.open(page.servers.names());
        page.start(PageServers.NAMES.get(1));
        page.answer("[data-answer=rejected]");

        assertThat(page.browser.all("[data-action=cypher], [data-action=browser]"))
                .isEmpty();
    }
}
