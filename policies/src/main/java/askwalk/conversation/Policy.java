package askwalk.conversation;

import askwalk.random.Seed;
import askwalk.walk.Response;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A policy decides the next action from the state of the conversation. It is immutable (once trained, if it is learned)
 * and can be shared by any number of conversations at a time; the state of one conversation is in its {@link Session}.
 */
public interface Policy {

    /**
     * Starts a session for a conversation.
     *
     * @param context the view of the conversation, up to date in every later turn
     * @return the session
     */
    Session start(Context context);

    /** The state of a policy in one conversation. For one thread at a time. */
    interface Session {

        /**
         * Decides the next action. This changes nothing: repeated calls in a turn return the same action. It may only
         * ask about attributes that are {@linkplain WalkView#isAskable askable} in this turn, or asked before if
         * questions {@linkplain WalkView#mayRepeat() may be repeated}, and only show items that are
         * {@linkplain WalkView#isAvailable available} in this turn.
         *
         * @return the action
         */
        Action next();

        /**
         * Receives the opening, if there is one; the walk in the context already includes it. The same as
         * {@link #observe}, unless a policy trusts an opening more than an answer.
         *
         * @param action the question that it answers
         * @param answer the user's answer
         */
        default void open(Action action, Answer answer) {
            observe(action, answer);
        }

        /**
         * Receives an answer; the walk in the context already includes it. Only this method and {@link #open} change
         * the state of a session, so undo, retry and replay are the same operation. The new state must not depend on
         * the items that are eligible in this turn, since they may be others in a replay. If it fails, the session is
         * unchanged.
         *
         * @param action the action, usually that of {@link #next()}
         * @param answer the user's answer
         */
        void observe(Action action, Answer answer);

        /**
         * Returns whether {@link #observe} distinguishes {@link Response#SEEN} and {@link Response#NOT_NOW}. If not, it
         * receives {@link Response#REJECTED} and {@link Response#UNKNOWN} instead; the walk knows that both remove the
         * item.
         *
         * @return false by default
         */
        default boolean knowsItemResponses() {
            return false;
        }

        /**
         * Returns the reason for an action.
         *
         * @param action the action of {@link #next()}
         * @return the reason as data, or {@link Reason#of} with a text
         */
        Reason reason(Action action);

        /**
         * Returns the effect of each answer on finding an item, when the conversation is over.
         *
         * @param item the accepted item
         * @return each answer that had an effect; empty if the policy does not track effects
         */
        default List<AnswerEffect> answerEffects(int item) {
            return List.of();
        }

        /**
         * Returns the items that the user most probably wants, of those that may be shown in this turn. This changes
         * nothing.
         *
         * @param limit the maximum number of items, one or more
         * @return the items, the most probable first; empty if the policy has no probabilities
         */
        default List<ItemProbability> probableItems(int limit) {
            return List.of();
        }
    }

    /** The view of a conversation that a policy has. It never contains the target item. */
    interface Context {

        /**
         * Returns the current walk, which includes the user.
         *
         * @return the walk, read only
         */
        WalkView walk();

        /**
         * Returns the number of turns before this one, without the opening and including free turns.
         *
         * @return zero in the first turn
         */
        int turn();

        /**
         * Returns the number of remaining actions, including the next one unless it is free: the
         * {@linkplain Protocol#maxActions() maximum} of the protocol minus the actions counted by its
         * {@linkplain Protocol#accounting() accounting}. If every action counts, the number decreases by one in each
         * turn; a free early stop leaves it unchanged.
         *
         * @return one or more when an action is due
         */
        int actionsLeft();

        /**
         * Returns the maximum number of items in a recommendation.
         *
         * @return K
         */
        int listSize();

        /**
         * Returns the permitted type of question.
         *
         * @return the question type
         */
        QuestionType questions();

        /**
         * Returns the conclusion from an answer if the user makes no mistake; policies do not have the rate of
         * mistakes.
         *
         * @return the answer model
         */
        AnswerModel answerModel();

        /**
         * Returns whether the conversation goes on after an accepted item. Such an item is not shown again; a session
         * that {@linkplain Session#knowsItemResponses() knows} {@link Response#SEEN} receives this response for it.
         *
         * @return the same value in every turn; false by default
         */
        default boolean goesOn() {
            return false;
        }

        /**
         * Returns whether the policy may ask a question in this turn. If not, it must recommend.
         *
         * @return whether the rules permit a question; true by default
         */
        default boolean mayAsk() {
            return true;
        }

        /**
         * Returns whether the policy may recommend in this turn. If not, it should ask a question that may be asked,
         * and recommend only if it has none.
         *
         * @return whether the rules permit a recommendation; true by default
         */
        default boolean mayRecommend() {
            return true;
        }

        /**
         * Returns whether some items may not be {@linkplain WalkView#isAvailable shown} in some turns of this
         * conversation, so that a session must not depend on those of one turn in {@link Session#observe}.
         *
         * @return the same value in every turn; false by default
         */
        default boolean isRestricted() {
            return false;
        }

        /**
         * Returns whether some item has a {@linkplain #boost boost} other than 1.
         *
         * @return the same value in every turn; false by default
         */
        default boolean hasBoosts() {
            return false;
        }

        /**
         * Returns the factor by which rules multiply the weight of an item before the first answer. A policy without
         * weights ranks items with equal scores by it.
         *
         * @param item item id
         * @return the factor, above 0; 1 by default
         */
        default double boost(int item) {
            return 1;
        }

        /**
         * Returns the seed of this conversation, to break ties with.
         *
         * @return the same seed in every turn
         */
        Seed seed();

        /**
         * Returns a generator at the start of this turn's random stream.
         *
         * @return a new generator; within one turn all of them give the same numbers
         */
        SplittableRandom random();
    }
}
