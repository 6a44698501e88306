package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.Neo4jAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which database a command is about. */
final class Neo4jOptions {

    /** Names a password for those who keep it in no file. */
    static final String PASSWORD_VARIABLE = "NEO4J_PASSWORD";

    static final String USER_OPTION = "--neo4j-user";

    static final String MAPPING_HELP = "JSON file that says which labels, properties and relationship types of the"
            + " database are the graph (default: those of 'askwalk neo4j load').";

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "The Neo4j server, such as bolt://localhost:7687 (default: one that is started for this"
                    + " command, loaded with the data set, and stopped at the end).")
    String uri;

    @Option(
            names = USER_OPTION,
            paramLabel = "NAME",
            description = "The user of the database (default: " + ServerProcess.USER + ").")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password of the database's user (default: the environment's "
                    + PASSWORD_VARIABLE + ").")
    Path passwordFile;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            description = "The database on the server (default: the user's home database).")
    String database;

    @Option(
            names = "--server-folder",
            paramLabel = "DIR",
            description = "Without --uri: where the server keeps its database, to find it loaded the next time"
                    + " (default: a temporary folder).")
    Path serverFolder;

    /** Checks what can be checked before anything is read or started. */
    void check() {
        if (uri != null) {
            if (serverFolder != null) {
                throw new UsageException("--server-folder is for the server that is started without --uri");
            }
            address();
            password();
        } else {
            refuseForOwnServer(USER_OPTION, user);
            refuseForOwnServer("--password-file", passwordFile);
            refuseForOwnServer("--database", database);
        }
    }

    private static void refuseForOwnServer(String option, Object typed) {
        if (typed != null) {
            throw new UsageException(option + " goes with --uri: the server that is started without it has its own");
        }
    }

    boolean isOwnServer() {
        return uri == null;
    }

    Neo4jAddress address() {
        return address(uri);
    }

    Neo4jAddress address(String text) {
        Neo4jAddress server;
        try {
            server = Neo4jAddress.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--uri: " + e.getMessage(), e);
        }
        try {
            return server.withDatabase(database);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--database: " + e.getMessage(), e);
        }
    }

    /** The user of the database on a server that was named. */
    String user() {
        return user == null ? ServerProcess.USER : user;
    }

    /** The password, which is in no message. */
    String password() {
        if (passwordFile == null) {
            String password = System.getenv(PASSWORD_VARIABLE);
            if (password == null) {
                throw new UsageException("the password of user '" + user() + "' is missing: put it into a file and name"
                        + " that with --password-file, or into the environment's " + PASSWORD_VARIABLE);
            }
            return password;
        }
        try {
            String text = Files.readString(passwordFile);
            String first = text.lines().findFirst().orElse("");
            if (first.isEmpty()) {
                throw new UsageException("--password-file " + passwordFile + ": the first line is empty");
            }
            return first;
        } catch (IOException e) {
            throw new UsageException("--password-file " + passwordFile + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads what in the database is the graph. */
    GraphMapping mapping(Path file) {
        if (file != null && isOwnServer()) {
            throw new UsageException("--mapping goes with --uri: it is about a database that others filled");
        }
        return file == null ? GraphMapping.ASKWALK : MappingFile.read(file);
    }
}
