package askwalk.simulation;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.ConversationRules;
import askwalk.conversation.Protocol;
import askwalk.graph.Adjacency;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.Tuples;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.Objects;

/**
 * The environment of simulated dialogues, which does not depend on the policy: a testbed gives every policy the same
 * openings and the same mistakes of the users. The models of the users are those of the protocol.
 *
 * @param graph the graph of the simulated users
 * @param walked the graph that the system walks: the same, or another backend of it, which then receives only the
 *     queries of the system
 * @param protocol the protocol
 * @param userAttributes the attributes that each user can be asked about, hidden from policies; null if there are no
 *     such lists
 * @param hiddenAttributes the attributes of each item that the graph does not state but users know, hidden from
 *     policies; null, also if an empty list is given, if users know no more than the graph states
 * @param tuples the tuples of the dialogues, for models of users who would accept several of their items; null if no
 *     model needs them
 * @param seed the seed of all randomness
 * @param rules the rules about questions and items
 */
public record Testbed(
        KnowledgeGraph graph,
        KnowledgeGraph walked,
        Protocol protocol,
        UserAttributes userAttributes,
        Adjacency hiddenAttributes,
        Tuples tuples,
        Seed seed,
        ConversationRules rules) {

    /**
     * Creates a testbed. If users have lists, a no proves nothing about the item, and another answer model would
     * mislead policies. Without lists every answer model is allowed: it may claim less than is true.
     *
     * @throws IllegalArgumentException if the graphs differ in size, the lists and the graph differ in the number of
     *     users or attributes, the hidden attributes are of another number of items, or there are lists and the answer
     *     model of the protocol is {@link AnswerModel#NO_MEANS_ABSENT}
     */
    public Testbed {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(walked, "walked");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(seed, "seed");
        protocol = protocol.withRules(rules.digest());
        for (VertexType type : VertexType.values()) {
            if (walked.count(type) != graph.count(type)) {
                throw new IllegalArgumentException("the graph of the simulated users has " + graph.count(type) + " "
                        + type.word() + "s, but the graph to walk has " + walked.count(type));
            }
        }
        if (hiddenAttributes != null && hiddenAttributes.size() == 0) {
            hiddenAttributes = null;
        }
        if (hiddenAttributes != null && hiddenAttributes.rowCount() != graph.count(VertexType.ITEM)) {
            throw new IllegalArgumentException("the hidden attributes are of " + hiddenAttributes.rowCount()
                    + " items, but the graph has " + graph.count(VertexType.ITEM) + " of them");
        }
        if (userAttributes != null) {
            checkCount(graph, VertexType.USER, userAttributes.userCount());
            checkCount(graph, VertexType.ATTRIBUTE, userAttributes.attributeCount());
            if (protocol.answerModel() != AnswerModel.NO_PROVES_NOTHING) {
                throw new IllegalArgumentException("these users can be asked about some attributes only, so that a no"
                        + " proves nothing, but protocol " + protocol.name() + " has the answer model "
                        + protocol.answerModel() + ": use " + Protocol.FACT_STRICT.name()
                        + ", or another with the answer model " + AnswerModel.NO_PROVES_NOTHING);
            }
        }
    }

    /**
     * Creates a testbed with one graph for users and system, and without attribute lists of users.
     *
     * @param graph the graph to walk
     * @param protocol the rules
     * @param seed the seed of all randomness
     * @return the testbed
     */
    public static Testbed of(KnowledgeGraph graph, Protocol protocol, Seed seed) {
        return new Testbed(graph, graph, protocol, null, null, null, seed, ConversationRules.NONE);
    }

    /**
     * Returns this testbed with another backend for the system.
     *
     * @param newWalked the graph that the system walks
     * @return the testbed
     * @throws IllegalArgumentException if it differs in size from the graph of the simulated users
     */
    public Testbed withWalked(KnowledgeGraph newWalked) {
        return new Testbed(graph, newWalked, protocol, userAttributes, hiddenAttributes, tuples, seed, rules);
    }

    /**
     * Returns this testbed with lists of the attributes that each user can be asked about.
     *
     * @param newUserAttributes the lists; null for none
     * @return the testbed
     * @throws IllegalArgumentException if the lists are not of this graph, or the answer model of the protocol is
     *     {@link AnswerModel#NO_MEANS_ABSENT}
     */
    public Testbed withUserAttributes(UserAttributes newUserAttributes) {
        return new Testbed(graph, walked, protocol, newUserAttributes, hiddenAttributes, tuples, seed, rules);
    }

    /**
     * Returns this testbed with attributes that the graph does not state but users know.
     *
     * @param newHiddenAttributes the attributes of each item; null for none
     * @return the testbed
     * @throws IllegalArgumentException if they are not of the items of this graph
     */
    public Testbed withHiddenAttributes(Adjacency newHiddenAttributes) {
        return new Testbed(graph, walked, protocol, userAttributes, newHiddenAttributes, tuples, seed, rules);
    }

    /**
     * Returns this testbed with the tuples of the dialogues.
     *
     * @param newTuples the tuples that are evaluated, or those of the training
     * @return the testbed
     */
    public Testbed withTuples(Tuples newTuples) {
        return new Testbed(graph, walked, protocol, userAttributes, hiddenAttributes, newTuples, seed, rules);
    }

    /**
     * Returns this testbed with rules about questions and items, whose digest becomes part of the protocol.
     *
     * @param newRules the rules, for the graph and protocol of this testbed
     * @return the testbed
     */
    public Testbed withRules(ConversationRules newRules) {
        return new Testbed(graph, walked, protocol, userAttributes, hiddenAttributes, tuples, seed, newRules);
    }

    private static void checkCount(KnowledgeGraph graph, VertexType type, int count) {
        if (count != graph.count(type)) {
            throw new IllegalArgumentException("the lists are of " + count + " " + type.word() + "s, but the graph has "
                    + graph.count(type) + " of them");
        }
    }
}
