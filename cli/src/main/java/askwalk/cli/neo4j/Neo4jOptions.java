package askwalk.cli.neo4j;

import askwalk.cli.common.UsageException;
import askwalk.graph.neo4j.GraphMapping;
import askwalk.graph.neo4j.Neo4jAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The database of a command. */
final class Neo4jOptions {

    /** The environment variable with the password, if there is no password file. */
    static final String PASSWORD_VARIABLE = "NEO4J_PASSWORD";

    static final String USER_OPTION = "--neo4j-user";

    static final String MAPPING_HELP =
            "JSON file that maps labels, properties and relationship types of the database to"
                    + " the graph (default: those of 'askwalk neo4j load').";

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description =
                    "The Neo4j server, such as bolt://localhost:7687 (default: start one for this command, load the"
                            + " data set and stop it at the end).")
    String uri;

    @Option(
            names = USER_OPTION,
            paramLabel = "NAME",
            description = "The user of the database (default: " + ServerProcess.USER + ").")
    private String user;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "File with the password of the database user on its first line (default: the environment variable "
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
            description =
                    "Without --uri: folder of the server's database, which can be used again (default: a temporary"
                            + " folder).")
    Path serverFolder;

    /** Checks the options before anything is read or started. */
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
            throw new UsageException(option + " needs --uri: the server that is started without it has its own");
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

    /** Returns the user of the database on a named server. */
    String user() {
        return user == null ? ServerProcess.USER : user;
    }

    /** Returns the password, which never appears in messages. */
    String password() {
        if (passwordFile == null) {
            String password = System.getenv(PASSWORD_VARIABLE);
            if (password == null) {
                throw new UsageException("the password of user '" + user() + "' is missing: put it into a file for"
                        + " --password-file, or into the environment variable " + PASSWORD_VARIABLE);
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

    /** Reads the mapping of the database to the graph. */
    GraphMapping mapping(Path file) {
        if (file != null && isOwnServer()) {
            throw new UsageException("--mapping needs --uri: it describes the graph of an existing database");
        }
        return file == null ? GraphMapping.ASKWALK : MappingFile.read(file);
    }
}
