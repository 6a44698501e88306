package askwalk.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.conversation.event.KeyedTurn;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.walk.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of dialogues: the header, the writer and the reader. */
class DialogueFileTest {

    private static final Instant TIME = Instant.parse("2026-01-31T12:00:00.123456789Z");
    private static final ConversationSetup SETUP =
            new ConversationSetup(PolicyIdentity.of("rule", 1, Map.of()), "IDEAL", "id", "graph");
    private static final DialogueHeader HEADER =
            new DialogueHeader("tiny", 3, List.of("compare", "--dataset", "d\u00e9j\u00e0 \"vu\""));

    @TempDir
    private Path temp;

    private final Path file = Path.of("dialogues.jsonl");

    @Test
    void theHeaderIsOneCheckedLine() {
        String line = HEADER.json();
        assertThat(line)
                .startsWith("{\"dialogues\":1,\"dataset\":\"tiny\",\"number\":3,\"arguments\":[\"compare\",")
                .doesNotContain("\n")
                .matches("\\p{ASCII}*,\"check\":\"[0-9a-f]{16}\"}");
        assertThat(DialogueHeader.parse(line)).isEqualTo(HEADER);
        assertThatThrownBy(() -> DialogueHeader.parse(line.replace("tiny", "tinx")))
                .isInstanceOf(EventFormatException.class)
                .hasMessageContaining("the check at the end does not fit");
        String later = EventCheck.add("{\"dialogues\":2}");
        assertThatThrownBy(() -> DialogueHeader.parse(later)).hasMessageContaining("format 2 is unknown: expected 1");
        String more =
                EventCheck.add("{\"dialogues\":1,\"dataset\":\"tiny\",\"number\":3,\"arguments\":[],\"other\":1}");
        assertThatThrownBy(() -> DialogueHeader.parse(more)).hasMessageContaining("member 'other' is not expected");
        assertThatThrownBy(() -> DialogueHeader.parse("index,user,item"))
                .hasMessageContaining("this is not a file of dialogues");
    }

