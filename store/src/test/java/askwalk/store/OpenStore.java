package askwalk.store;

import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;

/** A process that opens a store, and prints whether this works: {@code OpenStore STORE-URL}. */
final class OpenStore {

    private OpenStore() {}

    public static void main(String[] arguments) {
        try (ConversationStore store = ConversationStores.open(arguments[0], StoreCredentials.NONE)) {
            System.out.println("opened, with " + store.list(null, 1).size() + " conversations");
        } catch (ConversationStoreException e) {
            System.out.println((e.isRetryable() ? "retryable: " : "not retryable: ") + e.getMessage());
        }
    }
}
