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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Neo4j server in a child process, to try things on. It listens on this machine alone and stops when this process
 * does, however that ends, since it reads our end of a pipe.
 */
public final class ServerProcess implements AutoCloseable {

    /** Names the file with the server's class path, which the build of its module writes. */
    static final String CLASS_PATH_FILE = "askwalk.neo4j.classpath";

    /** Another Java for the server than the one that runs this. */
    static final String JAVA_VARIABLE = "ASKWALK_NEO4J_JAVA";

    public static final String USER = "neo4j";

    private static final String MAIN = "askwalk.neo4j.Server";
    private static final String READY = "READY ";
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_STOP = 30;

    private static final int MILLIS_BETWEEN_LOOKS = 200;

    private final Process process;
    private final Path log;
    private final int boltPort;
    private final int httpPort;

    /** A process that is said to be a server. */
    ServerProcess(Process process, Path log, int boltPort, int httpPort) {
        this.process = process;
        this.log = log;
        this.boltPort = boltPort;
        this.httpPort = httpPort;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param folder where its database is; made if it is not there
     * @param password the password of its user
     * @param boltPort the port to listen on; 0 for any
     */
    public static ServerProcess start(Path folder, String password, int boltPort) {
        Path log = folder.resolve("server.log");
        try {
            Files.createDirectories(folder);
            Process process = new ProcessBuilder(
                            java(), "-Xmx1g", "-cp", classPath(), MAIN, folder.toString(), "" + boltPort, "0")
                    .redirectError(log.toFile())
                    .start();
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
     * Does what needs the server, and waits no longer for it when the server has ended.
     *
     * @throws CancellationException if the server ended because of Ctrl-C, which it hears too
     * @throws FailureException if it ended without
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
                refuseToGoOn(interrupt);
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
     * Waits until there is an interrupt.
     *
     * @throws FailureException if the server ends before
     */
    void untilInterrupted(Interrupt interrupt) throws InterruptedException {
        while (!interrupt.requested()) {
            if (process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                try {
                    refuseToGoOn(interrupt);
                } catch (CancellationException e) {
                    return;
                }
            }
        }
    }

    /** The server has ended; Ctrl-C may reach it first. */
    private void refuseToGoOn(Interrupt interrupt) {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (interrupt.requested()) {
            throw new CancellationException("interrupted");
        }
        throw new FailureException(
                "the Neo4j server that was started has ended (exit code " + process.exitValue() + "): " + lastLine(log),
                null);
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
            process.destroy(); // it is gone, or will be
        }
        if (!await()) {
            kill();
        }
    }

    private boolean await() {
        try {
            return process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The server says that it is ready in a line of its own; what else it says is for its log. */
    private static ServerProcess ready(Process process, Path log) {
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> firstReady(process));
        String line;
        try {
            line = said.completeOnTimeout("", SECONDS_TO_START, TimeUnit.SECONDS)
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

    private static String lastLine(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> said = lines.filter(line -> !line.isBlank()).toList();
            return said.isEmpty()
                    ? "it said nothing"
                    : said.get(said.size() - 1).strip();
        } catch (IOException | UncheckedIOException e) {
            return "it left no log";
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
                    "no Neo4j server to start: " + (file == null ? "" : file + " is missing; ")
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
