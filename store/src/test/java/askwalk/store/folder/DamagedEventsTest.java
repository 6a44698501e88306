package askwalk.store.folder;

import static org.assertj.core.api.Assertions.assertThat;

import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.SampleEvents;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files are refused, or read as the events that were stored first: never as other events. Without a refusal or
 * a report only the end of the file can be missing, from the end of a line. {@code -Daskwalk.damaged=DAMAGES
 * -Daskwalk.seed=SEED} tries others.
 */
class DamagedEventsTest {

    private static final long SEED = Long.getLong("askwalk.seed", 20260131);
    private static final int DAMAGES = Integer.getInteger("askwalk.damaged", 2_000);

    /** The results of reading a damaged file. */
    private enum Outcome {
        REFUSED,
        RECOVERED,
        EARLIER,
        UNCHANGED
    }

    /** The kinds of damage. */
    private enum Damage {
        BIT,
        BYTE_DELETED,
        BYTE_DUPLICATED,
        BYTES_SWAPPED,
        BYTES_INSERTED,
        BYTES_ZEROED,
        TRUNCATED,
        LINE_DELETED,
        LINE_DUPLICATED,
        LINES_SWAPPED,
        LINE_INSERTED,
        LINE_OF_ANOTHER
    }

    @TempDir
    private Path folder;

    private FolderConversationStore store;
    private LoggedWarnings logged;

    @BeforeEach
    void open() {
        logged = new LoggedWarnings();
        store = FolderConversationStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
        logged.close();
    }

    @Test
    void damagedFilesAreRefusedOrReadAsAnEarlierState() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        store("c", SampleEvents.conversation());
        List<ConversationEvent> others = new ArrayList<>(SampleEvents.conversation());
        others.replaceAll(
                event -> event instanceof ConversationEvent.Answered ? SampleEvents.answered(event.time()) : event);
        store("d", others);
        Path file = folder.resolve("conversation-c.jsonl");
        byte[] whole = Files.readAllBytes(file);
        List<String> foreign = Files.readAllLines(folder.resolve("conversation-d.jsonl"));
        List<StoredEvent> events = store.read("c").events();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int i = 0; i < DAMAGES; i++) {
            Damage damage = Damage.values()[i % Damage.values().length];
            byte[] damaged = damaged(damage, whole, foreign, random);
            Files.write(file, damaged);
            Outcome outcome = outcome(damaged, whole, events, "seed " + SEED + ", damage " + i + ", " + damage);
            outcomes.merge(outcome, 1, Integer::sum);
        }
        assertThat(outcomes.get(Outcome.REFUSED)).as("%s", outcomes).isGreaterThan(DAMAGES / 2);
        assertThat(outcomes.get(Outcome.RECOVERED)).as("%s", outcomes).isGreaterThan(DAMAGES / 20);
        assertThat(outcomes.get(Outcome.EARLIER)).as("%s", outcomes).isGreaterThan(DAMAGES / 200);
        assertThat(outcomes.getOrDefault(Outcome.UNCHANGED, 0))
                .as("%s", outcomes)
                .isLessThan(DAMAGES / 20);
    }

    private void store(String id, List<ConversationEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            store.append(id, i, events.get(i), i % 2 == 0 ? "k" + i : null);
        }
    }

    private Outcome outcome(byte[] damaged, byte[] whole, List<StoredEvent> events, String damage) {
        StoredEvents read;
        try {
            read = store.read("c");
        } catch (ConversationStoreException e) {
            assertThat(e.getMessage()).as(damage).matches(".*conversation-c\\.jsonl:[1-9][0-9]*: .+; restore .+");
            assertThat(e.isRetryable()).as(damage).isFalse();
            assertThat(damaged).as(damage).isNotEqualTo(whole);
            return Outcome.REFUSED;
        }
        int count = read.events().size();
        assertThat(count).as(damage).isLessThanOrEqualTo(events.size());
        assertThat(read.events()).as(damage).isEqualTo(events.subList(0, count));
        if (Arrays.equals(damaged, whole)) {
            assertThat(count).as(damage).isEqualTo(events.size());
            assertThat(read.recovered()).as(damage).isEmpty();
            return Outcome.UNCHANGED;
        }
        if (read.recovered().isPresent()) {
            assertThat(read.recovered().get()).as(damage).contains("conversation-c.jsonl:" + (count + 1) + ": ");
            return Outcome.RECOVERED;
        }
        boolean cut = damaged.length < whole.length && Arrays.equals(damaged, Arrays.copyOf(whole, damaged.length));
        assertThat(cut && (damaged.length == 0 || damaged[damaged.length - 1] == '\n'))
                .as(damage)
                .isTrue();
        return Outcome.EARLIER;
    }

    private static byte[] damaged(Damage damage, byte[] whole, List<String> foreign, SplittableRandom random) {
        int at = random.nextInt(whole.length);
        int length = random.nextInt(1, 20);
        int to = Math.min(whole.length, at + length);
        byte[] bytes = whole.clone();
        switch (damage) {
            case BIT -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case BYTE_DELETED -> bytes = joined(bytes, at, "", at + 1);
            case BYTE_DUPLICATED -> bytes = joined(bytes, at + 1, "" + (char) bytes[at], at + 1);
            case BYTES_SWAPPED -> {
                int other = random.nextInt(whole.length);
                bytes[at] = whole[other];
                bytes[other] = whole[at];
            }
            case BYTES_INSERTED -> bytes = joined(bytes, at, junk(random, length), at);
            case BYTES_ZEROED -> Arrays.fill(bytes, at, random.nextBoolean() ? bytes.length : to, (byte) 0);
            case TRUNCATED -> bytes = Arrays.copyOf(bytes, at);
            default -> bytes = lines(damage, whole, foreign, random);
        }
        return bytes;
    }

    private static byte[] lines(Damage damage, byte[] whole, List<String> foreign, SplittableRandom random) {
        List<String> lines = new ArrayList<>(
                new String(whole, StandardCharsets.UTF_8).lines().toList());
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (damage) {
            case LINE_DELETED -> lines.remove(at);
            case LINE_DUPLICATED -> lines.add(other, lines.get(at));
            case LINES_SWAPPED -> {
                String line = lines.get(at);
                lines.set(at, lines.get(other));
                lines.set(other, line);
            }
            case LINE_INSERTED -> lines.add(at, junk(random, random.nextInt(20)));
            case LINE_OF_ANOTHER -> lines.set(at, foreign.get(random.nextBoolean() ? at : other));
            default -> throw new IllegalArgumentException(damage + " is not a damage of lines");
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Joins the bytes before a position, a text and the bytes from a position. */
    private static byte[] joined(byte[] bytes, int end, String text, int start) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(bytes, 0, end);
        joined.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        joined.write(bytes, start, bytes.length - start);
        return joined.toByteArray();
    }

    private static String junk(SplittableRandom random, int length) {
        StringBuilder junk = new StringBuilder();
        for (int i = 0; i < length; i++) {
            junk.append((char) (random.nextBoolean() ? random.nextInt(' ', 0x7f) : random.nextInt(256)));
        }
        return junk.toString();
    }
}
