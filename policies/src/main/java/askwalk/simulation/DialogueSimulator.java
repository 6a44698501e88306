package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.AnswerModel;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Noise;
import askwalk.conversation.Policy;
import askwalk.conversation.Protocol;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a policy talk to simulated users, one dialogue after the other.
 *
 * <p>Each dialogue has its own random streams (opening, noise, policy), derived from the seed, the user and the index
 * of the tuple, and on the user's side from the target, which the policy's stream tells nothing of; so a dialogue is
 * the same whatever ran before it, on whichever thread, and all policies see the same opening and the same mistakes.
 * Not safe for concurrent use: one simulator for each thread.
 */
public final class DialogueSimulator {

    private final KnowledgeGraph graph;
    private final Protocol protocol;
    private final Seed seed;
    private final UserAttributes userAttributes;
    private final OpeningDraw openings;
    private final Conversations conversations;
    private final Walk walk;

    /** The last dialogue; null before the first. */
    private Conversation last;

    /**
     * Makes a simulator of users who speak of every attribute.
     *
     * @param graph the graph to walk
     * @param policy the system's side
     * @param protocol the rules
     * @param seed all chance comes from it
     */
    public DialogueSimulator(KnowledgeGraph graph, Policy policy, Protocol protocol, Seed seed) {
        this(graph, policy, protocol, seed, null);
    }

    /**
     * Makes a simulator of users each of whom may have a list of attributes to speak of. The policy hears what they say
     * and never sees the lists.
     *
     * @param graph the graph to walk
     * @param policy the system's side
     * @param protocol the rules
     * @param seed all chance comes from it
     * @param userAttributes the users' lists, or null if all speak of every attribute
     * @throws IllegalArgumentException if the lists are not of this graph or the protocol is wrong about such users, as
     *     {@link #check(KnowledgeGraph, Protocol, UserAttributes)} says
     */
    public DialogueSimulator(
            KnowledgeGraph graph, Policy policy, Protocol protocol, Seed seed, UserAttributes userAttributes) {
        this(graph, graph, policy, protocol, seed, userAttributes);
    }

    /**
     * Makes a simulator whose users know one backend while the system walks another of the same graph, so that what the
     * second is asked is what the system asks it.
     *
     * @param graph what the users know
     * @param walked the graph to walk
     * @param policy the system's side
     * @param protocol the rules
     * @param seed all chance comes from it
     * @param userAttributes the users' lists, or null if all speak of every attribute
     * @throws IllegalArgumentException if the graphs are not of the same size, the lists are not of this graph or the
     *     protocol is wrong about such users, as {@link #check(KnowledgeGraph, Protocol, UserAttributes)} says
     */
    public DialogueSimulator(
            KnowledgeGraph graph,
            KnowledgeGraph walked,
            Policy policy,
            Protocol protocol,
            Seed seed,
            UserAttributes userAttributes) {
        this.graph = Objects.requireNonNull(graph, "graph");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
        this.seed = Objects.requireNonNull(seed, "seed");
        this.userAttributes = userAttributes;
        for (VertexType type : VertexType.values()) {
            if (walked.count(type) != graph.count(type)) {
                throw new IllegalArgumentException("the users know " + graph.count(type) + " " + type.word()
                        + "s, but the graph to walk has " + walked.count(type));
            }
        }
        check(graph, protocol, userAttributes);
        openings = new OpeningDraw(graph, protocol);
        conversations = new Conversations(walked, policy, protocol);
        walk = new Walk(walked);
    }

