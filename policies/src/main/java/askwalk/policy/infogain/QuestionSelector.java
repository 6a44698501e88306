package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.random.Seed;
import askwalk.walk.WalkView;

/**
 * Selects the most informative question about weighted items, and partitions the items by their answers to it. One
 * question is stored for each level, so that questions of later turns can be evaluated while the current one is kept;
 * the level is the number of actions left. Item ranges are half-open. Nothing is kept from one turn to the next, so
 * that a selector serves one conversation after the other. Not safe for concurrent use.
 */
interface QuestionSelector {

    /** A question with less expected information than this, in bits, is uninformative. */
    double MIN_INFORMATION = 1e-9;

    /** The largest number of turns of a question. */
    int MAX_TURNS = 1000;

    /**
     * Starts the turn of a conversation. Questions found before are lost.
     *
     * @param walk the conversation, whose attributes that were asked before or are closed are excluded
     * @param level the highest level of a question
     * @param answers the answer noise model of each attribute
     * @param seed breaks ties
     */
    void start(WalkView walk, int level, AnswerChannels answers, Seed seed);

    /**
     * Finds the question with the most information, see {@link #information()}.
     *
     * @param weighted the items
     * @param from start of the range of possible items
     * @param to end of the range, exclusive
     * @param total the total weight of these items
     * @param level the level of the question
     * @return whether there is an informative question
     */
    boolean find(WeightedItems weighted, int from, int to, double total, int level);

    /**
     * Returns the information of the question found last, in bits: the mutual information of its answer and the item,
     * or an approximation of it.
     */
    double information();

    /**
     * Partitions a range of items by their truthful answers to the question of a level: items with the same answer
     * become adjacent.
     */
    void partition(WeightedItems weighted, int from, int to, int level);

    /**
     * Returns the end, exclusive, of the run of items that have the same answer as the item at {@code from}. The items
     * of the run were not moved out of it since the last partition of this level.
     */
    int endOfAnswer(WeightedItems weighted, int from, int to, int level);

    /**
     * Returns the probability that a user whose target is the item at an index, of a run as above, gives the truthful
     * answer, given that there is one.
     */
    double answerProbability(WeightedItems weighted, int index, int level);

    /**
     * Returns the number of turns that the question of a level takes: as many as it takes on average until one of such
     * questions is answered by yes or no, rounded, and no more than {@link #MAX_TURNS}.
     */
    default int turns(int level) {
        return 1;
    }

    /** Returns the turns of a question that is answered with some probability. */
    static int turns(double answered) {
        return answered * MAX_TURNS <= 1 ? MAX_TURNS : (int) Math.round(1 / answered);
    }

    /** Returns the question of a level as an action. */
    Ask ask(int level, WalkView walk);
}
