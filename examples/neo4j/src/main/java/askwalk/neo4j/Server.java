package askwalk.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server for one parent process. It reads the password of the user {@code neo4j} from the first line of its
 * input, which process lists do not show. It writes one line {@code READY <bolt port> <http port>} when it accepts
 * connections, and stops when its input ends, so that it does not outlive its parent.
 */
public final class Server {

    private static final String HOST = "127.0.0.1";

    private Server() {}

    /**
     * Runs the server until the input ends.
     *
     * @param args the folder of the database, the Bolt port and the HTTP port; 0 for any free port
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = in.readLine();
        if (args.length != 3 || password == null) {
            System.err.println("usage: Server FOLDER BOLT_PORT HTTP_PORT, and the password on the first line of input");
            System.exit(2);
        }
        try {
            serve(Path.of(args[0]), port(args[1]), port(args[2]), password, in);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1); // ends the threads of the server
        }
        System.exit(0);
    }

    private static void serve(Path home, int boltPort, int httpPort, String password, BufferedReader in)
            throws IOException {
        DatabaseManagementService service = start(home, boltPort, httpPort);
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        // The server refuses to set the current password, which is the case if the folder was used before.
        setPassword(system, password + "-before");
        setPassword(system, password);
        System.out.println("READY " + boltPort + " " + httpPort);
        System.out.flush();
        while (in.readLine() != null) {
            // Waits for the end of the input.
        }
        service.shutdown();
    }

    /** Returns the requested port, or a free one: clients need to know it before the start. */
    private static int port(String asked) throws IOException {
        int port = Integer.parseInt(asked);
        if (port != 0) {
            return port;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void setPassword(GraphDatabaseAPI system, String password) {
        system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static DatabaseManagementService start(Path home, int boltPort, int httpPort) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, boltPort))
                .setConfig(BoltConnector.advertised_address, new SocketAddress(HOST, boltPort))
                .setConfig(HttpConnector.enabled, true)
                .setConfig(HttpConnector.listen_address, new SocketAddress(HOST, httpPort))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(512))
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
    }
}
