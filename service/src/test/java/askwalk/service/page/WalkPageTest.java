package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The drawing of the walk, the list with the same content, the figures and the exported files. */
@ExtendWith(PageExtension.class)
class WalkPageTest {

    private static final String DRAWN = "const cy = document.querySelector('.drawing')._cyreg.cy; return cy.";

    @Test
    void theDrawingAndTheListAreTheWalkOfTheService(Page page) {
        page.open(page.servers.films());
        page.start("Comedy");
        compare(page);
        page.answer("[data-answer=rejected]");
        page.answer("[data-answer=accepted]");
        compare(page);
        page.answerUntilItems();
        compare(page);
        page.answer("[data-answer=others]");
        page.answerUntilItems();
        page.answer(".item-card [data-answer=accepted]");
        compare(page);
    }

    private static void compare(Page page) {
        Browser browser = page.browser;
        JsonNode walk = page.get("/path");
        List<String> vertices = new ArrayList<>();
        walk.get("vertices")
                .forEach(each -> vertices.add(
                        each.get("id").asText() + " " + each.get("state").asText()));
        List<String> edges = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        walk.get("edges").forEach(each -> {
            String pair = each.get("from").asText() + " " + each.get("to").asText();
            ends.add(pair);
            edges.add(pair + " " + each.get("kind").asText());
        });

        assertThat(strings(browser.run(DRAWN + "nodes().map(each => `${each.id()} ${each.data('state')}`)")))
                .containsExactlyInAnyOrderElementsOf(vertices);
        assertThat(strings(browser.run(DRAWN
                        + "edges().map(each => `${each.source().id()} ${each.target().id()} ${each.data('kind')}`)")))
                .containsExactlyInAnyOrderElementsOf(edges);
        assertThat(strings(browser.run(
                        "return [...document.querySelectorAll('.walk-vertices li')].map(each => each.dataset.id)")))
                .containsExactlyElementsOf(walk.get("vertices").findValuesAsText("id"));
        assertThat(strings(browser.run("return [...document.querySelectorAll('.walk-edges li')]"
                        + ".map(each => `${each.dataset.from} ${each.dataset.to}`)")))
                .containsExactlyElementsOf(ends);
        assertThat(
                        (Long)
                                browser.run(
                                        DRAWN
                                                + "nodes().filter(a => cy.nodes().some(b => a !== b && Math.abs(a.position('y') - b.position('y')) < 30"
                                                + " && Math.abs(a.position('x') - b.position('x')) < (a.data('width') + b.data('width')) / 2)).length"))
                .as("vertices that cover each other")
                .isZero();
    }

    @Test
    void theFiguresAreThoseOfTheService(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());
        page.start("Comedy");
        page.answer("[data-answer=accepted]");

        JsonNode walk = page.get("/path");
        List<String> candidates = new ArrayList<>();
        walk.get("funnel")
                .forEach(each -> candidates.add(String.format(
                        java.util.Locale.ENGLISH, "%,d", each.get("candidates").asInt())));
        assertThat(browser.texts(".funnel .bar-value")).containsExactlyElementsOf(candidates);
        assertThat(browser.texts(".funnel .bar-name"))
                .containsExactlyElementsOf(walk.get("funnel").findValuesAsText("label"));
        assertThat(browser.texts(".probable .bar-name"))
                .containsExactlyElementsOf(
                        walk.get("probable").findValuesAsText("name").subList(0, 8));
    }

    @Test
    void theConversationIsSaved(Page page) throws IOException {
        page.open(page.servers.films());
        page.start("Comedy");
        page.answerUntilItems();
        page.browser.click(".menu summary");
        page.check("export");
        page.browser.click(".walk h2");
        assertThat(page.browser.one(".menu-body").isDisplayed()).isFalse();

        String name = "askwalk-" + page.ids().get(0);
        assertThat(Files.readString(saved(page, "json", name))).contains("\"Comedy\"");
        assertThat(Files.readString(saved(page, "dot", name))).contains("Comedy");
        assertThat(Files.readString(saved(page, "graphml", name))).contains("<graphml");
        assertThat(Files.readAllBytes(saved(page, "png", name))).startsWith(0x89, 'P', 'N', 'G');
    }

    private static Path saved(Page page, String ending, String name) {
        Path file = page.browser.downloads().resolve(name + "." + ending);
        page.browser.click(".menu summary");
        page.browser.click("[data-export=" + ending + "]");
        page.browser.await("!document.querySelector('.menu').open");
        for (int i = 0; i < 500 && !Files.exists(file); i++) {
            page.browser.run("return 0");
        }
        return file;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
