package askwalk.simulation.user;

import askwalk.random.Seed;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;

/**
 * Vague wishes: the user has no clear wish about some attributes of the target, each with the same probability, and
 * does not pick them. The answer about them is a no, so that a no does not prove that the target lacks the attribute,
 * while a yes stays true. This is the observation of VPMCR (arXiv:2306.04487), that an attribute which is not chosen is
 * not therefore disliked; the paper's own users, who react to attributes that were not shown, are not modelled.
 */
public final class VagueProvider extends RateProvider {

    /** Creates the provider. */
    public VagueProvider() {}

    @Override
    public String name() {
        return "vague";
    }

    @Override
    public String summary() {
        return "answers \"no\" about an attribute of the target with probability P, for want of a clear wish";
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
                Seed draws = dialogue.seed().derive("vague");
                return new AttributeAnswers(user) {
                    @Override
                    protected Response response(int attribute, Response said) {
                        return said == Response.ACCEPTED && draws.uniform(attribute) < rate ? Response.REJECTED : said;
                    }
                };
            }
        };
    }
}
