package askwalk.conversation;

import askwalk.graph.Ids;
import askwalk.graph.KnowledgeGraph;
import askwalk.walk.Eligibility;
import java.util.List;

/**
 * Rules about the questions and recommendations of conversations on one graph, which every policy follows. See
 * {@code askwalk.rules}, which reads them from a file. Immutable and safe for concurrent use.
 */
public interface ConversationRules {

    /** No rule. */
    ConversationRules NONE = new NoRules();

    /**
     * Returns a digest of all rules, which becomes part of the {@linkplain Protocol#id() id} of the protocol.
     *
     * @return hexadecimal digits; empty if there is no rule
     */
    String digest();

    /**
     * Returns the rules about the items that may be shown.
     *
     * @return the condition; always the same object
     */
    Eligibility eligibility();

    /**
     * Returns the items that come first in every list, as long as they are available.
     *
     * @return item ids, the first one first
     */
    Ids pinned();

    /**
     * Returns whether some item has a {@linkplain #boost boost} other than 1.
     *
     * @return whether there is one
     */
    boolean hasBoosts();

    /**
     * Returns the factor of an item's weight before the first answer.
     *
     * @param item item id
     * @return the factor, above 0; 1 if no rule is about the item
     */
    double boost(int item);

    /**
     * Checks that these rules can be used in some conversations.
     *
     * @param graph the graph of the conversations
     * @param protocol the protocol of the conversations
     * @throws IllegalArgumentException if the rules are for another graph or type of questions
     */
    void check(KnowledgeGraph graph, Protocol protocol);

    /**
     * Returns the rules for the next turn. They depend on the turns so far and on the walk, not on its eligible items,
     * so that a replay leads to the same rules.
     *
     * @param context the conversation
     * @param turns the turns so far, without the opening
     * @return the rules of the turn
     */
    TurnRules turn(Policy.Context context, List<Turn> turns);
}
