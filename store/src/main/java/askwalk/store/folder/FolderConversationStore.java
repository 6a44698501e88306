package askwalk.store.folder;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationConflictException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvent;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import askwalk.io.FileFailure;
import askwalk.io.StagedFile;
import askwalk.store.format.EventLine;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Conversations in a folder on a local disk: one file for each, to which a line of JSON is added for each event. The
 * format of a line is that of {@link EventLine}. Other files in the folder are ignored.
 *
 * <p>An append is forced to the disk before it returns. An append that was interrupted, because the process was killed
 * or the power failed, leaves the beginning of a line behind: it is {@linkplain StoredEvents#recovered() reported} and
 * logged as a warning, and the next append removes it. Any other damage is refused with file and line. A list leaves
 * out files whose last line is damaged or of a later format, which it logs as a warning once.
 *
 * <p>Any number of threads, stores and processes of one machine may use a folder at the same time: they lock the
 * conversation in the file {@code lock}. A folder on a network file system is not safe, since such systems may apply
 * locks within one machine only, and may lose what was forced to the disk. Java releases the locks of a process when
 * one of its stores on the same folder is collected as garbage without being closed, so close every store.
 *
 * <p>Safe for concurrent use. A call waits up to ten seconds for a lock; then it fails and is retryable. The thread of
 * a call must not be interrupted: the call then fails, has changed nothing, and is retryable.
 */
public final class FolderConversationStore implements ConversationStore {

    private static final System.Logger LOG = System.getLogger(FolderConversationStore.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Path folder;
    private final FolderLock lock;
    private final LineWriter writer;

    /** The interrupted appends and the damage that were logged. */
    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    private FolderConversationStore(Path folder, FolderLock lock, LineWriter writer) {
        this.folder = folder;
        this.lock = lock;
        this.writer = writer;
    }

    /**
     * Opens the store in a folder, which is created if it does not exist.
     *
     * @param folder a folder on a local disk
     * @return the store, to be closed by the caller
     * @throws ConversationStoreException if the folder cannot be created or written
     */
    public static FolderConversationStore open(Path folder) {
        return open(folder, DEADLINE, new LineWriter());
    }

    static FolderConversationStore open(Path folder, Duration deadline, LineWriter writer) {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new ConversationStoreException(
                    place + ": this is a file; a store of conversations needs a folder", false, null);
        }
        try {
            Files.createDirectories(place);
            return new FolderConversationStore(place, FolderLock.open(place, deadline), writer);
        } catch (IOException e) {
            throw new ConversationStoreException(
                    place + ": the folder cannot be written (" + FileFailure.reason(e)
                            + "); allow this process to write it, or use another folder",
                    false,
                    e);
        }
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        ConversationStore.checkAppend(id, expectedVersion, key);
        StoredEvent stored = new StoredEvent(event, key);
        Path file = file(id);
        return locked(id, "written", () -> {
            EventFile.Content content = new EventFile(file, id).read();
            content.torn().ifPresent(this::log);
            long number = content.numberOf(key);
            if (number > 0) {
                writer.force(file);
                return new Appended(number, true);
            }
            int version = content.events().size();
            if (version != expectedVersion) {
                throw new ConversationConflictException(id, expectedVersion, version);
            }
            writer.append(file, content.length(), new EventLine(id, version + 1L, stored).json());
            return new Appended(version + 1L, false);
        });
    }

    @Override
    public StoredEvents read(String id) {
        ConversationStore.checkId(id);
        EventFile.Content content = locked(id, "read", () -> new EventFile(file(id), id).read());
        content.torn().ifPresent(this::log);
        return new StoredEvents(content.events(), content.torn());
    }

    /** Lists conversations by ascending id; without those whose last line is damaged or of a later format. */
    @Override
    public List<ConversationSummary> list(String after, int limit) {
        ConversationStore.checkLimit(limit);
        List<ConversationSummary> page = new ArrayList<>();
        for (String id : after == null ? ids() : ids().tailSet(after, false)) {
            if (page.size() == limit) {
                break;
            }
            locked(id, "read", () -> summaryUnlessDamaged(id)).ifPresent(page::add);
        }
        return page;
    }

    private Optional<ConversationSummary> summaryUnlessDamaged(String id) throws IOException {
        try {
            return summary(id);
        } catch (ConversationStoreException e) {
            log(e.getMessage() + "; it is left out of the list");
            return Optional.empty();
        }
    }

    @Override
    public int expire(Instant before) {
        Instant time = before.truncatedTo(ChronoUnit.MILLIS);
        int expired = 0;
        ConversationStoreException failure = null;
        for (String id : ids()) {
            try {
                expired += locked(id, "deleted", () -> deleteIfBefore(id, time)) ? 1 : 0;
            } catch (ConversationStoreException e) {
                failure = failure == null ? e : failure; // one damaged file does not keep the others
            }
        }
        if (failure != null) {
            throw failure;
        }
        return expired;
    }

    private boolean deleteIfBefore(String id, Instant time) throws IOException {
        Optional<ConversationSummary> summary = summary(id);
        return summary.isPresent() && summary.get().updated().isBefore(time) && deleteFile(id);
    }

    /** Deletes a conversation, even if its file is damaged. */
    @Override
    public boolean delete(String id) {
        ConversationStore.checkId(id);
        return locked(id, "deleted", () -> deleteFile(id));
    }

    private boolean deleteFile(String id) throws IOException {
        Path file = file(id);
        boolean had = new EventFile(file, id).hasLine();
        if (Files.deleteIfExists(file)) {
            StagedFile.sync(folder);
        }
        return had;
    }

    /** Waits for the calls of other threads and releases the files. */
    @Override
    public void close() {
        closed = true;
        try {
            lock.close();
        } catch (IOException e) {
            throw failed(folder, "closed", e);
        }
    }

    private Optional<ConversationSummary> summary(String id) throws IOException {
        return new EventFile(file(id), id).last().map(line -> {
            ConversationEvent last = line.stored().event();
            return new ConversationSummary(
                    id,
                    line.number(),
                    last.time().truncatedTo(ChronoUnit.MILLIS),
                    last instanceof ConversationEvent.Ended);
        });
    }

    private NavigableSet<String> ids() {
        requireOpen();
        NavigableSet<String> ids = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> FileNames.id(file.getFileName().toString()).ifPresent(ids::add));
            return ids;
        } catch (DirectoryIteratorException e) {
            throw failed(folder, "read", e.getCause());
        } catch (IOException e) {
            throw failed(folder, "read", e);
        }
    }

    private <T> T locked(String id, String verb, FolderLock.Work<T> work) {
        requireOpen();
        try {
            return lock.with(id, work);
        } catch (IOException e) {
            throw failed(file(id), verb, e);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ConversationStoreException(folder + ": the store is closed; open it again", false, null);
        }
    }

    private static ConversationStoreException failed(Path path, String verb, IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new ConversationStoreException(
                    path + ": it cannot be " + verb + " because the thread was interrupted; try again", true, e);
        }
        boolean unknown = e instanceof LineWriter.UnknownOutcomeException;
        IOException reason = unknown && e.getCause() instanceof IOException cause ? cause : e;
        return new ConversationStoreException(
                path + ": it cannot be " + verb + " (" + FileFailure.reason(reason)
                        + "); check the disk and the permissions",
                unknown || FileFailure.mayPass(reason),
                e);
    }

    private Path file(String id) {
        return folder.resolve(FileNames.of(id));
    }

    private void log(String problem) {
        if (logged.add(problem)) {
            LOG.log(System.Logger.Level.WARNING, problem);
        }
    }
}
