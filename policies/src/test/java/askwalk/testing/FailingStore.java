package askwalk.testing;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.util.List;

/** A store in which one append fails, before or after the event is kept. */
public final class FailingStore implements ConversationStore {

    private final ConversationStore kept;
    private int failBefore;
    private int failAfter;

    public FailingStore(ConversationStore kept) {
        this.kept = kept;
    }

    /** Lets the nth append from now fail before it is kept. */
    public void failBeforeAppend(int nth) {
        failBefore = nth;
    }

    /** Lets the nth append from now fail after it is kept. */
    public void failAfterAppend(int nth) {
        failAfter = nth;
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        if (failBefore > 0 && --failBefore == 0) {
            throw new ConversationStoreException("the store is down", true, null);
        }
        Appended appended = kept.append(id, expectedVersion, event, key);
        if (failAfter > 0 && --failAfter == 0) {
            throw new ConversationStoreException("the store is down", true, null);
        }
        return appended;
    }

    @Override
    public StoredEvents read(String id) {
        return kept.read(id);
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        return kept.list(after, limit);
    }

    @Override
    public int expire(Instant before) {
        return kept.expire(before);
    }

    @Override
    public boolean delete(String id) {
        return kept.delete(id);
    }

    @Override
    public void close() {
        kept.close();
    }
}
