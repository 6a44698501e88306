package askwalk.conversation;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.ended;
import static askwalk.conversation.SampleEvents.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conformance tests of every store of conversations. The test of a store extends this class and opens stores. */
public abstract class ConversationStoreConformance {

    private static final long SEED = 20260131;
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    private final List<ConversationStore> opened = new ArrayList<>();

    /** A store on a fresh location. */
    private ConversationStore store;

    /** A second store on the same location. */
    private ConversationStore other;

    /** Opens a store on a fresh, empty location. Called once in a test, before {@link #openAgain()}. */
    protected abstract ConversationStore openFresh();

    /** Opens a further store on the location of the last fresh one; a store in memory may be the same. */
    protected abstract ConversationStore openAgain();

    /** Returns whether the conversations outlive the store, as they do outside memory. */
    protected boolean outlivesStore() {
        return true;
    }

    /** Returns the number of rounds of a race; fewer for a slow store. */
    protected int rounds() {
        return 100;
    }

    @BeforeEach
    void open() {
        store = keep(openFresh());
        other = keep(openAgain());
    }

    @AfterEach
    void closeAll() {
        opened.forEach(ConversationStore::close);
        opened.clear();
    }

    private ConversationStore keep(ConversationStore opening) {
        opened.add(opening);
        return opening;
    }

    @Test
    void aConversationThatIsNotInTheStoreHasNoEvents() {
        assertThat(store.read("c")).isEqualTo(StoredEvents.NONE);
        assertThat(store.list(null, 1)).isEmpty();
        assertThat(store.delete("c")).isFalse();
    }

    @Test
    void eventsAreNumberedFromOneAndReadInOrder() {
        assertThat(store.append("c", 0, started(TIME, 1), "k1")).isEqualTo(new Appended(1, false));
        assertThat(store.append("c", 1, asked(TIME, "jazz"), null)).isEqualTo(new Appended(2, false));
        assertThat(store.append("c", 2, asked(TIME, "rock"), "k2")).isEqualTo(new Appended(3, false));
        for (ConversationStore reader : List.of(store, other)) {
            StoredEvents events = reader.read("c");
            assertThat(events.events())
                    .containsExactly(
                            new StoredEvent(started(TIME, 1), "k1"),
                            new StoredEvent(asked(TIME, "jazz"), null),
                            new StoredEvent(asked(TIME, "rock"), "k2"));
            assertThat(events.version()).isEqualTo(3);
            assertThat(events.recovered()).isEmpty();
        }
    }

    @Test
    void anAppendAtAnotherVersionConflictsAndChangesNothing() {
        append(store, "c", 2);
        StoredEvents before = store.read("c");
        for (ConversationStore writer : List.of(store, other)) {
            for (long version : new long[] {0, 1, 3, Long.MAX_VALUE}) {
                assertConflict(writer, "c", version, 2);
            }
            assertConflict(writer, "new", 1, 0);
        }
        assertThat(store.read("c")).isEqualTo(before);
        assertThat(store.read("new")).isEqualTo(StoredEvents.NONE);
        assertThat(store.list(null, 9)).extracting(ConversationSummary::id).containsExactly("c");
    }

    @Test
    void theSameKeyAgainChangesNothing() {
        store.append("c", 0, started(TIME, 1), "k1");
        store.append("c", 1, asked(TIME, "jazz"), "k2");
        store.append("c", 2, asked(TIME, "rock"), null);
        StoredEvents before = store.read("c");
        for (ConversationStore writer : List.of(store, other)) {
            for (long version : new long[] {0, 1, 2, 3, 99}) {
                assertThat(writer.append("c", version, asked(TIME, "calm"), "k2"))
                        .isEqualTo(new Appended(2, true));
                assertThat(writer.append("c", version, started(TIME, 1), "k1")).isEqualTo(new Appended(1, true));
            }
        }
        assertThat(store.read("c")).isEqualTo(before);
    }

