package askwalk.cli.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.cli.common.UsageException;
import askwalk.graph.neo4j.Neo4jAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The link to a conversation in Neo4j Browser. */
class BrowserLinkTest {

    /** Browser decodes the whole address before it splits it, so that the query must have none of its separators. */
    @Test
    void theLinkHasTheServerTheDatabaseAndTheQuery() {
        Neo4jAddress address = Neo4jAddress.parse("bolt://localhost:7687").withDatabase("movies");

        assertThat(BrowserLink.template("http://localhost:7474/browser/", null, address))
                .isEqualTo("http://localhost:7474/browser/?dbms=bolt%3A%2F%2Flocalhost%3A7687&db=movies&cmd=edit&arg="
                        + "MATCH%20%28c%3AConversation%20%7Bid%3A%20%27{id}%27%7D%29%20OPTIONAL%20MATCH%20path%20%3D%20%28c%29"
                        + "-%5B%3AASKED%7CRECOMMENDED%7CHELD%5D-%28%29%20RETURN%20c%2C%20path");
        assertThat(BrowserLink.template("http://h/", "neo4j", Neo4jAddress.parse("bolt://h")))
                .startsWith("http://h/?dbms=bolt%3A%2F%2Fneo4j%40h&cmd=edit&arg=");
    }

    @ParameterizedTest
    @CsvSource({
        "bolt://localhost:7687, http://localhost:7474/browser/",
        "neo4j://db.example, http://db.example:7474/browser/",
        "neo4j+s://db.example:7687, https://db.example:7473/browser/",
        "bolt+ssc://[::1]:7687, https://[::1]:7473/browser/",
    })
    void theUsualAddressIsOnTheHostOfTheServer(String uri, String browser) {
        assertThat(BrowserLink.usual(Neo4jAddress.parse(uri))).isEqualTo(browser);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://h/",
                "http:///browser",
                "http://ann:secret@h/",
                "http://h/?a=b",
                "http://h/#a",
                "h",
                "http://a b/",
                ""
            })
    void anotherAddressIsRefused(String url) {
        assertThatThrownBy(() -> BrowserLink.checked(url))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--browser-url: expected the address of Neo4j Browser")
                .hasMessageNotContaining("secret");
        assertThatCode(() -> BrowserLink.checked("https://h:7473/browser/")).doesNotThrowAnyException();
    }
}
