package askwalk.simulation.user;

import askwalk.conversation.Noise;
import askwalk.conversation.SimulatedUsers;
import askwalk.simulation.NoisyUser;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;

/** Missing answers, equally often for every attribute. */
public final class SilentProvider extends RateProvider {

    /** Creates the provider. */
    public SilentProvider() {}

    @Override
    public String name() {
        return SimulatedUsers.SILENT;
    }

    @Override
    public String summary() {
        return "answers \"don't know\" about an attribute with probability P";
    }

    @Override
    public Kind kind() {
        return Kind.SILENCE;
    }

    @Override
    UserModel create(double rate) {
        Noise noise = new Noise(0, rate);
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                return new NoisyUser(user, noise, dialogue.seed().derive("noise"));
            }
        };
    }
}