    @Test
    void keysDifferByCaseAndByConversation() {
        String longest = "~".repeat(128);
        store.append("c", 0, started(TIME, 1), "Key");
        assertThat(store.append("c", 1, asked(TIME, "jazz"), "key")).isEqualTo(new Appended(2, false));
        assertThat(store.append("c", 2, asked(TIME, "jazz"), longest)).isEqualTo(new Appended(3, false));
        assertThat(store.append("c", 3, asked(TIME, "jazz"), "!\"'\\%;")).isEqualTo(new Appended(4, false));
        assertThat(store.append("c", 9, asked(TIME, "jazz"), longest)).isEqualTo(new Appended(3, true));
        assertThat(store.append("c", 9, asked(TIME, "jazz"), "!\"'\\%;")).isEqualTo(new Appended(4, true));
        assertThat(other.append("d", 0, started(TIME, 1), "Key")).isEqualTo(new Appended(1, false));
        assertConflict(store, "c", 1, 4);
    }

    @Test
    void appendsWithoutKeyAreNeverTheSame() {
        store.append("c", 0, started(TIME, 1), null);
        assertThat(store.append("c", 1, asked(TIME, "jazz"), null)).isEqualTo(new Appended(2, false));
        assertThat(other.append("c", 2, asked(TIME, "jazz"), null)).isEqualTo(new Appended(3, false));
        assertThat(store.read("c").version()).isEqualTo(3);
    }

    @Test
    void everyEventIsKeptWithAllMembers() {
        List<ConversationEvent> events = SampleEvents.ofEveryType();
        for (int i = 0; i < events.size(); i++) {
            store.append("c", i, events.get(i), null);
        }
        assertThat(store.read("c").withoutKeys()).isEqualTo(events);
        assertThat(other.read("c").withoutKeys()).isEqualTo(events);
    }

    @Test
    void idsThatDifferInCaseAreDifferentConversations() {
        List<String> ids = List.of("AB", "Ab", "aB", "ab");
        for (int i = 0; i < ids.size(); i++) {
            assertThat(store.append(ids.get(i), 0, started(TIME, i), "k")).isEqualTo(new Appended(1, false));
        }
        assertThat(store.delete("Ab")).isTrue();
        assertThat(store.read("AB").withoutKeys()).containsExactly(started(TIME, 0));
        assertThat(store.read("Ab")).isEqualTo(StoredEvents.NONE);
        assertThat(store.read("aB").withoutKeys()).containsExactly(started(TIME, 2));
        assertThat(store.read("ab").withoutKeys()).containsExactly(started(TIME, 3));
        assertThat(store.list(null, 9)).extracting(ConversationSummary::id).containsExactly("AB", "aB", "ab");
    }

    @Test
    void theLongestIdIsKept() {
        String longest = "Z".repeat(64);
        store.append(longest, 0, started(TIME, 1), null);
        assertThat(other.read(longest).version()).isEqualTo(1);
        assertThat(other.list(null, 9)).extracting(ConversationSummary::id).containsExactly(longest);
    }

    @Test
    void pagesAreInTheOrderOfAscii() {
        List<String> sorted = List.of("0", "9z", "A", "A-1", "A0", "AZ", "A_", "Aa", "B", "a", "a-", "aB", "ab", "b");
        new ArrayList<>(sorted)
                .stream().sorted(String.CASE_INSENSITIVE_ORDER.reversed()).forEach(id -> append(store, id, 1));
        assertThat(ids(null, 100)).isEqualTo(sorted);
        assertThat(ids(null, 14)).isEqualTo(sorted);
        assertThat(ids(null, 5)).isEqualTo(sorted.subList(0, 5));
        assertThat(ids("A0", 5)).isEqualTo(sorted.subList(5, 10));
        assertThat(ids("a", 5)).isEqualTo(sorted.subList(10, 14));
        assertThat(ids("AA", 2)).as("after an id that is not in the store").containsExactly("AZ", "A_");
        assertThat(ids("b", 5)).isEmpty();
    }

    @Test
    void theListHasVersionTimeAndEnd() {
        Instant time = Instant.parse("2026-01-31T12:00:00.123999999Z");
        store.append("a", 0, started(NOON, 1), null);
        store.append("a", 1, asked(time, "jazz"), null);
        store.append("b", 0, started(NOON, 1), null);
        store.append("b", 1, ended(time), null);
        store.append("c", 0, started(NOON, 1), null);
        store.append("c", 1, ended(NOON), null);
        store.append("c", 2, new ConversationEvent.Undone(Instant.parse("1969-12-31T23:59:59.999999999Z")), null);
        Instant inMillis = Instant.parse("2026-01-31T12:00:00.123Z");
        assertThat(other.list(null, 9))
                .containsExactly(
                        new ConversationSummary("a", 2, inMillis, false),
                        new ConversationSummary("b", 2, inMillis, true),
                        new ConversationSummary("c", 3, Instant.parse("1969-12-31T23:59:59.999Z"), false));
    }

