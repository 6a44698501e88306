package askwalk.store.folder;

import static askwalk.conversation.SampleEvents.TIME;
import static askwalk.conversation.SampleEvents.asked;
import static askwalk.conversation.SampleEvents.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.SampleEvents;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.io.Sha256;
import askwalk.store.format.EventLine;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, interrupted appends, locks and errors of the store in a folder. */
class FolderConversationStoreTest {

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
    void aConversationIsAFileOfLines() throws IOException {
        store.append("aB-C_0", 0, started(TIME, 1), "k1");
        store.append("aB-C_0", 1, asked(TIME, "jazz"), null);
        assertThat(Files.readString(folder.resolve("conversation-a+b-+c_0.jsonl")))
                .isEqualTo(new EventLine("aB-C_0", 1, new StoredEvent(started(TIME, 1), "k1")).json() + "\n"
                        + new EventLine("aB-C_0", 2, new StoredEvent(asked(TIME, "jazz"), null)).json() + "\n");
    }

    @Test
    void otherFilesAreIgnored() throws IOException {
        store.append("c", 0, started(TIME, 1), null);
        for (String name : List.of(
                "notes.txt",
                "conversation-C.jsonl",
                "conversation-+.jsonl",
                "conversation-+1.jsonl",
                "conversation-.jsonl",
                "conversation-x.jsonl.bak",
                "conversation-c d.jsonl",
                "c.jsonl")) {
            Files.writeString(folder.resolve(name), "?\n");
        }
        assertThat(store.list(null, 99)).extracting(ConversationSummary::id).containsExactly("c");
        assertThat(store.expire(TIME.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void anAppendThatWasInterruptedAtAnyByteIsReportedAndRemoved() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        store.append("c", 0, started(TIME, 1), "k1");
        store.append("c", 1, asked(TIME, "first"), "k2");
        StoredEvents before = store.read("c");
        long complete = Files.size(file);
        store.append("c", 2, asked(TIME, "second é"), "k3");
        byte[] whole = Files.readAllBytes(file);
        for (int length = (int) complete + 1; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            for (int zeros : new int[] {0, 5}) {
                Files.write(file, Arrays.copyOf(torn, length + zeros));
                StoredEvents read = store.read("c");
                assertThat(read.events()).as("%d bytes", length).isEqualTo(before.events());
                assertThat(read.recovered())
                        .as("%d bytes", length)
                        .hasValue(file + ":3: an append was interrupted before it was acknowledged; its "
                                + (length + zeros - complete)
                                + " bytes are left out, and removed by the next append");
                assertThat(store.list(null, 9))
                        .extracting(ConversationSummary::version)
                        .containsExactly(2L);
                assertThat(store.append("c", 2, asked(TIME, "second é"), "k3")).isEqualTo(new Appended(3, false));
                assertThat(Files.readAllBytes(file)).as("%d bytes", length).isEqualTo(whole);
                assertThat(store.read("c").recovered()).isEmpty();
            }
        }
    }

    @Test
    void anInterruptedAppendIsLoggedOnce() throws IOException {
        store.append("c", 0, started(TIME, 1), null);
        Files.writeString(folder.resolve("conversation-c.jsonl"), "{\"for", StandardOpenOption.APPEND);
        String recovered = store.read("c").recovered().orElseThrow();
        store.read("c");
        assertThat(logged.messages()).containsExactly("WARNING " + recovered);
        store.append("c", 1, asked(TIME, "jazz"), null);
        store.read("c");
        assertThat(logged.messages()).hasSize(1);
    }

    @Test
    void aConversationWhoseStartWasInterruptedIsNotInTheStore() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        store.append("c", 0, started(TIME, 1), "k1");
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 30, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(store.read("c").version()).isZero();
            assertThat(store.read("c").recovered().isPresent()).isEqualTo(length > 0);
            assertThat(store.list(null, 9)).isEmpty();
            assertThat(store.expire(TIME.plusSeconds(1))).isZero();
            assertThat(store.append("c", 0, started(TIME, 1), "k1")).isEqualTo(new Appended(1, false));
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
        Files.write(file, Arrays.copyOf(whole, 30));
        assertThat(store.delete("c")).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void aLineWhoseEndWasReplacedIsNotAnInterruptedAppend() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        store.append("c", 0, started(TIME, 1), "k1");
        byte[] whole = Files.readAllBytes(file);
        for (String end : List.of("K", "}", "\r", "\u00e9", "{")) {
            Files.writeString(file, new String(whole, 0, whole.length - 1, StandardCharsets.UTF_8) + end);
            assertRefused(() -> store.read("c"), file + ":1: the line has no end, and is not the beginning of event 1");
        }
    }

    @Test
    void damageIsRefusedWithItsPlace() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        List<String> lines = lines("c");
        String other = lines("d").get(1);
        String remedy = "; restore the file from a copy, or delete the conversation, which cannot be continued";
        refused(
                file,
                List.of(lines.get(0), lines.get(1).replace("accepted", "rejected")),
                ":2: the check at the end does not fit the line, which was changed or is incomplete" + remedy);
        refused(file, List.of(lines.get(0), lines.get(0)), ":2: this is event 1, expected event 2" + remedy);
        refused(file, List.of(lines.get(1)), ":1: this is event 2, expected event 1" + remedy);
        refused(file, List.of(lines.get(0), other), ":2: this is an event of conversation 'd', expected 'c'" + remedy);
        refused(file, List.of(lines.get(0), ""), ":2: the check at the end does not fit");
        Files.write(file, new byte[] {(byte) 0xc3, '\n'});
        assertRefused(() -> store.read("c"), file + ":1: this is not text in UTF-8" + remedy);
    }

