package askwalk.cli.chat;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.StoreLogin;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.MemoryConversationStore;
import askwalk.store.ConversationStores;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The place where conversations are kept. */
final class StoreLocation {

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "Keep conversations, so that they can be continued later: folder:DIR, sqlite:FILE,"
                    + " jdbc:postgresql://HOST/DATABASE, bolt://HOST or memory: (default).")
    private String url;

    @Mixin
    private StoreLogin login;

    /** Checks the options before anything is read. */
    void check() {
        if (login.isGiven() && url == null) {
            throw new UsageException("--store-user needs --store");
        }
        login.check();
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
            return ConversationStores.open(url, login.credentials());
        } catch (IllegalArgumentException e) {
            throw new UsageException("--store: " + e.getMessage(), e);
        } catch (ConversationStoreException e) {
            throw new FailureException("--store: " + e.getMessage(), e);
        }
    }
}
