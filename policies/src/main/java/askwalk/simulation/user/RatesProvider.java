package askwalk.simulation.user;

import askwalk.conversation.AnswerRates;
import askwalk.conversation.AnswerRatesFile;
import askwalk.conversation.SimulatedUsers;
import askwalk.conversation.UserModelSpec;
import askwalk.random.Seed;
import askwalk.settings.FileReference;
import askwalk.simulation.AttributeAnswers;
import askwalk.simulation.Testbed;
import askwalk.simulation.UserModel;
import askwalk.simulation.UserModelProvider;
import askwalk.simulation.UserSetup;
import askwalk.simulation.UserSimulator;
import askwalk.walk.Response;
import java.io.IOException;

/**
 * Answers and mistakes with the rates of a file: whether the user answers a question, and whether the answer is wrong,
 * depends on its attribute, and whether it is answered also on the presence of the attribute in the target. Each is
 * drawn once a dialogue.
 */
public final class RatesProvider implements UserModelProvider {

    /** Creates the provider. */
    public RatesProvider() {}

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public String syntax() {
        return "FILE";
    }

    @Override
    public String summary() {
        return "answers and errs with the rates that a file has for each attribute";
    }

    @Override
    public Kind kind() {
        return Kind.ANSWERS;
    }

    @Override
    public SimulatedUsers addTo(SimulatedUsers users, String arguments) {
        String file = Arguments.split(arguments, 1, syntax())[0];
        try {
            return users.with(
                    UserModelSpec.ofFile(name(), FileReference.of(file).content()));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": this file cannot be read; expected answer rates", e);
        }
    }

    @Override
    public UserModel create(UserModelSpec spec, Testbed testbed) {
        AnswerRates rates = AnswerRatesFile.read(
                "file of the user model 'rates'",
                spec.content(),
                testbed.graph().catalogue());
        return new UserModel() {
            @Override
            public UserSimulator behaviour(UserSimulator user, UserSetup dialogue) {
                Seed silences = dialogue.seed().derive("rates").derive("don't know");
                Seed flips = dialogue.seed().derive("rates").derive("flip");
                return new AttributeAnswers(user) {
                    @Override
                    protected Response response(int attribute, Response said) {
                        if (said == Response.UNKNOWN) {
                            return said;
                        }
                        boolean present = said == Response.ACCEPTED;
                        double answered =
                                present ? rates.answeredIfPresent(attribute) : rates.answeredIfAbsent(attribute);
                        if (silences.uniform(attribute) >= answered) {
                            return Response.UNKNOWN;
                        }
                        boolean isWrong = flips.uniform(attribute) < rates.wrong(attribute);
                        return present == isWrong ? Response.REJECTED : Response.ACCEPTED;
                    }
                };
            }
        };
    }
}