    private void refused(Path file, List<String> lines, String problem) throws IOException {
        Files.write(file, lines);
        byte[] before = Files.readAllBytes(file);
        assertRefused(() -> store.read("c"), file + problem);
        assertRefused(() -> store.append("c", 1, asked(TIME, "jazz"), "new"), file + problem);
        assertThat(store.list(null, 9)).isEmpty();
        assertThat(logged.messages())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("WARNING " + file + problem)
                        .endsWith("; it is left out of the list"));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDamagedConversationKeepsNoOtherFromExpiringAndCanBeDeleted() throws IOException {
        store.append("a", 0, started(TIME, 1), null);
        Files.writeString(folder.resolve("conversation-b.jsonl"), "damaged\n");
        store.append("c", 0, started(TIME, 1), null);
        assertRefused(() -> store.expire(TIME.plusSeconds(1)), folder.resolve("conversation-b.jsonl") + ":1: ");
        assertThat(store.read("a").version()).isZero();
        assertThat(store.read("c").version()).isZero();
        assertThat(store.delete("b")).isTrue();
        assertThat(store.list(null, 9)).isEmpty();
    }

    @Test
    void aListLeavesOutDamagedConversationsAndThoseOfALaterFormat() throws IOException {
        for (String id : List.of("a", "d", "e")) {
            store.append(id, 0, started(TIME, 1), null);
        }
        Files.writeString(folder.resolve("conversation-b.jsonl"), "damaged\n");
        String body = "{\"format\":3,\"conversation\":\"c\",\"number\":1";
        String later = body + ",\"check\":\"" + Sha256.of(body).substring(0, 16) + "\"}\n";
        Files.writeString(folder.resolve("conversation-c.jsonl"), later);
        assertThat(store.list(null, 2)).extracting(ConversationSummary::id).containsExactly("a", "d");
        assertThat(store.list("a", 2)).extracting(ConversationSummary::id).containsExactly("d", "e");
        assertThat(logged.messages()).as("each once").hasSize(2);
        assertThat(logged.messages().get(0))
                .startsWith("WARNING " + folder.resolve("conversation-b.jsonl") + ":1: the check at the end");
        assertThat(logged.messages().get(1))
                .startsWith("WARNING " + folder.resolve("conversation-c.jsonl") + ":1: format 3 is unknown");
    }

    @Test
    void aLockThatIsHeldTooLongFailsAndIsRetryable() throws IOException {
        store.append("c", 0, started(TIME, 1), null);
        try (FolderConversationStore impatient =
                        FolderConversationStore.open(folder, Duration.ofMillis(30), new LineWriter());
                FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            try (FileLock held = lock.lock()) {
                assertThat(held.isValid()).isTrue();
                for (ThrowingCallable call : List.<ThrowingCallable>of(
                        () -> impatient.append("c", 1, asked(TIME, "jazz"), null),
                        () -> impatient.read("c"),
                        () -> impatient.delete("c"),
                        () -> impatient.expire(TIME.plusSeconds(1)),
                        () -> impatient.list(null, 1))) {
                    var failure = catchThrowableOfType(ConversationStoreException.class, call);
                    assertThat(failure)
                            .hasMessage(folder.resolve("lock") + ": another thread or process has locked"
                                    + " conversation c for more than 30 ms; try again later");
                    assertThat(failure.isRetryable()).isTrue();
                }
            }
            assertThat(impatient.append("c", 1, asked(TIME, "jazz"), null)).isEqualTo(new Appended(2, false));
        }
    }

