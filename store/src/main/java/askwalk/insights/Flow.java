package askwalk.insights;

import java.util.List;
import java.util.Objects;

/**
 * The paths of all conversations as the data of a Sankey diagram: conversations flow from the start, turn by turn, to
 * their outcomes. What flows into a node, other than the start, flows out of it, unless the node is an outcome.
 * Immutable.
 *
 * @param nodes the nodes, by ascending turn; the first is the start
 * @param links the flows between nodes of successive turns
 */
public record Flow(List<Node> nodes, List<Link> links) {

    /** Creates a flow and copies the lists. */
    public Flow {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** The kinds of node. */
    public enum Kind {
        /** The start of all conversations, in turn 0. */
        START,
        /** A question. */
        QUESTION,
        /** Lists of recommended items. */
        LIST,
        /** The questions of a turn that are not shown on their own. */
        OTHER,
        /** All turns after the last one that is shown. */
        LATER,
        /** An outcome, in the turn after the last step. */
        OUTCOME
    }

    /**
     * A node.
     *
     * @param turn the turn, from 0
     * @param kind what the node stands for
     * @param question the question; null if the node is none
     * @param outcome the outcome; null if the node is none
     * @param conversations the number of conversations that pass through
     */
    public record Node(int turn, Kind kind, Question question, Outcome outcome, long conversations) {

        /** Creates a node. */
        public Node {
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * A flow between two nodes.
     *
     * @param from the index of the node where it begins
     * @param to the index of the node where it ends
     * @param reply the reply at the node where it begins; {@link Reply#NONE} if there is none, or several
     * @param conversations the number of conversations
     */
    public record Link(int from, int to, Reply reply, long conversations) {}
}
