package askwalk.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:postgresql://h:5/db?ssl=true&password=x | jdbc:postgresql://h:5/db
        jdbc:postgresql://h:5/db;password=x          | jdbc:postgresql://h:5/db
        jdbc:postgresql://h:5/db&password=x          | jdbc:postgresql://h:5/db
        jdbc:postgresql://ann:a?b@h/db               | 'jdbc:postgresql:'
        jdbc:sqlite:/home/ann@example/a.db?key=x     | jdbc:sqlite:/home/ann@example/a.db
        jdbc:sqlite://ann:x@h/a.db                   | 'jdbc:sqlite:'
        """, quoteCharacter = '"')
    void aUrlIsShownWithoutSecrets(String url, String shown) {
        assertThat(JdbcUrl.shown(url)).isEqualTo(shown);
    }

    @Test
    void aRefusedUrlIsNamedByItsKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JdbcUrl.check("jdbc:postgresql://ann@h/db"))
                .withMessageStartingWith("'jdbc:postgresql:' has a user or a password in the URL");
    }

    @Test
    void anAtSignInTheNameOfAFileIsNoPassword() {
        assertThatCode(() -> JdbcUrl.check("jdbc:sqlite:/home/ann@example/a.db"))
                .doesNotThrowAnyException();
    }
}
