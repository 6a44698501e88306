package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.random.Seed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Starts and resumes conversations that are kept in a store. Graph, policy and protocol can be {@linkplain #replace
 * replaced} while conversations go on.
 *
 * <p>Safe for use by any number of threads; each {@link StoredConversation} belongs to one thread at a time.
 */
public final class StoredConversations {

    private final ConversationStore store;
    private final Clock clock;
    private volatile Conversations conversations;

    /**
     * Creates a factory of stored conversations.
     *
     * @param conversations the graph, the policy and the protocol, {@linkplain Conversations#identified identified}
     * @param store the store, which the caller closes
     * @throws IllegalStateException if the conversations have no identity
     */
    public StoredConversations(Conversations conversations, ConversationStore store) {
        this(conversations, store, Clock.systemUTC());
    }

    /**
     * Creates a factory of stored conversations with a clock.
     *
     * @param conversations the graph, the policy and the protocol, {@linkplain Conversations#identified identified}
     * @param store the store, which the caller closes
     * @param clock the time of the events
     * @throws IllegalStateException if the conversations have no identity
     */
    public StoredConversations(Conversations conversations, ConversationStore store, Clock clock) {
        this.conversations = Objects.requireNonNull(conversations, "conversations");
        this.store = Objects.requireNonNull(store, "store");
        this.clock = Objects.requireNonNull(clock, "clock");
        conversations.setup();
    }

    /**
     * Starts a conversation with a random id and a random seed. After a failure of the store, a conversation without
     * answers may be in it, which expires like any other.
     *
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param liked attributes that the user names; may be empty
     * @return the conversation, whose start is stored
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     * @throws ConversationStoreException if the store cannot be written
     */
    public StoredConversation start(int user, Ids liked) {
        return start(conversations, user, liked);
    }

    /**
     * Starts a conversation as {@link #start(int, Ids)} does, with ids of a graph that may have been
     * {@linkplain #replace replaced} since the caller looked them up.
     *
     * @param source the conversations on that graph, as returned by {@link #conversations()}; if they were replaced,
     *     the conversation moves at its first call
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param liked attributes that the user names; may be empty
     * @return the conversation, whose start is stored
     * @throws IllegalStateException if the source has no identity
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     * @throws ConversationStoreException if the store cannot be written
     */
    public StoredConversation start(Conversations source, int user, Ids liked) {
        Seed seed = new Seed(new SplittableRandom().nextLong());
        return StoredConversation.start(this, source, UUID.randomUUID().toString(), source.start(user, liked, seed));
    }

    /**
     * Starts a conversation. After a retryable failure of the store, it is unknown whether the start was stored: repeat
     * the call, and resume the conversation if that fails with a conflict.
     *
     * @param id the id of the conversation
     * @param user a user id, or {@link askwalk.walk.WalkView#UNKNOWN_USER}
     * @param opening a question that was answered before the first turn, if there was one
     * @param seed the seed of all randomness in the conversation
     * @return the conversation, whose start is stored
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if the id is invalid, an attribute is named twice, or the opening is not about
     *     attributes
     * @throws ConversationConflictException if the store has a conversation with this id
     * @throws ConversationStoreException if the store cannot be written
     */
    public StoredConversation start(String id, int user, Optional<Turn> opening, Seed seed) {
        ConversationStore.checkId(id);
        Conversations source = conversations;
        return StoredConversation.start(this, source, id, source.start(user, opening, seed));
    }

    /**
     * Resumes a conversation from the store, in this process or another.
     *
     * @param id the id of the conversation
     * @param rule what to do if the policy, the protocol or the graph is another than before
     * @return the conversation, in the state after its last stored event
     * @throws NoSuchConversationException if the store has no such conversation
     * @throws ResumeException if something is different and the rule refuses it, or the events are invalid
     * @throws ConversationStoreException if the store cannot be read or is damaged
     */
    public StoredConversation resume(String id, OnDifference rule) {
        return StoredConversation.resume(this, id, rule);
    }

    /**
     * Replaces graph, policy and protocol, for instance by those of the next version of a catalogue. A conversation in
     * use moves at its next call, unless it is over: it is read from the store again and goes on with keys, as with
     * {@link OnDifference#CONTINUE}, whatever rule it was resumed with. A call that has begun is completed on the
     * earlier graph. Other processes are not notified.
     *
     * @param next the graph, the policy and the protocol from now on, {@linkplain Conversations#identified identified}
     * @throws IllegalStateException if the conversations have no identity
     */
    public void replace(Conversations next) {
        next.setup();
        conversations = next;
    }

    /**
     * Returns the factory behind these conversations. Use one result for a graph and the ids on it, since the next call
     * may return another one.
     *
     * @return the graph, the policy and the protocol of now
     */
    public Conversations conversations() {
        return conversations;
    }

    /**
     * Returns the store.
     *
     * @return the store
     */
    public ConversationStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }
}
