package askwalk.cli.neo4j;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.Interrupt;
import askwalk.cli.common.ProgressDisplay;
import askwalk.dataset.Dataset;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.neo4j.GraphLoader;
import askwalk.graph.neo4j.LoadProgress;
import askwalk.graph.neo4j.Neo4jConnection;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/** A connection to the database of a command, with its own server if none was named. */
final class Neo4jDatabase implements AutoCloseable {

    /** The timeout of loading and removing, long enough for a restart of the server. */
    static final Duration LOAD_TIMEOUT = Duration.ofMinutes(1);

    private final Neo4jConnection connection;
    private final ServerProcess server;
    private final Path folder;
    private final boolean temporary;
    private final PrintWriter err;

    private Neo4jDatabase(
            Neo4jConnection connection, ServerProcess server, Path folder, boolean temporary, PrintWriter err) {
        this.connection = connection;
        this.server = server;
        this.folder = folder;
        this.temporary = temporary;
        this.err = err;
    }

    /**
     * Opens the database.
     *
     * @param deadline the time limit of a query, including retries
     */
    static Neo4jDatabase open(Neo4jOptions options, Duration deadline, PrintWriter err) {
        if (!options.isOwnServer()) {
            Neo4jConnection connection =
                    Neo4jConnection.open(options.address().withDeadline(deadline), options.user(), options.password());
            return new Neo4jDatabase(connection, null, null, false, err);
        }
        boolean temporary = options.serverFolder == null;
        Path folder = temporary ? temporaryFolder() : options.serverFolder;
        String password = newPassword();
        err.println("askwalk: starting a Neo4j server ...");
        err.flush();
        ServerProcess server = null;
        try {
            server = ServerProcess.start(folder, password, 0, List.of());
            keepPassword(folder, password);
            Neo4jConnection connection = Neo4jConnection.open(
                    options.address(server.uri()).withDeadline(deadline), ServerProcess.USER, password);
            return new Neo4jDatabase(connection, server, folder, temporary, err);
        } catch (RuntimeException e) {
            if (server != null) {
                server.close();
                delete(folder, temporary);
            }
            throw e;
        }
    }

    Neo4jConnection connection() {
        return connection;
    }

    /** Returns the server that this command started; null if one was named. */
    ServerProcess server() {
        return server;
    }

    /** Returns the file with the password of the server that this command started. */
    Path passwordFile() {
        return passwordFile(folder);
    }

    /** Loads the data set unless it is already there. */
    void load(Dataset data, KnowledgeGraph graph) {
        List<Tuples> tuples = heldOut(data);
        String name = data.manifest().name();
        try (Interrupt interrupt = Interrupt.listen();
                ProgressDisplay display =
                        new ProgressDisplay("load " + name, GraphLoader.rowCount(graph, tuples), interrupt, err)) {
            Runnable work = () -> new GraphLoader(connection).load(name, graph, tuples, progress(display));
            if (server == null) {
                work.run();
            } else {
                server.whileAlive(work, interrupt);
            }
        }
    }

    /** Ensures that the database contains the data set: loads it into an own server, and checks any other. */
    void require(Dataset data, KnowledgeGraph graph) {
        if (server != null) {
            load(data, graph);
        } else {
            new GraphLoader(connection).require(data.manifest().name(), graph, heldOut(data));
        }
    }

    static LoadProgress progress(ProgressDisplay display) {
        return new LoadProgress() {
            @Override
            public void advance(int rows) {
                display.advance(rows);
            }

            @Override
            public boolean cancelled() {
                return display.cancelled();
            }
        };
    }

    /** Returns the held-out tuples, which are not edges. */
    static List<Tuples> heldOut(Dataset data) {
        return List.of(data.validation(), data.test());
    }

    @Override
    public void close() {
        connection.close();
        if (server != null) {
            server.close();
            delete(folder, temporary);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("askwalk-neo4j");
        } catch (IOException e) {
            throw new FailureException("cannot create a temporary folder: " + e.getMessage(), e);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Path passwordFile(Path folder) {
        return folder.resolve("password");
    }

    /** Writes the password file, readable only by its owner if the file system supports it. */
    private static void keepPassword(Path folder, String password) {
        Path file = passwordFile(folder);
        try {
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, password + "\n");
        } catch (IOException e) {
            throw new FailureException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder, boolean temporary) {
        if (!temporary) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
