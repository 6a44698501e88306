package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A store in memory: its conversations are lost with the process. Safe for concurrent use. */
public final class MemoryConversationStore implements ConversationStore {

    private final ConcurrentNavigableMap<String, List<StoredEvent>> conversations = new ConcurrentSkipListMap<>();

    /** Creates an empty store. */
    public MemoryConversationStore() {}

    @Override
    public Appended append(String id, long expectedVersion, ConversationEvent event, String key) {
        ConversationStore.checkAppend(id, expectedVersion, key);
        StoredEvent stored = new StoredEvent(event, key);
        while (true) {
            List<StoredEvent> before = conversations.get(id);
            List<StoredEvent> events = before == null ? List.of() : before;
            for (int i = 0; key != null && i < events.size(); i++) {
                if (key.equals(events.get(i).key())) {
                    return new Appended(i + 1, true);
                }
            }
            if (events.size() != expectedVersion) {
                throw new ConversationConflictException(id, expectedVersion, events.size());
            }
            List<StoredEvent> after = new ArrayList<>(events);
            after.add(stored);
            boolean won = before == null
                    ? conversations.putIfAbsent(id, List.copyOf(after)) == null
                    : conversations.replace(id, before, List.copyOf(after));
            if (won) {
                return new Appended(after.size(), false);
            }
        }
    }

    @Override
    public StoredEvents read(String id) {
        ConversationStore.checkId(id);
        List<StoredEvent> events = conversations.get(id);
        return events == null ? StoredEvents.NONE : new StoredEvents(events, Optional.empty());
    }

    @Override
    public List<ConversationSummary> list(String after, int limit) {
        ConversationStore.checkLimit(limit);
        return (after == null ? conversations : conversations.tailMap(after, false))
                .entrySet().stream()
                        .limit(limit)
                        .map(entry -> summary(entry.getKey(), entry.getValue()))
                        .toList();
    }

    @Override
    public int expire(Instant before) {
        Objects.requireNonNull(before, "before");
        int expired = 0;
        for (var entry : conversations.entrySet()) {
            boolean old =
                    summary(entry.getKey(), entry.getValue()).updated().isBefore(before.truncatedTo(ChronoUnit.MILLIS));
            if (old && conversations.remove(entry.getKey(), entry.getValue())) {
                expired++;
            }
        }
        return expired;
    }

    @Override
    public boolean delete(String id) {
        ConversationStore.checkId(id);
        return conversations.remove(id) != null;
    }

    @Override
    public void close() {}

    private static ConversationSummary summary(String id, List<StoredEvent> events) {
        ConversationEvent last = events.get(events.size() - 1).event();
        return new ConversationSummary(
                id, events.size(), last.time().truncatedTo(ChronoUnit.MILLIS), last instanceof ConversationEvent.Ended);
    }
}
