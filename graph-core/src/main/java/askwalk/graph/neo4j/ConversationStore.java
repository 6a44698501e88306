package askwalk.graph.neo4j;

/** Keeps conversations in the graph they are about. */
public final class ConversationStore {

    static final String LABEL = "Conversation";
    static final String ID = "id";

    private ConversationStore() {}
}
