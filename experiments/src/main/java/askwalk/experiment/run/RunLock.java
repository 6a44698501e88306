package askwalk.experiment.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A lock on a run directory, which shows other processes that the run is in progress. The operating system releases it
 * when a process is killed, so that the run can be resumed. On a file system without locks there is none.
 */
final class RunLock {

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock of a directory; returns null if another run has it. */
    @SuppressWarnings("resource") // held until it is released
    static RunLock take(Path folder) {
        Path file = folder.resolve(RunFiles.LOCK);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null || !isAt(file, channel)) {
                channel.close();
                return null;
            }
        } catch (OverlappingFileLockException e) {
            close(channel);
            return null;
        } catch (IOException e) {
            close(channel);
            return new RunLock(file, null);
        }
        return new RunLock(file, channel);
    }

    /** Returns whether the locked file is still the one of this name: a run deletes it at its end. */
    private static boolean isAt(Path file, FileChannel channel) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)));
        return Files.exists(file) && Files.readString(file).equals(token);
    }

    void release() {
        if (channel != null && channel.isOpen()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // A leftover file is not a lock.
            }
            close(channel);
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The lock is not needed any more.
        }
    }
}
