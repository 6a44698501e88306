package askwalk.store.trial;

import askwalk.conversation.ConversationStore;
import askwalk.store.folder.FolderConversationStore;
import java.nio.file.Path;

/** Opens the store of a trial by its URL, such as {@code folder:DIR}. */
final class TrialStores {

    private TrialStores() {}

    static ConversationStore open(String url) {
        int colon = url.indexOf(':');
        String scheme = url.substring(0, Math.max(0, colon));
        String place = url.substring(colon + 1);
        return switch (scheme) {
            case "folder" -> FolderConversationStore.open(Path.of(place));
            default -> throw new IllegalArgumentException("'" + url + "' is not a store: expected folder:DIR");
        };
    }
}
