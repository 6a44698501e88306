package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Conversation;
import askwalk.conversation.Conversations;
import askwalk.conversation.Noise;
import askwalk.conversation.Policy;
import askwalk.conversation.Transcript;
import askwalk.conversation.Turn;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a policy talk to simulated users, one dialogue after the other.
 *
 * <p>Each dialogue has its own random streams (opening, noise, policy), derived from the seed, the user and the index
 * of the tuple, and on the user's side from the target, which the policy's stream tells nothing of; so a dialogue is
 * the same whatever ran before it, on whichever thread, and all policies see the same opening and the same mistakes.
 * Not safe for concurrent use: one simulator for each thread.
 */
public final class DialogueSimulator {

    /** Names the stream from which an opening is drawn. */
    static final String OPENING = "opening";

    private final Testbed testbed;
    private final OpeningDraw openings;
    private final Conversations conversations;
    private final Walk walk;

    /** The last dialogue; null before the first. */
    private Conversation last;

    /**
     * Creates a simulator.
     *
     * @param testbed the graph, the rules, the users and the seed
     * @param policy the system's side
     */
    public DialogueSimulator(Testbed testbed, Policy policy) {
        this.testbed = Objects.requireNonNull(testbed, "testbed");
        openings = new OpeningDraw(testbed.graph(), testbed.protocol());
        conversations = new Conversations(testbed.walked(), policy, testbed.protocol());
        walk = new Walk(testbed.walked());
    }

    /**
     * Runs one dialogue to its end.
     *
     * @param user who talks
     * @param target the item that the user has in mind
     * @param index index of the tuple in the full list
     * @return what came of it
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index) {
        return run(user, target, index, TurnTimer.NONE);
    }

    /**
     * Runs one dialogue to its end and has the system's turns timed. What comes of it does not depend on the timer.
     *
     * @param user who talks
     * @param target the item that the user has in mind
     * @param index index of the tuple in the full list
     * @param timer is started when the user has spoken and stopped when the system has chosen its action
     * @return what came of it
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public Outcome run(int user, int target, int index, TurnTimer timer) {
        Seed dialogue = dialogue(testbed, user, target, index);
        TruthfulUser truthful = TruthfulUser.of(testbed, user, target);
        UserSimulator person = truthful;
        Noise noise = testbed.protocol().noise();
        if (!noise.equals(Noise.NONE)) {
            person = new NoisyUser(person, noise, dialogue.derive("noise"));
        }
        Optional<Turn> opening = openings.draw(truthful, dialogue.derive(OPENING));
        timer.start();
        last = null; // a start that fails has used the walk
        Conversation conversation =
                conversations.start(user, opening, tuple(testbed, user, index).derive("policy"), walk);
        last = conversation;
        int questions = 0;
        while (!conversation.isOver()) {
            Action action = conversation.nextAction();
            timer.stop();
            Answer answer = person.answer(action);
            timer.start();
            conversation.answer(answer);
            if (action instanceof Ask) {
                questions++;
            }
        }
        return outcome(conversation, questions);
    }

    /**
     * Returns the turns of the last dialogue.
     *
     * @return a view, good until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public List<Turn> turns() {
        return last().turns();
    }

    /**
     * Returns what was said in the last dialogue, the opening included.
     *
     * @return a copy
     * @throws IllegalStateException if there was none
     */
    public Transcript transcript() {
        return last().transcript();
    }

    /**
     * Returns the walk of the last dialogue as it stood at the end.
     *
     * @return the walk, read only, good until the next dialogue
     * @throws IllegalStateException if there was none
     */
    public WalkView walk() {
        return last().walk();
    }

    /** The seed of the user's side, which knows the target. */
    static Seed dialogue(Testbed testbed, int user, int target, int index) {
        return tuple(testbed, user, index).derive(target);
    }

    private static Seed tuple(Testbed testbed, int user, int index) {
        return testbed.seed().derive(user).derive(index);
    }

    private Conversation last() {
        if (last == null) {
            throw new IllegalStateException("no dialogue was run yet");
        }
        return last;
    }

    private static Outcome outcome(Conversation conversation, int questions) {
        List<Turn> turns = conversation.turns();
        int actions = conversation.paidActions();
        if (conversation.acceptedItem() < 0) {
            return new Outcome(false, actions, 0, questions);
        }
        Ids shown = turns.get(turns.size() - 1).action().subjects();
        int rank = shown.indexOf(conversation.acceptedItem()) + 1;
        return new Outcome(true, Math.max(1, actions), rank, questions); // no success is at turn 0
    }
}
