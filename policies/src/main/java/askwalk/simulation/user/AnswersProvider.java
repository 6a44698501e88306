package askwalk.simulation.user;

import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.random.Seed;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;

/**
 * Answerability: whether the user can answer a question depends on its attribute. Some attributes are answered often,
 * others seldom; each is drawn once a dialogue, and an attribute that the user cannot answer gets "don't know".
 */
public final class AnswersProvider implements UserModelProvider {

    private static final String POPULAR = "popular";
    private static final String RARE = "rare";

    /** Creates the provider. */
    public AnswersProvider() {}

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String syntax() {
        return "popular|rare";
    }

    @Override
    public String summary() {
        return "knows the attributes of many items (popular), or of few (rare), and of the others some";
    }

    @Override
    public Kind kind() {
        return Kind.SILENCE;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        if (!arguments.equals(POPULAR) && !arguments.equals(RARE)) {
            throw new IllegalArgumentException(
                    "expected " + POPULAR + " or " + RARE + " after the colon, not '" + arguments + "'");
        }
        return users.with(new UserModelSpec(name(), arguments));
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        double[] answered =
                Answerability.byUse(testbed.graph(), spec.arguments().equals(POPULAR));
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                Seed draws = dialogue.seed().derive("answers");
                return new AttributeAnswers(user) {
                    @Override
                    protected Response response(int attribute, Response said) {
                        return draws.uniform(attribute) < answered[attribute] ? said : Response.UNKNOWN;
                    }
                };
            }
        };
    }
}
