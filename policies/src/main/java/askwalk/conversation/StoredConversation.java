package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.KeyedAction;
import askwalk.graph.VertexType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A conversation whose events are kept in a {@link ConversationStore}. What a method returns is stored: a proposal
 * before the user sees it, an answer before it is acknowledged. So a process may be killed at any moment, and the
 * conversation is {@linkplain StoredConversations#resume resumed} where it was.
 *
 * <pre>{@code
 * StoredConversation conversation = conversations.resume(id, OnDifference.REFUSE);
 * Proposal proposal = conversation.next();
 * long version = conversation.version();
 * conversation.answer(version, askTheUser(proposal), idempotencyKey);
 * }</pre>
 *
 * <p>A call that fails may be repeated: the conversation is then read from the store again, so every call can also fail
 * with a {@link NoSuchConversationException} or a {@link ResumeException} if it was deleted meanwhile, or continued by
 * another policy. Any number of instances, in one process or in several, may continue the same conversation: of two
 * answers to one proposal one is stored, and the other fails with a {@link ConversationConflictException}. An instance
 * is not safe for concurrent use; it may be handed from one thread to another between calls.
 *
 * <p>If the graph is {@linkplain StoredConversations#replace replaced}, the conversation moves to the next one in
 * {@link #next()}, {@code answer}, {@code undo} and {@link #isOver()}, unless it is over. Each of these calls is on one
 * graph, that of {@link #conversation()} until the next of these calls: look up the names of a proposal there.
 */
public final class StoredConversation {

    /** The maximum number of reads until the end of a conversation is stored, which another instance may do first. */
    private static final int MAX_READS = 3;

    private static final System.Logger LOG = System.getLogger(StoredConversation.class.getName());

    private final StoredConversations factory;
    private final String id;
    private final List<ConversationEvent> events = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    /** The graph, the policy and the protocol, until they are replaced in the factory. */
    private Conversations conversations;

    private final OnDifference rule;

    /** Null until it is read from the store, and again after a failure. */
    private Conversation conversation;

    /** Whether the proposed action is the last stored proposal. */
    private boolean proposalStored;

    /** Whether the policy, the protocol or the graph is another than the events say. */
    private boolean setupChanged;

    /** Whether the conversation moves to another graph, which its events do not name yet. */
    private boolean isMoving;

    /** Whether the conversation was over when it was in memory last. */
    private boolean wasOver;

    private boolean leftOut;
    private List<String> differences = List.of();

    /** The version after the last proposal that {@link #next()} returned; 0 if it has returned none. */
    private long proposedVersion;

    /** The call without a version that failed last and may have been stored; null if there is none. */
    private Attempt failed;

    /** A call without a version; the answer is null to undo. */
    private record Attempt(long version, Answer answer, String key) {}

    private StoredConversation(StoredConversations factory, Conversations conversations, String id, OnDifference rule) {
        this.factory = factory;
        this.conversations = conversations;
        this.id = id;
        this.rule = rule;
    }

    static StoredConversation start(
            StoredConversations factory, Conversations source, String id, Conversation conversation) {
        StoredConversation stored = new StoredConversation(factory, source, id, OnDifference.REFUSE_EXCEPT_ELIGIBILITY);
        stored.append(source.started(conversation, stored.now()), randomKey());
        stored.conversation = conversation;
        return stored;
    }

    static StoredConversation resume(StoredConversations factory, String id, OnDifference rule) {
        StoredConversation stored =
                new StoredConversation(factory, factory.conversations(), id, Objects.requireNonNull(rule, "rule"));
        stored.current();
        return stored;
    }

    /**
     * Proposes the next action and stores the proposal. Repeated calls before an answer propose the same action and
     * store nothing.
     *
     * @return the action, the reason and the path behind it
     * @throws IllegalStateException if the conversation is over, perhaps since it has just moved to a graph on which it
     *     is, such as one with an item again that was recommended before
     * @throws ConversationConflictException if the conversation was continued elsewhere
     * @throws ConversationStoreException if the store cannot be read or written
     */
    public Proposal next() {
        try {
            return guarded(this::proposeStored);
        } catch (ConversationConflictException e) {
            return guarded(this::proposeStored); // another instance has proposed, probably the same action
        }
    }

    private Proposal proposeStored() {
        follow();
        Conversation now = current();
        Proposal proposal = now.next();
        if (!proposalStored) {
            KeyedAction action = new EventKeys(now.walk().graph().catalogue()).keyed(proposal.action());
            append(new ConversationEvent.Proposed(now(), action, now.eligibleItems()), randomKey());
            proposalStored = true;
        }
        proposedVersion = events.size();
        failed = null;
        return proposal;
    }

    /**
     * Receives and stores the user's answer to the action that {@link #next()} has returned. If the store fails, the
     * same call may be repeated at once; after another call of {@code next()}, it answers the action of that call.
     *
     * @param answer one response for each attribute asked or item shown
     * @throws IllegalArgumentException if the number of responses is different
     * @throws IllegalStateException if no action is proposed; call {@link #next()} first
     * @throws ConversationConflictException if the conversation was continued elsewhere
     * @throws ConversationStoreException if the store cannot be read or written
     */
    public void answer(Answer answer) {
        attempt(Objects.requireNonNull(answer, "answer"));
    }

    /**
     * Receives and stores the user's answer to the action that was proposed at a version. An answer with an idempotency
     * key that the conversation already has changes nothing, so that an answer that is sent twice is one turn.
     *
     * @param version the {@linkplain #version() version} after the proposal that the user has seen
     * @param answer one response for each attribute asked or item shown
     * @param key the idempotency key of this answer, chosen by the sender
     * @throws IllegalArgumentException if the number of responses is different, or the key is invalid
     * @throws IllegalStateException if no action is proposed, or the proposal does not stand any more because protocol
     *     or graph have changed; call {@link #next()} first
     * @throws ConversationConflictException if the conversation has another version
     * @throws ConversationStoreException if the store cannot be read or written
     */
    public void answer(long version, Answer answer, String key) {
        Objects.requireNonNull(answer, "answer");
        ConversationStore.checkAppend(id, version, key);
        guarded(() -> {
            follow();
            if (isRepeated(version, key)) {
                return null;
            }
            if (!proposalStored) {
                throw new IllegalStateException("no action is proposed: call next() first");
            }
            conversation.answer(answer);
            if (append(new ConversationEvent.Answered(now(), answer.responses()), key)) {
                proposalStored = false;
                proposedVersion = 0;
                end();
            }
            return null;
        });
    }

    /**
     * Undoes the last answer, as if it had not been given, and stores that.
     *
     * @throws IllegalStateException if there is none
     * @throws ConversationConflictException if the conversation was continued elsewhere
     * @throws ConversationStoreException if the store cannot be read or written
     */
    public void undo() {
        attempt(null);
    }

    /** Answers or undoes at the current version; the same call after a failure has the same version and key. */
    private void attempt(Answer answer) {
        boolean again = failed != null && Objects.equals(failed.answer, answer);
        Attempt attempt = again ? failed : new Attempt(currentVersion(answer), answer, randomKey());
        failed = null;
        try {
            if (answer == null) {
                undo(attempt.version, attempt.key);
            } else {
                answer(attempt.version, answer, attempt.key);
            }
        } catch (ConversationStoreException e) {
            failed = attempt;
            throw e;
        }
    }

    /** Returns the version that an answer or undo without a version refers to. */
    private long currentVersion(Answer answer) {
        return answer == null || proposedVersion == 0 ? version() : proposedVersion;
    }

    /**
     * Undoes the last answer at a version, as {@link #answer(long, Answer, String)} answers.
     *
     * @param version the version that the user has seen
     * @param key the idempotency key of this request
     * @throws IllegalArgumentException if the key is invalid
     * @throws IllegalStateException if there is no answer
     * @throws ConversationConflictException if the conversation has another version
     * @throws ConversationStoreException if the store cannot be read or written
     */
    public void undo(long version, String key) {
        ConversationStore.checkAppend(id, version, key);
        guarded(() -> {
            follow();
            if (isRepeated(version, key)) {
                return null;
            }
            conversation.undo();
            proposalStored = false;
            proposedVersion = 0;
            boolean appended = append(new ConversationEvent.Undone(now()), key);
            if (appended && leftOut) { // the undone turn may be one that this graph does not have
                forget();
            }
            return null;
        });
    }

    /**
     * Returns the id of the conversation.
     *
     * @return the id in the store
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version of the conversation as this instance knows it.
     *
     * @return the number of stored events
     * @throws ConversationStoreException if it has to be read from the store, which fails
     */
    public long version() {
        current();
        return events.size();
    }

    /**
     * Returns the stored events.
     *
     * @return a copy
     * @throws ConversationStoreException if they have to be read from the store, which fails
     */
    public List<ConversationEvent> events() {
        current();
        return List.copyOf(events);
    }

    /**
     * Returns what was different when the conversation was last read from the store.
     *
     * @return a phrase for each difference; empty unless it was resumed with {@link OnDifference#CONTINUE}, or moved
     */
    public List<String> differences() {
        return differences;
    }

    /**
     * Returns the conversation, to read its walk, its turns and its outcome. Answers that it receives directly are not
     * stored.
     *
     * @return the conversation in its current state; another one after a failure
     * @throws ConversationStoreException if it has to be read from the store, which fails
     */
    public Conversation conversation() {
        return current();
    }

    /**
     * Returns whether the conversation is over.
     *
     * @return whether an item was accepted, no action is left, or no item may be shown now
     * @throws ConversationStoreException if it has to be read from the store, which fails
     */
    public boolean isOver() {
        follow();
        return current().isOver();
    }

    /** Runs a call; after a failure the state in memory may be ahead of the store, so that it is read again. */
    private <T> T guarded(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException | Error e) {
            forget();
            throw e;
        }
    }

    /**
     * Moves to the conversations that have replaced those of the last call, unless the conversation is over. Everything
     * else in a call uses the same ones.
     */
    private void follow() {
        Conversations latest = factory.conversations();
        if (conversations == latest) {
            return;
        }
        if (conversation == null && wasOver) {
            current(); // stores the end, which may not be stored yet
        }
        if (conversation == null || !conversation.isOverForGood()) {
            conversations = latest;
            isMoving = true;
            forget();
        }
    }

    private void forget() {
        wasOver = conversation != null ? conversation.isOverForGood() : wasOver;
        conversation = null;
    }

    /** Returns the conversation, read from the store if necessary. */
    private Conversation current() {
        for (int attempt = 0; conversation == null && attempt < MAX_READS; attempt++) {
            read();
        }
        if (conversation == null) {
            throw new ConversationStoreException(
                    "the end of conversation " + id + " cannot be stored; try again", true, null);
        }
        return conversation;
    }

    private void read() {
        StoredEvents stored = factory.store().read(id);
        if (stored.version() == 0) {
            throw new NoSuchConversationException(id);
        }
        List<ConversationEvent> all = stored.withoutKeys();
        // a move continues whatever the rule is, since the owner of the factory has asked for it
        ResumedConversation resumed = conversations.resume(all, isMoving ? OnDifference.CONTINUE : rule);
        ConversationSetup before = ConversationHistory.of(all).setup();
        events.clear();
        events.addAll(all);
        keys.clear();
        stored.events().stream().map(StoredEvent::key).filter(Objects::nonNull).forEach(keys::add);
        setupChanged = !before.differences(conversations.setup()).isEmpty();
        isMoving &= setupChanged; // until the events name the next graph
        differences = resumed.differences();
        leftOut = !resumed.leftOut().isEmpty();
        proposalStored = resumed.conversation().isProposed();
        conversation = resumed.conversation();
        if (!setupChanged) { // reading does not put another policy in charge
            end();
        }
    }

    /**
     * Stores the end of the conversation if it is over. What called this has succeeded, so a failure is only logged:
     * the next one that reads the conversation stores its end.
     */
    private void end() {
        try {
            storeEnd();
        } catch (ConversationConflictException e) {
            forget(); // another instance has stored it
        } catch (ConversationStoreException e) {
            LOG.log(System.Logger.Level.WARNING, "the end of conversation " + id + " is not stored yet", e);
            if (e.isRetryable()) {
                forget(); // it may have been stored
            }
        }
    }

    private void storeEnd() {
        if (!conversation.isOverForGood() || events.get(events.size() - 1) instanceof ConversationEvent.Ended) {
            return;
        }
        int item = conversation.acceptedItem();
        Optional<String> accepted = item < 0
                ? Optional.empty()
                : Optional.of(conversation.walk().graph().catalogue().key(VertexType.ITEM, item));
        append(new ConversationEvent.Ended(now(), accepted), null);
    }

    /** Returns whether the conversation has a key already; otherwise it has to have the version. */
    private boolean isRepeated(long version, String key) {
        current();
        if (version != events.size() && !keys.contains(key)) {
            forget(); // another instance may have continued the conversation
            current();
        }
        if (keys.contains(key)) {
            return true;
        }
        if (!isCurrent(version)) {
            throw new ConversationConflictException(id, version, events.size());
        }
        return false;
    }

    /** Returns whether nothing has happened since a version, except that another policy has taken over. */
    private boolean isCurrent(long version) {
        if (version > events.size()) {
            return false;
        }
        return events.subList((int) version, events.size()).stream()
                .allMatch(ConversationEvent.Continued.class::isInstance);
    }

    /**
     * Stores an event. Returns false if another instance has stored one with this key already; then the conversation is
     * to be read again.
     */
    private boolean append(ConversationEvent event, String key) {
        if (setupChanged) {
            store(new ConversationEvent.Continued(now(), conversations.setup()), null);
            setupChanged = false;
        }
        return store(event, key);
    }

    private boolean store(ConversationEvent event, String key) {
        Appended appended = factory.store().append(id, events.size(), event, key);
        if (appended.repeated()) {
            forget();
            return false;
        }
        events.add(event);
        if (key != null) {
            keys.add(key);
        }
        return true;
    }

    private Instant now() {
        return factory.clock().instant();
    }

    private static String randomKey() {
        return UUID.randomUUID().toString();
    }
}
