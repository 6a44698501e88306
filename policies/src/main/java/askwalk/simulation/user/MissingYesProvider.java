package askwalk.simulation.user;

import askwalk.random.Seed;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;

/** A provider of users who do not say yes to some attributes of the target, each with the same probability. */
abstract class MissingYesProvider extends RateProvider {

    private final Response insteadOfYes;

    MissingYesProvider(Response insteadOfYes) {
        this.insteadOfYes = insteadOfYes;
    }

    @Override
    public final Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    final UserModel create(double rate) {
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                Seed draws = dialogue.seed().derive(name());
                return new AttributeAnswers(user) {
                    @Override
                    protected Response response(int attribute, Response said) {
                        return said == Response.ACCEPTED && draws.uniform(attribute) < rate ? insteadOfYes : said;
                    }
                };
            }
        };
    }
}
