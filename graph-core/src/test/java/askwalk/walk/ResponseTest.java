package askwalk.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void eachResponseHasAWord() {
        for (Response response : Response.values()) {
            assertThat(Response.ofWord(response.word())).contains(response);
        }
        assertThat(Response.NOT_NOW.word()).isEqualTo("not_now");
    }

    @Test
    void otherWordsAreNone() {
        for (String word : List.of("", "ACCEPTED", "Accepted", "not now", "accepted ", "yes")) {
            assertThat(Response.ofWord(word)).as(word).isEmpty();
        }
    }

    @Test
    void theWordsDoNotDependOnTheLanguageOfTheProcess() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr")); // whose lower case of I is another letter
            List<String> words =
                    Arrays.stream(Response.values()).map(Response::word).toList();
            assertThat(words).containsExactly("accepted", "rejected", "unknown", "seen", "not_now");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void messagesListAllWords() {
        List<String> words = List.of(Response.WORDS.split(", | or "));
        assertThat(words)
                .containsExactlyElementsOf(
                        Arrays.stream(Response.values()).map(Response::word).toList());
    }
}
