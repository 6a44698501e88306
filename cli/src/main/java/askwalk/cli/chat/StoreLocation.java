package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The place where conversations are kept. */
final class StoreLocation {

    /** The environment variable with the password, if there is no password file. */
    static final String PASSWORD_VARIABLE = "ASKWALK_STORE_PASSWORD";

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "Keep conversations, so that they can be continued later: folder:DIR, sqlite:FILE,"
                    + " jdbc:postgresql://HOST/DATABASE, bolt://HOST or memory: (default).")
    private String url;

    @Option(names = "--store-user", paramLabel = "NAME", description = "The user of the database of --store.")
    private String user;

    @Option(
            names = "--store-password-file",
            paramLabel = "FILE",
            description = "File with the password of that user on its first line (default: the environment variable "
                    + PASSWORD_VARIABLE + ").")
    private Path passwordFile;

    /** Checks the options before anything is read. */
    void check() {
        refuseWithout("--store", url, "--store-user", user);
        refuseWithout("--store-user", user, "--store-password-file", passwordFile);
    }

    static void refuseWithout(String needed, Object given, String option, Object value) {
        if (value != null && given == null) {
            throw new UsageException(option + " needs " + needed);
        }
    }

    /** Returns whether conversations outlive the process. */
    boolean isKept() {
        return url != null && !url.equals("memory:");
    }

    /** Returns the URL, which never contains a password. */
    String url() {
        return url;
    }

    ConversationStore open() {
        if (url == null) {
            return new MemoryConversationStore();
        }
        try {
            return ConversationStores.open(url, credentials());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--store: " + e.getMessage(), e);
        } catch (ConversationStoreException e) {
            throw new FailureException("--store: " + e.getMessage(), e);
        }
    }

    private StoreCredentials credentials() {
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
