package askwalk.store.trial;

import askwalk.conversation.ConversationStore;
import askwalk.store.ConversationStores;
import askwalk.store.StoreCredentials;

/**
 * Opens the store of a trial by its URL, such as {@code folder:DIR}. User and password are the system property
 * {@code askwalk.store.user} and the environment variable {@code ASKWALK_STORE_PASSWORD}.
 */
final class TrialStores {

    private TrialStores() {}

    static ConversationStore open(String url) {
        return ConversationStores.open(url, credentials());
    }

    static StoreCredentials credentials() {
        return new StoreCredentials(System.getProperty("askwalk.store.user"), System.getenv("ASKWALK_STORE_PASSWORD"));
    }
}
