package askwalk.policy.reinforce;

/**
 * What a policy's net sees of a conversation; in this the methods that are trained by REINFORCE differ. Immutable,
 * hence shared by any number of conversations.
 */
public interface StateEncoder {

    /**
     * Returns how many numbers describe a state.
     *
     * @return the number of inputs of the net
     */
    int size();

    /**
     * Starts on a conversation.
     *
     * @param view what may be seen of it, now and in every later turn
     * @return describes the state of this conversation
     */
    Encoding start(SessionView view);

    /** Describes the state of one conversation. For one thread at a time; it may keep room to calculate in. */
    @FunctionalInterface
    interface Encoding {

        /**
         * Describes the state as it is now, and changes nothing.
         *
         * @param into gets all numbers
         */
        void encode(float[] into);
    }
}
