package askwalk.conversation;

/** The store in memory passes the conformance tests. */
class MemoryConversationStoreTest extends ConversationStoreConformance {

    private ConversationStore store;

    @Override
    protected ConversationStore openFresh() {
        store = new MemoryConversationStore();
        return store;
    }

    @Override
    protected ConversationStore openAgain() {
        return store;
    }

    @Override
    protected boolean outlivesStore() {
        return false;
    }
}
