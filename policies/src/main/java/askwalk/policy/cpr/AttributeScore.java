package askwalk.policy.cpr;

import askwalk.conversation.Policy;
import askwalk.preference.Preferences;

/** Scores attributes by the candidate items. Immutable, hence shared by any number of conversations at a time. */
@FunctionalInterface
public interface AttributeScore {

    /**
     * Starts on a conversation.
     *
     * @param context the conversation, whose walk has the candidates
     * @param preferences score the candidates
     * @return the scores in this conversation
     */
    Scoring start(Policy.Context context, Preferences preferences);

    /** The scores of attributes in one conversation. For one thread at a time; it keeps room to calculate in. */
    interface Scoring {

        /** Passes messages from the candidates to the attributes; called when either has changed. */
        void update();

        /**
         * Returns the score of an attribute as of the last update. The score of a question about several attributes is
         * the sum of theirs.
         *
         * @param attribute attribute id
         * @return the score; higher is better, and 0 is what is not worth asking
         */
        double score(int attribute);

        /**
         * Returns a number that grows with {@link #score}, for comparing single attributes; it may cost less.
         *
         * @param attribute attribute id
         * @return the number
         */
        default double rank(int attribute) {
            return score(attribute);
        }
    }
}
