package askwalk.simulation;

import askwalk.conversation.AnswerModel;
import askwalk.conversation.Protocol;
import askwalk.graph.KnowledgeGraph;
import askwalk.graph.UserAttributes;
import askwalk.graph.VertexType;
import askwalk.random.Seed;
import java.util.Objects;

/**
 * What simulated dialogues run on, whichever policy holds them: the same testbed gives each policy the same openings
 * and the same mistakes of the users.
 *
 * @param graph what the users know
 * @param walked the graph that the system walks: the same, or another backend of it, so that what that one is asked is
 *     what the system asks it
 * @param protocol the rules
 * @param userAttributes the attributes that each user speaks of, which no policy sees; null if all speak of all
 * @param seed all chance comes from it
 */
public record Testbed(
        KnowledgeGraph graph, KnowledgeGraph walked, Protocol protocol, UserAttributes userAttributes, Seed seed) {

    /**
     * Creates a testbed. Where users have lists, a no proves nothing about the item, and a protocol that says otherwise
     * would deceive every policy that believes it. Without lists any protocol will do: it may claim less than is true.
     *
     * @throws IllegalArgumentException if the graphs are not of the same size, the lists are of more or fewer users or
     *     attributes than the graph has, or there are lists and the protocol says that a no means that the item lacks
     *     the attribute
     */
    public Testbed {
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(walked, "walked");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(seed, "seed");
        for (VertexType type : VertexType.values()) {
            if (walked.count(type) != graph.count(type)) {
                throw new IllegalArgumentException("the users know " + graph.count(type) + " " + type.word()
                        + "s, but the graph to walk has " + walked.count(type));
            }
        }
        if (userAttributes != null) {
            checkCount(graph, VertexType.USER, userAttributes.userCount());
            checkCount(graph, VertexType.ATTRIBUTE, userAttributes.attributeCount());
            if (protocol.answerModel() != AnswerModel.NO_PROVES_NOTHING) {
                throw new IllegalArgumentException("these users speak of some attributes only, so that a no proves"
                        + " nothing, but protocol " + protocol.name() + " has the answer model "
                        + protocol.answerModel() + ": take " + Protocol.FACT_STRICT.name()
                        + ", or another with the answer model " + AnswerModel.NO_PROVES_NOTHING);
            }
        }
    }

    /**
     * Creates a testbed of users who know the graph that the system walks and speak of every attribute.
     *
     * @param graph the graph to walk
     * @param protocol the rules
     * @param seed all chance comes from it
     * @return the testbed
     */
    public static Testbed of(KnowledgeGraph graph, Protocol protocol, Seed seed) {
        return new Testbed(graph, graph, protocol, null, seed);
    }

    /**
     * Returns this testbed with another backend for the system.
     *
     * @param newWalked the graph that the system walks
     * @return the testbed
     * @throws IllegalArgumentException if it is not of the same size as the graph that the users know
     */
    public Testbed withWalked(KnowledgeGraph newWalked) {
        return new Testbed(graph, newWalked, protocol, userAttributes, seed);
    }

    /**
     * Returns this testbed with lists of the attributes that each user speaks of.
     *
     * @param newUserAttributes the lists; null if all speak of every attribute
     * @return the testbed
     * @throws IllegalArgumentException if the lists are not of this graph, or the protocol says that a no means that
     *     the item lacks the attribute
     */
    public Testbed withUserAttributes(UserAttributes newUserAttributes) {
        return new Testbed(graph, walked, protocol, newUserAttributes, seed);
    }

    private static void checkCount(KnowledgeGraph graph, VertexType type, int count) {
        if (count != graph.count(type)) {
            throw new IllegalArgumentException("the lists are of " + count + " " + type.word() + "s, but the graph has "
                    + graph.count(type) + " of them");
        }
    }
}
