package askwalk.store.folder;

import askwalk.conversation.ConversationStoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Locks on conversations of a folder, between the threads, stores and processes that use it: a lock on the byte of the
 * file {@code lock} whose position is the hash code of the id. Safe for concurrent use.
 *
 * <p>The system releases all locks of a process on a file when any channel on it is closed. Therefore the channel stays
 * open as long as the store, and is closed while the process holds no lock on the file. Locks of other processes do not
 * matter for that.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";
    private static final long WAIT_MILLIS = 1;

    /** Held for moments, so that no store of this process takes a lock while another one closes its channel. */
    private static final Object CLOSING = new Object();

    /** Something to do with a lock. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Path file;
    private final FileChannel channel;
    private final Duration deadline;

    private FolderLock(Path file, FileChannel channel, Duration deadline) {
        this.file = file;
        this.channel = channel;
        this.deadline = deadline;
    }

    static FolderLock open(Path folder, Duration deadline) throws IOException {
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return new FolderLock(file, channel, deadline);
    }

    /** Does something with the lock on a conversation. */
    <T> T with(String id, Work<T> work) throws IOException {
        FileLock lock = acquire(Integer.toUnsignedLong(id.hashCode()), "conversation " + id);
        try {
            return work.run();
        } finally {
            lock.release();
        }
    }

    @Override
    public void close() throws IOException {
        long start = System.nanoTime();
        while (!closeIfUnused()) {
            pauseUntilDeadline(start, "thread", "a conversation");
        }
    }

    /** Closes the channel unless this process holds a lock on the file; returns whether it is closed. */
    private boolean closeIfUnused() throws IOException {
        synchronized (CLOSING) {
            if (!channel.isOpen()) {
                return true;
            }
            try {
                channel.tryLock(0, Long.MAX_VALUE, false); // null if another process holds a lock
            } catch (OverlappingFileLockException e) {
                return false;
            }
            channel.close();
            return true;
        }
    }

    private FileLock acquire(long position, String what) throws IOException {
        long start = System.nanoTime();
        while (true) {
            FileLock lock = tryLock(position);
            if (lock != null) {
                return lock;
            }
            pauseUntilDeadline(start, "thread or process", what);
        }
    }

    private void pauseUntilDeadline(long start, String who, String what) {
        if (System.nanoTime() - start > deadline.toNanos()) {
            throw new ConversationStoreException(
                    file + ": another " + who + " has locked " + what + " for more than " + deadline.toMillis()
                            + " ms; try again later",
                    true,
                    null);
        }
        pause();
    }

    /** Returns null if another process, or another thread of this one, has the lock. */
    private FileLock tryLock(long position) throws IOException {
        synchronized (CLOSING) {
            try {
                return channel.tryLock(position, 1, false);
            } catch (OverlappingFileLockException e) {
                return null;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConversationStoreException(
                    file + ": the thread was interrupted while it waited for a lock; try again", true, e);
        }
    }
}
