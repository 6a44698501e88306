package askwalk.cli;

import askwalk.cli.common.FailureException;
import askwalk.cli.common.StoreLogin;
import askwalk.cli.common.UsageException;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.insights.InsightsReader;
import askwalk.store.ConversationStores;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** A place of conversations: the URL of a store, or a file of dialogues. */
final class InsightsSource {

    private static final String KNOWN =
            "give a file of compare --dialogues-out, or a store: folder:DIR, sqlite:FILE, jdbc:postgresql://HOST/DATABASE"
                    + " or bolt://HOST";

    private final String typed;
    private final boolean isStore;

    InsightsSource(String typed) {
        this.typed = typed;
        isStore = ConversationStores.isUrl(typed);
    }

    /** Refuses what does not exist: opening a store would create it. */
    void check() {
        if (!isStore) {
            Path file = path(typed);
            if (Files.isDirectory(file)) {
                throw new UsageException(
                        typed + " is a folder; for a store of conversations in it, write folder:" + typed);
            }
            if (!Files.exists(file)) {
                throw new UsageException("there is no file " + typed + "; " + KNOWN);
            }
            return;
        }
        String place = place();
        if (!place.isEmpty() && !Files.exists(path(place))) {
            throw new UsageException("there is no store " + typed + "; " + KNOWN);
        }
    }

    /** Returns the folder or the file of a store; empty if there is none that can be checked. */
    private String place() {
        String lower = typed.toLowerCase(Locale.ROOT);
        for (String kind : new String[] {"folder:", "sqlite:", "jdbc:sqlite:"}) {
            if (lower.startsWith(kind)) {
                String place = typed.substring(kind.length());
                boolean isSql = !kind.equals("folder:");
                if (isSql && (place.startsWith("file:") || place.startsWith(":"))) {
                    return "";
                }
                return isSql && place.contains("?") ? place.substring(0, place.indexOf('?')) : place;
            }
        }
        return "";
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is not a path: " + e.getReason(), e);
        }
    }

    void read(InsightsReader reader, StoreLogin login) {
        if (!isStore) {
            reader.read(path(typed));
            return;
        }
        try (ConversationStore store = ConversationStores.open(typed, login.credentials())) {
            reader.read(store);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        } catch (ConversationStoreException e) {
            throw new FailureException(e.getMessage(), e);
        }
    }
}
