package askwalk.simulation;

import askwalk.conversation.Action;
import askwalk.conversation.Answer;
import askwalk.conversation.Ask;
import askwalk.conversation.Noise;
import askwalk.graph.Ids;
import askwalk.random.Seed;
import askwalk.walk.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A simulated user who sometimes makes a mistake about an attribute, or answers "don't know". Responses to items are
 * unchanged.
 *
 * <p>The noise of an answer depends only on the seed and the attribute, so the same question always gets the same
 * answer from this user: policies are compared on the same mistakes.
 */
public final class NoisyUser implements UserSimulator {

    private final UserSimulator user;
    private final Noise noise;
    private final Seed flips;
    private final Seed dontKnows;

    /**
     * Wraps a user.
     *
     * @param user the user with the true answers
     * @param noise the rates of mistakes and missing answers
     * @param seed the seed of the noise
     */
    public NoisyUser(UserSimulator user, Noise noise, Seed seed) {
        this.user = Objects.requireNonNull(user, "user");
        this.noise = Objects.requireNonNull(noise, "noise");
        flips = seed.derive("flip");
        dontKnows = seed.derive("don't know");
    }

    @Override
    public Answer answer(Action action) {
        Answer truth = user.answer(action);
        if (!(action instanceof Ask)) {
            return truth;
        }
        Ids attributes = action.subjects();
        List<Response> responses = truth.responses();
        Response[] noisy = new Response[attributes.size()];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = addNoise(attributes.get(i), responses.get(i));
        }
        return new Answer(Arrays.asList(noisy));
    }

    private Response addNoise(int attribute, Response truth) {
        if (dontKnows.uniform(attribute) < noise.dontKnowRate()) {
            return Response.UNKNOWN;
        }
        if (truth == Response.UNKNOWN || flips.uniform(attribute) >= noise.flipRate()) {
            return truth;
        }
        return truth == Response.ACCEPTED ? Response.REJECTED : Response.ACCEPTED;
    }
}
