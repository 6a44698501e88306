package askwalk.simulation.user;

import askwalk.conversation.SimulatedUsers;
import askwalk.random.Seed;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;
import java.util.HashMap;
import java.util.Map;

/**
 * Independent mistakes: each answer about an attribute is wrong with the same probability, whatever the earlier ones
 * were. The same attribute may be asked about again. The first answers are those of {@link WrongProvider} with the same
 * probability.
 */
public final class IndependentMistakesProvider extends RateProvider {

    /** Creates the provider. */
    public IndependentMistakesProvider() {}

    @Override
    public String name() {
        return "wrong-independent";
    }

    @Override
    public String summary() {
        return "gives the wrong answer with probability P, drawn again if the question is repeated, which is allowed";
    }

    @Override
    public Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    SimulatedUsers changed(SimulatedUsers users) {
        return users.repeating();
    }

    @Override
    UserModel create(double rate) {
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                return new Forgetful(user, rate, dialogue.seed().derive("noise").derive("flip"));
            }
        };
    }

    private static final class Forgetful extends AttributeAnswers {
        private final double rate;
        private final Seed flips;
        private final Map<Integer, Integer> timesAsked = new HashMap<>();

        Forgetful(UserSimulator user, double rate, Seed flips) {
            super(user);
            this.rate = rate;
            this.flips = flips;
        }

        @Override
        protected Response response(int attribute, Response said) {
            int before = timesAsked.merge(attribute, 1, Integer::sum) - 1;
            Seed draw = before == 0 ? flips : flips.derive(before);
            if (said == Response.UNKNOWN || draw.uniform(attribute) >= rate) {
                return said;
            }
            return said == Response.ACCEPTED ? Response.REJECTED : Response.ACCEPTED;
        }
    }
}
