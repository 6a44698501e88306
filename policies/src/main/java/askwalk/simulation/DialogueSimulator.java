package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.EligibilitySource;
import askwalk.conversation.Policy;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.random.Seed;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Optional;

/**
 * Runs dialogues between a policy and simulated users, one after another.
 *
 * <p>Each dialogue has its own random streams (opening, noise, policy), derived from the seed, the user and the index
 * of the tuple. The streams of the simulated user also depend on the target, the stream of the policy does not. So a
 * dialogue does not depend on earlier dialogues or on the thread, and all policies get the same opening and the same
 * mistakes. Not safe for concurrent use: one simulator for each thread.
 */
public final class DialogueSimulator {

    /** The name of the random stream of openings. */
    static final String OPENING = "opening";

    private final Testbed testbed;
    private final OpeningDraw openings;
    private final UserModels users;
    private final Conversations conversations;
    private final Walk walk;

    /** The last dialogue; null before the first. */
    private Conversation last;

    private boolean left;
    private int wantedItems;

    /**
     * Creates a simulator.
     *
     * @param testbed the graph, the rules, the users and the seed
     * @param policy the policy
     * @throws IllegalArgumentException if a model of the users is not possible on this testbed
     */
    public DialogueSimulator(Testbed testbed, Policy policy) {
        this(testbed, new Conversations(testbed.walked(), policy, testbed.protocol()).withRules(testbed.rules()));
    }

    /**
     * Creates a simulator of conversations in which not every item may be shown in every turn.
     *
     * @param testbed the graph, the rules, the users and the seed
     * @param policy the policy
     * @param stock the items that may be shown in a turn
     * @throws IllegalArgumentException if a model of the users is not possible on this testbed
     */
    public DialogueSimulator(Testbed testbed, Policy policy, EligibilitySource stock) {
        this(
                testbed,
                new Conversations(testbed.walked(), policy, testbed.protocol())
                        .withRules(testbed.rules())
                        .withEligibility(stock));
    }

    private DialogueSimulator(Testbed testbed, Conversations conversations) {
        this.testbed = testbed;
        openings = new OpeningDraw(testbed.graph(), testbed.protocol());
        users = new UserModels(testbed);
        this.conversations = conversations;
        walk = new Walk(testbed.walked());
    }

    /**
     * Runs one dialogue to its end.
     *
     * @param user the user id
     * @param target the target item
     * @param index index of the tuple in the full list
     * @return the outcome
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index) {
        return run(user, target, index, TurnTimer.NONE);
    }

    /**
     * Runs one dialogue to its end and times the turns of the system. The outcome does not depend on the timer.
     *
     * @param user the user id
     * @param target the target item
     * @param index index of the tuple in the full list
     * @param timer started when the user has answered, and stopped when the system has chosen its action
     * @return the outcome
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index, TurnTimer timer) {
        Seed userSeed = userSeed(testbed, user, target, index);
        UserSetup setup = new UserSetup(testbed, user, target, index, userSeed);
        UserTruth truth = users.truth(setup);
        UserSimulator simulatedUser = users.behaviour(truth, setup);
        wantedItems = truth.wantedItems();
        Optional<Turn> opening = openings.draw(truth, userSeed.derive(OPENING));
        timer.start();
        last = null; // a failed start has changed the walk
        left = false;
        Conversation conversation = conversations.start(
                user, opening, tupleSeed(testbed, user, index).derive("policy"), walk);
        last = conversation;
        int questions = 0;
        int actions = 0;
        int rank = 0;
        while (!conversation.isOver() && !left) {
            Action action = conversation.nextAction();
            timer.stop();
            Answer answer = simulatedUser.answer(action);
            timer.start();
            conversation.answer(answer);
            left = simulatedUser.hasLeft();
            if (rank > 0) {
                continue; // the outcome is that of the first accepted item
            }
            actions = conversation.countedActions();
            if (action instanceof Ask) {
                questions++;
            } else {
                rank = answer.firstAccepted() + 1;
            }
        }
        return rank == 0
                ? new Outcome(false, actions, 0, questions)
                : new Outcome(true, Math.max(1, actions), rank, questions); // a success is never at turn 0
    }

    /**
     * Returns the turns of the last dialogue.
     *
     * @return a view, valid until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public List<Turn> turns() {
        return last().turns();
    }

    /**
     * Returns the transcript of the last dialogue, including the opening.
     *
     * @return a copy
     * @throws IllegalStateException if there was none
     */
    public Transcript transcript() {
        return last().transcript();
    }

    /**
     * Returns the last dialogue.
     *
     * @param index index of its tuple in the full list
     * @return a copy
     * @throws IllegalStateException if there was none
     */
    public SimulatedDialogue dialogue(int index) {
        return new SimulatedDialogue(index, last().transcript(), last().seed(), last().acceptedItem());
    }

    /**
     * Returns the item that the user accepted in the last dialogue, the first one if there were several.
     *
     * @return the item id, or -1 if there was none
     * @throws IllegalStateException if there was no dialogue
     */
    public int acceptedItem() {
        return last().acceptedItem();
    }

    /**
     * Returns the number of items that the user of the last dialogue would accept.
     *
     * @return 1 unless a model of the users has several targets
     */
    public int wantedItems() {
        return wantedItems;
    }

    /**
     * Returns whether the user left the last dialogue before its end.
     *
     * @return whether a model of the users ended it
     */
    public boolean hasLeft() {
        return left;
    }

    /**
     * Returns the walk of the last dialogue in its final state.
     *
     * @return the walk, read only, valid until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public WalkView walk() {
        return last().walk();
    }

    /** Returns the seed of the simulated user's streams, which depends on the target. */
    static Seed userSeed(Testbed testbed, int user, int target, int index) {
        return tupleSeed(testbed, user, index).derive(target);
    }

    private static Seed tupleSeed(Testbed testbed, int user, int index) {
        return testbed.seed().derive(user).derive(index);
    }

    private Conversation last() {
        if (last == null) {
            throw new IllegalStateException("no dialogue was run yet");
        }
        return last;
    }
}
