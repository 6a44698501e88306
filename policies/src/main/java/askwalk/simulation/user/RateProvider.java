package askwalk.simulation.user;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;

/** A provider of a model with one probability, of which 0 is a truthful user. */
abstract class RateProvider implements UserModelProvider {

    @Override
    public final String syntax() {
        return "P";
    }

    @Override
    public final SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        double rate = Arguments.probability(Arguments.split(arguments, 1, syntax())[0], syntax());
        return rate == 0 ? users : changed(users.with(new UserModelSpec(name(), Double.toString(rate))));
    }

    @Override
    public final UserModel create(UserModelSpec spec, Testbed testbed) {
        return create(Double.parseDouble(spec.arguments()));
    }

    /** Returns the users with what the model changes in a conversation besides their answers. */
    SimulatedUsers changed(SimulatedUsers users) {
        return users;
    }

    /** Creates the model with a probability above 0. */
    abstract UserModel create(double rate);
}
