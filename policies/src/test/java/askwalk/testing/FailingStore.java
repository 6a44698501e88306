package askwalk.testing;

import askwalk.conversation.Appended;
import askwalk.conversation.ConversationStore;
import askwalk.conversation.ConversationStoreException;
import askwalk.conversation.ConversationSummary;
import askwalk.conversation.StoredEvents;
import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A store in which calls fail as planned or at random: reads, and appends before or after the event is kept. A task may
 * run before each call.
 */
public final class FailingStore implements ConversationStore {

    private final ConversationStore kept;
    private int failBefore;
    private int failAfter;
    private SplittableRandom random;
    private int failures;
    private Runnable task = () -> {};

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

    /** Lets one of three reads fail from now, and one of three appends before as well as after it is kept. */
    public void failAtRandom(SplittableRandom chosen) {
        random = chosen;
    }

    /** Returns the number of calls that have failed. */
    public int failures() {
        return failures;
    }

    private void failIf(boolean planned) {
        if (planned || (random != null && random.nextInt(3) == 0)) {
            failures++;
            throw new ConversationStoreException("the store is down", true, null);
        }
    }

    /** Runs a task before each call but an expiry, in the same thread. */
    public void beforeEachCall(Runnable newTask) {
        task = newTask;
    }

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        task.run();
        failIf(failBefore > 0 && --failBefore == 0);
        Appended appended = kept.append(id, expectedVersion, event, key);
        failIf(failAfter > 0 && --failAfter == 0);
        return appended;
    }

    @Override
    public StoredEvents read(String id) {
        task.run();
        failIf(false);
        return kept.read(id);
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        task.run();
        return kept.list(after, limit);
    }

    @Override
    public int expire(Instant before) {
        return kept.expire(before);
    }

    @Override
    public boolean delete(String id) {
        task.run();
        return kept.delete(id);
    }

    @Override
    public void close() {
        kept.close();
    }
}
