package askwalk.store.trial;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that continue the same conversation at the same time lose and double nothing. */
class SeveralProcessesTest {

    private static final int PROCESSES = 3;
    private static final int EVENTS = 40;

    @TempDir
    private Path folder;

    @Test
    void processesExcludeEachOtherInAFolder() throws Exception {
        String url = "folder:" + folder;
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(JavaProcess.start(AppendingProcess.class, url, "c", Integer.toString(EVENTS), "p" + i));
        }
        int conflicts = 0;
        for (Process process : processes) {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isZero();
            conflicts += Integer.parseInt(printed.strip());
        }
        assertThat(conflicts).as("the processes ran at the same time").isPositive();
        try (ConversationStore store = TrialStores.open(url)) {
            StoredEvents stored = store.read("c");
            assertThat(stored.recovered()).isEmpty();
            assertThat(stored.version()).isEqualTo(PROCESSES * EVENTS);
            for (int i = 0; i < PROCESSES; i++) {
                String name = "p" + i + "-";
                List<String> expected = new ArrayList<>();
                for (int event = 0; event < EVENTS; event++) {
                    expected.add(name + event);
                }
                assertThat(stored.events().stream().map(StoredEvent::key).filter(key -> key.startsWith(name)))
                        .containsExactlyElementsOf(expected);
            }
        }
    }
}