    @Test
    void conversationsExpireByTheirLastEventInMilliseconds() {
        store.append("old", 0, started(NOON, 1), null);
        store.append("old", 1, ended(NOON.plusNanos(4_999_999)), null);
        store.append("same", 0, started(NOON.plusNanos(5_000_001), 1), "k");
        store.append("continued", 0, started(NOON, 1), null);
        store.append("continued", 1, asked(NOON.plusNanos(6_000_000), "jazz"), null);
        assertThat(store.expire(NOON)).isZero();
        assertThat(other.expire(NOON.plusNanos(5_999_999))).isEqualTo(1);
        assertThat(ids(null, 9)).containsExactly("continued", "same");
        assertThat(store.read("old")).isEqualTo(StoredEvents.NONE);
        assertThat(store.read("same").version()).isEqualTo(1);
        assertThat(store.expire(NOON.plusSeconds(60))).isEqualTo(2);
        assertThat(ids(null, 9)).isEmpty();
        assertThat(store.append("same", 0, started(NOON, 1), "k")).isEqualTo(new Appended(1, false));
    }

    @Test
    void aDeletedConversationIsCreatedAtVersionZero() {
        store.append("c", 0, started(TIME, 1), "k1");
        store.append("c", 1, asked(TIME, "jazz"), "k2");
        append(store, "d", 1);
        assertThat(other.delete("c")).isTrue();
        assertThat(other.delete("c")).isFalse();
        assertThat(store.read("c")).isEqualTo(StoredEvents.NONE);
        assertConflict(store, "c", 2, 0);
        assertThat(store.append("c", 0, started(TIME, 2), "k2")).isEqualTo(new Appended(1, false));
        assertThat(other.read("c").withoutKeys()).containsExactly(started(TIME, 2));
        assertThat(other.read("d").version()).isEqualTo(1);
    }

