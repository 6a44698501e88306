package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.Objects;
import java.util.Optional;

/**
 * Starts conversations on one graph, with one policy, under one protocol.
 *
 * <p>Immutable and safe for use by any number of threads, as graph and policy are; each {@link Conversation} belongs to
 * one thread at a time. If a start fails, because the graph is in a database that is down or for any other reason,
 * there is no conversation, and the call may be repeated.
 */
public final class Conversations {

    private final KnowledgeGraph graph;
    private final Policy policy;
    private final Protocol protocol;

    /**
     * Creates a factory of conversations.
     *
     * @param graph the graph to walk
     * @param policy the policy that decides the actions
     * @param protocol the rules: cap, list size, question type
     */
    public Conversations(KnowledgeGraph graph, Policy policy, Protocol protocol) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
    }

    /**
     * Starts a conversation whose opening names attributes that the user likes.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param liked attributes that the user names; may be empty
     * @param seed the seed of all randomness in the conversation
     * @return the conversation, ready for its first action
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     */
    public Conversation start(int user, Ids liked, Seed seed) {
        Objects.requireNonNull(liked, "liked");
        return start(user, liked.isEmpty() ? Optional.empty() : Optional.of(accepted(liked)), seed);
    }

    /**
     * Starts a conversation with an opening that may also reject attributes: a user who names the liked attributes
     * under a coarse attribute rejects the others under it.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param opening a question that was answered before the first turn, if there was one
     * @param seed the seed of all randomness in the conversation
     * @return the conversation, ready for its first action
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice, or the opening is not about attributes
     */
    public Conversation start(int user, Optional<Turn> opening, Seed seed) {
        return start(user, opening, seed, new Walk(graph));
    }

    /**
     * Starts a conversation on a reused walk, which saves the allocation of arrays of the graph's size. The previous
     * conversation on the walk must not be used any more.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param opening a question that was answered before the first turn, if there was one
     * @param seed the seed of all randomness in the conversation
     * @param walk a walk on the same graph, which the conversation restarts and then owns
     * @return the conversation, ready for its first action
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice, the opening is not about attributes, or the walk
     *     is on another graph
     */
    public Conversation start(int user, Optional<Turn> opening, Seed seed, Walk walk) {
        Objects.requireNonNull(walk, "walk");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(seed, "seed");
        if (opening.isPresent() && !(opening.get().action() instanceof Ask)) {
            throw new IllegalArgumentException("an opening is about attributes");
        }
        if (walk.graph() != graph) {
            throw new IllegalArgumentException("the walk is on another graph than the conversations");
        }
        return new Conversation(walk, policy, protocol, user, opening, seed);
    }

    /**
     * Returns the graph of the conversations.
     *
     * @return the graph
     */
    public KnowledgeGraph graph() {
        return graph;
    }

    private static Turn accepted(Ids attributes) {
        return new Turn(new Ask(attributes, Ask.NO_COARSE), Answer.all(Response.ACCEPTED, attributes.size()));
    }
}
