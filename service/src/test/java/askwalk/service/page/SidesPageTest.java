package askwalk.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two policies side by side. */
@ExtendWith(PageExtension.class)
class SidesPageTest {

    private static final String FIRST = ".column:nth-of-type(1) ";
    private static final String SECOND = ".column:nth-of-type(2) ";

    @Test
    void anAnswerCountsOnBothSides(Page page) throws IOException {
        Browser browser = page.browser;
        page.open(page.servers.films());
        browser.click(".start-form .check input");
        page.check("sides-start");
        page.start("Comedy");
        assertThat(browser.texts(".column .policy")).containsExactly("infogain", "max-entropy");
        assertThat(page.ids()).hasSize(2).doesNotHaveDuplicates();

        // The sides ask in different orders; after a few answers, one of them asks what was answered on the other.
        for (int i = 0; i < 12 && browser.all(".badge").isEmpty(); i++) {
            String side = browser.all(FIRST + "[data-answer=rejected]").isEmpty() ? SECOND : FIRST;
            page.answer(side + ".answers [data-answer=rejected]");
        }
        String said = browser.one(".badge").getText();
        String attribute = said.replaceAll("You have already said no to (.*)\\.", "$1");
        assertThat(attribute).isNotEqualTo(said);
        assertThat(browser.texts(".past:has(.badge) .past-text").get(0)).contains(attribute);
        page.check("sides");

        browser.click(SECOND + "[role=tab]:nth-child(2)");
        browser.await("document.querySelector('.column:nth-of-type(2) .drawing canvas') !== null");
        assertThat(browser.one(FIRST + ".chat").isDisplayed()).isTrue();
        assertThat(browser.one(SECOND + ".chat").isDisplayed()).isFalse();
        page.check("sides-walk");
    }
}