    /**
     * Checks that users with these lists may be simulated under a protocol. Where users have lists, a no proves nothing
     * about the item, and a protocol that says otherwise would deceive every policy that believes it. Without lists all
     * is well: a protocol may claim less than is true.
     *
     * @param graph the graph to walk
     * @param protocol the rules
     * @param userAttributes the users' lists, or null if all speak of every attribute
     * @throws IllegalArgumentException if the lists are of more or fewer users or attributes than the graph has, or the
     *     protocol says that a no means that the item lacks the attribute
     */
    public static void check(KnowledgeGraph graph, Protocol protocol, UserAttributes userAttributes) {
        if (userAttributes == null) {
            return;
        }
        checkCount(graph, VertexType.USER, userAttributes.userCount());
        checkCount(graph, VertexType.ATTRIBUTE, userAttributes.attributeCount());
        if (protocol.answerModel() != AnswerModel.NO_PROVES_NOTHING) {
            throw new IllegalArgumentException("these users speak of some attributes only, so that a no proves nothing,"
                    + " but protocol " + protocol.name() + " has the answer model " + protocol.answerModel()
                    + ": take " + Protocol.FACT_STRICT.name() + ", or another with the answer model "
                    + AnswerModel.NO_PROVES_NOTHING);
        }
    }

    /**
     * Runs one dialogue to its end.
     *
     * @param user who talks
     * @param target the item that the user has in mind
     * @param index index of the tuple in the full list
     * @return what came of it
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index) {
        return run(user, target, index, TurnTimer.NONE);
    }

    /**
     * Runs one dialogue to its end and has the system's turns timed. What comes of it does not depend on the timer.
     *
     * @param user who talks
     * @param target the item that the user has in mind
     * @param index index of the tuple in the full list
     * @param timer is started when the user has spoken and stopped when the system has chosen its action
     * @return what came of it
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index, TurnTimer timer) {
        Seed tuple = seed.derive(user).derive(index);
        Seed dialogue = tuple.derive(target);
        TruthfulUser truthful = userAttributes == null
                ? new TruthfulUser(graph, target)
                : new TruthfulUser(graph, target, userAttributes, user);
        UserSimulator person = truthful;
        if (!protocol.noise().equals(Noise.NONE)) {
            person = new NoisyUser(person, protocol.noise(), dialogue.derive("noise"));
        }
        Optional<Turn> opening = openings.draw(truthful, dialogue.derive("opening"));
        timer.start();
        last = null; // a start that fails has used the walk
        Conversation conversation = conversations.start(user, opening, tuple.derive("policy"), walk);
        last = conversation;
        int questions = 0;
        while (!conversation.isOver()) {
            Action action = conversation.nextAction();
            timer.stop();
            Answer answer = person.answer(action);
            timer.start();
            conversation.answer(answer);
            if (action instanceof Ask) {
                questions++;
            }
        }
        return outcome(conversation, questions);
    }

    /**
     * Returns the turns of the last dialogue.
     *
     * @return a view, good until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public List<Turn> turns() {
        return last().turns();
    }

    /**
     * Returns what was said in the last dialogue, the opening included.
     *
     * @return a copy
     * @throws IllegalStateException if there was none
     */
    public Transcript transcript() {
        return last().transcript();
    }

    /**
     * Returns the walk of the last dialogue as it stood at the end.
     *
     * @return the walk, read only, good until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public WalkView walk() {
        return last().walk();
    }

    private Conversation last() {
        if (last == null) {
            throw new IllegalStateException("no dialogue was run yet");
        }
        return last;
    }

    private static Outcome outcome(Conversation conversation, int questions) {
        List<Turn> turns = conversation.turns();
        int actions = conversation.paidActions();
        if (conversation.acceptedItem() < 0) {
            return new Outcome(false, actions, 0, questions);
        }
        Ids shown = turns.get(turns.size() - 1).action().subjects();
        int rank = shown.indexOf(conversation.acceptedItem()) + 1;
        return new Outcome(true, Math.max(1, actions), rank, questions); // no success is at turn 0
    }

    private static void checkCount(KnowledgeGraph graph, VertexType type, int count) {
        if (count != graph.count(type)) {
            throw new IllegalArgumentException("the lists are of " + count + " " + type.word() + "s, but the graph has "
                    + graph.count(type) + " of them");
        }
    }
}
