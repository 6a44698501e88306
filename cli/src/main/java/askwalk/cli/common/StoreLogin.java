package askwalk.cli.common;

import askwalk.store.StoreCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The user and the password of a store of conversations. */
public final class StoreLogin {

    /** The environment variable with the password, if there is no password file. */
    static final String PASSWORD_VARIABLE = "ASKWALK_STORE_PASSWORD";

    @Option(names = "--store-user", paramLabel = "NAME", description = "The user of the database of the store.")
    private String user;

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            description = "File with the password of that user on its first line (default: the environment variable "
                    + PASSWORD_VARIABLE + ").")
    private Path passwordFile;

    /** Checks the options before anything is read. */
    public void check() {
        if (passwordFile != null && user == null) {
            throw new UsageException("--store-password-file needs --store-user");
        }
    }

    /** Returns whether a user is given. */
    public boolean isGiven() {
        return user != null;
    }

    /** Returns user and password. */
    public StoreCredentials credentials() {
        return user == null ? StoreCredentials.NONE : StoreCredentials.of(user, password());
    }

    private String password() {
        if (passwordFile == null) {
            String password = System.getenv(PASSWORD_VARIABLE);
            if (password == null) {
                throw new UsageException("the password of --store-user " + user + " is missing: put it into a file for"
                        + " --store-password-file, or into the environment variable " + PASSWORD_VARIABLE);
            }
            return password;
        }
        try {
            String first = Files.readString(passwordFile).lines().findFirst().orElse("");
            if (first.isEmpty()) {
                throw new UsageException("--store-password-file " + passwordFile + ": the first line is empty");
            }
            return first;
        } catch (IOException e) {
            throw new UsageException("--store-password-file " + passwordFile + " cannot be read: " + e.getMessage(), e);
        }
    }
}
