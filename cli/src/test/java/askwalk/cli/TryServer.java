package askwalk.cli;

import askwalk.cli.neo4j.ServerProcess;
import askwalk.graph.neo4j.Neo4jAddress;
import askwalk.graph.neo4j.Neo4jConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One real Neo4j server for all tests, started when the first of them needs it. It ends when this process does. */
final class TryServer {

    static final String PASSWORD = "sesame-7c1f";

    private static TryServer only;

    private final Path folder;
    private final Path passwordFile;
    private ServerProcess process;

    private TryServer() {
        try {
            folder = Files.createDirectories(
                            Path.of("target", "neo4j-" + ProcessHandle.current().pid()))
                    .toAbsolutePath();
            passwordFile = Files.writeString(folder.resolve("password-of-tests"), PASSWORD + "\n");
            process = ServerProcess.start(folder, PASSWORD, 0, RealProcess.QUICK_START);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized TryServer get() {
        if (only == null) {
            only = new TryServer();
        }
        return only;
    }

    /** Ends the server as a power cut would. */
    void kill() {
        process.kill();
    }

    /** Restarts the killed server on its database and port. */
    void restart() {
        synchronized (TryServer.class) {
            only = null; // one that does not come back fails one test, and the next starts another
            process = ServerProcess.start(folder, PASSWORD, process.boltPort(), RealProcess.QUICK_START);
            only = this;
        }
    }

    String uri() {
        return process.uri();
    }

    int port() {
        return process.boltPort();
    }

    Neo4jAddress address() {
        return Neo4jAddress.parse(uri());
    }

    Neo4jConnection connect() {
        return Neo4jConnection.open(address(), ServerProcess.USER, PASSWORD);
    }

    /** The options that point a command at this server. */
    String[] options() {
        return new String[] {"--uri", uri(), "--password-file", passwordFile.toString()};
    }
}
