package askwalk.store.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import askwalk.conversation.SampleEvents;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.event.ConversationEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The format of events: what is written, what is read, and what is refused. */
class EventLineTest {

    private static final String START = "{\"format\":1,\"conversation\":\"c\",\"number\":2,";
    private static final String TIME = "\"time\":\"2026-01-31T12:00:00Z\",";
    private static final String SETUP = "\"policy\":{\"name\":\"max-entropy\",\"policy\":\"9a\",\"model\":\"9b\","
            + "\"settings\":\"9c\"},\"protocol\":{\"name\":\"IDEAL\",\"id\":\"1d\"},\"graph\":\"f1\"";
    private static final String ASK =
            "\"ask\":[\"jazz\",\"\\u00E9 \\\"\\u6771\\u4EAC\\\" \\uD83C\\uDFB7\\u0000\\n\"]," + "\"coarse\":\"genre\"";

    @Test
    void everyEventHasItsLine() {
        List<String> bodies = List.of(
                "\"number\":1,\"key\":\"k-1\"," + TIME + "\"event\":\"started\"," + SETUP
                        + ",\"seed\":\"-9223372036854775808\"",
                "\"number\":2," + TIME + "\"event\":\"started\",\"user\":\"ann\",\"opening\":{" + ASK
                        + ",\"responses\":[\"accepted\",\"rejected\"]}," + SETUP + ",\"seed\":\"9223372036854775807\"",
                "\"number\":3," + TIME + "\"event\":\"started\",\"user\":\"\"," + SETUP + ",\"seed\":\"0\"",
                "\"number\":4,\"key\":\"~\",\"time\":\"2026-01-31T12:00:00.000000001Z\",\"event\":\"continued\","
                        + SETUP,
                "\"number\":5,\"time\":\"1969-12-31T23:59:59.999Z\",\"event\":\"proposed\"," + ASK,
                "\"number\":6," + TIME + "\"event\":\"proposed\",\"ask\":[\"\"]",
                "\"number\":7," + TIME + "\"event\":\"proposed\",\"recommend\":[\"kind of blue\"]",
                "\"number\":8," + TIME + "\"event\":\"proposed\",\"recommend\":[\"harvest\"],\"earlyStop\":true",
                "\"number\":9,\"key\":\"\\\"\\\\\"," + TIME
                        + "\"event\":\"answered\",\"responses\":[\"accepted\",\"rejected\",\"unknown\"]",
                "\"number\":10," + TIME + "\"event\":\"answered\",\"responses\":[]",
                "\"number\":11,\"time\":\"9999-12-31T23:59:59.999999999Z\",\"event\":\"undone\"",
                "\"number\":12," + TIME + "\"event\":\"ended\"",
                "\"number\":13," + TIME + "\"event\":\"ended\",\"accepted\":\"kind of blue\"");
        List<EventLine> lines = FormatOneEvents.lines();
        assertThat(lines).hasSameSizeAs(bodies);
        for (int i = 0; i < lines.size(); i++) {
            String expected = checked("{\"format\":1,\"conversation\":\"a-Conversation_1\"," + bodies.get(i));
            assertThat(lines.get(i).json()).isEqualTo(expected);
            assertThat(EventLine.parse(expected)).isEqualTo(lines.get(i));
        }
    }

    /** The files are never written again: they are what earlier versions wrote. */
    @Test
    void theFilesOfEachFormatAreReadAndWrittenByteForByte() throws IOException {
        Map<String, List<EventLine>> files = Map.of(
                "events-format-1.jsonl", FormatOneEvents.lines(), "events-format-2.jsonl", FormatTwoEvents.lines());
        for (String name : files.keySet()) {
            byte[] file;
            try (InputStream in = EventLineTest.class.getResourceAsStream(name)) {
                file = in.readAllBytes();
            }
            List<EventLine> lines = new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(EventLine::parse)
                    .toList();
            assertThat(lines).isEqualTo(files.get(name));
            StringBuilder written = new StringBuilder();
            lines.forEach(line -> written.append(line.json()).append('\n'));
            assertThat(written.toString().getBytes(StandardCharsets.UTF_8)).isEqualTo(file);
        }
    }

