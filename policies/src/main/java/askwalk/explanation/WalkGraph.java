package askwalk.explanation;

import askwalk.graph.VertexType;
import java.util.List;
import java.util.Objects;

/**
 * The walk of a conversation as a graph to draw: the user, everything that was asked or shown with its answer, the path
 * to each item that is shown now or was accepted, and the number of candidates after each turn. Immutable.
 *
 * @param vertices the vertices, without repetition; the user first, also if the user is new
 * @param edges the edges, without repetition
 * @param funnel the number of candidates after the opening, if there is one, and after each turn
 */
public record WalkGraph(List<Node> vertices, List<Edge> edges, List<Count> funnel) {

    /** Creates a graph and copies the lists. */
    public WalkGraph {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
        funnel = List.copyOf(funnel);
    }

    /** The states of a vertex. */
    public enum State {
        /** The user of the conversation. */
        USER,
        /** Accepted. */
        ACCEPTED,
        /** Rejected. */
        REJECTED,
        /** Answered with "don't know". */
        UNKNOWN,
        /** An item that the user knows already. */
        SEEN,
        /** An item that the user does not want at this time. */
        NOT_NOW,
        /** Asked or recommended now. */
        SHOWN,
        /** On a path only. */
        LINKED
    }

    /** The kinds of edges: those of {@link Step.Kind}, and the answers that are not on a path. */
    public enum Kind {
        /** The user accepted the attribute in the conversation. */
        SAID,
        /** Candidate items carry both attributes. */
        SHARED,
        /** The item carries the attribute. */
        HAS,
        /** The user likes the attribute. */
        LIKES,
        /** The user interacted with the item. */
        KNOWS,
        /** Both users are friends. */
        FRIEND,
        /** From the end of the path at that time to what the user rejected, or wants at another time. */
        REJECTED,
        /** From the end of the path at that time to what the user could not answer. */
        UNKNOWN,
        /** From the end of the path to what is asked or shown now, where no other edge leads to it. */
        ASKED
    }

    /**
     * A vertex of the walk.
     *
     * @param id the id in the walk
     * @param type its type
     * @param key its key in the data; empty for a new user
     * @param name its name in the language of the conversation
     * @param state its state
     */
    public record Node(String id, VertexType type, String key, String name, State state) {

        /** Creates a vertex. */
        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(state, "state");
        }
    }

    /**
     * An edge of the walk.
     *
     * @param from the id of the start
     * @param to the id of the end
     * @param kind the kind of edge
     * @param shared for {@link Kind#SHARED}, the number of candidate items that carry both attributes; otherwise 0
     */
    public record Edge(String from, String to, Kind kind, int shared) {

        /** Creates an edge. */
        public Edge {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * The number of candidates after a turn.
     *
     * @param turn the number of the turn; 0 is the opening
     * @param candidates the number of items that carry all attributes accepted so far and may be shown
     * @param label the answer in words
     */
    public record Count(int turn, int candidates, String label) {

        /** Creates a count. */
        public Count {
            Objects.requireNonNull(label, "label");
        }
    }
}
