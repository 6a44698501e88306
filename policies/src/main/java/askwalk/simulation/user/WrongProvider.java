package askwalk.simulation.user;

import askwalk.conversation.Noise;
import askwalk.conversation.SimulatedUsers;
import askwalk.simulation.NoisyUser;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;

/** Persistent mistakes: the same question gets the same wrong answer. */
public final class WrongProvider extends RateProvider {

    /** Creates the provider. */
    public WrongProvider() {}

    @Override
    public String name() {
        return SimulatedUsers.WRONG;
    }

    @Override
    public String summary() {
        return "gives the wrong answer about an attribute with probability P, always the same one";
    }

    @Override
    public Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    UserModel create(double rate) {
        Noise noise = new Noise(rate, 0);
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                return new NoisyUser(user, noise, dialogue.seed().derive("noise"));
            }
        };
    }
}
