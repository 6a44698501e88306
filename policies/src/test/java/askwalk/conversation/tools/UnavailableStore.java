package askwalk.conversation.tools;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.util.List;

/** A store of which every call fails. */
final class UnavailableStore implements ConversationStore {

    private static ConversationStoreException away() {
        return new ConversationStoreException("the disk is away", true, null);
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        throw away();
    }

    @Override
    public StoredEvents read(String id) {
        throw away();
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        throw away();
    }

    @Override
    public int expire(Instant before) {
        throw away();
    }

    @Override
    public boolean delete(String id) {
        throw away();
    }

    @Override
    public void close() {}
}