    @Test
    void dialoguesAreWrittenInTheirOrderWheneverTheyArrive() throws IOException {
        List<StoredDialogue> dialogues = List.of(dialogue("p/4", 1), dialogue("p/7", 2), dialogue("q:1@x/4", 0));
        String expected = text(dialogues, 0, 1, 2);
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {1, 2, 0}}) {
            assertThat(text(dialogues, order)).as("%d first", order[0]).isEqualTo(expected);
        }
        Path written = Files.writeString(temp.resolve(file), expected);
        try (DialogueReader reader = DialogueReader.open(written)) {
            assertThat(reader.header()).isEqualTo(HEADER);
            for (StoredDialogue dialogue : dialogues) {
                assertThat(reader.next()).contains(dialogue);
            }
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void theWriterKeepsOnlyWhatIsEarly() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DialogueWriter writer = new DialogueWriter(out, HEADER);
        int header = out.size();
        writer.add(1, dialogue("p/1", 1));
        assertThat(out.size()).isEqualTo(header);
        writer.add(0, dialogue("p/0", 1));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("p/0").contains("p/1");
        assertThatIllegalStateException().isThrownBy(writer::end).withMessageContaining("dialogue 2 of 3");
        assertThatIllegalArgumentException().isThrownBy(() -> writer.add(1, dialogue("p/1", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> writer.add(3, dialogue("p/3", 1)));
        writer.add(2, dialogue("p/2", 1));
        writer.end();
    }

    @Test
    void damageIsReportedWithItsLine() throws IOException {
        List<String> lines = text(List.of(dialogue("p/4", 1), dialogue("p/7", 2), dialogue("q/4", 0)), 0, 1, 2)
                .lines()
                .toList();
        assertThat(lines).hasSize(1 + 4 + 6 + 2);
        refused(List.of(), 1, "the file is empty");
        refused(List.of("time,event"), 1, "this is not a file of dialogues");
        refused(lines.subList(1, 13), 1, "this is not a file of dialogues");
        refused(without(lines, 2), 3, "event 3 of dialogue 'p/4' is not expected here: expected event 2");
        refused(without(lines, 4), 5, "dialogue 'p/7' begins before dialogue 'p/4' has ended");
        refused(without(lines, 5), 6, "event 2 of dialogue 'p/7' is not expected here: expected event 1");
        refused(lines.subList(0, 7), 8, "the file ends within dialogue 'p/7': it is incomplete");
        refused(lines.subList(0, 11), 12, "the file ends after 2 of 3 dialogues: it is incomplete");
        List<String> twice = new ArrayList<>(lines);
        twice.addAll(lines.subList(11, 13));
        refused(twice, 14, "there are more than 3 dialogues");
        List<String> changed = new ArrayList<>(lines);
        changed.set(3, lines.get(3).replace("accepted", "rejected"));
        refused(changed, 4, "the check at the end does not fit the line");
        List<String> contradicting = new ArrayList<>(lines);
        contradicting.set(
                3,
                new EventLine(
                                "p/4",
                                3,
                                new StoredEvent(
                                        new ConversationEvent.Answered(
                                                TIME, List.of(Response.ACCEPTED, Response.ACCEPTED)),
                                        null))
                        .json());
        refused(contradicting, 4, "dialogue 'p/4': event 3: there are 2 responses to 1 subjects; write the file again");
        Path none = temp.resolve("none");
        assertThatThrownBy(() -> DialogueReader.open(none))
                .isInstanceOf(DialogueFileException.class)
                .hasMessage(none
                        + ": this cannot be read (there is no such file or folder); give a file that askwalk compare"
                        + " --dialogues-out wrote");
        assertThatThrownBy(() -> DialogueReader.open(temp)).hasMessageContaining("this is a folder");
    }

    @Test
    void eventsThatNoSimulatedDialogueHasAreRefused() throws IOException {
        List<String> lines = text(List.of(dialogue("p/4", 1), dialogue("p/7", 2), dialogue("q/4", 0)), 0, 1, 2)
                .lines()
                .toList();
        String remedy = "; write the file again with askwalk compare --dialogues-out";
        KeyedAction ask = ask("a");
        refused(
                with(lines, 3, new ConversationEvent.Continued(TIME, SETUP)),
                4,
                "dialogue 'p/4' was continued, which a simulated dialogue never is" + remedy);
        refused(with(lines, 3, new ConversationEvent.Undone(TIME)), 4, "dialogue 'p/4' has an answer that was undone");
        refused(
                with(lines, 3, new ConversationEvent.Proposed(TIME, ask)),
                4,
                "dialogue 'p/4' has a proposal after one without an answer" + remedy);
        KeyedAction recommendation = new KeyedAction(KeyedAction.Kind.RECOMMEND, List.of("i"), Optional.empty(), false);
        refused(with(lines, 1, started(recommendation)), 2, "the opening of dialogue 'p/4' is a recommendation");
        refused(
                with(lines, 1, started(ask("a", "b", "a"))),
                2,
                "the opening of dialogue 'p/4' names attribute 'a' more than once" + remedy);
        readAll(Files.write(temp.resolve(file), with(lines, 1, started(ask("a", "b")))));
    }

    private static KeyedAction ask(String... attributes) {
        return new KeyedAction(KeyedAction.Kind.ASK, List.of(attributes), Optional.empty(), false);
    }

    private static ConversationEvent started(KeyedAction opening) {
        List<Response> answers = Collections.nCopies(opening.subjects().size(), Response.ACCEPTED);
        return new ConversationEvent.Started(
                TIME, Optional.of("u"), Optional.of(new KeyedTurn(opening, answers)), SETUP, 1);
    }

    /** Replaces the event in a line of the first dialogue. */
    private static List<String> with(List<String> lines, int line, ConversationEvent event) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, new EventLine("p/4", line, new StoredEvent(event, null)).json());
        return changed;
    }

    /** Every changed byte of a file is noticed, except in an end of line, and so is every shorter file. */
    @Test
    void noDamageIsOverlooked() throws IOException {
        byte[] whole = text(List.of(dialogue("p/4", 1), dialogue("p/7", 2), dialogue("q/4", 0)), 0, 1, 2)
                .getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < whole.length; at += 3) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            refusedAnywhere(changed, "a change at byte " + at);
        }
        for (int length = 0; length < whole.length - 1; length += 7) {
            byte[] shorter = new byte[length];
            System.arraycopy(whole, 0, shorter, 0, length);
            refusedAnywhere(shorter, "the first " + length + " bytes");
        }
    }

    private void refusedAnywhere(byte[] content, String what) throws IOException {
        Path damaged = Files.write(temp.resolve(file), content);
        assertThatThrownBy(() -> readAll(damaged))
                .as(what)
                .isInstanceOf(DialogueFileException.class)
                .hasMessageStartingWith(damaged + ":");
    }

    private void refused(List<String> lines, int line, String problem) throws IOException {
        Path damaged = Files.write(temp.resolve(file), lines);
        assertThatThrownBy(() -> readAll(damaged))
                .isInstanceOf(DialogueFileException.class)
                .hasMessageStartingWith(damaged + ":" + line + ": " + problem);
    }

    private static void readAll(Path file) {
        try (DialogueReader reader = DialogueReader.open(file)) {
            while (reader.next().isPresent()) {
                assertThat(reader.header()).isNotNull();
            }
        }
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return fewer;
    }

    private static String text(List<StoredDialogue> dialogues, int... order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DialogueWriter writer = new DialogueWriter(out, HEADER);
        for (int position : order) {
            writer.add(position, dialogues.get(position));
        }
        writer.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static StoredDialogue dialogue(String id, int turns) {
        List<ConversationEvent> events = new ArrayList<>();
        events.add(new ConversationEvent.Started(TIME, Optional.of("u"), Optional.empty(), SETUP, -5));
        for (int turn = 0; turn < turns; turn++) {
            events.add(new ConversationEvent.Proposed(
                    TIME, new KeyedAction(KeyedAction.Kind.ASK, List.of("a" + turn), Optional.empty(), false)));
            events.add(new ConversationEvent.Answered(TIME, List.of(Response.ACCEPTED)));
        }
        events.add(new ConversationEvent.Ended(TIME, Optional.empty()));
        return new StoredDialogue(id, events);
    }
}
