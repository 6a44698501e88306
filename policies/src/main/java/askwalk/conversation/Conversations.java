package askwalk.conversation;

import askwalk.conversation.event.ConversationEvent;
import askwalk.conversation.event.ConversationHistory;
import askwalk.conversation.event.ConversationSetup;
import askwalk.conversation.event.PolicyIdentity;
import askwalk.graph.GraphFingerprint;
import askwalk.graph.IdBuffer;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Eligibility;
import askwalk.walk.Response;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import askwalk.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private final ListenerCalls listener;
    private final TurnConditions.Shared conditions;
    private final ConversationSetup setup;
    private final Wording wording;

    /**
     * Creates a factory of conversations.
     *
     * @param graph the graph to walk
     * @param policy the policy that decides the actions
     * @param protocol the rules: cap, list size, question type
     */
    public Conversations(KnowledgeGraph graph, Policy policy, Protocol protocol) {
        this(
                graph,
                policy,
                protocol,
                new ListenerCalls(ConversationListener.NONE),
                TurnConditions.Shared.NONE,
                null,
                Wording.ENGLISH.withRanges(
                        Objects.requireNonNull(graph, "graph").schema(), graph.catalogue()));
    }

    private Conversations(
            KnowledgeGraph graph,
            Policy policy,
            Protocol protocol,
            ListenerCalls listener,
            TurnConditions.Shared conditions,
            ConversationSetup setup,
            Wording wording) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.listener = listener;
        this.conditions = conditions;
        this.setup = setup;
        this.wording = wording;
    }

    /**
     * Returns these conversations with a listener, which replaces an earlier one.
     *
     * @param observer the listener
     * @return the factory
     */
    public Conversations withListener(ConversationListener observer) {
        Objects.requireNonNull(observer, "observer");
        return new Conversations(graph, policy, protocol, new ListenerCalls(observer), conditions, setup, wording);
    }

    /**
     * Returns these conversations with the texts of another language. The default is English.
     *
     * @param texts the texts
     * @return the factory
     */
    public Conversations withWording(Wording texts) {
        Objects.requireNonNull(texts, "texts");
        Wording withRanges = texts.withRanges(graph.schema(), graph.catalogue());
        return new Conversations(graph, policy, protocol, listener, conditions, setup, withRanges);
    }

    /**
     * Returns these conversations with rules about questions and items, which replace earlier ones. Their digest
     * becomes part of the protocol.
     *
     * @param rules the rules, for this graph and protocol
     * @return the factory
     * @throws IllegalArgumentException if the rules are for another graph or type of questions, or the graph is live
     *     and a rule selects items by a set or a predicate
     */
    public Conversations withRules(ConversationRules rules) {
        Objects.requireNonNull(rules, "rules");
        rules.check(graph, protocol);
        checkLive(rules.eligibility());
        Protocol ruled = protocol.withRules(rules.digest());
        ConversationSetup ofRules =
                setup == null ? null : new ConversationSetup(setup.policy(), ruled.name(), ruled.id(), setup.graph());
        return new Conversations(graph, policy, ruled, listener, conditions.withRules(rules), ofRules, wording);
    }

    private void checkLive(Eligibility eligibility) {
        if (graph.isLive() && eligibility.items().isPresent()) {
            throw new IllegalArgumentException("sets of items and predicates need a snapshot of the graph: a live graph"
                    + " can select items by attributes only");
        }
    }

    /**
     * Returns these conversations with a source of eligible items, which replaces an earlier one. An item must satisfy
     * it and the rules, if there are any.
     *
     * @param source tells which items may be shown in a turn
     * @return the factory
     */
    public Conversations withEligibility(EligibilitySource source) {
        Objects.requireNonNull(source, "source");
        return new Conversations(graph, policy, protocol, listener, conditions.withSource(source), setup, wording);
    }

    /**
     * Returns these conversations with the same eligible items in every turn.
     *
     * @param eligibility the condition under which an item may be shown
     * @return the factory
     * @throws IllegalArgumentException if the graph is live, and the condition has a set of items
     */
    public Conversations withEligibility(Eligibility eligibility) {
        Objects.requireNonNull(eligibility, "eligibility");
        checkLive(eligibility);
        return new Conversations(graph, policy, protocol, listener, conditions.withFixed(eligibility), setup, wording);
    }

    /**
     * Returns these conversations with the identity of their policy, so that they can be stored and resumed. The
     * fingerprint of the graph is computed, which reads every edge.
     *
     * @param identity the identity of the policy
     * @return the factory
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public Conversations identified(PolicyIdentity identity) {
        return identified(identity, GraphFingerprint.of(graph));
    }

    /**
     * Returns these conversations with the identity of their policy and a known fingerprint of their graph.
     *
     * @param identity the identity of the policy
     * @param fingerprint the {@linkplain GraphFingerprint#of(KnowledgeGraph) fingerprint} of the graph
     * @return the factory
     */
    public Conversations identified(PolicyIdentity identity, String fingerprint) {
        ConversationSetup identified = new ConversationSetup(identity, protocol.name(), protocol.id(), fingerprint);
        return new Conversations(graph, policy, protocol, listener, conditions, identified, wording);
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
        return start(user, liked, Ids.of(), seed);
    }

    /**
     * Starts a conversation whose opening names attributes that the user likes and others that the user dislikes.
     *
     * @param user a user id, or {@link WalkView#UNKNOWN_USER}
     * @param liked attributes that the user likes; may be empty
     * @param disliked attributes that the user dislikes; may be empty
     * @param seed the seed of all randomness in the conversation
     * @return the conversation, ready for its first action
     * @throws IndexOutOfBoundsException if the graph has no such user or attribute
     * @throws IllegalArgumentException if an attribute is named twice
     */
    public Conversation start(int user, Ids liked, Ids disliked, Seed seed) {
        Objects.requireNonNull(liked, "liked");
        Objects.requireNonNull(disliked, "disliked");
        return start(user, opening(liked, disliked), seed);
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
        return new Conversation(
                walk, policy, protocol, conditions, new Transcript(user, opening, List.of()), seed, listener, wording);
    }

    /**
     * Resumes a conversation from its events. If policy, model, settings, protocol and graph are those that it was held
     * with, it continues as if it had not been interrupted: the next action is the same, bit for bit.
     *
     * @param events all events of the conversation, in order
     * @param rule what to do otherwise
     * @return the conversation, and what is different
     * @throws ResumeException if something is different and the rule refuses it, the events contradict each other, or
     *     the conversation is over and the graph lacks the accepted item
     * @throws IllegalStateException if these conversations have no {@linkplain #identified identity}
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public ResumedConversation resume(List<ConversationEvent> events, OnDifference rule) {
        Objects.requireNonNull(rule, "rule");
        ConversationHistory history;
        try {
            history = ConversationHistory.of(events);
        } catch (IllegalArgumentException e) {
            throw new ResumeException(
                    "the events of this conversation contradict each other: " + e.getMessage(), List.of(), e);
        }
        boolean isSameGraph = history.setup().graph().equals(setup().graph());
        return resume(
                KeyedConversation.of(history, isSameGraph), history.setup().differences(setup()), rule);
    }

    /**
     * Moves a conversation of other conversations to these, such as from one version of a catalogue to the next. It
     * goes on with keys, as with {@link OnDifference#CONTINUE}: the answers stand, also those to questions that this
     * policy would not have asked; vertices that the graph lacks are left out; the proposal stands if graph and
     * protocol permit it. No {@linkplain #identified identity} is necessary.
     *
     * @param before a conversation on any graph, which must not be used any more
     * @return the conversation on this graph, what the graph lacks, and whether the proposal is another; differences of
     *     policy and protocol are not listed
     * @throws ResumeException if the conversation is over and the graph lacks the accepted item
     * @throws askwalk.graph.GraphAccessException if the graph is in a database that cannot be read
     */
    public ResumedConversation move(Conversation before) {
        return resume(KeyedConversation.of(before), List.of(), OnDifference.CONTINUE);
    }

    private ResumedConversation resume(KeyedConversation keyed, List<String> differences, OnDifference rule) {
        return new Resumption(keyed, differences, graph.catalogue(), rule)
                .resume((before, seed) -> new Conversation(
                        new Walk(graph), policy, protocol, conditions, before, seed, listener, wording));
    }

    /**
     * Returns the identity of policy, protocol and graph.
     *
     * @return the setup that the events of these conversations name
     * @throws IllegalStateException if these conversations have no {@linkplain #identified identity}
     */
    public ConversationSetup setup() {
        if (setup == null) {
            throw new IllegalStateException(
                    "these conversations cannot be stored, since their policy has no identity: add one with"
                            + " Conversations.identified(...)");
        }
        return setup;
    }

    /**
     * Creates the first event of a conversation.
     *
     * @param conversation a conversation of this factory
     * @param time the time of its start
     * @return the event
     * @throws IllegalStateException if these conversations have no {@linkplain #identified identity}
     */
    public ConversationEvent.Started started(Conversation conversation, Instant time) {
        int user = conversation.walk().user();
        EventKeys keys = new EventKeys(graph.catalogue());
        return new ConversationEvent.Started(
                time,
                user < 0 ? Optional.empty() : Optional.of(graph.catalogue().key(VertexType.USER, user)),
                conversation.transcript().opening().map(keys::keyed),
                setup(),
                conversation.seed().value());
    }

    /**
     * Returns the graph of the conversations.
     *
     * @return the graph
     */
    public KnowledgeGraph graph() {
        return graph;
    }

    /**
     * Returns the texts of the conversations.
     *
     * @return the wording
     */
    public Wording wording() {
        return wording;
    }

    /**
     * Returns the opening of a user who names attributes.
     *
     * @param liked attributes that the user likes; may be empty
     * @param disliked other attributes, which the user dislikes; may be empty
     * @return the opening; empty if no attribute is named
     */
    public static Optional<Turn> opening(Ids liked, Ids disliked) {
        if (liked.isEmpty() && disliked.isEmpty()) {
            return Optional.empty();
        }
        IdBuffer attributes = new IdBuffer(liked.size() + disliked.size());
        liked.forEach(attributes::add);
        disliked.forEach(attributes::add);
        List<Response> responses = new ArrayList<>(Collections.nCopies(liked.size(), Response.ACCEPTED));
        responses.addAll(Collections.nCopies(disliked.size(), Response.REJECTED));
        return Optional.of(new Turn(new Ask(Ids.copyOf(attributes), Ask.NO_COARSE), new Answer(responses)));
    }
}