    @Test
    void unusualValuesAreKeptInOneLineOfAscii() {
        for (ConversationEvent event : SampleEvents.ofEveryType()) {
            EventLine line = new EventLine("c", Long.MAX_VALUE, new StoredEvent(event, "!~"));
            assertThat(line.json()).matches("[ -\\x7f]*");
            assertThat(EventLine.parse(line.json())).isEqualTo(line);
        }
    }

    @Test
    void theLinesOfTheGuideAreValid() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/guide/conversations.md")).stream()
                .filter(line -> line.startsWith("{"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines)
                .allSatisfy(line -> assertThat(EventLine.parse(line).json()).isEqualTo(line));
    }

    @Test
    void linesOfAnotherShapeAreRefused() {
        String undone = START + TIME + "\"event\":\"undone\"";
        String ended = START + TIME + "\"event\":\"ended\"";
        String proposed = START + TIME + "\"event\":\"proposed\",";
        String answered = START + TIME + "\"event\":\"answered\",";
        refused(
                undone.replace("\"format\":1", "\"format\":3"),
                "format 3 is unknown: expected 1 or 2; a later version of Askwalk may read it");
        refused(undone.replace("\"format\":1", "\"format\":2"), "format: expected 1 for this event, not 2");
        refused(undone.replace("\"format\":1,", ""), "member 'format' is missing");
        refused(undone.replace("\"format\":1", "\"format\":\"1\""), "format: expected a whole number");
        refused(undone.replace("\"c\"", "3"), "conversation: expected a text");
        refused(undone.replace("\"c\"", "null"), "conversation: expected a text");
        refused(undone.replace("\"number\":2", "\"number\":0"), "the number of an event is one or more, not 0");
        refused(undone.replace("\"number\":2", "\"number\":1.5"), "number: expected a whole number");
        refused(undone.replace("\"number\":2", "\"number\":9223372036854775808"), "this is not valid JSON");
        refused(undone.replace("2026-01-31", "2026-02-30"), "time: expected one like 2026-01-31T12:00:00Z, not '2026");
        refused(undone.replace("undone", "paused"), "event 'paused' is unknown");
        refused(undone + ",\"more\":1", "member 'more' is not expected here");
        refused(undone + ",\"event\":\"undone\"", "member 'event' is not expected here");
        refused(undone + "}{", "there is something after the object");
        refused(undone.replace(TIME, "") + "," + TIME.replace("Z\",", "Z\""), "member 'time' is missing");
        refused(ended + ",\"accepted\":null", "accepted: expected a text");
        refused(proposed + "\"ask\":[]", "an action has at least one subject");
        refused(proposed + "\"ask\":[1]", "ask: expected texts in the list");
        refused(proposed + "\"ask\":\"jazz\"", "ask: expected a list of texts");
        refused(proposed + "\"ask\":[\"a\"],\"earlyStop\":true", "member 'earlyStop' is not expected here");
        refused(proposed + "\"recommend\":[\"a\"],\"coarse\":\"b\"", "member 'coarse' is not expected here");
        refused(proposed + "\"recommend\":[\"a\"],\"earlyStop\":false", "earlyStop: expected true");
        refused(proposed.substring(0, proposed.length() - 1), "member 'recommend' is missing");
        refused(
                proposed + "\"ask\":[\"a\"],\"eligible\":{\"count\":1,\"hash\":\"a\"}",
                "format: expected 2 for this event, not 1");
        refused(
                proposed + "\"ask\":[\"a\"],\"eligible\":{\"count\":-1}",
                "the number of eligible items is zero or more, not -1");
        refused(
                proposed + "\"ask\":[\"a\"],\"eligible\":{\"count\":2147483648}",
                "count: expected at most 2147483647, not 2147483648");
        refused(
                answered + "\"responses\":[\"yes\"]",
                "responses: expected accepted, rejected, unknown, seen or not_now, not 'yes'");
        refused(
                answered + "\"responses\":[\"ACCEPTED\"]",
                "responses: expected accepted, rejected, unknown, seen or not_now");
        refused(answered + "\"responses\":[\"seen\"]", "format: expected 2 for this event, not 1");
    }

