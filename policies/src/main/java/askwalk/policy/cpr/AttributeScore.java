package askwalk.policy.cpr;

import askwalk.conversation.Policy;
import askwalk.preference.Preferences;

/**
 * A scoring function for attributes, based on the candidate items. Immutable, so shared by concurrent conversations.
 */
@FunctionalInterface
public interface AttributeScore {

    /**
     * Creates the scores of a new conversation.
     *
     * @param context the context of the conversation, with the candidates
     * @param preferences the preferences that score the candidates
     * @return the scores
     */
    Scoring start(Policy.Context context, Preferences preferences);

    /** The attribute scores of one conversation. Not safe for concurrent use; it has reusable buffers. */
    interface Scoring {

        /**
         * Updates the scores by message passing from the candidates to the attributes. Called after the candidates or
         * preferences have changed.
         */
        void update();

        /**
         * Returns the score of an attribute as of the last update. The score of a question about several attributes is
         * the sum of their scores.
         *
         * @param attribute the attribute id
         * @return the score; higher is better, and 0 means uninformative
         */
        double score(int attribute);

        /**
         * Returns an increasing function of {@link #score} that may be cheaper to compute, for comparisons of single
         * attributes.
         *
         * @param attribute the attribute id
         * @return the rank value
         */
        default double rank(int attribute) {
            return score(attribute);
        }
    }
}