    @Test
    void aStoreIsClosedWhileAnotherProcessUsesTheFolder() throws IOException {
        FolderConversationStore impatient =
                FolderConversationStore.open(folder, Duration.ofMillis(30), new LineWriter());
        try (LockingProcess other = LockingProcess.start(folder.resolve("lock"))) {
            assertThat(catchThrowableOfType(ConversationStoreException.class, () -> impatient.read("c")))
                    .as("locked by %s", other)
                    .hasMessageContaining("another thread or process has locked conversation c");
            impatient.close();
        }
        assertRefused(() -> impatient.read("c"), folder + ": the store is closed; open it again");
    }

    @Test
    void aStoreIsNotClosedWhileAnotherThreadUsesTheFolder() throws IOException {
        try (FolderConversationStore impatient =
                        FolderConversationStore.open(folder, Duration.ofMillis(30), new LineWriter());
                FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            try (FileLock held = lock.lock(7, 1, false)) {
                assertThat(held.isValid()).isTrue();
                var failure = catchThrowableOfType(ConversationStoreException.class, impatient::close);
                assertThat(failure)
                        .hasMessage(folder.resolve("lock") + ": another thread has locked a conversation for more than"
                                + " 30 ms; try again later");
                assertThat(failure.isRetryable()).isTrue();
            }
        }
    }

