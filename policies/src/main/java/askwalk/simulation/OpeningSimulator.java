package askwalk.simulation;

import askwalk.conversation.Turn;
import askwalk.random.Seed;
import askwalk.walk.Walk;
import askwalk.walk.WalkView;
import java.util.Optional;

/**
 * Simulates only the openings of dialogues, without a policy. The openings are those of a {@link DialogueSimulator} on
 * the same testbed. Not safe for concurrent use: one for each thread.
 */
public final class OpeningSimulator {

    private final Testbed testbed;
    private final OpeningDraw openings;
    private final UserModels users;
    private final Walk walk;

    /**
     * Creates a simulator.
     *
     * @param testbed the graph, the rules, the users and the seed
     * @throws IllegalArgumentException if a model of the users is not possible on this testbed
     */
    public OpeningSimulator(Testbed testbed) {
        this.testbed = testbed;
        openings = new OpeningDraw(testbed.graph(), testbed.protocol());
        users = new UserModels(testbed);
        walk = new Walk(testbed.walked());
    }

    /**
     * Opens one dialogue.
     *
     * @param user the user id
     * @param target the target item
     * @param index index of the tuple in the full list
     * @return the walk before the first turn, valid until the next opening
     * @throws IndexOutOfBoundsException if there is no such user or item
     */
    public WalkView open(int user, int target, int index) {
        Seed userSeed = DialogueSimulator.userSeed(testbed, user, target, index);
        Optional<Turn> opening = openings.draw(
                users.truth(new UserSetup(testbed, user, target, index, userSeed)),
                userSeed.derive(DialogueSimulator.OPENING));
        walk.restart(user);
        opening.ifPresent(turn ->
                walk.answerAttributes(turn.action().subjects(), turn.answer().responses()));
        return walk;
    }
}
