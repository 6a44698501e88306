package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The page in German, and questions with several answers. */
@ExtendWith(PageExtension.class)
class GermanPageTest {

    @Test
    void thePageIsInGerman(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.filmsInGerman());
        assertThat((String) browser.run("return document.documentElement.lang")).isEqualTo("de");
        page.check("german-start");
        page.start("Komödie");
        page.check("german-choice");

        browser.press("1", "3");
        assertThat(browser.all(".choice[aria-pressed=true]")).hasSize(2);
        String first = browser.texts(".choice[aria-pressed=true] bdi").get(0);
        browser.press(Keys.TAB);
        browser.run("document.querySelector('.current').focus()");
        page.answerWith(Keys.ENTER);

        List<String> responses = page.get("/transcript").at("/turns/1").findValuesAsText("response");
        assertThat(responses).filteredOn("accepted"::equals).hasSize(2);
        assertThat(page.get("/transcript").at("/turns/1/answers/0/name").asText())
                .isEqualTo(first);
        assertThat(browser.texts(".past[data-turn='1'] .accepted bdi")).contains(first);
        for (int i = 0; i < 10 && browser.all(".item-card").isEmpty(); i++) {
            page.answer("[data-answer=none]");
        }
        page.check("german-recommendation");
        assertThat(browser.texts("[data-answer=others]").get(0)).startsWith("Zeig mir andere");
    }

    @Test
    void bothLanguagesHaveTheSameTexts(Page page) {
        Browser browser = page.browser;
        page.open(page.servers.films());

        Object different = browser.runLater("""
                const done = arguments[arguments.length - 1];
                const places = (text) => [...JSON.stringify(text ?? '').matchAll(/\\{\\w+\\}/g)].map(String).sort().join();
                import('/page/texts.js').then(({ all }) => {
                  const [en, de] = [all('en'), all('de')];
                  const keys = [...new Set([...Object.keys(en), ...Object.keys(de)])];
                  done(keys.filter((key) => !(key in en) || !(key in de) || places(en[key]) !== places(de[key])));
                }, (failure) => done([String(failure)]));
                """);

        assertThat((List<?>) different).isEmpty();
    }
}
