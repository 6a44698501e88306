package askwalk.service;

import askwalk.conversation.Conversation;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.OnDifference;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.ConversationSetup;
import askwalk.random.Seed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The conversations in memory. One that is idle leaves memory and is read from the store at its next use. Safe for use
 * by any number of threads; the calls on one conversation are made one after the other.
 */
final class OpenConversations {

    /** A conversation in use. */
    record Held(StoredConversation conversation, ServedPolicy policy) {}

    /** The place of a conversation, which is also its lock; empty until it is read. */
    private static final class Place {
        private Held held;
    }

    /** The detail of a problem. */
    static final String NO_SUCH = "there is no such conversation, or it was deleted";

    private final Served served;
    private final Cache<String, Place> places;

    /**
     * Creates the conversations in memory.
     *
     * @param served the policies and their store
     * @param idle the time without a use after which a conversation leaves memory
     * @param maxOpen the maximum number of conversations in memory
     */
    OpenConversations(Served served, Duration idle, int maxOpen) {
        this.served = served;
        places = Caffeine.newBuilder()
                .expireAfterAccess(idle)
                .maximumSize(maxOpen)
                .scheduler(Scheduler.systemScheduler())
                .evictionListener((String id, Place place, RemovalCause cause) -> {
                    if (cause == RemovalCause.EXPIRED && place != null) {
                        leave(place);
                    }
                })
                .build();
    }

    /**
     * Calls a function on a conversation.
     *
     * @throws ProblemException if the store has no such conversation
     */
    <T> T use(String id, Function<Held, T> call) {
        Place place = places.get(id, key -> new Place());
        synchronized (place) {
            if (place.held == null) {
                try {
                    place.held = read(id);
                } catch (RuntimeException e) {
                    places.asMap().remove(id, place);
                    throw e;
                }
            }
            try {
                return call.apply(place.held);
            } catch (NoSuchConversationException e) {
                places.asMap().remove(id, place);
                throw e;
            }
        }
    }

    /** Starts a conversation, and calls a function on it. Fails with a conflict if the store has one with this id. */
    <T> T start(String id, ServedPolicy policy, int user, Optional<Turn> opening, Seed seed, Function<Held, T> call) {
        Place place = new Place();
        synchronized (place) {
            place.held = new Held(policy.conversations().start(id, user, opening, seed), policy);
            places.put(id, place);
            return call.apply(place.held);
        }
    }

    /** Deletes a conversation, which may be in use. */
    void delete(String id) {
        served.store().delete(id);
        places.invalidate(id);
    }

    /** Counts that the user of an idle conversation has left. */
    private static void leave(Place place) {
        synchronized (place) {
            if (place.held == null) {
                return;
            }
            Conversation conversation = place.held.conversation().conversation();
            if (!conversation.isOver()) {
                place.held.policy().meters().left(conversation, conversation.nextAction());
            }
        }
    }

    /** Returns the number of conversations in memory. */
    long size() {
        return places.estimatedSize();
    }

    private Held read(String id) {
        List<ConversationEvent> events = served.store().read(id).withoutKeys();
        if (events.isEmpty()) {
            throw new ProblemException(Problem.Kind.NOT_FOUND, NO_SUCH);
        }
        ConversationSetup setup;
        try {
            setup = ConversationHistory.of(events).setup();
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the events of conversation " + id + " contradict each other", e);
        }
        ServedPolicy policy =
                served.holding(Served.identity(setup.policy()), setup.policy().name());
        return new Held(policy.conversations().resume(id, OnDifference.CONTINUE), policy);
    }

    /** Returns whether a stored conversation has begun with this user, opening and policy. */
    static boolean hasBegun(Held held, int user, Optional<Turn> opening) {
        Conversation conversation = held.conversation().conversation();
        return conversation.walk().user() == user
                && conversation.transcript().opening().equals(opening);
    }
}