    @Test
    void damagedStartsAreRefused() {
        String started = START + TIME + "\"event\":\"started\"," + SETUP + ",\"seed\":\"1\"";
        assertThat(EventLine.parse(checked(started)).number()).isEqualTo(2);
        refused(started.replace("\"seed\":\"1\"", "\"seed\":1"), "seed: expected a text");
        refused(started.replace("\"seed\":\"1\"", "\"seed\":\"x\""), "seed: expected a whole number of 64 bits");
        refused(started.replace(",\"settings\":\"9c\"", ""), "member 'settings' is missing");
        refused(started.replace("\"id\":\"1d\"", "\"id\":\"1d\",\"x\":1"), "member 'x' is not expected here");
        refused(
                started.replace("\"policy\":{", "\"opening\":{" + ASK + ",\"responses\":[]},\"policy\":{"),
                "there are 0 responses to 2 subjects");
        refused(started.replace("{\"name\":\"IDEAL\",\"id\":\"1d\"}", "\"IDEAL\""), "protocol: expected an object");
    }

    @Test
    void aLineThatWasChangedIsRefused() {
        String line = FormatOneEvents.lines().get(8).json();
        String refusal = "the check at the end does not fit the line, which was changed or is incomplete";
        for (int i = 0; i < line.length(); i++) {
            char changed = line.charAt(i) == '1' ? '2' : '1';
            assertRefused(line.substring(0, i) + changed + line.substring(i + 1), refusal);
            assertRefused(line.substring(0, i), refusal);
            assertRefused(line.substring(0, i) + line.substring(i + 1), refusal);
        }
        assertRefused(line + " ", refusal);
        assertRefused(" " + line, refusal);
        assertRefused(line + "\r", refusal);
    }

    @Test
    void anEventIsNumberedFromOne() {
        StoredEvent event = new StoredEvent(SampleEvents.started(SampleEvents.TIME, 1), null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventLine("c", 0, event))
                .withMessage("the number of an event is one or more, not 0");
    }

    @Test
    void aLineIsThatOfTheExpectedEvent() {
        EventLine line = new EventLine("c", 1, new StoredEvent(SampleEvents.started(SampleEvents.TIME, 1), "k"));
        EventLine without = new EventLine("c", 1, new StoredEvent(SampleEvents.started(SampleEvents.TIME, 1), null));
        assertThat(EventLine.parse(line.json(), "c", 1)).isEqualTo(line);
        assertThat(EventLine.parse(line.json(), "c", 1, "k")).isEqualTo(line);
        assertThat(EventLine.parse(without.json(), "c", 1, null)).isEqualTo(without);
        assertRefused(() -> EventLine.parse(line.json(), "d", 1), "this is an event of conversation 'c', expected 'd'");
        assertRefused(() -> EventLine.parse(line.json(), "c", 2), "this is event 1, expected event 2");
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> EventLine.parse(line.json(), "c", 1, "other"),
                () -> EventLine.parse(line.json(), "c", 1, null),
                () -> EventLine.parse(without.json(), "c", 1, "k"))) {
            assertRefused(call, "the line has another idempotency key than the one it is stored with");
        }
        assertRefused(() -> EventLine.parse(line.json(), "c", 2, "k"), "this is event 1, expected event 2");
    }

    private static void refused(String body, String message) {
        assertRefused(checked(body), message);
    }

    private static void assertRefused(String line, String message) {
        assertRefused(() -> EventLine.parse(line), message);
    }

    private static void assertRefused(ThrowingCallable parse, String message) {
        var failure = catchThrowableOfType(EventFormatException.class, parse);
        assertThat(failure).as(message).isNotNull();
        assertThat(failure.getMessage()).startsWith(message).doesNotContain("\n");
    }

    /** Adds the check, computed independently of the code under test. */
    private static String checked(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return body + ",\"check\":\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
