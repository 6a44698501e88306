package askwalk.conversation;

import askwalk.random.Seed;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Decides the next action from the state of the conversation. A policy is immutable (once trained, if it learns), hence
 * shared by any number of conversations at a time; what belongs to one conversation is in its {@link Session}.
 */
public interface Policy {

    /**
     * Starts on a conversation.
     *
     * @param context what may be seen of it, now and in every later turn
     * @return the session
     */
    Session start(Context context);

    /** A policy's part in one conversation. For one thread at a time. */
    interface Session {

        /**
         * Decides the next action. Changes nothing: asked again, it decides the same.
         *
         * @return the action
         */
        Action next();

        /**
         * Takes in what the user said before the first turn, if anything; the walk in the context has moved already.
         * The same as {@link #observe} unless a policy trusts what users say unasked more than their answers.
         *
         * @param action the question that it answers
         * @param answer what the user said
         */
        default void open(Action action, Answer answer) {
            observe(action, answer);
        }

        /**
         * Takes in an answer; the walk in the context has moved already. This and {@link #open} are the only ways in
         * which a session's state moves, so that undo, retry and replay are the same thing. If it fails, the session is
         * as it was.
         *
         * @param action the action, usually what {@link #next()} decided
         * @param answer what the user said
         */
        void observe(Action action, Answer answer);

        /**
         * Says why an action is a good one now, for people.
         *
         * @param action what {@link #next()} decided
         * @return a sentence
         */
        String reason(Action action);

        /**
         * Returns what each answer did for finding an item, for people, when the conversation is over.
         *
         * @param item the item that was found
         * @return a sentence for each answer that had an effect; empty if the policy does not keep track of it
         */
        default List<String> answerEffects(int item) {
            return List.of();
        }
    }

    /** What a policy may see of a conversation. It never holds the target. */
    interface Context {

        /**
         * Returns the walk as it stands now, with the user who walks.
         *
         * @return the walk, read only
         */
        WalkView walk();

        /**
         * Returns how many turns there were before this one, without the opening and with those that were free.
         *
         * @return zero in the first turn
         */
        int turn();

        /**
         * Returns how many actions the system has left, the next one included unless it is free: the protocol's
         * {@linkplain Protocol#maxActions() number} less those that were taken and cost one under its
         * {@linkplain Protocol#accounting() accounting}. While every action costs, that is less by one in each turn; an
         * early stop that is free leaves it as it was.
         *
         * @return one or more when an action is due
         */
        int actionsLeft();

        /**
         * Returns how many items a recommendation may show.
         *
         * @return K
         */
        int listSize();

        /**
         * Returns what may be asked.
         *
         * @return the question type
         */
        QuestionType questions();

        /**
         * Returns what an answer proves if the user is not mistaken; how often users are is not for a policy to know.
         *
         * @return the answer model
         */
        AnswerModel answerModel();

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