    @Test
    void invalidArgumentsAreRefusedAndChangeNothing() {
        for (String id : List.of("", "-a", "_a", "a b", "a/b", "..", "a.", "ä", "a'", "a\n", "a".repeat(65))) {
            assertThatIllegalArgumentException()
                    .as(id)
                    .isThrownBy(() -> store.append(id, 0, started(TIME, 1), null))
                    .withMessageContaining("is not a conversation id");
            assertThatIllegalArgumentException().as(id).isThrownBy(() -> store.read(id));
            assertThatIllegalArgumentException().as(id).isThrownBy(() -> store.delete(id));
        }
        for (String key : List.of("", "a b", "ä", "a\n", "\u007f", "k".repeat(129))) {
            assertThatIllegalArgumentException()
                    .as(key)
                    .isThrownBy(() -> store.append("c", 0, started(TIME, 1), key))
                    .withMessageContaining("idempotency key");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.append("c", -1, started(TIME, 1), null))
                .withMessageContaining("-1");
        for (int limit : new int[] {0, -1}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.list(null, limit))
                    .withMessageContaining("limit");
        }
        assertThat(store.list(null, 1)).isEmpty();
    }

    @Test
    void ofAppendsAtTheSameVersionOneWins() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        int threads = 4;
        for (int round = 0; round < rounds(); round++) {
            int version = random.nextInt(3);
            String id = "race-" + round;
            append(store, id, version);
            boolean withKeys = random.nextBoolean();
            int shift = random.nextInt(2);
            List<Object> results = together(threads, thread -> {
                ConversationStore mine = (thread + shift) % 2 == 0 ? store : other;
                try {
                    return mine.append(id, version, asked(TIME, "by " + thread), withKeys ? "k" + thread : null);
                } catch (ConversationConflictException e) {
                    return e.actual();
                }
            });
            Object won = new Appended(version + 1, false);
            assertThat(results)
                    .as("seed %d, round %d", SEED, round)
                    .containsOnlyOnce(won)
                    .allMatch(result -> result.equals(won) || result.equals(version + 1L));
            List<ConversationEvent> events = store.read(id).withoutKeys();
            assertThat(events)
                    .as("seed %d, round %d", SEED, round)
                    .hasSize(version + 1)
                    .endsWith(asked(TIME, "by " + results.indexOf(won)));
        }
    }

    @Test
    void ofAppendsWithTheSameKeyOneIsStored() throws Exception {
        for (int round = 0; round < rounds(); round++) {
            String id = "twice-" + round;
            append(store, id, 1);
            List<Object> results = together(
                    4, thread -> (thread % 2 == 0 ? store : other).append(id, 1, asked(TIME, "by " + thread), "k"));
            assertThat(results)
                    .as("round %d", round)
                    .containsOnlyOnce(new Appended(2, false))
                    .allMatch(result -> ((Appended) result).number() == 2);
            assertThat(other.read(id).withoutKeys())
                    .as("round %d", round)
                    .containsExactly(
                            started(TIME, 0), asked(TIME, "by " + results.indexOf((Object) new Appended(2, false))));
        }
    }

    @Test
    void writersThatRetryOnConflictLoseAndDoubleNothing() throws Exception {
        int threads = 4;
        int each = Math.max(3, rounds() / 4);
        append(store, "c", 1);
        List<Object> numbers = together(threads, thread -> {
            ConversationStore mine = thread % 2 == 0 ? store : other;
            List<Long> mineNumbers = new ArrayList<>();
            long version = 1;
            while (mineNumbers.size() < each) {
                String name = thread + "." + mineNumbers.size();
                try {
                    Appended appended = mine.append("c", version, asked(TIME, name), name);
                    assertThat(appended.repeated()).isFalse();
                    mineNumbers.add(appended.number());
                    version = appended.number();
                } catch (ConversationConflictException e) {
                    version = e.actual();
                }
            }
            return mineNumbers;
        });
        List<ConversationEvent> events = other.read("c").withoutKeys();
        assertThat(events).hasSize(1 + threads * each);
        Set<ConversationEvent> found = new HashSet<>();
        for (int thread = 0; thread < threads; thread++) {
            List<?> mine = (List<?>) numbers.get(thread);
            for (int i = 0; i < each; i++) {
                ConversationEvent expected = asked(TIME, thread + "." + i);
                assertThat(events.get(((Long) mine.get(i)).intValue() - 1)).isEqualTo(expected);
                found.add(expected);
            }
        }
        assertThat(found).hasSize(threads * each);
    }

    @Test
    void whatWasAcknowledgedOutlivesTheStore() {
        assumeTrue(outlivesStore(), "the store is in memory");
        List<ConversationEvent> events = SampleEvents.conversation();
        for (int i = 0; i < events.size(); i++) {
            store.append("c", i, events.get(i), "k" + i);
        }
        append(other, "d", 2);
        List<ConversationSummary> list = store.list(null, 9);
        closeAll();
        ConversationStore again = keep(openAgain());
        assertThat(again.list(null, 9)).hasSize(2).isEqualTo(list);
        assertThat(again.read("c").withoutKeys()).isEqualTo(events);
        assertThat(again.append("c", 99, events.get(3), "k3")).isEqualTo(new Appended(4, true));
        assertThat(again.append("d", 2, asked(TIME, "jazz"), null)).isEqualTo(new Appended(3, false));
    }

    private List<String> ids(String after, int limit) {
        return other.list(after, limit).stream().map(ConversationSummary::id).toList();
    }

    /** Appends events to a conversation until it has a version. */
    private static void append(ConversationStore store, String id, int version) {
        for (int i = 0; i < version; i++) {
            store.append(id, i, i == 0 ? started(TIME, 0) : asked(TIME, "jazz"), null);
        }
    }

    private static void assertConflict(ConversationStore store, String id, long expected, long actual) {
        var conflict = catchThrowableOfType(
                ConversationConflictException.class,
                () -> store.append(id, expected, asked(TIME, "conflicting"), "another"));
        assertThat(conflict).as("append at version %d", expected).isNotNull();
        assertThat(conflict.id()).isEqualTo(id);
        assertThat(conflict.expected()).isEqualTo(expected);
        assertThat(conflict.actual()).isEqualTo(actual);
    }

    private interface Work {
        Object of(int thread) throws Exception;
    }

    /** Does the work in threads that begin at the same moment, and returns their results. */
    private static List<Object> together(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier begin = new CyclicBarrier(threads);
            List<Callable<Object>> tasks = IntStream.range(0, threads)
                    .<Callable<Object>>mapToObj(thread -> () -> {
                        begin.await();
                        return work.of(thread);
                    })
                    .toList();
            List<Object> results = new ArrayList<>();
            for (Future<Object> result : pool.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
