package askwalk.simulation.user;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Recommend;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.random.Seed;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;

/**
 * Impatience: after each turn without an accepted item, the user leaves with a probability, and after each list without
 * one with another in addition. A dialogue that the user left has failed.
 */
public final class ImpatientProvider implements UserModelProvider {

    /** Creates the provider. */
    public ImpatientProvider() {}

    @Override
    public String name() {
        return "impatient";
    }

    @Override
    public String syntax() {
        return "TURN,LIST";
    }

    @Override
    public String summary() {
        return "leaves after a turn with probability TURN, after a bad list with LIST in addition";
    }

    @Override
    public Kind kind() {
        return Kind.PATIENCE;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        String[] parts = Arguments.split(arguments, 2, syntax());
        double turn = Arguments.probability(parts[0], "TURN");
        double list = Arguments.probability(parts[1], "LIST");
        return turn == 0 && list == 0 ? users : users.with(new UserModelSpec(name(), turn + "," + list));
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        String[] parts = spec.arguments().split(",", -1);
        double turn = Double.parseDouble(parts[0]);
        double list = Double.parseDouble(parts[1]);
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                return new Impatient(user, turn, list, dialogue.seed().derive("impatient"));
            }
        };
    }

    private static final class Impatient implements UserSimulator {
        private final UserSimulator user;
        private final double perTurn;
        private final double perList;
        private final Seed seed;
        private int turns;
        private boolean left;

        Impatient(UserSimulator user, double perTurn, double perList, Seed seed) {
            this.user = user;
            this.perTurn = perTurn;
            this.perList = perList;
            this.seed = seed;
        }

        @Override
        public Answer answer(Action action) {
            Answer answer = user.answer(action);
            turns++;
            boolean isList = action instanceof Recommend;
            boolean isHit = isList && answer.firstAccepted() >= 0;
            // two draws, so that a larger probability of one kind never makes a user stay longer
            boolean isTired = seed.derive("turn").uniform(turns) < perTurn;
            boolean isAnnoyed = isList && seed.derive("list").uniform(turns) < perList;
            left = user.hasLeft() || (!isHit && (isTired || isAnnoyed));
            return answer;
        }

        @Override
        public boolean hasLeft() {
            return left;
        }
    }
}
