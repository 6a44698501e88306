package askwalk.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of files of conversations. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "a, conversation-a.jsonl",
        "A, conversation-+a.jsonl",
        "aZ-b_9, conversation-a+z-b_9.jsonl",
        "con, conversation-con.jsonl",
        "0AA, conversation-0+a+a.jsonl"
    })
    void anIdHasOneName(String id, String name) {
        assertThat(FileNames.of(id)).isEqualTo(name);
        assertThat(FileNames.id(name)).hasValue(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conversation-A.jsonl",
                "conversation-+1.jsonl",
                "conversation-+.jsonl",
                "conversation-a+.jsonl",
                "conversation-++a.jsonl",
                "conversation-.jsonl",
                "conversation--a.jsonl",
                "conversation-a b.jsonl",
                "conversation-a.jsonl~",
                "conversation-ä.jsonl",
                "conversation-.jsonl.jsonl",
                "conversation.jsonl",
                "a.jsonl",
                "lock"
            })
    void otherNamesAreNotOfConversations(String name) {
        assertThat(FileNames.id(name)).isEmpty();
    }
}
