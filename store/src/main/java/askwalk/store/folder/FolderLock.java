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
 * open as long as the store, and is closed while no other lock of the process is held.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "lock";
    private static final long WAIT_MILLIS = 1;

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
        FileLock lock = acquire(Integer.toUnsignedLong(id.hashCode()), 1, "conversation " + id);
        try {
            return work.run();
        } finally {
            lock.release();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            acquire(0, Long.MAX_VALUE, "a conversation");
            channel.close(); // releases the lock
        }
    }

    private FileLock acquire(long position, long size, String what) throws IOException {
        long start = System.nanoTime();
        while (true) {
            FileLock lock = tryLock(position, size);
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() - start > deadline.toNanos()) {
                throw new ConversationStoreException(
                        file + ": another thread or process has locked " + what + " for more than "
                                + deadline.toMillis() + " ms; try again later",
                        true,
                        null);
            }
            pause();
        }
    }

    /** Returns null if another process, or another thread of this one, has the lock. */
    private FileLock tryLock(long position, long size) throws IOException {
        try {
            return channel.tryLock(position, size, false);
        } catch (OverlappingFileLockException e) {
            return null;
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
