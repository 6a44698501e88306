package askwalk.policy.infogain;

import askwalk.conversation.Ask;
import askwalk.walk.WalkView;

/**
 * Finds what to ask about items with weights, and divides them by the answers that they would lead to. There is one
 * question at each level of a conversation, so that those of later turns can be tried out without forgetting the first.
 * For one conversation.
 */
interface QuestionSelector {

    /**
     * Finds the question whose answer tells most of the item.
     *
     * @param weighted the items
     * @param from where the part begins that they may be in
     * @param to before where it ends
     * @param level where to keep the question
     * @return whether there is one that tells anything
     */
    boolean find(WeightedItems weighted, int from, int to, int level);

    /** How much the answer to the question found last tells of the item, in bits. */
    double information();

    /** Rearranges a part so that all items with the same answer to a question stand together. */
    void arrange(WeightedItems weighted, int from, int to, int level);

    /** Before where the items end that have the same answer as the first of an arranged part. */
    int endOfAnswer(WeightedItems weighted, int from, int to, int level);

    /** The probability that a user gives the answer that the item at a place leads to. */
    double reliability(WeightedItems weighted, int at, int level);

    /** The question, put into words that a conversation takes. */
    Ask ask(int level, WalkView walk);

    /** Takes note that some attributes need not be asked about any more. */
    void close(Ask asked, WalkView walk);
}