    @Test
    void aWriteThatFailsHalfWayChangesNothing() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        store.append("c", 0, started(TIME, 1), null);
        byte[] before = Files.readAllBytes(file);
        AtomicInteger opened = new AtomicInteger();
        LineWriter fullOnce = new LineWriter(path -> {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            return opened.getAndIncrement() == 0 ? new FullChannel(channel, 7) : channel;
        });
        try (FolderConversationStore full = FolderConversationStore.open(folder, Duration.ofSeconds(9), fullOnce)) {
            var failure = catchThrowableOfType(
                    ConversationStoreException.class, () -> full.append("c", 1, asked(TIME, "jazz"), "k"));
            assertThat(failure)
                    .hasMessage(file + ": it cannot be written (No space left on device); check the disk and the"
                            + " permissions");
            assertThat(failure.isRetryable()).as("there may be room later").isTrue();
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(full.append("c", 1, asked(TIME, "jazz"), "k")).isEqualTo(new Appended(2, false));
        }
    }

    @Test
    void aFirstWriteThatFailsLeavesNoFile() {
        AtomicInteger opened = new AtomicInteger();
        LineWriter fullOnce = new LineWriter(path -> {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            return opened.getAndIncrement() == 0 ? new FullChannel(channel, 7) : channel;
        });
        try (FolderConversationStore full = FolderConversationStore.open(folder, Duration.ofSeconds(9), fullOnce)) {
            assertFails(() -> full.append("c", 0, started(TIME, 1), "k"), folder.toString(), true);
            assertThat(folder.resolve("conversation-c.jsonl")).doesNotExist();
            assertThat(full.append("c", 0, started(TIME, 1), "k")).isEqualTo(new Appended(1, false));
        }
    }

    @Test
    void theFolderIsForcedToTheDiskBeforeTheFirstEventEvenIfTheFileExists() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        List<Long> sizes = new ArrayList<>();
        LineWriter writer = new LineWriter(path -> FileChannel.open(path, StandardOpenOption.WRITE), synced -> {
            assertThat(synced).isEqualTo(folder);
            sizes.add(Files.size(file));
        });
        try (FolderConversationStore synced = FolderConversationStore.open(folder, Duration.ofSeconds(9), writer)) {
            synced.append("c", 0, started(TIME, 1), null);
            synced.append("c", 1, asked(TIME, "jazz"), null);
            assertThat(sizes).as("a new file").containsExactly(0L);
            Files.writeString(file, "{\"for");
            synced.append("c", 0, started(TIME, 1), null);
            assertThat(sizes).as("an interrupted start").containsExactly(0L, 5L);
        }
    }

    @Test
    void aWriteThatCannotBeRevertedMayHaveBeenMade() {
        store.append("c", 0, started(TIME, 1), null);
        LineWriter alwaysFull =
                new LineWriter(path -> new FullChannel(FileChannel.open(path, StandardOpenOption.WRITE), 7));
        try (FolderConversationStore full = FolderConversationStore.open(folder, Duration.ofSeconds(9), alwaysFull)) {
            var failure = catchThrowableOfType(
                    ConversationStoreException.class, () -> full.append("c", 1, asked(TIME, "jazz"), "k"));
            assertThat(failure).hasMessageContaining("(No space left on device)");
            assertThat(failure.isRetryable()).isTrue();
        }
        assertThat(store.read("c").recovered()).isPresent();
        assertThat(store.append("c", 1, asked(TIME, "jazz"), "k")).isEqualTo(new Appended(2, false));
    }

    @Test
    void anAppendThatCannotBeForcedToTheDiskFails() throws IOException {
        Path file = folder.resolve("conversation-c.jsonl");
        store.append("c", 0, started(TIME, 1), "k1");
        byte[] before = Files.readAllBytes(file);
        AtomicInteger opened = new AtomicInteger();
        LineWriter unforcedOnce = new LineWriter(path -> {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            return opened.getAndIncrement() == 1 ? channel : new FullChannel(channel, 10_000);
        });
        try (FolderConversationStore full = FolderConversationStore.open(folder, Duration.ofSeconds(9), unforcedOnce)) {
            assertFails(() -> full.append("c", 1, asked(TIME, "jazz"), "k2"), file + ": it cannot be written (", true);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(opened).as("the append and its reversal").hasValue(2);
            assertFails(() -> full.append("c", 0, started(TIME, 1), "k1"), file + ": it cannot be written (", true);
        }
    }

    @Test
    void anInterruptedThreadChangesNothing() {
        store.append("c", 0, started(TIME, 1), null);
        Thread.currentThread().interrupt();
        var failure = catchThrowableOfType(
                ConversationStoreException.class, () -> store.append("c", 1, asked(TIME, "jazz"), "k"));
        assertThat(Thread.interrupted()).as("the interruption is kept").isTrue();
        assertThat(failure).hasMessageContaining("the thread was interrupted");
        assertThat(failure.isRetryable()).isTrue();
        assertThat(store.append("c", 1, asked(TIME, "jazz"), "k")).isEqualTo(new Appended(2, false));
    }

    @Test
    void aFolderThatCannotBeUsedIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(
                () -> FolderConversationStore.open(file).close(),
                file + ": this is a file; a store of conversations needs a folder");
        assertRefused(
                () -> FolderConversationStore.open(file.resolve("below")).close(),
                file.resolve("below") + ": the folder cannot be written (");
        Files.createDirectory(folder.resolve("taken"));
        Files.createDirectory(folder.resolve("taken/lock"));
        assertRefused(
                () -> FolderConversationStore.open(folder.resolve("taken")).close(),
                folder.resolve("taken") + ": the folder cannot be written (Is a directory); allow this process");
    }

    @Test
    void aReadOnlyFolderIsRefused() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        assertThat(readOnly.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(readOnly), "this user can write everything");
        assertRefused(
                () -> FolderConversationStore.open(readOnly).close(),
                readOnly + ": the folder cannot be written (no permission); allow this process to write it, or use"
                        + " another folder");
    }

    @Test
    void aClosedStoreIsRefused() {
        store.close();
        store.close();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> store.append("c", 0, started(TIME, 1), null),
                () -> store.read("c"),
                () -> store.list(null, 1),
                () -> store.expire(TIME),
                () -> store.delete("c"))) {
            assertRefused(call, folder + ": the store is closed; open it again");
        }
    }

    private static List<String> lines(String id) {
        List<StoredEvent> events = SampleEvents.conversation().stream()
                .map(event -> new StoredEvent(event, null))
                .toList();
        return List.of(new EventLine(id, 1, events.get(0)).json(), new EventLine(id, 2, events.get(2)).json());
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertFails(call, message, false);
    }

    private static void assertFails(ThrowingCallable call, String message, boolean retryable) {
        var failure = catchThrowableOfType(ConversationStoreException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage()).startsWith(message).doesNotContain("\n");
        assertThat(failure.isRetryable()).isEqualTo(retryable);
    }
}
