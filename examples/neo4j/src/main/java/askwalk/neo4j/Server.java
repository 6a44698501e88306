package askwalk.neo4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A Neo4j server for one parent process. It reads the password of the user {@code neo4j} from the first line of its
 * input, which no list of processes shows, writes one line {@code READY <bolt port> <http port>} when it may be
 * connected to, and stops when its input ends: so it does not outlive its parent, however that ends.
 */
public final class Server {

    private static final String HOST = "127.0.0.1";

    private Server() {}

    /**
     * Runs the server until the input ends.
     *
     * @param args the folder of the database, the Bolt port and the HTTP port, each 0 for any that is free
     * @throws IOException if the input cannot be read
     */
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String password = in.readLine();
        if (args.length != 3 || password == null) {
            System.err.println("usage: Server FOLDER BOLT_PORT HTTP_PORT, and the password on the first line of input");
            System.exit(2);
        }
        DatabaseManagementService service =
                start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        ConnectorPortRegister ports = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("READY " + ports.getLocalAddress(ConnectorType.BOLT).getPort() + " "
                + ports.getLocalAddress(ConnectorType.HTTP).getPort());
        System.out.flush();
        while (in.readLine() != null) {
            // Whoever started this has nothing more to say, but to end it.
        }
        service.shutdown();
        System.exit(0);
    }

    private static DatabaseManagementService start(Path home, int boltPort, int httpPort) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(HOST, boltPort))
                .setConfig(HttpConnector.enabled, true)
                .setConfig(HttpConnector.listen_address, new SocketAddress(HOST, httpPort))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(512))
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
    }
}
