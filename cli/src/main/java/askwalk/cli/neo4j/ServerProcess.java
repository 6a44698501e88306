package askwalk.cli.neo4j;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Neo4j server in a child process, for trials. It listens only on this machine and stops with this process, however
 * that ends, since it reads from a pipe.
 */
public final class ServerProcess implements AutoCloseable {

    /** The system property with the path of the file with the server's class path, which the build writes. */
    static final String CLASS_PATH_FILE = "askwalk.neo4j.classpath";

    /** The environment variable with the Java command for the server; by default the one that runs this process. */
    static final String JAVA_VARIABLE = "ASKWALK_NEO4J_JAVA";

    public static final String USER = "neo4j";

    private static final String MAIN = "askwalk.neo4j.Server";
    private static final String READY = "READY ";
    private static final int START_TIMEOUT_SECONDS = 180;
    private static final int STOP_TIMEOUT_SECONDS = 30;

    private static final int POLL_MILLIS = 200;

    private final Process process;
    private final Path log;
    private final int boltPort;
    private final int httpPort;

    /** Creates a server for a running process. */
    ServerProcess(Process process, Path log, int boltPort, int httpPort) {
        this.process = process;
        this.log = log;
        this.boltPort = boltPort;
        this.httpPort = httpPort;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param folder the folder of its database; created if it does not exist
     * @param password the password of its user
     * @param boltPort the port to listen on; 0 for any
     * @param javaOptions further options of its virtual machine
     */
    public static ServerProcess start(Path folder, String password, int boltPort, List<String> javaOptions) {
        Path log = folder.resolve("server.log");
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g"));
            command.addAll(javaOptions);
            command.addAll(List.of("-cp", classPath(), MAIN, folder.toString(), "" + boltPort, "0"));
            Process process =
                    new ProcessBuilder(command).redirectError(log.toFile()).start();
            try {
                OutputStream in = process.getOutputStream();
                in.write((password + "\n").getBytes(StandardCharsets.UTF_8));
                in.flush();
                return ready(process, log);
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new FailureException("cannot start a Neo4j server in " + folder + ": " + e.getMessage(), e);
        }
    }

    public String uri() {
        return "bolt://127.0.0.1:" + boltPort;
    }

    public int boltPort() {
        return boltPort;
    }

    String browser() {
        return "http://127.0.0.1:" + httpPort + "/browser/";
    }

    /**
     * Runs work that needs the server, and stops waiting if the server ends.
     *
     * @throws CancellationException if the server ended because of Ctrl-C, which it receives too
     * @throws FailureException if it ended for another reason
     */
    void whileAlive(Runnable work, Interrupt interrupt) {
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "askwalk-on-server");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletableFuture<Void> done = CompletableFuture.runAsync(work, worker);
            CompletableFuture.anyOf(done, process.onExit()).join();
            if (!done.isDone()) {
                throwServerEnded(interrupt);
            }
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        } finally {
            worker.shutdownNow();
        }
    }

    /**
     * Waits for Ctrl-C.
     *
     * @throws FailureException if the server ends before
     */
    void untilInterrupted(Interrupt interrupt) throws InterruptedException {
        while (!interrupt.requested()) {
            if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    throwServerEnded(interrupt);
                } catch (CancellationException e) {
                    return;
                }
            }
        }
    }

    /** Throws the exception for an ended server; Ctrl-C may have reached it before this process. */
    private void throwServerEnded(Interrupt interrupt) {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (interrupt.requested()) {
            throw new CancellationException("interrupted");
        }
        throw new FailureException(
                "the Neo4j server has ended (exit code " + process.exitValue() + "): " + lastLine(log), null);
    }

    /** Ends the server at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy(); // it has ended, or ends now
        }
        if (!await()) {
            kill();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for the line by which the server reports that it is ready. */
    private static ServerProcess ready(Process process, Path log) {
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> firstReady(process));
        String line;
        try {
            line = output.completeOnTimeout("", START_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (RuntimeException e) {
            line = "";
        }
        if (line.isEmpty()) {
            throw new FailureException("the Neo4j server did not start: " + lastLine(log) + " (see " + log + ")", null);
        }
        String[] ports = line.substring(READY.length()).split(" ", -1);
        return new ServerProcess(process, log, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]));
    }

    private static String firstReady(Process process) {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            String line = reader.readLine();
            while (line != null && !line.startsWith(READY)) {
                line = reader.readLine();
            }
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            List<String> log = lines.filter(line -> !line.isBlank()).toList();
            return log.isEmpty() ? "its log is empty" : log.get(log.size() - 1).strip();
        } catch (IOException | UncheckedIOException e) {
            return "it has no log";
        }
    }

    private static String java() {
        String named = System.getenv(JAVA_VARIABLE);
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                : named;
    }

    private static String classPath() {
        String named = System.getProperty(CLASS_PATH_FILE);
        Path file = named == null ? null : Path.of(named);
        if (file == null || !Files.isReadable(file)) {
            throw new FailureException(
                    "there is no Neo4j server to start: " + (file == null ? "" : file + " is missing; ")
                            + "build examples/neo4j with Maven, start askwalk by its script, or name a running server with"
                            + " --uri",
                    null);
        }
        try {
            Path classes = file.resolveSibling("classes");
            return classes + File.pathSeparator + Files.readString(file).strip();
        } catch (IOException e) {
            throw new FailureException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
