package askwalk.service;

import askwalk.conversation.Action;
import askwalk.conversation.Conversation;
import askwalk.conversation.NoSuchConversationException;
import askwalk.conversation.OnDifference;
import askwalk.conversation.StoredConversation;
import askwalk.conversation.Turn;
import askwalk.conversation.event.ConversationEvent;
import askwalk.graph.Catalogue;
import askwalk.random.Seed;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The conversations in memory. One that is idle leaves memory and is read from the store at its next use. Safe for use
 * by any number of threads. Calls on one conversation wait for each other, unless it has left memory in the meantime;
 * the store then accepts one of two answers.
 */
final class OpenConversations {

    /**
     * A conversation in use.
     *
     * @param shown the action that the user has seen last and not answered; null if there is none
     */
    record Held(StoredConversation conversation, ServedPolicy policy, AtomicReference<Shown> shown) {

        Held(StoredConversation conversation, ServedPolicy policy) {
            this(conversation, policy, new AtomicReference<>());
        }

        /** Notes what the user sees after a call that has succeeded. */
        void noteShown() {
            Conversation now = conversation.conversation();
            shown.set(
                    now.isProposed()
                            ? new Shown(now.nextAction(), now.walk().graph().catalogue())
                            : null);
        }
    }

    /** An action with the names of its attributes or items. */
    record Shown(Action action, Catalogue names) {}

    /** The place of a conversation, which is also its lock; empty until it is read. */
    private static final class Place {

        /** Written under the lock of the place. */
        private volatile Held held;

        /** The version that the database was notified of; guarded by the place. */
        private long version;
    }

    /** The detail of a problem. */
    static final String NO_SUCH = "there is no such conversation, or it was deleted";

    private static final Duration AFTER_END = Duration.ofSeconds(10);

    private final Served served;
    private final Duration afterEnd;
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
        afterEnd = idle.compareTo(AFTER_END) < 0 ? idle : AFTER_END;
        places = Caffeine.newBuilder()
                .expireAfter(Expiry.accessing((String id, Place place) -> idle))
                .maximumSize(maxOpen)
                .scheduler(Scheduler.systemScheduler())
                .removalListener((String id, Place place, RemovalCause cause) -> {
                    if (cause == RemovalCause.EXPIRED && place != null) {
                        leave(place.held);
                    }
                })
                .build();
    }

    /**
     * Calls a function on a conversation.
     *
     * @throws NoSuchConversationException if the store has no such conversation
     */
    <T> T use(String id, Function<Held, T> call) {
        Place place = places.get(id, key -> new Place());
        try {
            synchronized (place) {
                return observed(id, place, () -> {
                    if (place.held == null) {
                        place.held = read(id);
                    }
                    T result = call.apply(place.held);
                    expireSoonIfOver(id, place);
                    return result;
                });
            }
        } catch (RuntimeException e) {
            // Outside the lock of the place, since removing waits for that of the cache.
            if (place.held == null || e instanceof NoSuchConversationException) {
                places.asMap().remove(id, place);
            }
            throw e;
        }
    }

    /** Lets a conversation that is over leave memory soon, since few requests follow. */
    private void expireSoonIfOver(String id, Place place) {
        if (place.held.shown().get() == null) {
            places.policy().expireVariably().ifPresent(policy -> policy.setExpiresAfter(id, afterEnd));
        }
    }

    /** Starts a conversation, and calls a function on it. Fails with a conflict if the store has one with this id. */
    <T> T start(String id, ServedPolicy policy, int user, Optional<Turn> opening, Seed seed, Function<Held, T> call) {
        Place place = new Place();
        synchronized (place) {
            return observed(id, place, () -> {
                place.held = new Held(policy.conversations().start(id, user, opening, seed), policy);
                T result = call.apply(place.held);
                places.put(id, place);
                return result;
            });
        }
    }

    /**
     * Runs a call, keeps its queries as those behind the turn that the conversation is at afterwards, and notifies the
     * database if the conversation has changed.
     */
    private <T> T observed(String id, Place place, Supplier<T> call) {
        if (served.database().isEmpty()) {
            return call.get();
        }
        T result = served.queries().isEmpty()
                ? call.get()
                : served.queries()
                        .get()
                        .during(
                                id,
                                call,
                                () -> place.held
                                                .conversation()
                                                .conversation()
                                                .turns()
                                                .size()
                                        + 1);
        StoredConversation conversation = place.held.conversation();
        if (conversation.version() != place.version) {
            place.version = conversation.version();
            served.database().get().changed(conversation);
        }
        return result;
    }

    /** Runs a part of a call that leads to no turn, so that its queries are not kept. */
    <T> T unrecorded(Supplier<T> call) {
        return served.queries().isEmpty() ? call.get() : served.queries().get().without(call);
    }

    /** Deletes a conversation, which may be in use. */
    void delete(String id) {
        Place place = places.get(id, key -> new Place());
        try {
            synchronized (place) { // a call that runs must not be drawn after the deletion
                place.held = null;
                served.store().delete(id);
                served.database().ifPresent(database -> database.deleted(id));
            }
        } finally {
            places.asMap().remove(id, place);
        }
        served.queries().ifPresent(queries -> queries.forget(id));
    }

    /**
     * Counts that the user of an idle conversation has left. The cache calls it in a thread of its own, without a lock.
     * One that gives way to others has not been left: its user may come back.
     */
    private static void leave(Held held) {
        Shown shown = held == null ? null : held.shown().get();
        if (shown != null) {
            held.policy().meters().left(shown.action(), shown.names());
        }
    }

    /** Forgets the conversations whose last event is before a time, since they were deleted from the store. */
    void forgetBefore(Instant time) {
        places.asMap().forEach((id, place) -> {
            if (isBefore(place, time)) {
                places.asMap().remove(id, place);
            }
        });
    }

    private static boolean isBefore(Place place, Instant time) {
        synchronized (place) {
            if (place.held == null) {
                return false; // it is being read
            }
            try {
                List<ConversationEvent> events = place.held.conversation().events();
                return events.get(events.size() - 1).time().isBefore(time);
            } catch (RuntimeException e) {
                return true; // it has to be read again anyway
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
            throw new NoSuchConversationException(id);
        }
        ServedPolicy policy = served.holding(events);
        return new Held(policy.conversations().resume(id, OnDifference.CONTINUE), policy);
    }

    /** Returns whether a stored conversation has begun with this user and opening. */
    static boolean hasBegun(Held held, int user, Optional<Turn> opening) {
        Conversation conversation = held.conversation().conversation();
        return conversation.walk().user() == user
                && conversation.transcript().opening().equals(opening);
    }
}
