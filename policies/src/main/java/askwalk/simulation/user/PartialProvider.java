package askwalk.simulation.user;

import askwalk.random.Seed;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;

/**
 * Partial knowledge of the target: the user does not know some of its attributes, each with the same probability, and
 * answers "don't know" about them. About attributes that the target lacks, the user is certain, so that "don't know" is
 * evidence for an attribute.
 */
public final class PartialProvider extends RateProvider {

    /** Creates the provider. */
    public PartialProvider() {}

    @Override
    public String name() {
        return "partial";
    }

    @Override
    public String summary() {
        return "answers \"don't know\" about an attribute of the target with probability P";
    }

    @Override
    public Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    UserModel create(double rate) {
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                Seed draws = dialogue.seed().derive("partial");
                return new AttributeAnswers(user) {
                    @Override
                    protected Response response(int attribute, Response said) {
                        return said == Response.ACCEPTED && draws.uniform(attribute) < rate ? Response.UNKNOWN : said;
                    }
                };
            }
        };
    }
}
