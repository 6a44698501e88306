package askwalk.policy.reinforce;

/**
 * An encoder of the state of a conversation into the inputs of a net. Methods trained by REINFORCE differ only in their
 * encoder. Immutable, so shared by concurrent conversations.
 */
public interface StateEncoder {

    /**
     * Returns the length of an encoded state.
     *
     * @return the number of inputs of the net
     */
    int size();

    /**
     * Creates the encoding of a new conversation.
     *
     * @param view the view of the conversation, valid for all of its turns
     * @return the encoding
     */
    Encoding start(SessionView view);

    /** The encoding of one conversation. Not safe for concurrent use; it may have reusable buffers. */
    @FunctionalInterface
    interface Encoding {

        /**
         * Encodes the current state, without side effects.
         *
         * @param into receives the state, [size]
         */
        void encode(float[] into);
    }
}
