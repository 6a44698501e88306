package askwalk.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that locks a whole file until its standard input ends. */
final class LockingProcess implements AutoCloseable {

    private final Process process;

    private LockingProcess(Process process) {
        this.process = process;
    }

    /** Starts the process and waits until it holds the lock. */
    static LockingProcess start(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() != '+') {
            process.destroyForcibly();
            throw new IOException(file + " was not locked");
        }
        return new LockingProcess(process);
    }

    public static void main(String[] args) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
            if (channel.lock().isValid()) {
                System.out.print('+');
                System.out.flush();
            }
            while (System.in.read() >= 0) {
                // until the end of the input
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
