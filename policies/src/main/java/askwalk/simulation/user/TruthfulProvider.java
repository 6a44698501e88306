package askwalk.simulation.user;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;

/** The user of the literature, without any change. */
public final class TruthfulProvider implements UserModelProvider {

    /** Creates the provider. */
    public TruthfulProvider() {}

    @Override
    public String name() {
        return "truthful";
    }

    @Override
    public String syntax() {
        return "";
    }

    @Override
    public String summary() {
        return "answers every question by the target item";
    }

    @Override
    public Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        Arguments.none(arguments);
        return users;
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        return new UserModel() {};
    }
}
