package askwalk.graph.neo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Neo4jAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bolt://h",
                "bolt://h/",
                "bolt://h:65535",
                "bolt+ssc://[::1]:7687",
                "neo4j://h?policy=europe&region=west",
                "neo4j+s://h:1",
            })
    void onlyAServer(String text) {
        assertThat(Neo4jAddress.parse(text).uri()).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bolt://h/movies | names a database, which is given separately: --database movies on the command line",
                "neo4j+s://h:7687/movies | --database movies on the command line, withDatabase(...) in code",
                "bolt://h:70000 | port 70000 in 'bolt://h:70000' is not from 1 to 65535",
                "bolt://h:0 | port 0 in 'bolt://h:0' is not from 1 to 65535",
                "bolt://h:99999999999 | names no host, or a port that is not a number",
                "bolt://h:port | names no host, or a port that is not a number",
                "bolt://h?policy=x | '?policy=x' in 'bolt://h?policy=x' is for addresses that begin with neo4j",
                "neo4j://h?policy | expected each key once and with a value",
                "neo4j://h?policy=x&policy=y | expected each key once and with a value",
                "neo4j://h? | expected each key once and with a value",
                "bolt://h#part | '#' and the text after it do not belong in 'bolt://h#part'",
                "http://h | is not the address of a Neo4j server",
                "h:7687 | is not the address of a Neo4j server",
                "bolt: | the address is not a URI",
            })
    void otherAddressesAreRejected(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neo4jAddress.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void theConstructorAlsoRejectsSuchAddresses() {
        URI withDatabase = URI.create("bolt://h/movies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Neo4jAddress(withDatabase, null, Duration.ofSeconds(1)))
                .withMessageContaining("--database movies");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neo4jAddress.parse("bolt://h").withDatabase(" "))
                .withMessageContaining("the name of the database is empty");
    }

    @Test
    void aPasswordIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neo4jAddress.parse("bolt://me:hush@h"))
                .withMessageContaining("user and password do not belong in the address")
                .withMessageNotContaining("hush");
    }
}
